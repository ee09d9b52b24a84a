/** A piece of running text. `text` has its white space folded; a line break stands where the source prints one. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly text: string;
  /** Of a heading: its depth, from 1 for the outermost, 0 for the document's title; absent where the source does not tell it. */
  readonly level?: number;
  /** How the whole block is set apart from running text ("bold", "14 bold"): it may be a heading. */
  readonly look?: string;
  /** The words, set apart, with which running text opens: "**Säilytysaika** Kuusi vuotta". */
  readonly lead?: string;
  /** Whether it belongs to no section around it: the date of the document, wherever it stands. */
  readonly isAside?: boolean;
  /** Whether it is the first after a page break, so that the block before it may be its beginning. */
  readonly mayGoOn?: boolean;
}

/** A row of a table, a list of blocks for each cell. */
export interface RowBlock {
  readonly kind: 'row';
  readonly cells: readonly (readonly TextBlock[])[];
  /** Tells tables apart that follow each other. */
  readonly table?: number;
}

export type Block = TextBlock | RowBlock;

/** What a reader makes of a file, whatever its format. */
export interface ReadSource {
  readonly blocks: readonly Block[];
  /** All text of the source without mark-up, read independently of `blocks`: what coverage is measured against. */
  readonly plain: string;
  /** What stands around the text and is no part of it: navigation, page headers and the like. */
  readonly leftOut?: readonly string[];
  /** What the file says it is called, beside what it prints. */
  readonly title?: string;
  /** Links to e-mail addresses that do not print them: "[Write to Anna](mailto:anna@kukka.example)". */
  readonly mailLinks?: readonly MailLink[];
}

export interface MailLink {
  /** What is printed. */
  readonly text: string;
  readonly email: string;
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
