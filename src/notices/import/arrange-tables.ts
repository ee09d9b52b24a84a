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
    if (block.kind !== 'row' || !goesOn(rows, block)) flush();
    if (block.kind === 'row') rows.push(block);
    else arranged.push(block);
  }
  flush();
  return arranged;
}

/** Whether a row belongs to the rows before it. A table that a page break cut goes on as one of the same width. */
function goesOn([first]: readonly RowBlock[], row: RowBlock): boolean {
  return first === undefined || first.table === row.table || first.cells.length === row.cells.length;
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
  return isSections ? sectionsOf(rows, topics) : listed(rows);
}

/** "1a" and "Rekisterinpitäjä" may stand in cells of their own. */
function headingCells({ cells }: RowBlock): number {
  return cells.length > 2 && NUMBER.test(cellText(cells[0])) ? 2 : 1;
}

function headingOf(row: RowBlock): string {
  return foldSpace(row.cells.slice(0, headingCells(row)).map(cellText).join(' '));
}

function sectionsOf(rows: readonly RowBlock[], topics: HeadingTopics): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let heading = -1;
  for (const row of rows) {
    const text = sectionHeading(row, topics);
    const content =
      text === '' && row.cells.length === 1 ? row.cells.flat() : row.cells.slice(headingCells(row)).flat();
    const above = blocks[heading];
    // A page break may cut the heading, too.
    const isCut = above !== undefined && /^\p{Ll}/u.test(text);
    if (isCut) blocks[heading] = { ...above, text: `${above.text} ${text}` };
    else if (text !== '') heading = blocks.push({ kind: 'heading', level: SECTION_LEVEL, text }) - 1;
    const goesOn = isCut || text === '';
    blocks.push(...content.map((block, at) => (goesOn && at === 0 ? { ...block, mayGoOn: true } : block)));
  }
  return blocks;
}

/** A row of one cell is a heading across the table, or goes on under a heading that spans several rows. */
function sectionHeading(row: RowBlock, topics: HeadingTopics): string {
  const heading = headingOf(row);
  return row.cells.length === 1 && topics.find(heading).topic === 'other' ? '' : heading;
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
