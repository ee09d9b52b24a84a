/** A piece of running text. `text` has its white space folded; a line break stands where the source prints one. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly text: string;
}

/** A row of a table, a list of blocks for each cell. */
export interface RowBlock {
  readonly kind: 'row';
  readonly cells: readonly (readonly TextBlock[])[];
}

export type Block = TextBlock | RowBlock;

/** What a reader makes of a file, whatever its format. */
export interface ReadSource {
  readonly blocks: readonly Block[];
  /** All text of the source without mark-up, read independently of `blocks`: what coverage is measured against. */
  readonly plain: string;
}

/** Folds white space within lines, and drops blank lines and characters that print nothing. */
export function foldLines(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .split('\n')
    .map((line) => line.replace(/[\s\u0085]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Folds all white space to single spaces. */
export function foldSpace(text: string): string {
  return foldLines(text).replaceAll('\n', ' ');
}

/** Soft hyphens, zero-width marks and control characters: traces of a layout, no text. */
// oxlint-disable-next-line no-control-regex
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\u0000-\u0008\u000E-\u001F\u007F]/gu;
