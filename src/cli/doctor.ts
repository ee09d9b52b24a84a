import { join } from 'node:path';
import { z } from 'zod';
import { type Checkup, CHECKUP_STATES, shown } from '../doctor/checkup.ts';
import { checkDatabase } from '../doctor/database.ts';
import { checkEnvironment, checkSecretsFile, counted } from '../doctor/environment.ts';
import { checkMachine } from '../doctor/machine.ts';
import { checkPort } from '../doctor/port.ts';
import {
  checkAppToken,
  checkBotToken,
  checkClock,
  checkScopes,
  type SlackAnswer,
  type WantedScopes,
} from '../doctor/slack.ts';
import { dayInFinland } from '../notices/calendar.ts';
import { loadYaml } from '../notices/load.ts';
import { type Environment, secretsIn } from '../secrets.ts';
import { DEFAULT_PORT, parseSettings, type Settings, VARIABLES } from '../settings.ts';
import { examineDatabase } from '../store/examine.ts';
import { MIGRATIONS } from '../store/migrations/migrations.ts';
import { isReadableByOthers, lookAtMachine, lookAtPort } from './doctor-machine.ts';
import { lookAtNotices } from './doctor-notices.ts';
import { askSlack } from './doctor-slack.ts';
import type { Terminal, Verb } from './verb.ts';

/** What `npm start` and this command read beside the environment. */
const SECRETS_FILE = '.env';

const DEFAULT_API_URL = 'https://slack.com/api/';

/** `seloste doctor`: says what is right and wrong with the set-up, and what to click. */
export const doctorVerb: Verb = {
  name: 'doctor',
  summary: 'Says what is right and wrong with the set-up, and what to click',
  usage: ['doctor [--json]'],
  about: `Looks at the environment, asks Slack about the tokens and their scopes (compared with manifest.yml), compares the clocks,
and looks at database, notices, vocabulary, port, Node, memory and disk. Changes nothing and prints no secret. What
cannot be asked, without a token or a network, is said. --json prints a list of {"code", "state", "message", "fix"};
states are error, warning, ok and skipped.
Exit code 1: there is at least one error.`,
  examples: ['doctor', 'doctor --json'],
  options: { json: { type: 'boolean' } },
  run: async (given, terminal) => {
    if (given.positionals.length > 0) return { usage: 'The doctor looks at everything and takes no arguments.' };
    const checkups = shown(await examine(terminal), secretsIn(terminal.environment));
    if (given.isSet('json')) {
      const listed = checkups.map(({ code, state, message, fix = null }) => ({ code, state, message, fix }));
      terminal.print(`${JSON.stringify(listed, null, 2)}\n`);
    } else {
      for (const checkup of checkups) terminal.print(checkupLines(checkup));
    }
    terminal.tell(summary(checkups));
    return checkups.some(({ state }) => state === 'error') ? 1 : 0;
  },
};

async function examine(terminal: Terminal): Promise<readonly Checkup[]> {
  const { environment, bundledNotices } = terminal;
  const parsed = parseSettings(environment);
  const settings = parsed.ok ? parsed.settings : settingsDespite(environment, parsed.problems);
  const notices = {
    folder: environment['SELOSTE_NOTICES'] === undefined ? bundledNotices : settings.notices,
    bundled: bundledNotices,
    today: settings.today ?? dayInFinland(new Date()),
    byWorkspace: settings.slack.mode === 'oauth',
    ...(settings.company !== undefined && { company: settings.company }),
  };
  const [slack, ...others] = await Promise.all([
    lookAtSlack(environment, { settings, bundledNotices }),
    lookAtOwnPort(settings),
    lookAtDatabase(settings),
    lookAtNotices(notices),
  ]);
  return [
    ...checkEnvironment(environment, { parsed, known: VARIABLES }),
    ...checkSecretsFile(await isReadableByOthers(SECRETS_FILE), SECRETS_FILE),
    ...slack,
    ...checkMachine(lookAtMachine()),
    ...others.flat(),
  ];
}

/** Takes what can be taken where something else is set wrongly, so that one look shows all that is wrong. */
function settingsDespite(environment: Environment, problems: readonly { readonly variable: string }[]): Settings {
  const wrong = new Set(problems.map(({ variable }) => variable));
  const rest = Object.entries(environment).filter(
    ([name]) => !wrong.has(name) && (name === 'SLACK_API_URL' || !name.startsWith('SLACK_')),
  );
  const parsed = parseSettings(Object.fromEntries(rest));
  if (!parsed.ok) throw new Error('Settings are wrong for a reason that they do not tell.');
  return parsed.settings;
}

interface AboutSlack {
  readonly settings: Settings;
  readonly bundledNotices: string;
}

/** Asks about each token that is set, also where another is missing. */
async function lookAtSlack(
  environment: Environment,
  { settings, bundledNotices }: AboutSlack,
): Promise<readonly Checkup[]> {
  const apiUrl = settings.slackApiUrl ?? DEFAULT_API_URL;
  const [botToken, appToken] = [tokenIn(environment, 'SLACK_BOT_TOKEN'), tokenIn(environment, 'SLACK_APP_TOKEN')];
  if (botToken === undefined && appToken === undefined) return [notAsked(settings)];
  const ask = (method: string, token: string | undefined) =>
    token === undefined ? Promise.resolve(undefined) : askSlack(method, { token, apiUrl });
  const [bot, app, wanted] = await Promise.all([
    ask('auth.test', botToken),
    ask('apps.connections.open', appToken),
    wantedScopes(bundledNotices),
  ]);
  return [
    ...(bot === undefined ? [] : [checkBotToken(bot), ...scopesOf(bot, wanted)]),
    ...(app === undefined ? [] : [checkAppToken(app)]),
    ...[bot ?? app].flatMap((answer) => (answer === undefined ? [] : [checkClock(answer)])),
    ELSEWHERE,
  ];
}

/** What no token may ask. */
const ELSEWHERE: Checkup = {
  code: 'events',
  state: 'skipped',
  message: 'No token may ask which events, commands and shortcuts the app has in Slack.',
  fix: 'api.slack.com/apps → your app → App Manifest: it should say what manifest.yml says.',
};

function notAsked({ slack }: Settings): Checkup {
  const message =
    slack.mode === 'oauth'
      ? 'With OAuth each workspace has its own token: Slack is asked when one installs the app.'
      : 'No token is set, so Slack was not asked.';
  return { code: 'bot-token', state: 'skipped', message };
}

/** Of the right kind: others are never sent anywhere. */
function tokenIn(environment: Environment, name: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): string | undefined {
  const value = environment[name]?.trim() ?? '';
  return value.startsWith(name === 'SLACK_BOT_TOKEN' ? 'xoxb-' : 'xapp-') && !/\s/u.test(value) ? value : undefined;
}

function scopesOf(answer: SlackAnswer, wanted: WantedScopes | undefined): readonly Checkup[] {
  if (answer.kind === 'unreachable' || answer.error !== undefined) return [];
  if (wanted !== undefined) return checkScopes(answer, wanted);
  return [{ code: 'scopes', state: 'skipped', message: 'manifest.yml cannot be read, so scopes were not compared.' }];
}

const manifestSchema = z.object({
  oauth_config: z.object({
    scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()).default([]) }),
  }),
});

/** Reads the manifest beside the notices; undefined where there is none. */
async function wantedScopes(bundledNotices: string): Promise<WantedScopes | undefined> {
  const loaded = await loadYaml(join(bundledNotices, '..', 'manifest.yml'));
  const manifest = loaded.kind === 'ok' ? manifestSchema.safeParse(loaded.value).data : undefined;
  const scopes = manifest?.oauth_config.scopes;
  return scopes === undefined ? undefined : { bot: scopes.bot, botOptional: scopes.bot_optional };
}

async function lookAtOwnPort({ slack, port = DEFAULT_PORT, port: set }: Settings): Promise<readonly Checkup[]> {
  const isOpened = slack.mode !== 'socket' || set !== undefined;
  const use = isOpened ? await lookAtPort(port, slack.mode === 'playground' ? '127.0.0.1' : undefined) : undefined;
  return [checkPort(use, { port, mode: slack.mode })];
}

async function lookAtDatabase({ databaseUrl, slack }: Settings): Promise<readonly Checkup[]> {
  if (slack.mode === 'playground' && databaseUrl === DEFAULT_DATABASE) {
    return [{ code: 'database', state: 'skipped', message: 'The playground keeps nothing on disk.' }];
  }
  if (databaseUrl === ':memory:') {
    const message = 'SELOSTE_DATABASE_URL keeps everything in memory: cases are lost when the app stops.';
    return [{ code: 'database', state: 'warning', message, fix: `Set it to ${DEFAULT_DATABASE}, or take it out.` }];
  }
  return checkDatabase(await examineDatabase(databaseUrl), Object.keys(MIGRATIONS).toSorted());
}

const DEFAULT_DATABASE = './data/seloste.db';

const STATE_WORDS: Readonly<Record<Checkup['state'], string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  ok: 'ok',
  skipped: 'not asked',
};

const STATE_WIDTH = 9;

function checkupLines({ state, code, message, fix }: Checkup): string {
  const line = `${STATE_WORDS[state].padEnd(STATE_WIDTH)}  ${code}: ${message}\n`;
  return fix === undefined || fix === '' ? line : `${line}${' '.repeat(STATE_WIDTH)}  → ${fix}\n`;
}

function summary(checkups: readonly Checkup[]): string {
  const counts = CHECKUP_STATES.map((state) => checkups.filter((one) => one.state === state).length);
  const [errors = 0, warnings = 0, right = 0, skipped = 0] = counts;
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${right} right, ${skipped} not asked.`;
}
