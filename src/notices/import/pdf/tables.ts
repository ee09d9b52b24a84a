import type { Line, Segment } from './lines.ts';

/** A stretch of a page: lines of running text, or a table of cells, each a list of lines. */
export type Stretch =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] };

export interface Cell {
  readonly lines: readonly Segment[];
  /** The right edge of its column, in points. */
  readonly edge: number;
}

/** Where columns begin: at the same place on at least two lines that have something before it. In points. */
export function columnsOf(lines: readonly Line[]): readonly number[] {
  const starts = lines
    .flatMap(({ segments }) => segments.slice(1).map((segment) => segment.x))
    .toSorted((a, b) => a - b);
  const clusters: number[][] = [];
  for (const x of starts) {
    const cluster = clusters.at(-1);
    const first = cluster?.[0];
    if (first !== undefined && x - first < SAME_COLUMN) cluster?.push(x);
    else clusters.push([x]);
  }
  return clusters.filter((cluster) => cluster.length > 1).map((cluster) => cluster[0] ?? 0);
}

/** Parts the lines of a page into running text and tables. */
export function findTables(lines: readonly Line[], columns: readonly number[], edge: number): readonly Stretch[] {
  const left = Math.min(...lines.map(startOf));
  const stretches: Stretch[] = [];
  let table: Line[] = [];
  const flush = (): void => {
    if (table.length > 0) stretches.push(stretchOf(table, columns, edge));
    table = [];
  };
  for (const line of lines) {
    if (isColumnar(line, columns, left) || (table.length > 0 && staysLeft(line, table, columns))) {
      table.push(line);
      continue;
    }
    flush();
    const last = stretches.at(-1);
    if (last?.kind === 'lines') stretches[stretches.length - 1] = { kind: 'lines', lines: [...last.lines, line] };
    else stretches.push({ kind: 'lines', lines: [line] });
  }
  flush();
  return joinLines(stretches);
}

/** Points. */
const SAME_COLUMN = 2.5;
/** What is a larger step than most within a table parts its rows. */
const ROW_STEP = 1.2;

function startOf({ segments }: Line): number {
  return segments[0]?.x ?? 0;
}

function isAt(x: number, columns: readonly number[]): boolean {
  return columns.some((column) => Math.abs(column - x) <= SAME_COLUMN);
}

function isColumnar(line: Line, columns: readonly number[], left: number): boolean {
  const [first, ...others] = line.segments;
  if (others.some((segment) => isAt(segment.x, columns))) return true;
  return first !== undefined && first.x > left + SAME_COLUMN * 2 && isAt(first.x, columns);
}

/** Whether a line keeps to the first column of a table: a heading that takes two lines. */
function staysLeft({ segments }: Line, table: readonly Line[], columns: readonly number[]): boolean {
  const [only, ...others] = segments;
  if (only === undefined || others.length > 0) return false;
  const tableLeft = Math.min(...table.map(startOf));
  const second = Math.min(...columns.filter((column) => column > tableLeft + SAME_COLUMN));
  return Math.abs(only.x - tableLeft) <= SAME_COLUMN && only.right < second - SAME_COLUMN && /^\p{Ll}/u.test(only.text);
}

/** A table has two lines at least that span columns; anything less is running text that happens to be aligned. */
function stretchOf(table: readonly Line[], columns: readonly number[], edge: number): Stretch {
  const spanning = table.filter(({ segments }) => segments.length > 1).length;
  if (spanning < 2 && !(spanning === 0 && table.length > 2)) return { kind: 'lines', lines: table };
  const starts = table.flatMap(({ segments }) => segments.map((segment) => segment.x));
  const left = Math.min(...starts);
  const used = [left, ...columns.filter((column) => column > left + SAME_COLUMN && isAt(column, starts))];
  return { kind: 'table', rows: rowsOf(table, used, edge) };
}

function rowsOf(table: readonly Line[], columns: readonly number[], edge: number): Cell[][] {
  const steps = table.slice(1).map((line, at) => line.y - (table[at]?.y ?? 0));
  const smallest = commonStep(steps);
  const isUniform = steps.every((step) => step <= smallest * ROW_STEP);
  const rows: Segment[][][] = [];
  for (const [at, line] of table.entries()) {
    const cells = columns.map((_, index) => line.segments.filter((segment) => columnOf(segment, columns) === index));
    const row = rows.at(-1);
    const first = cells[0]?.[0];
    const step = steps[at - 1] ?? Infinity;
    const before = table[at - 1];
    const wasEmpty = before !== undefined && before.segments.every((segment) => columnOf(segment, columns) > 0);
    const isLarge = step > smallest * ROW_STEP;
    const opensRow = first !== undefined && (isLarge || wasEmpty || (isUniform && !/^\p{Ll}/u.test(first.text)));
    if (row === undefined || opensRow) rows.push(cells);
    else for (const [index, cell] of cells.entries()) row[index]?.push(...cell);
  }
  return rows.map((row) => row.map((lines, index) => ({ lines, edge: (columns[index + 1] ?? edge + 6) - 6 })));
}

/** The smallest step that is common; a smaller one is that of cells whose lines stand at heights of their own. */
function commonStep(steps: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const step of steps) counts.set(Math.round(step), (counts.get(Math.round(step)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return Math.min(...steps.filter((step) => (counts.get(Math.round(step)) ?? 0) >= most * COMMON), Infinity);
}

/** The share of the commonest step that another must have to be common too. */
const COMMON = 0.25;

/** The last column that begins at or before a segment. */
function columnOf(segment: Segment, columns: readonly number[]): number {
  return Math.max(
    0,
    columns.findLastIndex((column) => column <= segment.x + SAME_COLUMN),
  );
}

function joinLines(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last?.kind === 'lines' && stretch.kind === 'lines') {
      joined[joined.length - 1] = { kind: 'lines', lines: [...last.lines, ...stretch.lines] };
    } else joined.push(stretch);
  }
  return joined;
}
