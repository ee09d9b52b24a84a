import { z } from 'zod';
import type { Message } from '../page/protocol.ts';
import type { Slack } from './method.ts';
import { contentSchema, withBlockIds } from './payload-schemas.ts';
import { BOT } from './people.ts';
import type { ResponseTarget } from './tickets.ts';

const replySchema = contentSchema.extend({
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
});
type ResponseReply = z.infer<typeof replySchema>;

/**
 * Answers a POST to a response_url: posts, replaces or deletes as the body says.
 * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export function answerResponseUrl(slack: Slack, post: { url: string; body: string }): Response {
  const parsed = replySchema.safeParse(JSON.parse(post.body));
  if (!parsed.success) return new Response('invalid_payload', { status: 400 });
  const target = slack.tickets.spendResponseUrl(post.url);
  if (target === undefined) return new Response('used_url', { status: 404 });
  applyReply(slack, target, parsed.data);
  return new Response('ok');
}

/** Reads what the app has acknowledged a command with: nothing, a text, or a message; undefined where nothing. */
export function parseAcknowledgement(payload: unknown): ResponseReply | undefined {
  if (payload === undefined || payload === '') return undefined;
  return replySchema.parse(typeof payload === 'string' ? { text: payload } : payload);
}

/** Posts, replaces or deletes a message at a place that the app may answer to. */
export function applyReply({ workspace }: Slack, target: ResponseTarget, reply: ResponseReply): void {
  const original = target.originalTs === null ? undefined : workspace.find(target.channel, target.originalTs);
  if (reply.delete_original && original !== undefined)
    workspace.apply({ kind: 'deletion', channel: original.channel, ts: original.ts });
  if (reply.text === '' && reply.blocks.length === 0) return;
  const content = { text: reply.text, blocks: withBlockIds(reply.blocks) };
  if (reply.replace_original && original !== undefined && !reply.delete_original) {
    workspace.apply({ kind: 'message', message: { ...original, ...content, isEdited: !original.isEphemeral } });
    return;
  }
  const message: Message = {
    ...content,
    channel: target.channel,
    ts: workspace.nextTs(),
    threadTs: reply.thread_ts ?? null,
    user: BOT.id,
    isEphemeral: reply.response_type === 'ephemeral',
    isEdited: false,
  };
  workspace.apply({ kind: 'message', message });
}
