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
  const sections: { heading: string; pieces: Piece[] }[] = [];
  for (const [at, block] of blocks.entries()) {
    const isRow = block.kind === 'row';
    const opened = hasRows ? rowHeading(block) : textHeading(block, at === 0 && !isRow && !isTopic(block.text));
    if (opened !== undefined) sections.push({ heading: opened, pieces: [] });
    const content = isRow ? block.cells.slice(1).flat() : opened === undefined ? [block] : [];
    const goesOn = isRow && opened === undefined;
    for (const [index, piece] of content.entries()) {
      const pieces = sections.at(-1)?.pieces;
      if (pieces === undefined) opening.push(piece);
      else pieces.push({ block: piece, mayGoOn: goesOn && index === 0 });
    }
  }
  return withTitle(
    opening,
    sections.map(({ heading, pieces }) => ({ heading, blocks: joinCut(pieces) })),
  );
}

interface Piece {
  readonly block: TextBlock;
  /** Whether it is the first after a page break, so that the piece before may be its beginning. */
  readonly mayGoOn: boolean;
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

/** Joins what a page break cut: a paragraph in small letters goes on with one that has no full stop. */
function joinCut(pieces: readonly Piece[]): readonly TextBlock[] {
  const joined: { kind: TextBlock['kind']; texts: string[] }[] = [];
  for (const { block, mayGoOn } of pieces) {
    const last = joined.at(-1);
    const isCut =
      mayGoOn &&
      last !== undefined &&
      last.kind !== 'heading' &&
      block.kind === 'paragraph' &&
      /[\p{L}\p{N},;-]$/u.test(last.texts.at(-1) ?? '') &&
      /^\p{Ll}/u.test(block.text);
    if (isCut) last.texts.push(block.text);
    else joined.push({ kind: block.kind, texts: [block.text] });
  }
  return joined.map(({ kind, texts }) => ({ kind, text: texts.join(' ') }));
}
