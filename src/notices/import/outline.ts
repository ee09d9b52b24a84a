import { type Block, type RowBlock, type TextBlock, foldSpace } from './block.ts';

/** A heading with the blocks under it. */
export interface OutlineSection {
  readonly heading: string;
  readonly blocks: readonly TextBlock[];
}

export interface Outline {
  /** The title of the document; empty where it has none, or where text stands right under it. */
  readonly title: string;
  readonly sections: readonly OutlineSection[];
}

/**
 * Groups the blocks of a source into sections. A row with a first cell opens a section; a row without one goes on
 * with the section above it, where a page break cut it. Outside tables a heading opens a section, but the first line of
 * all is the title where `isTopic` does not know it.
 */
export function outline(blocks: readonly Block[], isTopic: (heading: string) => boolean): Outline {
  const hasRows = blocks.some((block) => block.kind === 'row');
  const opening: TextBlock[] = [];
  const sections: { heading: string; blocks: TextBlock[] }[] = [];
  for (const [at, block] of blocks.entries()) {
    const current = sections.at(-1);
    const opened = hasRows
      ? rowHeading(block)
      : textHeading(block, at === 0 && !isTopic(block.kind === 'row' ? '' : block.text));
    const content = block.kind === 'row' ? block.cells.slice(1).flat() : [block];
    if (opened !== undefined) sections.push({ heading: opened, blocks: block.kind === 'row' ? content : [] });
    else if (current === undefined) for (const piece of content) opening.push(piece);
    else appendOver(current.blocks, content);
  }
  return withTitle(opening, sections);
}

/** Text above the first section is the title where it is one block; more is a section of its own, so nothing is lost. */
function withTitle(opening: readonly TextBlock[], sections: readonly OutlineSection[]): Outline {
  const [first, ...rest] = opening;
  const title = first === undefined ? '' : foldSpace(first.text);
  return rest.length === 0
    ? { title, sections }
    : { title: '', sections: [{ heading: title, blocks: rest }, ...sections] };
}

function rowHeading(block: Block): string | undefined {
  if (block.kind !== 'row') return undefined;
  const text = cellText(block, 0);
  return text === '' ? undefined : text;
}

function textHeading(block: Block, isTitle: boolean): string | undefined {
  return block.kind === 'heading' && !isTitle ? foldSpace(block.text) : undefined;
}

function cellText(row: RowBlock, index: number): string {
  return foldSpace((row.cells[index] ?? []).map((block) => block.text).join('\n'));
}

/** Adds what goes on after a page break: a paragraph in small letters goes on with one that has no full stop. */
function appendOver(blocks: TextBlock[], added: readonly TextBlock[]): void {
  const [first, ...rest] = added;
  const last = blocks.at(-1);
  const isCut =
    last !== undefined &&
    first?.kind === 'paragraph' &&
    last.kind !== 'heading' &&
    /[\p{L}\p{N},;-]/u.test(last.text.slice(-1)) &&
    /^\p{Ll}/u.test(first.text);
  if (isCut) blocks.pop();
  if (isCut) blocks.push({ kind: last.kind, text: `${last.text} ${first.text}` });
  else if (first !== undefined) blocks.push(first);
  for (const block of rest) blocks.push(block);
}
