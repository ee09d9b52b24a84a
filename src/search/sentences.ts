import { foldWhiteSpace } from '../notices/words.ts';
import { readable, type Readable } from '../notices/pattern.ts';

/** A sentence, list item or line of a section, with its place. */
export interface Sentence {
  /** Exact, white space folded. */
  readonly text: string;
  /** Place among the sentences of its section, from 0. */
  readonly index: number;
  /** Number of its paragraph, from 0. */
  readonly paragraph: number;
  /** Number of its line, from 0. */
  readonly line: number;
  /** Whether it ends with a colon and so leads to the lines after it. */
  readonly introduces: boolean;
  readonly readable: Readable;
}

/** Full stops after these end no sentence. */
const ABBREVIATION =
  /(?:^|[\s("])(?:esim|mm|ns|jne|ym|yms|tms|tai vast|vrt|ks|p|puh|s|n|nro|os|klo|ent|huom|tel|t\.ex|bl\.a|bl|dvs|m\.m|o\.s\.v|osv|e\.g|i\.e|etc|no|art|sec|mr|mrs|dr|\p{L})\.$/iu;

/**
 * Cuts a section into sentences: at paragraph and line breaks, and after `.`, `!` or `?` where a new sentence begins.
 * Joined by blanks they are the section again, white space folded.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let lines = 0;
  text.split(/\n\s*\n/u).forEach((paragraph, number) => {
    for (const line of paragraph.split('\n')) {
      lines += 1;
      for (const piece of splitLine(foldWhiteSpace(line))) {
        sentences.push({
          text: piece,
          index: sentences.length,
          paragraph: number,
          line: lines - 1,
          introduces: piece.endsWith(':'),
          readable: readable(piece),
        });
      }
    }
  });
  return sentences;
}

function splitLine(line: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const match of line.matchAll(/[.!?]["”»)]*\s+(?=["“”«(]?[\p{Lu}\p{N}])/gu)) {
    const end = match.index + match[0].trimEnd().length;
    if (ABBREVIATION.test(line.slice(start, end))) continue;
    if (/\d\.$/u.test(line.slice(start, end)) && /^\s*\d/u.test(line.slice(end))) continue;
    pieces.push(line.slice(start, end));
    start = match.index + match[0].length;
  }
  if (start < line.length) pieces.push(line.slice(start));
  return pieces;
}
