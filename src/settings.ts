import { z } from 'zod';
import type { IsoDate } from './notices/notice.ts';

/** How the app reaches Slack; `playground` where no token is set. */
export type SlackSettings =
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string }
  | {
      readonly mode: 'oauth';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
      readonly signingSecret: string;
      /** What tokens are encrypted with, the newest first. */
      readonly encryptionSecrets: readonly [string, ...string[]];
    }
  | { readonly mode: 'playground' };

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export const LOG_FORMATS = ['text', 'json'] as const;
/** `json` for programs that collect logs. */
export type LogFormat = (typeof LOG_FORMATS)[number];

/** What the environment sets. */
export interface Settings {
  readonly slack: SlackSettings;
  /** Stands in for `https://slack.com/api/` everywhere. */
  readonly slackApiUrl?: string;
  /** Folder of the notices. */
  readonly notices: string;
  /** Slug of the company that is meant where none is named or set. */
  readonly company?: string;
  /** `postgres://…`, or the path of the embedded database's file. */
  readonly databaseUrl: string;
  /** Slack user ids, or with a workspace's id before (`T0123/U0456`). */
  readonly admins: readonly string[];
  /** For how many months closed cases are kept; 0 for ever. */
  readonly caseRetentionMonths: number;
  /** Stands in for the day it is. */
  readonly today?: IsoDate;
  /** Absent where none is set: HTTP and the playground then take `DEFAULT_PORT`, Socket Mode opens none. */
  readonly port?: number;
  readonly logLevel: LogLevel;
  readonly logFormat: LogFormat;
  /** Lets other machines than this one read `/metrics`. */
  readonly metricsToken?: string;
}

/** What is wrong with a variable. Names it, never prints its value. */
interface SettingsProblem {
  readonly variable: string;
  readonly message: string;
}

export type ParsedSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly SettingsProblem[] };

export const DEFAULT_PORT = 3000;

/** Reads the settings out of the environment. A variable that is empty or blank counts as not set. */
export function parseSettings(environment: Readonly<Record<string, string | undefined>>): ParsedSettings {
  const parsed = environmentSchema.safeParse(trimmed(environment));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({ variable: issue.path.join('.'), message: issue.message }));
    return { ok: false, problems };
  }
  const variables = parsed.data;
  const slack = slackSettings(variables);
  if (Array.isArray(slack)) return { ok: false, problems: slack };
  const { SLACK_API_URL, SELOSTE_COMPANY, SELOSTE_TODAY, PORT, SELOSTE_METRICS_TOKEN } = variables;
  const settings: Settings = {
    slack,
    notices: variables.SELOSTE_NOTICES,
    databaseUrl: variables.SELOSTE_DATABASE_URL,
    admins: variables.SELOSTE_ADMINS,
    caseRetentionMonths: variables.SELOSTE_CASE_RETENTION_MONTHS,
    logLevel: variables.LOG_LEVEL,
    logFormat: variables.LOG_FORMAT,
    ...(SLACK_API_URL !== undefined && { slackApiUrl: SLACK_API_URL }),
    ...(SELOSTE_COMPANY !== undefined && { company: SELOSTE_COMPANY }),
    ...(SELOSTE_TODAY !== undefined && { today: SELOSTE_TODAY }),
    ...(PORT !== undefined && { port: PORT }),
    ...(SELOSTE_METRICS_TOKEN !== undefined && { metricsToken: SELOSTE_METRICS_TOKEN }),
  };
  return { ok: true, settings };
}

/** Blanks at the ends come along when a secret is pasted. */
function trimmed(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(environment).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

const token = (prefix: string, other: { prefix: string; variable: string }) =>
  z.string().superRefine((value, context) => {
    if (value.startsWith(other.prefix)) {
      context.addIssue(`holds a token that starts with ${other.prefix}, which belongs in ${other.variable}`);
    } else if (!value.startsWith(prefix)) {
      context.addIssue(`expected a token that starts with ${prefix}`);
    } else if (/\s/u.test(value)) {
      context.addIssue('holds a blank in the middle: it was not pasted whole');
    }
  });

const encryptionKey = z
  .string()
  .regex(/^\S{32,}$/u, 'expected at least 32 characters without blanks; make one with: openssl rand -base64 32')
  .optional();

const environmentSchema = z.object({
  SLACK_BOT_TOKEN: token('xoxb-', { prefix: 'xapp-', variable: 'SLACK_APP_TOKEN' }).optional(),
  SLACK_APP_TOKEN: token('xapp-', { prefix: 'xoxb-', variable: 'SLACK_BOT_TOKEN' }).optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/u, error: 'expected an address that starts with http:// or https://' })
    .optional(),
  SELOSTE_NOTICES: z.string().default('./notices'),
  SELOSTE_COMPANY: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "expected a company's slug: lower-case letters, digits and hyphens")
    .optional(),
  SELOSTE_DATABASE_URL: z
    .string()
    .default('./data/seloste.db')
    // Taken for a path, the address of another kind of database would become folders with its password in their names.
    .refine(
      (url) => !/^[a-z][a-z+]*:\/\//iu.test(url) || /^(?:postgres|postgresql|file|sqlite):\/\//u.test(url),
      'expected postgres://… or the path of a file',
    ),
  SELOSTE_ADMINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,;]+/u).filter((id) => id !== ''))
    .refine(
      (ids) => ids.every((id) => /^(?:T[A-Z0-9]+\/)?[UW][A-Z0-9]+$/u.test(id)),
      'expected Slack user ids (U… or T…/U…), separated by commas',
    ),
  SELOSTE_ENCRYPTION_KEY: encryptionKey,
  SELOSTE_ENCRYPTION_KEY_OLD: encryptionKey,
  SELOSTE_METRICS_TOKEN: z
    .string()
    .regex(/^\S{16,}$/u, 'expected at least 16 characters without blanks')
    .optional(),
  SELOSTE_CASE_RETENTION_MONTHS: z
    .string()
    .default('36')
    .refine((months) => /^\d{1,4}$/u.test(months), 'expected a number of months, or 0 to keep closed cases for ever')
    .transform(Number),
  SELOSTE_TODAY: z.iso.date('expected a day that exists, as yyyy-mm-dd').optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/u, 'expected a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'expected a number from 0 to 65535')
    .optional(),
  LOG_LEVEL: z
    .string()
    .default('info')
    .transform((level) => level.toLowerCase())
    .pipe(z.enum(LOG_LEVELS, { error: `expected one of ${LOG_LEVELS.join(', ')}` })),
  LOG_FORMAT: z.enum(LOG_FORMATS, { error: `expected one of ${LOG_FORMATS.join(', ')}` }).default('text'),
});
type Variables = z.output<typeof environmentSchema>;

/** Names of all variables that are read. */
export const VARIABLES: readonly string[] = Object.keys(environmentSchema.shape);

/** One workspace wins over many: a bot token says that the app is installed already. */
function slackSettings(variables: Variables): SlackSettings | SettingsProblem[] {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = variables;
  if (botToken !== undefined) {
    if (appToken !== undefined) return { mode: 'socket', botToken, appToken };
    if (signingSecret !== undefined) return { mode: 'http', botToken, signingSecret };
    return [missing('SLACK_APP_TOKEN', 'for Socket Mode, or SLACK_SIGNING_SECRET for HTTP, beside SLACK_BOT_TOKEN')];
  }
  if (appToken !== undefined) return [missing('SLACK_BOT_TOKEN', 'beside SLACK_APP_TOKEN')];
  const oauth = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;
  const [clientId, clientSecret, stateSecret] = oauth.map((name) => variables[name]);
  if (
    clientId !== undefined &&
    clientSecret !== undefined &&
    stateSecret !== undefined &&
    signingSecret !== undefined
  ) {
    const encryptionSecrets = encryptionSecretsOf(variables, `${stateSecret}\n${clientSecret}`);
    return { mode: 'oauth', clientId, clientSecret, stateSecret, signingSecret, encryptionSecrets };
  }
  const wanted = [...oauth, 'SLACK_SIGNING_SECRET'] as const;
  const absent = wanted.filter((name) => variables[name] === undefined);
  if (absent.length === wanted.length) return { mode: 'playground' };
  if (absent.length === oauth.length) return [missing('SLACK_BOT_TOKEN', 'beside SLACK_SIGNING_SECRET')];
  return absent.map((name) => missing(name, 'for installing into many workspaces by OAuth'));
}

/** Without a key of its own the secrets that Slack gave serve as one; what they encrypted can still be read later. */
function encryptionSecretsOf(
  { SELOSTE_ENCRYPTION_KEY: key, SELOSTE_ENCRYPTION_KEY_OLD: old }: Variables,
  given: string,
): [string, ...string[]] {
  const older = old === undefined ? [] : [old];
  return key === undefined ? [given, ...older] : [key, ...older, given];
}

function missing(variable: string, why: string): SettingsProblem {
  return { variable, message: `is not set; it is needed ${why}` };
}
