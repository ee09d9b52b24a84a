import { nearestName } from '../notices/nearest.ts';
import type { Environment } from '../secrets.ts';
import type { ParsedSettings, Settings } from '../settings.ts';
import type { Checkup } from './checkup.ts';

/** Checks which variables are set, and how. `known` are those that the program reads. */
export function checkEnvironment(
  environment: Environment,
  { parsed, known }: { parsed: ParsedSettings; known: readonly string[] },
): readonly Checkup[] {
  const problems = parsed.ok ? [] : parsed.problems;
  return [
    ...problems.map(({ variable, message }): Checkup => ({
      code: 'environment',
      state: 'error',
      message: `${variable} ${message}.`,
      fix: FIXES[variable] ?? `Set ${variable} in .env or in the environment, or take it out.`,
    })),
    ...checkUnknown(environment, known),
    ...(parsed.ok
      ? [checkMode(parsed.settings), ...checkSecrets(parsed.settings, environment), ...checkOdd(parsed.settings)]
      : []),
  ];
}

const FIXES: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN:
    'api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token → Copy (it starts with xoxb-).',
  SLACK_APP_TOKEN:
    'api.slack.com/apps → your app → Basic Information → App-Level Tokens → Generate Token and Scopes, with connections:write (it starts with xapp-).',
  SLACK_SIGNING_SECRET: 'api.slack.com/apps → your app → Basic Information → App Credentials → Signing Secret → Show.',
  SLACK_CLIENT_ID: 'api.slack.com/apps → your app → Basic Information → App Credentials → Client ID.',
  SLACK_CLIENT_SECRET: 'api.slack.com/apps → your app → Basic Information → App Credentials → Client Secret → Show.',
  SLACK_STATE_SECRET: 'Make one: openssl rand -hex 32',
  SELOSTE_ADMINS: 'In Slack: a person’s profile → ⋮ → Copy member ID (U…). Several are separated by commas.',
};

function checkUnknown(environment: Environment, known: readonly string[]): Checkup[] {
  const names = Object.keys(environment).filter((name) => /^(?:SLACK|SELOSTE)_/u.test(name) && !known.includes(name));
  return names.toSorted().map((name): Checkup => {
    const meant = nearestName(name, known);
    const advice = meant === undefined ? `It has no effect. There are ${known.join(', ')}.` : `Rename it to ${meant}.`;
    return { code: 'unknown-variable', state: 'warning', message: `${name} is no variable of Seloste.`, fix: advice };
  });
}

const MODES: Readonly<Record<Settings['slack']['mode'], string>> = {
  socket: 'One workspace over Socket Mode (SLACK_BOT_TOKEN and SLACK_APP_TOKEN are set).',
  http: 'One workspace over HTTP (SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET are set).',
  oauth:
    'Many workspaces by OAuth (SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET and SLACK_SIGNING_SECRET are set).',
  playground: 'No Slack token is set: npm start opens the local playground.',
};

function checkMode({ slack }: Settings): Checkup {
  return { code: 'environment', state: 'ok', message: MODES[slack.mode] };
}

/** What Slack's secrets look like; only Slack can say whether one is right. */
function checkSecrets({ slack }: Settings, environment: Environment): Checkup[] {
  const checkups: Checkup[] = [];
  if (slack.mode === 'http' || slack.mode === 'oauth') {
    const looksRight = /^[0-9a-f]{32}$/u.test(slack.signingSecret);
    checkups.push({
      code: 'signing-secret',
      state: looksRight ? 'ok' : 'warning',
      message: looksRight
        ? 'SLACK_SIGNING_SECRET looks like one. Whether it is yours shows in the first event.'
        : 'SLACK_SIGNING_SECRET does not look like one: 32 digits and letters from a to f.',
      ...(!looksRight && FIXES['SLACK_SIGNING_SECRET'] !== undefined && { fix: FIXES['SLACK_SIGNING_SECRET'] }),
    });
  }
  if (slack.mode === 'oauth') {
    const isStrong = slack.stateSecret.length >= 16;
    checkups.push({
      code: 'state-secret',
      state: isStrong ? 'ok' : 'warning',
      message: isStrong ? 'SLACK_STATE_SECRET is long enough.' : 'SLACK_STATE_SECRET is short: it can be guessed.',
      ...(!isStrong && { fix: 'Make one: openssl rand -hex 32' }),
    });
    checkups.push(checkEncryption((environment['SELOSTE_ENCRYPTION_KEY'] ?? '').trim() !== ''));
  }
  return checkups;
}

function checkEncryption(isOwn: boolean): Checkup {
  const code = 'encryption-key';
  if (isOwn) return { code, state: 'ok', message: "Workspaces' tokens are encrypted with SELOSTE_ENCRYPTION_KEY." };
  const message =
    "SELOSTE_ENCRYPTION_KEY is not set: workspaces' tokens are encrypted with SLACK_CLIENT_SECRET and SLACK_STATE_SECRET. If one of them changes, every workspace must install the app again.";
  return { code, state: 'warning', message, fix: 'Make one and keep it safe: openssl rand -base64 32' };
}

/** Says whether others on this machine may read the file with the secrets; undefined where there is no such file. */
export function checkSecretsFile(isReadableByOthers: boolean | undefined, file: string): readonly Checkup[] {
  const code = 'secrets-file';
  if (isReadableByOthers === undefined) return [];
  if (!isReadableByOthers) return [{ code, state: 'ok', message: `${file} can be read by its user alone.` }];
  const message = `${file} can be read by every user of this machine.`;
  return [{ code, state: 'warning', message, fix: `chmod 600 ${file}` }];
}

/** Settings for tests and demonstrations that were perhaps forgotten. */
function checkOdd({ today, slackApiUrl, logLevel, slack, admins }: Settings): Checkup[] {
  const odd: (Checkup | false)[] = [
    today !== undefined && {
      code: 'today',
      state: 'warning',
      message: `SELOSTE_TODAY says that it is always ${today}: every due date is counted from that day.`,
      fix: 'Take SELOSTE_TODAY out, except for tests and demonstrations.',
    },
    slackApiUrl !== undefined && {
      code: 'api-url',
      state: 'warning',
      message: `SLACK_API_URL sends everything to ${new URL(slackApiUrl).origin} instead of Slack, tokens included.`,
      fix: 'Take SLACK_API_URL out, except for tests.',
    },
    logLevel === 'debug' && {
      code: 'log-level',
      state: 'ok',
      message: 'LOG_LEVEL is debug. No level logs what people write.',
    },
    slack.mode !== 'playground' && checkAdmins(admins),
  ];
  return odd.filter((one) => one !== false);
}

function checkAdmins(admins: readonly string[]): Checkup {
  if (admins.length > 0) {
    return { code: 'admins', state: 'ok', message: `SELOSTE_ADMINS names ${counted(admins.length, 'administrator')}.` };
  }
  const message = 'SELOSTE_ADMINS is not set: nobody can name the handlers who see the register of requests.';
  return { code: 'admins', state: 'warning', message, fix: FIXES['SELOSTE_ADMINS'] ?? '' };
}

/** "1 warning", "2 warnings". */
export function counted(count: number, word: string, words = `${word}s`): string {
  return `${count} ${count === 1 ? word : words}`;
}
