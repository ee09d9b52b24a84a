/** A text, an element, or nothing. Text is always text, never markup. */
type Child = Node | string | null | undefined;

type Listener = (event: Event) => void;
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined | Listener>>;

/**
 * Builds an element. A function under `onclick` and the like listens; `true` sets an attribute without a value; `false`,
 * null and undefined leave it out.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Finds an element of the page's own markup by its id; a missing one is a bug. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no #${id}.`);
  return element;
}

let idCount = 0;

/** Makes an id for an element that another one refers to. */
export function newId(prefix: string): string {
  idCount += 1;
  return `${prefix}-${idCount}`;
}

/** Paths on a grid of 24, drawn with a line of 2. */
const ICON_PATHS = {
  send: 'M4 12h15M13 6l6 6-6 6',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  eye: 'M3 12s3-6 9-6 9 6 9 6-3 6-9 6-9-6-9-6zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  chat: 'M5 5h14v10H10l-4 4v-4H5z',
  home: 'M4 11l8-7 8 7v8h-5v-5H9v5H4z',
  hash: 'M9 4L7 20M17 4l-2 16M5 9h15M4 15h15',
  reply: 'M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6',
  bolt: 'M13 3L5 14h6l-1 7 8-11h-6z',
  close: 'M6 6l12 12M18 6L6 18',
  spark: 'M12 4v4M12 16v4M4 12h4M16 12h4M7 7l2 2M15 15l2 2M17 7l-2 2M9 15l-2 2',
  warning: 'M12 4L3 20h18zM12 10v4M12 17h.01',
  reset: 'M5 12a7 7 0 1 0 2-5M5 4v4h4',
} as const;

/** Draws an icon; what it means is said in words beside it or in the label of its button. */
export function icon(name: keyof typeof ICON_PATHS): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICON_PATHS[name]);
  svg.append(path);
  return svg;
}
