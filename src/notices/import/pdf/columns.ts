import type { PdfPage, Run } from './open-pdf.ts';

/**
 * Parts pages that are set in two columns: their runs on the right get `column: 1`, and the left column is moved so
 * that both end at the same place, as the lines of one text do. Other pages stay as they are.
 */
export function partColumns(pages: readonly PdfPage[]): readonly PdfPage[] {
  const width = pages[0]?.width ?? 0;
  const rows = pages.flatMap(({ runs }) => rowsOf(runs));
  const gutter = findGutter(rows, width);
  if (gutter === undefined) return pages;
  return pages.map((page) => ({ ...page, runs: rowsOf(page.runs).flatMap((row) => parted(row, gutter)) }));
}

interface Gutter {
  /** Where the right column begins. */
  readonly x: number;
  /** How far the left column is from ending where the right one ends. */
  readonly shift: number;
}

/** Where on a page the right column may begin, in shares of its width. */
const LEAST_X = 0.4;
const MOST_X = 0.62;
/** Shares of the rows that have text in each column, at least, and text across both, at most. */
const LEAST_ROWS = 0.25;
const MOST_ACROSS = 0.2;
/** The share of the lines of a column of running text that come near its edge; labels beside text do not. */
const LEAST_FULL = 0.5;
const NEAR_EDGE = 0.15;
/** Fewer rows are no text in columns. */
const LEAST_COUNT = 24;
/** Points. */
const SLACK = 2;
const GAP = 7;

function findGutter(rows: readonly (readonly Run[])[], width: number): Gutter | undefined {
  if (rows.length < LEAST_COUNT) return undefined;
  const x = commonStart(rows.flat().filter((run) => run.x > width * LEAST_X && run.x < width * MOST_X));
  if (x === undefined) return undefined;
  const across = rows.filter((row) => isAcross(row, x));
  const parted = rows.filter((row) => !isAcross(row, x));
  const lefts = parted.map((row) => row.filter((run) => run.x < x - SLACK)).filter((row) => row.length > 0);
  const rights = parted.map((row) => row.filter((run) => run.x >= x - SLACK)).filter((row) => row.length > 0);
  const isText =
    across.length <= rows.length * MOST_ACROSS &&
    [lefts, rights].every((side) => side.length >= rows.length * LEAST_ROWS && isFull(side));
  return isText ? { x, shift: edgeOf(rights) - edgeOf(lefts) } : undefined;
}

function commonStart(runs: readonly Run[]): number | undefined {
  const counts = new Map<number, number>();
  for (const run of runs) counts.set(Math.round(run.x), (counts.get(Math.round(run.x)) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** Whether a row of print has text where the gap between two columns would be. */
function isAcross(row: readonly Run[], x: number): boolean {
  return row.some((run) => run.text.trim() !== '' && run.x < x - SLACK && run.x + run.width > x - GAP);
}

function isFull(side: readonly (readonly Run[])[]): boolean {
  const edge = edgeOf(side);
  const start = Math.min(...side.flat().map((run) => run.x));
  const full = side.filter((row) => rightOf(row) > edge - (edge - start) * NEAR_EDGE);
  return full.length >= side.length * LEAST_FULL;
}

/** How far a column reaches; the few lines that reach farthest are left aside. */
function edgeOf(side: readonly (readonly Run[])[]): number {
  const rights = side.map(rightOf).toSorted((a, b) => b - a);
  return rights[Math.floor(rights.length * OUTLIERS)] ?? 0;
}

const OUTLIERS = 0.04;

function rightOf(row: readonly Run[]): number {
  return Math.max(...row.map((run) => run.x + run.width));
}

/** The runs of a page that share a base line. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (first !== undefined && run.y - first.y < SLACK) row?.push(run);
    else rows.push([run]);
  }
  return rows;
}

function parted(row: readonly Run[], { x, shift }: Gutter): readonly Run[] {
  if (isAcross(row, x)) return row;
  return row.map((run) => (run.x >= x - SLACK ? { ...run, column: 1 } : { ...run, x: run.x + shift }));
}
