import type { Message } from '../page/protocol.ts';
import { APP_ID, BOT, BOT_ID, TEAM } from './people.ts';

/** Writes a message as Slack writes it into payloads and results. */
export function slackMessage(message: Message): Readonly<Record<string, unknown>> {
  return {
    type: 'message',
    user: message.user,
    ...(message.user === BOT.id ? { bot_id: BOT_ID, app_id: APP_ID } : {}),
    team: TEAM.id,
    ts: message.ts,
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    text: message.text,
    blocks: message.blocks,
  };
}
