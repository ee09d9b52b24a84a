import type { Run } from './open-pdf.ts';

/** Runs that stand side by side, without a gap that parts columns. */
export interface Segment {
  readonly x: number;
  readonly right: number;
  /** Of the base line. */
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly runs: readonly Run[];
}

/** A line of print across the page, from left to right. */
export interface Line {
  readonly y: number;
  readonly segments: readonly Segment[];
}

/** Groups the runs of a page, or of a part of one, into lines from top to bottom. */
export function linesOf(runs: readonly Run[], columns: readonly number[] = []): readonly Line[] {
  const sorted = runs.toSorted((a, b) => (a.column ?? 0) - (b.column ?? 0) || a.y - b.y);
  const rows: Run[][] = [];
  for (const run of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    // Raised and lowered signs belong to the line too.
    const isBeside = first !== undefined && first.column === run.column;
    if (isBeside && run.y - first.y < Math.max(first.size, run.size) * SAME_LINE) row?.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => {
    const segments = segmentsOf(
      row.toSorted((a, b) => a.x - b.x),
      columns,
    );
    const [first] = segments;
    return first === undefined ? [] : [{ y: first.y, segments }];
  });
}

/** A line of running text as one segment, whatever its gaps. */
export function wholeLine({ segments }: Line): Segment {
  return {
    ...segmentOf(segments.flatMap((segment) => segment.runs)),
    text: segments.map((segment) => segment.text).join(' '),
  };
}

/**
 * How far the lines of a text reach, in points: the right margin. The few that reach farthest are left aside, for they
 * may be a page header, or an address of the web that found no break.
 */
export function rightEdge(lines: readonly Line[]): number {
  const rights = lines.map(({ segments }) => segments.at(-1)?.right ?? 0).toSorted((a, b) => b - a);
  return rights[Math.floor(rights.length * OUTLIERS)] ?? 0;
}

const OUTLIERS = 0.04;
/** Shares of the size of the type. */
const SAME_LINE = 0.5;
const COLUMN_GAP = 1.7;
const NARROW_GAP = 0.35;
const WORD_GAP = 0.12;
/** Points. */
const SAME_COLUMN = 2.5;

function segmentsOf(row: readonly Run[], columns: readonly number[]): Segment[] {
  const groups: Run[][] = [];
  let right = -Infinity;
  for (const run of row) {
    if (run.text.trim() === '') continue;
    const gap = run.x - right;
    const opensColumn = gap > run.size * NARROW_GAP && columns.some((x) => Math.abs(x - run.x) < SAME_COLUMN);
    const isApart = (gap > run.size * COLUMN_GAP || opensColumn) && !isMark(groups.at(-1));
    if (groups.length === 0 || isApart) groups.push([run]);
    else groups.at(-1)?.push(run);
    right = Math.max(right, run.x + run.width);
  }
  return groups.map(segmentOf);
}

/** A bullet or number: what follows it belongs to it, however wide the gap. */
function isMark(runs: readonly Run[] | undefined): boolean {
  const text = runs?.map((run) => run.text.trim()).join('') ?? '';
  return /^(?:[-–•●▪◦○·*\uE000-\uF8FF]|\(?\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z][.)])$/iu.test(text);
}

function segmentOf(runs: readonly Run[]): Segment {
  const size = Math.max(...runs.map((run) => run.size));
  const [first] = runs;
  return {
    x: first?.x ?? 0,
    right: Math.max(...runs.map((run) => run.x + run.width)),
    y: first?.y ?? 0,
    size,
    text: textOfRuns(runs),
    runs,
  };
}

/** The text of runs that stand side by side, with a blank where there is room for one. */
function textOfRuns(runs: readonly Run[]): string {
  return runs.map((run, at) => `${blankBefore(run, runs[at - 1])}${run.text}`).join('');
}

/** A blank where two runs stand apart and neither brings one. */
export function blankBefore(run: Run, before: Run | undefined): string {
  if (before === undefined || /^\s/u.test(run.text) || /\s$/u.test(before.text)) return '';
  return run.x - (before.x + before.width) > run.size * WORD_GAP ? ' ' : '';
}
