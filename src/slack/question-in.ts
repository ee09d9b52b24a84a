import { z } from 'zod';
import type { TakenQuestion } from '../store/seen-events.ts';

/** A person's message, new and not edited: a bot's, an edited, a deleted one, a join parse to nothing. */
export const saidSchema = z.object({
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().default(''),
  subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
  bot_id: z.undefined().optional(),
  edited: z.undefined().optional(),
  hidden: z.literal(false).optional(),
});
export type Said = z.output<typeof saidSchema>;

/**
 * Finds in what Slack sent the question that is to be answered; undefined where it is none. A message has the same name
 * each time it comes; a command, which Slack never repeats, gets a new one from `newId`.
 */
export function questionIn(body: unknown, newId: () => string): TakenQuestion | undefined {
  return messageIn(body) ?? commandIn(body, newId);
}

function messageIn(body: unknown): TakenQuestion | undefined {
  const { data } = eventSchema.safeParse(body);
  if (data === undefined) return undefined;
  const { event, authorizations, team_id: team, enterprise_id: enterprise } = data;
  if (event.type === 'message' && event.channel_type !== 'im') return undefined;
  const { channel, ts, thread_ts: thread = ts } = event;
  return { team: authorizations?.[0]?.team_id ?? team ?? enterprise ?? '', channel, ts, thread };
}

/** A command has no place of its own: whoever typed it is told directly. */
function commandIn(body: unknown, newId: () => string): TakenQuestion | undefined {
  const { data } = commandSchema.safeParse(body);
  if (data === undefined) return undefined;
  return { team: data.team_id, channel: data.user_id, ts: newId(), thread: '' };
}

/** An id or time stamp of Slack's. It is stored: whatever else stands in its place, a person's words above all, is not. */
const idSchema = z.string().regex(/^[\w.-]{1,40}$/u);

const eventSchema = z.object({
  type: z.literal('event_callback'),
  team_id: idSchema.nullish(),
  enterprise_id: idSchema.nullish(),
  authorizations: z.array(z.object({ team_id: idSchema.nullish() })).nullish(),
  event: saidSchema.extend({
    type: z.enum(['message', 'app_mention']),
    channel: idSchema,
    ts: idSchema,
    thread_ts: idSchema.optional(),
  }),
});
const commandSchema = z.object({ command: z.string(), team_id: idSchema, user_id: idSchema });
