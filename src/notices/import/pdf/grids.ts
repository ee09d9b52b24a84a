import { linesOf, wholeLine } from './lines.ts';
import type { Run } from './open-pdf.ts';
import type { Rule, Rules } from './rules.ts';
import type { Cell } from './tables.ts';

/** A table whose borders are drawn. */
interface Grid {
  /** Where rows and columns begin and end, in points: one more than there are. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Finds the tables with borders of a page, from top to bottom: with two columns at least. */
export function findGrids({ across, down }: Rules): readonly Grid[] {
  const spans = merged(across);
  const grids: Grid[] = [];
  for (let start = 0; start < spans.length;) {
    const first = spans[start];
    if (first === undefined) break;
    let end = start + 1;
    while (end < spans.length && goesOn(spans[end - 1], spans[end], down)) end += 1;
    const rows = spans.slice(start, end).map(({ at }) => at);
    const columns = columnsBetween(rows[0] ?? 0, rows.at(-1) ?? 0, down);
    if (rows.length > 1 && columns.length > 2) grids.push({ rows, columns });
    start = end;
  }
  return grids;
}

/** Takes the runs that stand in a table out of those of its page, cell by cell. */
export function cellsOf({ rows, columns }: Grid, runs: readonly Run[]): { cells: Cell[][]; others: Run[] } {
  const others: Run[] = [];
  const table = rows.slice(1).map(() => columns.slice(1).map((): Run[] => []));
  for (const run of runs.flatMap((one) => splitAt(columns.slice(1, -1), one))) {
    // The base line of the text of a row lies above its lower border.
    const row = rows.findLastIndex((top) => top < run.y - run.size * ABOVE_BASE);
    const column = columns.findLastIndex((left) => left < run.x + SLACK);
    const cell = table[row]?.[column];
    if (cell === undefined) others.push(run);
    else cell.push(run);
  }
  const cells = table.map((row) =>
    row.map((cell, index) => ({ lines: linesOf(cell).map(wholeLine), edge: (columns[index + 1] ?? 0) - PADDING })),
  );
  return { cells, others };
}

/** PDF.js joins text of neighbouring cells where little room is between them: parts it again at the border. */
function splitAt(borders: readonly number[], run: Run): readonly Run[] {
  const border = borders.find((at) => run.x < at - SAME && run.x + run.width > at + SAME);
  if (border === undefined) return [run];
  const widths = run.text.split('').map(widthOf);
  const unit = run.width / widths.reduce((sum, width) => sum + width, 0);
  let x = run.x;
  let best = { at: -1, distance: Infinity };
  for (const [at, width] of widths.entries()) {
    const distance = Math.abs(x - border);
    if (run.text[at] === ' ' && distance < best.distance) best = { at, distance };
    x += width * unit;
  }
  if (best.at === -1) return [run];
  const left = { ...run, text: run.text.slice(0, best.at), width: border - run.x - SAME };
  const right = {
    ...run,
    text: run.text.slice(best.at + 1),
    x: border + SAME,
    width: run.x + run.width - border - SAME,
  };
  return [left, ...splitAt(borders, right)];
}

/** How wide a sign is beside others, roughly, for proportional type. */
function widthOf(sign: string): number {
  if (/[iljtfrI.,:;!'|()[\]\- ]/u.test(sign)) return 0.5;
  return /[mwMW@]/u.test(sign) ? 1.5 : /\p{Lu}/u.test(sign) ? 1.25 : 1;
}

/** Points. */
const SAME = 2;
const SLACK = 1;
const PADDING = 5;
/** The share of the size of the type that lies above the base line in any letter. */
const ABOVE_BASE = 0.3;

/** The lines across, those at one height as one, from top to bottom. */
function merged(across: readonly Rule[]): Rule[] {
  const spans: Rule[] = [];
  for (const rule of across.toSorted((a, b) => a.at - b.at)) {
    const last = spans.at(-1);
    if (last !== undefined && rule.at - last.at <= SAME) {
      spans[spans.length - 1] = { at: last.at, from: Math.min(last.from, rule.from), to: Math.max(last.to, rule.to) };
    } else spans.push(rule);
  }
  return spans;
}

/** Whether two lines across are joined by lines down, as those of one table are. */
function goesOn(above: Rule | undefined, below: Rule | undefined, down: readonly Rule[]): boolean {
  if (above === undefined || below === undefined) return false;
  const middle = (above.at + below.at) / 2;
  const joining = down.filter(
    ({ from, to, at }) => from < middle && to > middle && at > above.from - SAME && at < above.to + SAME,
  );
  return joining.length > 1;
}

function columnsBetween(top: number, bottom: number, down: readonly Rule[]): number[] {
  const within = down.filter(({ from, to }) => Math.min(to, bottom) - Math.max(from, top) > 0).map(({ at }) => at);
  const places: number[] = [];
  for (const at of within.toSorted((a, b) => a - b)) {
    if (places.length === 0 || at - (places.at(-1) ?? 0) > SAME * 2) places.push(at);
  }
  return places;
}
