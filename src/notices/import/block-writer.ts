import { type Block, type TextBlock, foldLines } from './block.ts';

/** Takes down a document piece by piece, in its order, and makes blocks of it. */
export interface BlockWriter {
  /** Ends the block at hand and begins another. */
  open(kind: TextBlock['kind'], details?: { readonly level?: number; readonly look?: string }): void;
  /** Adds text to the block at hand; `isBold` where it is set apart. */
  text(text: string, isBold?: boolean): void;
  lineBreak(): void;
  openTable(): void;
  openRow(): void;
  openCell(): void;
  closeTable(): void;
  /** Ends the writing. */
  finish(): readonly Block[];
}

/** Makes a writer. A table within a cell of another becomes lines of that cell, a line for each row. */
export function createBlockWriter(): BlockWriter {
  const blocks: Block[] = [];
  let current: OpenBlock = { kind: 'paragraph', lines: [[]] };
  let depth = 0;
  let tables = 0;
  let cells: TextBlock[][] | undefined;

  function close(): void {
    const made = blocksOf(current);
    const cell = cells?.at(-1);
    for (const block of made) (cell ?? blocks).push(block);
    current = { kind: 'paragraph', lines: [[]] };
  }
  function closeRow(): void {
    close();
    if (cells?.some((cell) => cell.length > 0) === true) blocks.push({ kind: 'row', cells, table: tables });
    cells = undefined;
  }
  return {
    open(kind, details = {}) {
      close();
      current = { kind, ...details, lines: [[]] };
    },
    text: (text, isBold = false) => void current.lines.at(-1)?.push({ text, isBold }),
    lineBreak: () => void current.lines.push([]),
    openTable() {
      if (depth === 0) closeRow();
      else close();
      if (depth === 0) tables += 1;
      depth += 1;
    },
    openRow() {
      if (depth > 1) return close();
      closeRow();
      cells = [];
    },
    openCell() {
      if (depth > 1) return void current.lines.at(-1)?.push({ text: ' ', isBold: false });
      close();
      cells?.push([]);
    },
    closeTable() {
      if (depth === 1) closeRow();
      else close();
      depth = Math.max(0, depth - 1);
    },
    finish() {
      closeRow();
      return blocks;
    },
  };
}

interface Run {
  readonly text: string;
  readonly isBold: boolean;
}

interface OpenBlock {
  readonly kind: TextBlock['kind'];
  readonly level?: number;
  readonly look?: string;
  readonly lines: Run[][];
}

/** Characters; a bold line that is longer is a warning, no heading. */
const MAX_BOLD_LINE = 160;

/** One block, or several where a line of its own is set apart from those around it. */
function blocksOf({ lines, ...block }: OpenBlock): readonly TextBlock[] {
  const printed = lines.filter((line) => textOf(line) !== '');
  const groups: Run[][][] = [];
  for (const line of printed) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const goesOn = before !== undefined && (block.kind === 'heading' || isSetApart(before) === isSetApart(line));
    if (goesOn) group?.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => withLook(group, block));
}

function withLook(lines: readonly (readonly Run[])[], block: Omit<OpenBlock, 'lines'>): TextBlock {
  const text = lines.map(textOf).join('\n');
  if (block.kind === 'heading') return { ...block, text };
  const isBold = lines.every(isSetApart);
  const look = [...(block.look === undefined ? [] : [block.look]), ...(isBold ? ['bold'] : [])].join(' ');
  const opening = isBold ? '' : leadOf(lines[0] ?? []);
  const lead = text.startsWith(opening) ? opening : '';
  return { kind: block.kind, text, ...(look === '' ? {} : { look }), ...(lead === '' ? {} : { lead }) };
}

function textOf(line: readonly Run[]): string {
  return foldLines(line.map(({ text }) => text.replace(/\s+/gu, ' ')).join('')).replaceAll('\n', ' ');
}

function isSetApart(line: readonly Run[]): boolean {
  const printed = line.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return printed.length > 0 && printed.every(({ isBold }) => isBold) && textOf(line).length <= MAX_BOLD_LINE;
}

/** The bold words that open a line, with the colon or full stop after them. */
function leadOf(line: readonly Run[]): string {
  const end = line.findIndex(({ text, isBold }) => !isBold && /[\p{L}\p{N}]/u.test(text));
  const bold = textOf(end === -1 ? [] : line.slice(0, end));
  const rest = textOf(end === -1 ? [] : line.slice(end));
  if (bold === '' || bold.length > MAX_BOLD_LINE || !line.slice(0, end).some(({ isBold }) => isBold)) return '';
  const mark = /^[:.]/u.exec(rest)?.[0] ?? '';
  return `${bold}${mark}`;
}
