import type { TextBlock } from '../block.ts';
import type { BlockWriter } from '../block-writer.ts';
import { blankBefore, type Segment } from './lines.ts';

/** Lines that belong together. */
export interface Paragraph {
  readonly kind: TextBlock['kind'];
  readonly level?: number;
  readonly lines: readonly Segment[];
  /** The right margin, in points: a line that ends far before it was broken on purpose. */
  readonly edge: number;
}

/** Writes a paragraph: lines that were broken at the margin are joined again. */
export function writeParagraph({ kind, level, lines, edge }: Paragraph, writer: BlockWriter): void {
  const size = Math.min(...lines.map((line) => line.size));
  writer.open(kind, kind === 'heading' ? (level === undefined ? {} : { level }) : { look: String(size) });
  writeLines(lines, edge, writer);
}

/** Writes lines into the block at hand. */
export function writeLines(lines: readonly Segment[], edge: number, writer: BlockWriter): void {
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before !== undefined && isBroken(before, line, edge)) writer.lineBreak();
    else if (before !== undefined && !isCutWord(before.text, line.text)) writer.text(' ');
    for (const [index, run] of line.runs.entries()) {
      writer.text(`${blankBefore(run, line.runs[index - 1])}${run.text.replace(PRIVATE, '')}`, run.isBold);
    }
  }
}

/** Whether a line ended on purpose: the first word of the next would have had room on it. */
function isBroken(line: Segment, next: Segment, edge: number): boolean {
  const word = /^\S+/u.exec(next.text.trimStart())?.[0] ?? '';
  const letterWidth = (next.right - next.x) / Math.max(1, next.text.length);
  return line.right + (word.length + 1) * letterWidth < edge - 2 * letterWidth;
}

/** "henkilö-" and "tietojen", but not "asiakas-" and "ja palvelusuhde". */
function isCutWord(line: string, next: string): boolean {
  return /\p{L}[-\u00AD]$/u.test(line.trimEnd()) && /^\p{Ll}/u.test(next) && !CONJUNCTION.test(next);
}

/** Whether text goes on with other text: in the midst of a sentence. */
export function goesOn(line: string, next: string): boolean {
  return /[\p{L}\p{N},;-]$/u.test(line.trimEnd()) && /^\s*\p{Ll}/u.test(next);
}

export function isBulleted(text: string): boolean {
  return BULLET.test(text);
}

const CONJUNCTION = /^(?:ja|tai|sekä|eli|että|och|eller|samt|and|or|to)\s/u;
const BULLET = /^\s*(?:[-–•●▪◦○·*\uE000-\uF8FF]\s|[\uE000-\uF8FF])/u;
/** Signs of symbol fonts, which mean nothing outside them: bullets, mostly. */
const PRIVATE = /[\uE000-\uF8FF]/gu;
