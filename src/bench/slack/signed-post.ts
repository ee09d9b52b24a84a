import { createHmac } from 'node:crypto';

/** Posts what Slack sends, signed. `now` in ms since 1970. Rejects where nobody answers. */
export async function signedPost(
  url: string,
  body: Readonly<Record<string, unknown>>,
  { secret, now }: { secret: string; now: number },
): Promise<{ readonly status: number; readonly text: string }> {
  const isEvent = body['type'] === 'event_callback';
  const isCommand = body['command'] !== undefined;
  const payload = isCommand ? body : { payload: JSON.stringify(body) };
  const sent = isEvent
    ? JSON.stringify(body)
    : new URLSearchParams(Object.entries(payload).map(([name, value]) => [name, String(value)])).toString();
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${sent}`).digest('hex');
  const response = await fetch(url, {
    method: 'POST',
    body: sent,
    headers: {
      'Content-Type': isEvent ? 'application/json' : 'application/x-www-form-urlencoded',
      'X-Slack-Request-Timestamp': timestamp,
      'X-Slack-Signature': `v0=${signature}`,
    },
  });
  return { status: response.status, text: await response.text() };
}

/** A mention in a thread of its own. `ts` names it. */
export function mentionBody({ ts, text, channel }: { ts: string; text: string; channel: string }) {
  return {
    type: 'event_callback',
    team_id: 'T0TEAM',
    api_app_id: 'A0APP',
    event_id: `Ev${ts}`,
    authorizations: [{ team_id: 'T0TEAM', enterprise_id: null, user_id: 'U0BOT', is_bot: true }],
    event: { type: 'app_mention', user: 'U0ANNA', text: `<@U0BOT> ${text}`, ts, event_ts: ts, channel },
  } as const;
}
