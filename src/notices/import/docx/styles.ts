import { readXml } from './xml.ts';

/** What a paragraph's style says of it, with what it inherits. */
export interface ParagraphStyle {
  /** Depth as a heading: 0 for the document's title, 1 to 9 for headings; absent for running text. */
  readonly level?: number;
  readonly isBold?: boolean;
  readonly isItem?: boolean;
  /** Whether it is a line of a table of contents. */
  readonly isContents?: boolean;
  /** Points. */
  readonly size?: number;
}

interface Written {
  name: string;
  basedOn?: string;
  level?: number;
  isBold?: boolean;
  isItem?: boolean;
  size?: number;
}

/** Reads `word/styles.xml`. The style of no id is the document's own. */
export function readStyles(xml: string): (id: string) => ParagraphStyle {
  const written = writtenStyles(xml);
  const known = new Map<string, ParagraphStyle>();
  return (id) => {
    const style = known.get(id) ?? inherited(id, written);
    known.set(id, style);
    return style;
  };
}

/** How many styles are followed upward; Word's own chains have four, and a circle has no end. */
const MAX_CHAIN = 12;

function inherited(id: string, written: ReadonlyMap<string, Written>): ParagraphStyle {
  const chain: Written[] = [];
  for (
    let next = written.get(id);
    next !== undefined && chain.length < MAX_CHAIN;
    next = written.get(next.basedOn ?? '')
  ) {
    chain.push(next);
  }
  const defaults = written.get('');
  const level = chain.map((style) => style.level ?? levelOfName(style.name)).find((found) => found !== undefined);
  const isBold = chain.map((style) => style.isBold).find((found) => found !== undefined);
  const size = [...chain, ...(defaults === undefined ? [] : [defaults])].map((style) => style.size).find(isNumber);
  return {
    ...(level === undefined ? {} : { level }),
    ...(isBold === undefined ? {} : { isBold }),
    ...(size === undefined ? {} : { size }),
    isItem: chain.some((style) => style.isItem === true || /^list (?:paragraph|bullet|number)/iu.test(style.name)),
    isContents: chain.some((style) => /^toc(?: heading| \d|$)/iu.test(style.name)),
  };
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined;
}

/** Word keeps the English names of its own styles in every language. */
function levelOfName(name: string): number | undefined {
  if (/^(?:title|otsikko|rubrik)$/iu.test(name)) return 0;
  const level = /^(?:heading|otsikko|rubrik)\s*(\d)/iu.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

function writtenStyles(xml: string): ReadonlyMap<string, Written> {
  const written = new Map<string, Written>();
  let style: Written = { name: '' };
  readXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:docDefaults') written.set('', (style = { name: '' }));
      if (name === 'w:style') written.set(attributes['w:styleId'] ?? '', (style = { name: '' }));
      if (name === 'w:name') style.name = value;
      if (name === 'w:basedOn') style.basedOn = value;
      if (name === 'w:outlineLvl' && Number(value) < 9) style.level = Number(value) + 1;
      if (name === 'w:b') style.isBold = isOn(attributes);
      if (name === 'w:numId') style.isItem = value !== '0';
      if (name === 'w:sz') style.size = Number(value) / 2;
    },
    close: () => undefined,
  });
  return written;
}

/** Word's switches are on where they stand without a value. */
export function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? '1');
}
