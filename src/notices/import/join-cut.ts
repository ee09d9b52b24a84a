import type { TextBlock } from './block.ts';

/** Joins what a page break cut: a paragraph in small letters goes on with one that has no full stop. */
export function joinCut(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const joined: { block: TextBlock; texts: string[] }[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isCut =
      block.mayGoOn === true &&
      last !== undefined &&
      last.block.kind !== 'heading' &&
      block.kind === 'paragraph' &&
      /[\p{L}\p{N},;-]$/u.test(last.texts.at(-1) ?? '') &&
      /^\p{Ll}/u.test(block.text);
    if (isCut) last.texts.push(block.text);
    else joined.push({ block, texts: [block.text] });
  }
  return joined.map(({ block, texts }) => ({ kind: block.kind, text: texts.join(' ') }));
}
