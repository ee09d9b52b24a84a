import { z } from 'zod';
import { APP_ID, BOT, BOT_ID, DM, TEAM } from './people.ts';
import type { Method, MethodResult, Slack } from './method.ts';

const promptSchema = z.object({ title: z.string(), message: z.string() });
const promptsSchema = z.object({ prompts: z.array(promptSchema).max(4) });
const statusSchema = z.object({ channel_id: z.string(), thread_ts: z.string(), status: z.string() });

/** The methods of the Web API that neither post nor show a view. */
export const OTHER_METHODS: readonly (readonly [string, Method])[] = [
  ['api.test', () => ({ ok: true })],
  ['auth.test', authTest],
  ['conversations.open', () => ({ ok: true, channel: { id: DM.id } })],
  ['assistant.threads.setSuggestedPrompts', setPrompts],
  ['assistant.threads.setStatus', setStatus],
];

function authTest(): MethodResult {
  return {
    ok: true,
    url: `https://${TEAM.domain}.slack.com/`,
    team: 'Playground',
    user: 'seloste',
    team_id: TEAM.id,
    user_id: BOT.id,
    bot_id: BOT_ID,
    app_id: APP_ID,
    is_enterprise_install: false,
  };
}

function setPrompts({ workspace }: Slack, args: unknown): MethodResult {
  workspace.apply({ kind: 'prompts', ...promptsSchema.parse(args) });
  return { ok: true };
}

function setStatus({ workspace }: Slack, args: unknown): MethodResult {
  const { channel_id: channel, thread_ts: threadTs, status: text } = statusSchema.parse(args);
  workspace.apply({ kind: 'status', channel, threadTs, text });
  return { ok: true };
}
