import type { HeadingTopics } from '../heading-topics.ts';
import type { SectionTopic } from '../notice.ts';
import type { TextBlock } from './block.ts';

/** A heading that was found in running text. */
export interface Heading {
  /** Place of its block, and of the line within it. */
  readonly block: number;
  readonly line: number;
  readonly text: string;
  readonly topic: SectionTopic;
  readonly level: number;
  /** Whether it is only the beginning of its line: what follows on the line is its text. */
  readonly isLabel?: boolean;
  /** Whether nothing but these many lines belongs to it: the date of a document, which may stand anywhere. */
  readonly onlyLines?: number;
}

/** Parts running text at its headings. */
export function splitAt(blocks: readonly TextBlock[], headings: readonly Heading[]): readonly TextBlock[] {
  const places = new Map(headings.map((heading) => [`${heading.block}:${heading.line}`, heading]));
  const split = new Set(headings.map(({ block }) => block));
  return blocks.flatMap((block, at) => {
    if (!split.has(at)) return [block];
    const pieces: TextBlock[] = [];
    let aside = 0;
    for (const [line, text] of block.text.split('\n').entries()) {
      const heading = places.get(`${at}:${line}`);
      if (heading !== undefined) aside = heading.onlyLines ?? 0;
      const isAside = aside > 0;
      if (heading === undefined) addLine(pieces, { kind: block.kind, text, ...(isAside ? { isAside } : {}) });
      else pieces.push(...headingPieces(text, heading));
      aside -= 1;
    }
    return pieces;
  });
}

/** The label with which a line opens, where the vocabulary knows it: "Yhteyshenkilö: Anna", "Laadittu 1.2.2020". */
export function labelIn(text: string, topics: HeadingTopics): { text: string; topic: SectionTopic } | undefined {
  const label = /^([^:]{3,80}):\s+\S/u.exec(text)?.[1];
  const dated = text.length <= MAX_DATE_LINE ? /^([^\d:]{4,60}?):?\s+(?=\d)/u.exec(text)?.[1] : undefined;
  if (dated !== undefined && topics.knows(dated) && topics.find(dated).topic === 'date') {
    return { text: text.startsWith(`${dated}:`) ? `${dated}:` : dated, topic: 'date' };
  }
  return label !== undefined && topics.knows(label)
    ? { text: `${label}:`, topic: topics.find(label).topic }
    : undefined;
}

/** Characters; "Upprättad den 20 april 2020, uppdaterad den 9 februari 2023" has 60. */
const MAX_DATE_LINE = 90;

function headingPieces(line: string, { text, level, isLabel = false, onlyLines }: Heading): TextBlock[] {
  const isAside = onlyLines !== undefined;
  const rest = isLabel ? line.slice(text.length).trim() : '';
  return [
    { kind: 'heading', level, text, ...(isAside ? { isAside } : {}) },
    ...(rest === '' ? [] : [{ kind: 'paragraph' as const, text: rest, ...(isAside ? { isAside } : {}) }]),
  ];
}

/** Puts the lines of a paragraph together again, up to the next heading. */
function addLine(pieces: TextBlock[], piece: TextBlock): void {
  const last = pieces.at(-1);
  const isSame = last !== undefined && last.kind === piece.kind && last.isAside === piece.isAside;
  if (isSame) pieces[pieces.length - 1] = { ...last, text: `${last.text}\n${piece.text}` };
  else pieces.push(piece);
}
