import type { ReadSource } from '../block.ts';
import { createBlockWriter } from '../block-writer.ts';
import { relativeLooks } from '../looks.ts';
import { partColumns } from './columns.ts';
import { type Piece, writeFlow } from './flow.ts';
import { cellsOf, findGrids } from './grids.ts';
import { type Line, linesOf } from './lines.ts';
import { textOf, trimMargins } from './margins.ts';
import { openPdf, type PdfPage, type Run } from './open-pdf.ts';
import { type Cell, columnsOf } from './tables.ts';
import { taggedShare, untagged, writeTagged } from './tagged.ts';

/** What a PDF holds; or why it cannot be read. `scanned`: its pages are pictures. */
type ReadPdf =
  | { readonly kind: 'ok'; readonly source: ReadSource }
  | { readonly kind: 'broken' | 'encrypted' | 'too long' | 'scanned' };

/** The share of the text that a file's structure must hold to be relied on. */
const LEAST_TAGGED = 0.85;
/** Letters a page; a scanned one has none, or a stamp. */
const LEAST_LETTERS = 30;

/** Reads a PDF: by the structure that it tells, or else by where and how its text is set. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  if (!OPENING.test(new TextDecoder('latin1').decode(bytes.subarray(0, SEARCHED)))) return { kind: 'broken' };
  const opened = await openPdf(bytes);
  if (opened.kind !== 'ok') return opened;
  const pages = partColumns(opened.pages);
  const letters = pages.flatMap(({ runs }) => runs).reduce((sum, run) => sum + run.text.trim().length, 0);
  if (letters < LEAST_LETTERS * pages.length) return { kind: 'scanned' };
  return { kind: 'ok', source: taggedShare(pages) >= LEAST_TAGGED ? readTagged(pages) : readFlow(pages) };
}

/** What every PDF begins with, after some bytes of the mail or server that it came by. */
const OPENING = /%PDF-/u;
/** Bytes, as in other readers. */
const SEARCHED = 1024;

function readTagged(pages: readonly PdfPage[]): ReadSource {
  const writer = createBlockWriter();
  writeTagged(pages, writer);
  const outside = pages.map(untagged);
  const left = new Set(outside.flat());
  const kept = pages.flatMap(({ runs }) => linesOf(runs.filter((run) => !left.has(run))).map(textOf));
  return {
    blocks: relativeLooks(writer.finish()),
    plain: printable(kept.join('\n')),
    leftOut: [...new Set(outside.flatMap((runs) => linesOf(runs).map(textOf)))],
  };
}

/** Without the signs of symbol fonts: bullets, mostly, which mean nothing outside their font. */
function printable(text: string): string {
  return text.replace(/[\uE000-\uF8FF]/gu, '');
}

function readFlow(pages: readonly PdfPage[]): ReadSource {
  const parted = pages.map(partAtGrids);
  // Once it is known where columns begin, narrow gaps between them part cells too.
  const columns = columnsOf(parted.flatMap(({ runs }) => linesOf(runs)));
  const { pages: trimmed, margins } = trimMargins(
    parted.map(({ runs, height }) => ({ lines: linesOf(runs, columns), height })),
  );
  const pieces = trimmed.map((lines, at) => piecesOf(lines, parted[at]?.tables ?? []));
  const writer = createBlockWriter();
  writeFlow(pieces, writer);
  return {
    blocks: relativeLooks(writer.finish()),
    plain: printable(pieces.flat().map(plainOf).join('\n')),
    leftOut: margins,
  };
}

interface Parted {
  readonly height: number;
  /** What stands in no table with borders. */
  readonly runs: readonly Run[];
  readonly tables: readonly { readonly top: number; readonly cells: readonly (readonly Cell[])[] }[];
}

function partAtGrids({ runs, rules, height }: PdfPage): Parted {
  let rest = runs;
  const tables = findGrids(rules).map((grid) => {
    const { cells, others } = cellsOf(grid, rest);
    rest = others;
    return { top: grid.rows[0] ?? 0, cells };
  });
  return { height, runs: rest, tables };
}

/** The lines of a page and its tables, in the order in which they stand. */
function piecesOf(lines: readonly Line[], tables: Parted['tables']): Piece[] {
  const pieces: Piece[] = [];
  let above = -Infinity;
  for (const { top, cells } of tables) {
    pieces.push(
      lines.filter(({ y }) => y >= above && y < top),
      { cells },
    );
    above = top;
  }
  return [...pieces, lines.filter(({ y }) => y >= above)];
}

function plainOf(piece: Piece): string {
  const lines = 'cells' in piece ? piece.cells.flat().flatMap((cell) => cell.lines) : [];
  return 'cells' in piece ? lines.map(({ text }) => text).join('\n') : piece.map(textOf).join('\n');
}
