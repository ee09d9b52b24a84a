import type { BlockWriter } from '../block-writer.ts';
import { type Line, rightEdge, type Segment, wholeLine } from './lines.ts';
import { goesOn, isBulleted, type Paragraph, writeParagraph } from './paragraphs.ts';
import { type Cell, columnsOf, findTables, type Stretch } from './tables.ts';

/** A page parted at its tables with borders: lines, and the cells of such a table. */
export type Piece = readonly Line[] | { readonly cells: readonly (readonly Cell[])[] };

/** Writes the pages of a file that has no structure of its own: by where and how their lines are set. */
export function writeFlow(pages: readonly (readonly Piece[])[], writer: BlockWriter): void {
  const all = pages.flat().flatMap((piece) => ('cells' in piece ? [] : piece));
  const edge = rightEdge(all);
  const columns = columnsOf(all);
  const pitch = pitchOf(pages.flat().map((piece) => ('cells' in piece ? [] : piece)));
  let open: OpenParagraph | undefined;
  const flush = (): void => {
    if (open !== undefined) writeParagraph(open, writer);
    open = undefined;
  };
  for (const page of pages) {
    let isTop = true;
    for (const stretch of page.flatMap((piece) => stretchesOf(piece, columns, edge))) {
      if (stretch.kind === 'table') {
        flush();
        writeTable(stretch.rows, pitch, writer);
      } else {
        for (const line of stretch.lines.map(wholeLine)) {
          const belongs =
            open !== undefined && (isTop || isHigher(line, open) ? continues(open, line) : follows(open, line, pitch));
          if (!belongs) flush();
          open = belongs && open !== undefined ? extended(open, line) : opened(line, edge);
          isTop = false;
        }
      }
      isTop = false;
    }
  }
  flush();
}

function stretchesOf(piece: Piece, columns: readonly number[], edge: number): readonly Stretch[] {
  return 'cells' in piece ? [{ kind: 'table', rows: piece.cells }] : findTables(piece, columns, edge);
}

type OpenParagraph = Omit<Paragraph, 'lines'> & { readonly lines: readonly [Segment, ...Segment[]] };

/** Steps between lines, in sizes of the type; what is larger by a fifth parts paragraphs. */
const PARAGRAPH_STEP = 1.2;
/** The share of the commonest step that another must have to be common too. */
const COMMON_STEP = 0.2;
/** Points by which a line stands out to the left when it belongs to a list no more. */
const OUTDENT = 4;

/** The smallest step from line to line that is common, in sizes of the type: that within paragraphs. */
function pitchOf(pages: readonly (readonly Line[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1];
      const step = before === undefined ? 0 : (line.y - before.y) / (line.segments[0]?.size ?? 1);
      const rounded = Math.round(step * 20) / 20;
      if (step > 0.8 && step < 2.2) counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...counts.values());
  const common = [...counts].filter(([, count]) => count >= most * COMMON_STEP).map(([step]) => step);
  return common.length === 0 ? 1.2 : Math.min(...common);
}

function opened(line: Segment, edge: number): OpenParagraph {
  return { kind: isBulleted(line.text) ? 'item' : 'paragraph', lines: [line], edge };
}

function extended(open: OpenParagraph, line: Segment): OpenParagraph {
  return { ...open, lines: [...open.lines, line] };
}

function follows(open: OpenParagraph, line: Segment, pitch: number): boolean {
  const [first] = open.lines;
  const last = open.lines.at(-1) ?? first;
  if (!isSetAlike(last, line) || isBulleted(line.text)) return false;
  if (line.y - last.y > pitch * Math.max(line.size, last.size) * PARAGRAPH_STEP) return false;
  return open.kind !== 'item' || line.x > first.x + OUTDENT || goesOn(last.text, line.text);
}

/** Whether the first line of a page goes on with the last paragraph of the page before. */
function continues(open: OpenParagraph, line: Segment): boolean {
  const last = open.lines.at(-1) ?? open.lines[0];
  return isSetAlike(last, line) && !isBulleted(line.text) && goesOn(last.text, line.text);
}

/** Only at the top of a column does the eye go up. */
function isHigher(line: Segment, { lines }: OpenParagraph): boolean {
  return line.y < (lines.at(-1) ?? lines[0]).y;
}

function isSetAlike(a: Segment, b: Segment): boolean {
  return Math.abs(a.size - b.size) < 0.6 && isBold(a) === isBold(b);
}

function isBold({ runs }: Segment): boolean {
  return runs.every((run) => run.isBold || run.text.trim() === '');
}

function writeTable(rows: readonly (readonly Cell[])[], pitch: number, writer: BlockWriter): void {
  writer.openTable();
  for (const row of rows) {
    writer.openRow();
    for (const { lines, edge } of row) {
      writer.openCell();
      let open: OpenParagraph | undefined;
      for (const line of lines) {
        const belongs = open !== undefined && follows(open, line, pitch);
        if (!belongs && open !== undefined) writeParagraph(open, writer);
        open = belongs && open !== undefined ? extended(open, line) : opened(line, edge);
      }
      if (open !== undefined) writeParagraph(open, writer);
    }
  }
  writer.closeTable();
}
