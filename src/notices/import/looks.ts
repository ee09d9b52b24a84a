import type { Block, TextBlock } from './block.ts';

/**
 * Makes looks relative. Readers write the size of the type into the look of each block ("11", "14 bold"); what is not
 * larger than the size of most of the text says nothing of a heading and is taken out.
 */
export function relativeLooks(blocks: readonly Block[]): readonly Block[] {
  const texts = blocks.flatMap((block) => (block.kind === 'row' ? block.cells.flat() : [block]));
  const common = commonSize(texts);
  return blocks.map((block) =>
    block.kind === 'row'
      ? { ...block, cells: block.cells.map((cell) => cell.map((inner) => withoutSize(inner, common))) }
      : withoutSize(block, common),
  );
}

/** Points by which type must be larger to be set apart. */
const LEAST_LARGER = 0.8;

function withoutSize({ look, ...block }: TextBlock, common: number): TextBlock {
  const isLarger = sizeOf(look) > common + LEAST_LARGER;
  const rest = isLarger ? look : look?.replace(/^[\d.]+\s*/u, '');
  return rest === undefined || rest === '' ? block : { ...block, look: rest };
}

function commonSize(blocks: readonly TextBlock[]): number {
  const letters = new Map<number, number>();
  for (const { look, text } of blocks) {
    const size = sizeOf(look);
    if (size > 0) letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  const [most] = [...letters].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}

/** Points; 0 where the look says nothing of it. */
function sizeOf(look: string | undefined): number {
  return Number(/^[\d.]+/u.exec(look ?? '')?.[0] ?? 0);
}
