import type { types } from '@slack/bolt';
import { BLOCKS_PER_MESSAGE, cut, FALLBACK_TEXT, TEXT_PER_MESSAGE } from '../limits.ts';
import { escapeMrkdwn } from '../mrkdwn.ts';

export type Block = types.KnownBlock;

/** What Slack is sent: blocks, and the text for notifications and screen readers, escaped. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Blocks that belong together, and what they say in plain words; empty where a notification need not say it. */
export interface Unit {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Puts units into as few messages as Slack's limits allow, in order; a unit is broken only if it fits in none. */
export function packMessages(units: readonly Unit[]): Message[] {
  const packed: { texts: string[]; blocks: Block[] }[] = [];
  for (const unit of units.flatMap(fittingUnits)) {
    const last = packed.at(-1);
    if (last !== undefined && fits([...last.blocks, ...unit.blocks])) {
      last.texts.push(unit.text);
      last.blocks.push(...unit.blocks);
    } else {
      packed.push({ texts: [unit.text], blocks: [...unit.blocks] });
    }
  }
  return packed.map(({ texts, blocks }) => ({ text: fallbackText(texts), blocks }));
}

/** Makes the text of a message out of plain words. Slack parses it, so it is escaped, and no entity is cut in two. */
function fallbackText(texts: readonly string[]): string {
  const spoken = texts.filter((text) => text !== '').join('\n\n');
  return cut(escapeMrkdwn(spoken === '' ? '…' : spoken), FALLBACK_TEXT).replace(/&[a-z]*(…)$/u, '$1');
}

/** Counts what people read in blocks. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textLength(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, inner]) => sum + (name === 'text' && typeof inner === 'string' ? inner.length : textLength(inner)),
    0,
  );
}

function fits(blocks: readonly Block[]): boolean {
  return blocks.length <= BLOCKS_PER_MESSAGE && textLength(blocks) <= TEXT_PER_MESSAGE;
}

function fittingUnits(unit: Unit): Unit[] {
  if (fits(unit.blocks)) return [unit];
  return unit.blocks.map((block, index) => ({ text: index === 0 ? unit.text : '', blocks: [block] }));
}
