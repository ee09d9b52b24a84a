import { type ChildNode, type Document, Element, isTag, isText } from 'domhandler';

/** What is met on the way through a page, in its order. */
interface Visitor {
  /** Called before the children; `skip` leaves them out. */
  enter(element: Element): 'skip' | void;
  /** Called after the children of each element that was not skipped. */
  leave(element: Element): void;
  text(text: string): void;
}

/** Walks through the elements of a page, by a list of its own: pages nested a hundred thousand deep exhaust no stack. */
export function walk(root: Element | Document, visitor: Visitor): void {
  const pending: ({ readonly node: ChildNode } | { readonly left: Element })[] = [];
  const pushAll = (nodes: readonly ChildNode[]): void => {
    for (let at = nodes.length - 1; at >= 0; at -= 1) {
      const node = nodes[at];
      if (node !== undefined) pending.push({ node });
    }
  };
  pushAll(root instanceof Element ? [root] : root.children);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if ('left' in next) visitor.leave(next.left);
    else if (isText(next.node)) visitor.text(next.node.data);
    else if (isTag(next.node) && visitor.enter(next.node) !== 'skip') {
      pending.push({ left: next.node });
      pushAll(next.node.children);
    }
  }
}

/** The text of an element, blocks parted by blanks; without what no reader sees. */
export function textWithin(root: Element | Document, isLeftOut: (element: Element) => boolean = () => false): string {
  const pieces: string[] = [];
  walk(root, {
    enter(element) {
      if (UNSEEN.has(element.name) || isLeftOut(element)) return 'skip';
      if (!INLINE.has(element.name)) pieces.push('\n');
      return undefined;
    },
    leave(element) {
      if (!INLINE.has(element.name)) pieces.push('\n');
    },
    text: (text) => void pieces.push(text.replace(/\s+/gu, ' ')),
  });
  return pieces.join('');
}

/** Elements whose text a browser does not show. */
export const UNSEEN: ReadonlySet<string> = new Set(
  `script style noscript template head title svg math canvas audio video object embed iframe map select datalist
   input textarea progress meter`.split(/\s+/u),
);

/** Elements that break no line. */
export const INLINE: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike
   strong sub sup time tt u var wbr`.split(/\s+/u),
);
