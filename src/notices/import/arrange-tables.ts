import { type HeadingTopics, isSure } from '../heading-topics.ts';
import { type Block, foldSpace, type RowBlock, type TextBlock } from './block.ts';

/**
 * Turns the rows of tables into running text. Where the first cells of a table are headings that the vocabulary knows,
 * each of them opens a section, and a row without one goes on with the section above it. Any other table is a list: a
 * line for each row.
 */
export function arrangeTables(blocks: readonly Block[], topics: HeadingTopics): readonly TextBlock[] {
  const arranged: TextBlock[] = [];
  let rows: RowBlock[] = [];
  const flush = (): void => {
    for (const block of arrange(rows, topics)) arranged.push(block);
    rows = [];
  };
  for (const block of blocks) {
    const isSameTable = block.kind === 'row' && (rows.length === 0 || rows[0]?.table === block.table);
    if (!isSameTable) flush();
    if (block.kind === 'row') rows.push(block);
    else arranged.push(block);
  }
  flush();
  return arranged;
}

/** Topics of a table of sections that the vocabulary surely knows, at least; and what share of all headings have one. */
const LEAST_TOPICS = 2;
const LEAST_SHARE = 0.4;

function arrange(rows: readonly RowBlock[], topics: HeadingTopics): readonly TextBlock[] {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (columns < 2) return rows.flatMap(({ cells }) => cells.flat());
  const headings = rows.map((row) => headingOf(row)).filter((heading) => heading !== '');
  const known = headings.map((heading) => topics.find(heading)).filter(isSure);
  const isSections =
    new Set(known.map(({ topic }) => topic)).size >= LEAST_TOPICS && known.length >= headings.length * LEAST_SHARE;
  return isSections ? rows.flatMap((row) => sectionRow(row, topics)) : listed(rows);
}

/** "1a" and "Rekisterinpitäjä" may stand in cells of their own. */
function headingCells({ cells }: RowBlock): number {
  return cells.length > 2 && NUMBER.test(cellText(cells[0])) ? 2 : 1;
}

function headingOf(row: RowBlock): string {
  return foldSpace(row.cells.slice(0, headingCells(row)).map(cellText).join(' '));
}

/** A row of one cell is a heading across the table, or goes on under a heading that spans several rows. */
function sectionRow(row: RowBlock, topics: HeadingTopics): readonly TextBlock[] {
  const isSpanned = row.cells.length === 1 && topics.find(headingOf(row)).topic === 'other';
  const heading = isSpanned ? '' : headingOf(row);
  const content = row.cells.slice(isSpanned ? 0 : headingCells(row)).flat();
  if (heading === '') return content.map((block, at) => (at === 0 ? { ...block, mayGoOn: true } : block));
  return [{ kind: 'heading', level: SECTION_LEVEL, text: heading }, ...content];
}

function listed(rows: readonly RowBlock[]): readonly TextBlock[] {
  const lines = rows.map(({ cells }) => foldSpace(cells.map(cellText).join(' '))).filter((line) => line !== '');
  return lines.length === 0 ? [] : [{ kind: 'paragraph', text: lines.join('\n') }];
}

function cellText(cell: readonly TextBlock[] | undefined): string {
  return (cell ?? []).map((block) => block.text).join('\n');
}

/** The first column of a table of sections counts as a heading of the second level, below a title. */
const SECTION_LEVEL = 2;
const NUMBER = /^\s*\d{1,2}\s?[a-z]?[.)]?\s*$/iu;
