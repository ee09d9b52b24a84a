import type { Block, ReadSource, TextBlock } from './block.ts';
import { readHtml, stripTags } from './html.ts';

/** Tells whether text is a table of tab-separated rows. */
export function isTableText(text: string): boolean {
  return text.split('\n').filter((line) => /^[^\t]+\t/u.test(line)).length >= 3;
}

/** Reads a table of tab-separated rows whose cells hold HTML. A line without a tab goes on with the cell above it. */
export function readTableText(text: string): ReadSource {
  const blocks: Block[] = [];
  let row: string[] | undefined;
  const flush = () => {
    if (row !== undefined) blocks.push(rowBlock(row));
    row = undefined;
  };
  for (const line of text.split('\n')) {
    if (line.includes('\t')) {
      flush();
      row = line.split('\t');
    } else if (row !== undefined) {
      row.push(`${row.pop() ?? ''}\n${line}`);
    } else {
      for (const block of titleBlocks(line)) blocks.push(block);
    }
  }
  flush();
  return { blocks, plain: stripTags(text) };
}

function titleBlocks(line: string): TextBlock[] {
  return readHtml(line).map((block) => ({ kind: 'heading', text: block.text }));
}

function rowBlock(cells: readonly string[]): Block {
  return { kind: 'row', cells: cells.map(readHtml) };
}
