import type { KnownBlock, Option, PlainTextElement } from '@slack/types';
import { z } from 'zod';

/** Blocks as the app sends them: an object with a type. Slack's limits are the tests' to check. */
const blocksSchema = z.array(z.custom<KnownBlock>(isTyped));

const plainTextSchema = z.custom<PlainTextElement>(isTyped).nullable().default(null);

/** One choice of a select, as the app or the page sends it. */
export const optionSchema = z.custom<Option>((value) => typeof value === 'object' && value !== null && 'text' in value);

/** A view as the app sends it. */
export const viewSchema = z.object({
  type: z.enum(['modal', 'home']),
  callback_id: z.string().default(''),
  external_id: z.string().default(''),
  private_metadata: z.string().max(3000).default(''),
  title: plainTextSchema,
  submit: plainTextSchema,
  close: plainTextSchema,
  clear_on_close: z.boolean().default(false),
  notify_on_close: z.boolean().default(false),
  blocks: blocksSchema,
});

/** The part of a message that every way to send one shares. */
export const contentSchema = z.object({ text: z.string().default(''), blocks: blocksSchema.default([]) });

/** Gives each block an id, as Slack does where the app has given none. */
export function withBlockIds(blocks: readonly KnownBlock[]): KnownBlock[] {
  return blocks.map((block, index) => ({ ...block, block_id: block.block_id ?? `block-${index}` }));
}

function isTyped(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
