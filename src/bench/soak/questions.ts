import type { Random } from '../random.ts';
import { mentionBody } from '../slack/signed-post.ts';

/** A question as Slack delivers it. */
export interface SoakQuestion {
  readonly body: Readonly<Record<string, unknown>>;
  readonly isCommand: boolean;
  /** Where its answer may stand: its thread, its `response_url`, the direct messages of whoever asked. */
  readonly names: readonly string[];
  readonly outcome: {
    /** Whether Slack itself told that it was not heard. */
    isRefused: boolean;
    /** Whether it came while the database was away: then no replica knows what another has answered. */
    wasAway: boolean;
  };
}

const QUESTION = 'kuinka kauan Nokopa säilyttää tietoja?';

/** A mention, a direct message or a command, each by somebody else in a thread of its own. */
export function questionNumber(number: number, random: Random): SoakQuestion {
  const ts = `1800000000.${String(number).padStart(6, '0')}`;
  const user = `U${number}`;
  const kind = random.below(4);
  if (kind === 0) return commandNumber(number, user);
  const mention = mentionBody({ ts, text: QUESTION, channel: 'C0OFFICE' });
  const direct = { type: 'message', channel_type: 'im', channel: 'D0ANNA', text: QUESTION };
  const event = { ...mention.event, user, ...(kind === 1 && direct) };
  return { body: { ...mention, event }, isCommand: false, names: [ts], outcome: { isRefused: false, wasAway: false } };
}

function commandNumber(number: number, user: string): SoakQuestion {
  const place = { user_id: user, channel_id: 'C0OFFICE', team_id: 'T0TEAM' };
  const ways = { trigger_id: `trigger-${number}`, response_url: `https://hooks.slack.test/response/r${number}` };
  const body = { command: '/notice', text: QUESTION, ...place, ...ways };
  return { body, isCommand: true, names: [`r${number}`, user], outcome: { isRefused: false, wasAway: false } };
}
