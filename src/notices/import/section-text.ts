import type { TextBlock } from './block.ts';

/**
 * Prints the blocks of a section as its text: a blank line between paragraphs, a line for each item, and a list right
 * under the sentence that announces it.
 */
export function sectionText(blocks: readonly TextBlock[], lines: readonly string[]): string {
  return blocks.map((block, at) => `${separator(blocks[at - 1], block)}${breakAfterLine(block.text, lines)}`).join('');
}

function separator(before: TextBlock | undefined, block: TextBlock): string {
  if (before === undefined) return '';
  // What does not end as a sentence goes on in the list: "Käsittelyn perusteena on".
  const isList = block.kind === 'item' && (before.kind === 'item' || !/[.!?]$/u.test(before.text));
  return isList || before.kind === 'heading' ? '\n' : '\n\n';
}

/** Puts a sub-heading that is glued to its paragraph on a line of its own. */
function breakAfterLine(text: string, lines: readonly string[]): string {
  const line = lines.find((known) => text.startsWith(`${known} `));
  return line === undefined ? text : `${line}\n${text.slice(line.length + 1)}`;
}
