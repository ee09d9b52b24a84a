import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Delivery, ReminderMessenger } from '../cases/remind.ts';
import { reminderName } from '../cases/reminder-plan.ts';
import { reminderMessage } from './blocks/case-message.ts';
import { type Dependencies, langOf, sceneOf } from './dependencies.ts';
import { errorFacts, slackCode } from './error-facts.ts';
import { bodyOf } from './outlet.ts';
import type { Workspaces } from './workspaces.ts';

/** Finds what speaks to a workspace and gives up at once: waiting for Slack inside a claim would outlast it. */
export type HastyClientFor = (team: string) => Promise<webApi.WebClient | undefined>;

/** Sends reminders as direct messages, each marked so that it is found again. */
export function createReminderMessenger(workspaces: Workspaces, clientFor: HastyClientFor): ReminderMessenger {
  return {
    async send(reminder, { of: one, role }) {
      const dependencies = workspaces.ofTeam(one.team);
      const client = await clientFor(one.team);
      if (client === undefined) return 'later';
      const isOutsider = await dependencies.people.isOutsider(
        client,
        { team: one.team, user: reminder.user },
        dependencies.now(),
      );
      // Who became a guest since, or left, sees no case any more.
      if (isOutsider === true) return 'gone';
      const lang = langOf(dependencies, reminder.user);
      const knowledge = dependencies.services.current();
      const scene = sceneOf(dependencies, { knowledge, lang, isPrivate: true });
      const message = reminderMessage(reminder, { one, role, today: dependencies.services.today() }, scene);
      try {
        await client.chat.postMessage({ channel: reminder.user, ...bodyOf(message) });
        return 'sent';
      } catch (error) {
        const delivery = await deliveryOf(error, client);
        dependencies.log.warn('reminder not sent', { case: one.number, delivery, ...errorFacts(error) });
        return delivery;
      }
    },
    async isThere(reminder, { team, since }) {
      const client = await clientFor(team);
      if (client === undefined) return undefined;
      try {
        return await findMessage(client, { name: reminderName(reminder), user: reminder.user, since });
      } catch (error) {
        const dependencies: Dependencies = workspaces.ofTeam(team);
        dependencies.log.warn('reminder not looked for', errorFacts(error));
        // Without the scope nobody can look; all else may pass.
        if (slackCode(error) === 'missing_scope') return undefined;
        throw error;
      }
    },
  };
}

/** To whom nothing can be written any more. */
const GONE = new Set([
  'user_not_found',
  'user_not_visible',
  'user_disabled',
  'users_not_found',
  'channel_not_found',
  'cannot_dm_bot',
  'is_archived',
  'messages_tab_disabled',
  'restricted_action',
]);

/** With these Slack says itself that it may have done it all the same. */
const UNCERTAIN = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);

async function deliveryOf(error: unknown, client: webApi.WebClient): Promise<Delivery> {
  const code = slackCode(error);
  if (code === undefined) {
    const isLimited = error instanceof Error && 'code' in error && error.code === webApi.ErrorCode.RateLimitedError;
    return isLimited ? 'later' : 'unknown';
  }
  if (GONE.has(code)) return 'gone';
  if (UNCERTAIN.has(code)) return 'unknown';
  // It is said of the one who is written to and of the app's own token.
  return code === 'account_inactive' && (await isTokenGood(client)) ? 'gone' : 'later';
}

async function isTokenGood(client: webApi.WebClient): Promise<boolean> {
  try {
    return (await client.auth.test()).ok;
  } catch {
    return false;
  }
}

const PAGE = 200;
/** More than anybody is reminded of between two tries. */
const MOST_PAGES = 10;
/** Slack's clock and ours may differ. */
const CLOCK_MARGIN_S = 120;

async function findMessage(
  client: webApi.WebClient,
  { name, user, since }: { name: string; user: string; since: string },
): Promise<boolean> {
  const { channel } = openedSchema.parse(await client.conversations.open({ users: user }));
  const oldest = String(Math.floor(Date.parse(since) / 1000) - CLOCK_MARGIN_S);
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const history = await client.conversations.history({
      channel: channel.id,
      oldest,
      limit: PAGE,
      ...(cursor !== '' && { cursor }),
    });
    const { messages, response_metadata: next } = historySchema.parse(history);
    if (messages.some(({ blocks }) => blocks.some(({ block_id: id }) => id === name))) return true;
    cursor = next?.next_cursor ?? '';
    if (cursor === '') break;
  }
  return false;
}

const openedSchema = z.object({ channel: z.object({ id: z.string() }) });
const historySchema = z.object({
  messages: z
    .array(z.object({ blocks: z.array(z.object({ block_id: z.string().optional() })).default([]) }))
    .default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});
