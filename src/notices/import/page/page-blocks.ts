import { type Document, Element } from 'domhandler';
import type { Block } from '../block.ts';
import { type BlockWriter, createBlockWriter } from '../block-writer.ts';
import type { Article } from './boilerplate.ts';
import { INLINE, UNSEEN, walk } from './walk.ts';

/** Takes down an article of a page as blocks. */
export function pageBlocks({ root, isLeftOut }: Article): readonly Block[] {
  const writer = createBlockWriter();
  const layout = layoutTables(root);
  const place: Place = { bold: 0, preformatted: 0, tables: [], items: [] };
  walk(root, {
    enter(element) {
      if (UNSEEN.has(element.name) || isLeftOut(element)) return 'skip';
      enterElement(element, { writer, place, layout });
      return undefined;
    },
    leave(element) {
      leaveElement(element, writer, place);
    },
    text(text) {
      if (text.trim() !== '' && place.items.length > 0) place.items[place.items.length - 1] = 'begun';
      for (const [at, line] of (place.preformatted > 0 ? text.split('\n') : [text]).entries()) {
        if (at > 0) writer.lineBreak();
        writer.text(line, place.bold > 0);
      }
    },
  });
  return writer.finish();
}

/** Where in a page the walk is. */
interface Place {
  bold: number;
  preformatted: number;
  /** The tables around it, the innermost last; whether each is one of data. */
  readonly tables: ('data' | 'layout')[];
  /** The list items around it, the innermost last; whether any text of each has been met. */
  readonly items: ('fresh' | 'begun')[];
}

function enterElement(
  element: Element,
  { writer, place, layout }: { writer: BlockWriter; place: Place; layout: ReadonlySet<Element> },
): void {
  const { name, attribs } = element;
  if (isBold(element)) place.bold += 1;
  if (name === 'pre') place.preformatted += 1;
  if (name === 'br') return writer.lineBreak();
  if (INLINE.has(name)) return undefined;
  if (name === 'li') place.items.push('fresh');
  if (name === 'table') {
    place.tables.push(layout.has(element) ? 'layout' : 'data');
    return layout.has(element) ? writer.open('paragraph') : writer.openTable();
  }
  const isData = place.tables.at(-1) === 'data';
  if (isData && name === 'tr') return writer.openRow();
  if (isData && (name === 'td' || name === 'th')) return writer.openCell();
  const level = levelOf(element);
  if (level !== undefined) return writer.open('heading', { level });
  const isItem = place.items.at(-1) === 'fresh';
  const isTerm = name === 'dt' || name === 'summary' || attribs['role'] === 'tab';
  return writer.open(isItem ? 'item' : 'paragraph', isTerm ? { look: 'term' } : {});
}

function leaveElement(element: Element, writer: BlockWriter, place: Place): void {
  const { name } = element;
  if (isBold(element)) place.bold -= 1;
  if (name === 'pre') place.preformatted -= 1;
  if (name === 'li') place.items.pop();
  if (name === 'table' && place.tables.pop() === 'data') return writer.closeTable();
  const isCell = place.tables.at(-1) === 'data' && /^(?:t[rdh]|thead|tbody|tfoot)$/u.test(name);
  if (!INLINE.has(name) && name !== 'br' && !isCell) writer.open('paragraph');
  return undefined;
}

function levelOf({ name, attribs }: Element): number | undefined {
  if (/^h[1-6]$/u.test(name)) return Number(name[1]);
  const level = Number(attribs['aria-level'] ?? '2');
  return attribs['role'] === 'heading' && level >= 1 ? level : undefined;
}

function isBold({ name, attribs }: Element): boolean {
  return name === 'b' || name === 'strong' || /font-weight:\s*(?:bold|[6-9]00)/iu.test(attribs['style'] ?? '');
}

/** Tables that only place things on the page: with another table in them, or with several headings. */
function layoutTables(root: Element | Document): ReadonlySet<Element> {
  const layout = new Set<Element>();
  const open: { readonly table: Element; headings: number }[] = [];
  walk(root, {
    enter(element) {
      const outer = open.at(-1);
      if (outer !== undefined && element.name === 'table') layout.add(outer.table);
      if (outer !== undefined && /^h[1-6]$/u.test(element.name)) outer.headings += 1;
      if (element.name === 'table') open.push({ table: element, headings: 0 });
      return undefined;
    },
    leave(element) {
      if (element.name !== 'table') return;
      const left = open.pop();
      if (left !== undefined && left.headings > 1) layout.add(left.table);
    },
    text: () => undefined,
  });
  return layout;
}
