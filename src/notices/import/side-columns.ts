import type { RowBlock } from './block.ts';
import { readHtml } from './html.ts';
import { joinWrapped } from './wrapped-lines.ts';

/** A line of a text, or a row of the table that blanks set out in it. */
type SideLine = string | RowBlock;

/**
 * Finds the table in a text whose headings stand on the left and whose words on the right of a margin made of blanks,
 * as programs print it that take the text of a PDF. A text without one stays as it is.
 */
export function withSideColumns(lines: readonly string[]): readonly SideLine[] {
  const column = marginOf(lines);
  if (column === undefined) return lines;
  const found: SideLine[] = [];
  let open: { left: string[]; right: string[] } | undefined;
  const flush = (): void => {
    if (open !== undefined) found.push(rowOf(open));
    open = undefined;
  };
  let wasBlank = true;
  for (const line of lines) {
    const left = line.slice(0, column).trim();
    if (line.trim() === '') {
      open?.right.push('');
    } else if (isAcross(line, column)) {
      flush();
      found.push(line);
    } else {
      if (left !== '' && (wasBlank || !/^\p{Ll}/u.test(left))) flush();
      open ??= { left: [], right: [] };
      if (left !== '') open.left.push(left);
      open.right.push(line.slice(column).trimEnd());
    }
    wasBlank = line.trim() === '';
  }
  flush();
  return found;
}

/** Places of a line at which the right side may begin. */
const LEAST_COLUMN = 12;
const MOST_COLUMN = 50;
/** Lines with something on both sides, at least. */
const LEAST_PAIRS = 4;
/** The share of lines that keep to the sides. */
const LEAST_SHARE = 0.7;

function marginOf(lines: readonly string[]): number | undefined {
  const printed = lines.filter((line) => line.trim() !== '');
  const counts = new Map<number, number>();
  for (const line of printed) {
    const start = /^\s{0,8}\S.{0,60}?\s{2,}(?=\S)/u.exec(line)?.[0].length ?? 0;
    if (start >= LEAST_COLUMN && start <= MOST_COLUMN) counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  const [column, pairs] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const kept = printed.filter((line) => !isAcross(line, column) && line.length > column);
  const isTable = pairs >= LEAST_PAIRS && kept.length >= printed.length * LEAST_SHARE;
  return isTable ? column : undefined;
}

/** Whether a line has words where the margin would be. */
function isAcross(line: string, column: number): boolean {
  return line.slice(column - 2, column).trim() !== '';
}

/** The share of the longest line that one has at least that was wrapped at the margin. */
const LEAST_FULL = 0.75;

function rowOf({ left, right }: { left: readonly string[]; right: readonly string[] }): RowBlock {
  const longest = Math.max(...right.map((line) => line.length));
  const text = joinWrapped(right, Math.max(20, longest * LEAST_FULL)).join('<br>');
  return { kind: 'row', table: 1, cells: [readHtml(left.join(' ')), readHtml(text)] };
}
