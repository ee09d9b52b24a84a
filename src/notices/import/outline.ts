import { type Block, type RowBlock, type TextBlock, foldSpace } from './block.ts';

/** A heading with the blocks under it. */
export interface OutlineSection {
  readonly heading: string;
  readonly blocks: readonly TextBlock[];
}

export interface Outline {
  /** What stands above the first section: the title of the document. */
  readonly title: string;
  readonly sections: readonly OutlineSection[];
}

/**
 * Groups the blocks of a source into sections. A row with a first cell opens a section; a row without one goes on
 * with the section above it, where a page break cut it. Outside tables a heading opens a section.
 */
export function outline(blocks: readonly Block[]): Outline {
  const hasRows = blocks.some((block) => block.kind === 'row');
  const title: string[] = [];
  const sections: { heading: string; blocks: TextBlock[] }[] = [];
  for (const block of blocks) {
    const current = sections.at(-1);
    const opened = hasRows ? rowHeading(block) : textHeading(block);
    const content = block.kind === 'row' ? block.cells.slice(1).flat() : [block];
    if (opened !== undefined) sections.push({ heading: opened, blocks: block.kind === 'row' ? content : [] });
    else if (current === undefined) title.push(...content.map((piece) => piece.text));
    else current.blocks.splice(0, Infinity, ...joinOver(current.blocks, content));
  }
  return { title: foldSpace(title.join('\n')), sections };
}

function rowHeading(block: Block): string | undefined {
  if (block.kind !== 'row') return undefined;
  const text = cellText(block, 0);
  return text === '' ? undefined : text;
}

function textHeading(block: Block): string | undefined {
  return block.kind === 'heading' ? foldSpace(block.text) : undefined;
}

function cellText(row: RowBlock, index: number): string {
  return foldSpace((row.cells[index] ?? []).map((block) => block.text).join('\n'));
}

/** Joins what a page break cut: a paragraph that goes on in small letters after one without a full stop. */
function joinOver(before: readonly TextBlock[], after: readonly TextBlock[]): readonly TextBlock[] {
  const last = before.at(-1);
  const first = after[0];
  const isCut =
    last !== undefined &&
    first?.kind === 'paragraph' &&
    last.kind !== 'heading' &&
    /[\p{L}\p{N},;-]$/u.test(last.text) &&
    /^\p{Ll}/u.test(first.text);
  return isCut
    ? [...before.slice(0, -1), { kind: last.kind, text: `${last.text} ${first.text}` }, ...after.slice(1)]
    : [...before, ...after];
}
