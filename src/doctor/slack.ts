import { counted } from './environment.ts';
import type { Checkup } from './checkup.ts';

/** What came back from a call of Slack's Web API. */
export type SlackAnswer =
  | { readonly kind: 'unreachable'; readonly reason: string }
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** Slack's word for what is wrong; undefined where it said yes. */
      readonly error?: string;
      /** Names that Slack gave. */
      readonly team?: string;
      readonly teamId?: string;
      readonly user?: string;
      readonly isBot: boolean;
      /** `x-oauth-scopes`; undefined where Slack did not say. */
      readonly scopes?: readonly string[];
      /** How far the own clock goes ahead of Slack's, in ms; undefined where Slack did not say the time. */
      readonly aheadMs?: number;
    };

type Answered = Extract<SlackAnswer, { kind: 'answered' }>;

/** Scopes of the manifest. */
export interface WantedScopes {
  readonly bot: readonly string[];
  /** May be there or not. */
  readonly botOptional: readonly string[];
}

const PERMISSIONS = 'api.slack.com/apps → your app → OAuth & Permissions';
const BASIC = 'api.slack.com/apps → your app → Basic Information';

/** Where the fault of a token is mended, by Slack's word for it. */
const BOT_TOKEN_FIXES: Readonly<Record<string, string>> = {
  invalid_auth: `${PERMISSIONS} → Bot User OAuth Token → Copy, whole, into SLACK_BOT_TOKEN.`,
  not_authed: `${PERMISSIONS} → Bot User OAuth Token → Copy, whole, into SLACK_BOT_TOKEN.`,
  token_revoked: `${PERMISSIONS} → Install to Workspace, then copy the new Bot User OAuth Token.`,
  token_expired: `${PERMISSIONS} → switch Token Rotation off (or install again), then copy the Bot User OAuth Token.`,
  account_inactive: `The app or the workspace was removed. ${PERMISSIONS} → Install to Workspace.`,
  missing_scope: `${PERMISSIONS} → Scopes → Bot Token Scopes → Add an OAuth Scope, then Reinstall to Workspace.`,
};

/** Says whether Slack takes the bot token, and whose it is. */
export function checkBotToken(answer: SlackAnswer): Checkup {
  const code = 'bot-token';
  if (answer.kind === 'unreachable') return unreachable(code, answer);
  const trouble = troubleWith(answer, { code, variable: 'SLACK_BOT_TOKEN', fixes: BOT_TOKEN_FIXES });
  if (trouble !== undefined) return trouble;
  const { team = 'a workspace', teamId, user = 'a user', isBot } = answer;
  const whose = `${user} in ${team}${teamId === undefined ? '' : ` (${teamId})`}`;
  if (isBot) return { code, state: 'ok', message: `Slack takes SLACK_BOT_TOKEN: ${whose}.` };
  const message = `SLACK_BOT_TOKEN belongs to a person, not to a bot: ${whose}.`;
  return { code, state: 'error', message, fix: `${PERMISSIONS} → Bot User OAuth Token → Copy.` };
}

/** Compares the scopes that the app has with those of the manifest. */
export function checkScopes(answer: SlackAnswer, { bot, botOptional }: WantedScopes): readonly Checkup[] {
  if (answer.kind === 'unreachable' || answer.error !== undefined || answer.scopes === undefined) {
    const message = 'Slack did not say which scopes the app has.';
    return [{ code: 'scopes', state: 'skipped', message, fix: `${PERMISSIONS} → Scopes: ${bot.join(', ')}.` }];
  }
  const { scopes } = answer;
  const missing = bot.filter((scope) => !scopes.includes(scope));
  const more = scopes.filter((scope) => !bot.includes(scope) && !botOptional.includes(scope));
  const checkups: Checkup[] = [];
  if (missing.length > 0) {
    checkups.push({
      code: 'scopes',
      state: 'error',
      message: `The app lacks ${counted(missing.length, 'scope')} of manifest.yml: ${missing.join(', ')}.`,
      fix: `${PERMISSIONS} → Scopes → Bot Token Scopes → Add an OAuth Scope: ${missing.join(', ')}. Then, at the top of that page: Reinstall to Workspace. Or paste manifest.yml under App Manifest.`,
    });
  }
  if (more.length > 0) {
    checkups.push({
      code: 'scopes',
      state: 'warning',
      message: `The app may do more than it needs: ${more.join(', ')}.`,
      fix: `${PERMISSIONS} → Scopes → Bot Token Scopes → the bin beside ${more.join(', ')}. Then Reinstall to Workspace.`,
    });
  }
  if (checkups.length > 0) return checkups;
  return [
    { code: 'scopes', state: 'ok', message: `The app has exactly the scopes of manifest.yml: ${scopes.join(', ')}.` },
  ];
}

/** Says whether Slack takes the app-level token, which opens sockets. */
export function checkAppToken(answer: SlackAnswer): Checkup {
  const code = 'app-token';
  if (answer.kind === 'unreachable') return unreachable(code, answer);
  const again = `${BASIC} → App-Level Tokens → Generate Token and Scopes, with connections:write; copy it whole into SLACK_APP_TOKEN.`;
  const fixes = { invalid_auth: again, not_authed: again, token_revoked: again, not_allowed_token_type: again };
  const missingScope = `${BASIC} → App-Level Tokens → your token → Add Scope: connections:write.`;
  const trouble = troubleWith(answer, {
    code,
    variable: 'SLACK_APP_TOKEN',
    fixes: { ...fixes, missing_scope: missingScope },
  });
  if (trouble !== undefined) return trouble;
  return { code, state: 'ok', message: 'Slack takes SLACK_APP_TOKEN: a socket can be opened.' };
}

/** Slack's signatures are refused after 5 min, so a clock that is wrong by minutes refuses everything. */
const CLOCK_ERROR_MS = 60_000;
/** The `Date` header has whole seconds, and the way there takes some. */
const CLOCK_WARNING_MS = 10_000;

/** Compares the own clock with Slack's. */
export function checkClock(answer: SlackAnswer): Checkup {
  const code = 'clock';
  const aheadMs = answer.kind === 'answered' ? answer.aheadMs : undefined;
  if (aheadMs === undefined) {
    return { code, state: 'skipped', message: 'Slack could not be asked what time it is.' };
  }
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  const message = `This machine's clock is ${counted(seconds, 'second')} ${aheadMs < 0 ? 'behind' : 'ahead of'} Slack's.`;
  if (Math.abs(aheadMs) <= CLOCK_WARNING_MS) {
    return { code, state: 'ok', message: "This machine's clock agrees with Slack's." };
  }
  const fix = 'Set the clock by the network: timedatectl set-ntp true (Linux), or the date and time settings.';
  const isWrong = Math.abs(aheadMs) > CLOCK_ERROR_MS;
  return {
    code,
    state: isWrong ? 'error' : 'warning',
    message: isWrong
      ? `${message} Signatures of Slack are refused after 5 minutes, and due dates may be a day off.`
      : message,
    fix,
  };
}

function troubleWith(
  answer: Answered,
  { code, variable, fixes }: { code: string; variable: string; fixes: Readonly<Record<string, string>> },
): Checkup | undefined {
  if (answer.error !== undefined) {
    const fix = fixes[answer.error] ?? `Look up ${answer.error} at docs.slack.dev.`;
    return { code, state: 'error', message: `Slack does not take ${variable} (${answer.error}).`, fix };
  }
  if (answer.status < 400) return undefined;
  const message = `Slack answered with HTTP status ${answer.status}: ${variable} could not be checked.`;
  return {
    code,
    state: 'error',
    message,
    fix: 'Try again later: slack-status.com. Check SLACK_API_URL where it is set.',
  };
}

function unreachable(code: string, { reason }: { readonly reason: string }): Checkup {
  const fix = 'Check the network, a proxy or firewall, and SLACK_API_URL where it is set.';
  return { code, state: 'error', message: `Slack cannot be reached (${reason}).`, fix };
}
