import type { RespondFn, webApi } from '@slack/bolt';
import type { Copy } from '../copy/copy.ts';
import type { Message } from './blocks/message.ts';
import { POSTS_PER_RESPONSE_URL } from './limits.ts';

/** Where messages go. */
export interface Outlet {
  /** Whether only the asker sees what goes there. */
  readonly isPrivate: boolean;
  /** Sends in order. */
  send(messages: readonly Message[], copy: Copy): Promise<void>;
}

/** Answers in a thread. */
export function threadOutlet(client: webApi.WebClient, place: { channel: string; thread: string }): Outlet {
  return {
    isPrivate: false,
    async send(messages) {
      for (const message of messages) {
        await client.chat.postMessage({ channel: place.channel, thread_ts: place.thread, ...bodyOf(message) });
      }
    },
  };
}

/** Answers so that only the asker sees it; what is too long for that goes to the direct messages. */
export function privateOutlet(respond: RespondFn, client: webApi.WebClient, user: string): Outlet {
  return {
    isPrivate: true,
    async send(messages, copy) {
      if (messages.length > POSTS_PER_RESPONSE_URL) {
        await sendDirectly(client, user, messages);
        await respond({ response_type: 'ephemeral', replace_original: false, text: copy.section.sentToMessages });
        return;
      }
      for (const message of messages) {
        await respond({ response_type: 'ephemeral', replace_original: false, ...bodyOf(message) });
      }
    },
  };
}

/** Shows everybody in the channel what only one saw. */
export async function sendToChannel(respond: RespondFn, messages: readonly Message[]): Promise<void> {
  for (const message of messages) {
    await respond({ response_type: 'in_channel', replace_original: false, ...bodyOf(message) });
  }
}

/** Writes to somebody directly. */
export async function sendDirectly(
  client: webApi.WebClient,
  user: string,
  messages: readonly Message[],
): Promise<void> {
  for (const message of messages) await client.chat.postMessage({ channel: user, ...bodyOf(message) });
}

/** What is sent of a message. Links in a notice are part of its words, not an invitation to unfold their pages. */
export function bodyOf({ text, blocks }: Message) {
  return { text, blocks: [...blocks], unfurl_links: false, unfurl_media: false };
}
