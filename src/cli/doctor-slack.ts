import { z } from 'zod';
import type { SlackAnswer } from '../doctor/slack.ts';

const LIMIT_MS = 5000;

/** What is read of an answer, whatever else it holds. */
const answerSchema = z.object({
  ok: z.boolean(),
  error: z
    .string()
    .regex(/^\w{1,60}$/u)
    .optional()
    .catch('unknown_error'),
  team: z.string().optional().catch(undefined),
  team_id: z.string().optional().catch(undefined),
  user: z.string().optional().catch(undefined),
  bot_id: z.string().optional().catch(undefined),
});

/** Asks a method of Slack's Web API, in at most 5 s unless told otherwise. Never throws. */
export async function askSlack(
  method: string,
  { token, apiUrl, limitMs = LIMIT_MS }: { token: string; apiUrl: string; limitMs?: number },
): Promise<SlackAnswer> {
  const sentAt = Date.now();
  try {
    const response = await fetch(`${apiUrl.replace(/\/+$/u, '')}/${method}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/x-www-form-urlencoded' },
      redirect: 'error',
      signal: AbortSignal.timeout(limitMs),
    });
    const ownTime = (sentAt + Date.now()) / 2;
    const answer = answerSchema.safeParse(await response.json().catch(() => undefined)).data;
    return { kind: 'answered', status: response.status, ...namesOf(answer), ...headersOf(response.headers, ownTime) };
  } catch (error) {
    return { kind: 'unreachable', reason: reasonOf(error, limitMs) };
  }
}

function namesOf(answer: z.output<typeof answerSchema> | undefined) {
  if (answer === undefined) return { error: 'an answer that is not Slack’s', isBot: false };
  const { ok, error, team, team_id: teamId, user, bot_id: botId } = answer;
  return {
    isBot: botId !== undefined,
    ...(!ok && { error: error ?? 'unknown_error' }),
    ...(team !== undefined && { team: team.slice(0, 80) }),
    ...(teamId !== undefined && { teamId: teamId.slice(0, 20) }),
    ...(user !== undefined && { user: user.slice(0, 80) }),
  };
}

function headersOf(headers: Headers, ownTime: number) {
  const scopes = headers
    .get('x-oauth-scopes')
    ?.split(',')
    .map((scope) => scope.trim());
  const slackTime = Date.parse(headers.get('date') ?? '');
  return {
    ...(scopes !== undefined && { scopes: scopes.filter((scope) => scope !== '') }),
    // The header is cut to whole seconds.
    ...(!Number.isNaN(slackTime) && { aheadMs: ownTime - (slackTime + 500) }),
  };
}

/** `ENOTFOUND`, `ECONNREFUSED`: which part of the way is missing. */
function reasonOf(error: unknown, limitMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${limitMs / 1000} seconds`;
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /^[A-Z_]{3,40}$/u.test(code) ? code : 'no connection';
}
