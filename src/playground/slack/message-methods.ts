import { z } from 'zod';
import { BOT, CHANNELS, DM, ME } from './people.ts';
import { contentSchema, withBlockIds } from './payload-schemas.ts';
import type { Message } from '../page/protocol.ts';
import { slackMessage } from './slack-message.ts';
import type { Method, MethodResult, Slack } from './method.ts';

const postSchema = contentSchema.extend({ channel: z.string(), thread_ts: z.string().optional() });
const ephemeralSchema = postSchema.extend({ user: z.string() });
const updateSchema = contentSchema.extend({ channel: z.string(), ts: z.string() });
const messageSchema = z.object({ channel: z.string(), ts: z.string() });
const permalinkSchema = z.object({ channel: z.string(), message_ts: z.string() });

/** The methods of the Web API that post, change and delete messages. */
export const MESSAGE_METHODS: readonly (readonly [string, Method])[] = [
  ['chat.postMessage', postMessage],
  ['chat.postEphemeral', postEphemeral],
  ['chat.update', updateMessage],
  ['chat.delete', deleteMessage],
  ['chat.getPermalink', permalink],
];

function postMessage(slack: Slack, args: unknown): MethodResult {
  const wanted = postSchema.parse(args);
  const posted = addMessage(slack, { ...wanted, isEphemeral: false });
  if (typeof posted === 'string') return { ok: false, error: posted };
  return { ok: true, channel: posted.channel, ts: posted.ts, message: slackMessage(posted) };
}

function postEphemeral(slack: Slack, args: unknown): MethodResult {
  const wanted = ephemeralSchema.parse(args);
  if (wanted.user !== ME.id) return { ok: false, error: 'user_not_in_channel' };
  const posted = addMessage(slack, { ...wanted, isEphemeral: true });
  return typeof posted === 'string' ? { ok: false, error: posted } : { ok: true, message_ts: posted.ts };
}

function addMessage(
  { workspace }: Slack,
  wanted: z.infer<typeof postSchema> & { isEphemeral: boolean },
): Message | 'channel_not_found' | 'no_text' {
  // Slack opens the direct message where a user's id stands for the channel.
  const id = wanted.channel === ME.id ? DM.id : wanted.channel;
  const channel = CHANNELS.find((known) => known.id === id);
  if (channel === undefined) return 'channel_not_found';
  if (wanted.text === '' && wanted.blocks.length === 0) return 'no_text';
  const message: Message = {
    channel: channel.id,
    ts: workspace.nextTs(),
    threadTs: wanted.thread_ts ?? null,
    user: BOT.id,
    text: wanted.text,
    blocks: withBlockIds(wanted.blocks),
    isEphemeral: wanted.isEphemeral,
    isEdited: false,
  };
  workspace.apply({ kind: 'message', message });
  // Slack clears the app's status when it posts.
  if (message.threadTs !== null)
    workspace.apply({ kind: 'status', channel: message.channel, threadTs: message.threadTs, text: '' });
  return message;
}

function updateMessage({ workspace }: Slack, args: unknown): MethodResult {
  const wanted = updateSchema.parse(args);
  const message = workspace.find(wanted.channel, wanted.ts);
  if (message === undefined || message.isEphemeral) return { ok: false, error: 'message_not_found' };
  if (message.user !== BOT.id) return { ok: false, error: 'cant_update_message' };
  workspace.apply({
    kind: 'message',
    message: { ...message, text: wanted.text, blocks: withBlockIds(wanted.blocks), isEdited: true },
  });
  return { ok: true, channel: message.channel, ts: message.ts, text: wanted.text };
}

function deleteMessage({ workspace }: Slack, args: unknown): MethodResult {
  const { channel, ts } = messageSchema.parse(args);
  const message = workspace.find(channel, ts);
  if (message === undefined || message.isEphemeral) return { ok: false, error: 'message_not_found' };
  if (message.user !== BOT.id) return { ok: false, error: 'cant_delete_message' };
  workspace.apply({ kind: 'deletion', channel, ts });
  return { ok: true, channel, ts };
}

function permalink({ workspace }: Slack, args: unknown): MethodResult {
  const { channel, message_ts: ts } = permalinkSchema.parse(args);
  if (workspace.find(channel, ts) === undefined) return { ok: false, error: 'message_not_found' };
  return { ok: true, channel, permalink: `https://playground.slack.com/archives/${channel}/p${ts.replace('.', '')}` };
}
