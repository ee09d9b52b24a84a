import { describe, expect, test } from 'vitest';
import { parseSettings } from '../src/settings.ts';

const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-1-secret', SLACK_APP_TOKEN: 'xapp-1-secret' };

describe('how Slack is reached', () => {
  test.each([
    [{}, 'playground'],
    [SOCKET, 'socket'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' }, 'http'],
    [{ ...SOCKET, SLACK_SIGNING_SECRET: 's' }, 'socket'],
    [{ SLACK_CLIENT_ID: '1', SLACK_CLIENT_SECRET: 'c', SLACK_STATE_SECRET: 't', SLACK_SIGNING_SECRET: 's' }, 'oauth'],
    [{ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '  ' }, 'playground'],
  ])('follows from what is set (%#)', (environment, mode) => {
    expect(parseSettings(environment)).toMatchObject({ ok: true, settings: { slack: { mode } } });
  });

  test.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN']],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN']],
    [{ SLACK_SIGNING_SECRET: 's' }, ['SLACK_BOT_TOKEN']],
    [{ SLACK_CLIENT_ID: '1', SLACK_SIGNING_SECRET: 's' }, ['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET']],
  ])('half of what is needed is told by the name of the other half (%#)', (environment, variables) => {
    expect(problemVariables(environment)).toEqual(variables);
  });

  test('blanks that came along with a pasted token are taken off', () => {
    const parsed = parseSettings({ SLACK_BOT_TOKEN: ' xoxb-1\n', SLACK_APP_TOKEN: '\txapp-1 ' });
    expect(parsed).toMatchObject({ settings: { slack: { botToken: 'xoxb-1', appToken: 'xapp-1' } } });
  });
});

describe('what tokens are encrypted with', () => {
  const OAUTH = { SLACK_CLIENT_ID: '1', SLACK_CLIENT_SECRET: 'c', SLACK_STATE_SECRET: 't', SLACK_SIGNING_SECRET: 's' };
  const [KEY, OLD] = ['k'.repeat(44), 'o'.repeat(44)];

  test.each([
    [{}, ['t\nc']],
    [{ SELOSTE_ENCRYPTION_KEY: KEY }, [KEY, 't\nc']],
    [{ SELOSTE_ENCRYPTION_KEY: KEY, SELOSTE_ENCRYPTION_KEY_OLD: OLD }, [KEY, OLD, 't\nc']],
    [{ SELOSTE_ENCRYPTION_KEY_OLD: OLD }, ['t\nc', OLD]],
  ])('is the newest key, and what could have been it before (%#)', (keys, encryptionSecrets) => {
    expect(parseSettings({ ...OAUTH, ...keys })).toMatchObject({ settings: { slack: { encryptionSecrets } } });
  });

  test('is refused where it is short, with the command that makes a good one', () => {
    const parsed = parseSettings({ ...OAUTH, SELOSTE_ENCRYPTION_KEY: 'secret' });
    expect(parsed).toMatchObject({ problems: [{ variable: 'SELOSTE_ENCRYPTION_KEY' }] });
    expect(JSON.stringify(parsed)).toContain('openssl rand -base64 32');
  });
});

describe('a wrong value', () => {
  test.each([
    [{ SLACK_BOT_TOKEN: 'xapp-1-secret', SLACK_APP_TOKEN: 'xoxb-1-secret' }, ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']],
    [{ ...SOCKET, SLACK_BOT_TOKEN: 'secret' }, ['SLACK_BOT_TOKEN']],
    [{ ...SOCKET, SLACK_BOT_TOKEN: 'xoxb-sec ret' }, ['SLACK_BOT_TOKEN']],
    [{ SLACK_API_URL: 'secret' }, ['SLACK_API_URL']],
    [{ SLACK_API_URL: 'file:///secret' }, ['SLACK_API_URL']],
    [{ SELOSTE_COMPANY: 'Secret Oy' }, ['SELOSTE_COMPANY']],
    [{ SELOSTE_DATABASE_URL: 'mysql://user:secret@db/seloste' }, ['SELOSTE_DATABASE_URL']],
    [{ SELOSTE_ADMINS: 'U0ANNA, secret' }, ['SELOSTE_ADMINS']],
    [{ SELOSTE_TODAY: '2026-02-30' }, ['SELOSTE_TODAY']],
    [{ PORT: '65536' }, ['PORT']],
    [{ PORT: '-1' }, ['PORT']],
    [{ PORT: '3000.5' }, ['PORT']],
    [{ LOG_LEVEL: 'secret' }, ['LOG_LEVEL']],
    [{ LOG_FORMAT: 'secret' }, ['LOG_FORMAT']],
    [{ SELOSTE_METRICS_TOKEN: 'secret' }, ['SELOSTE_METRICS_TOKEN']],
    [{ PORT: 'secret', LOG_LEVEL: 'secret' }, ['PORT', 'LOG_LEVEL']],
  ])('is told by the name of its variable and never printed (%#)', (environment, variables) => {
    expect(problemVariables(environment)).toEqual(variables);
    expect(JSON.stringify(parseSettings(environment))).not.toContain('secret');
  });
});

test('everything has a default but what names a company, a day or a port', () => {
  expect(parseSettings({})).toEqual({
    ok: true,
    settings: {
      slack: { mode: 'playground' },
      notices: './notices',
      databaseUrl: './data/seloste.db',
      admins: [],
      caseRetentionMonths: 36,
      logLevel: 'info',
      logFormat: 'text',
    },
  });
});

test('everything that is set arrives', () => {
  const environment = {
    SLACK_API_URL: 'http://127.0.0.1:4000/api/',
    SELOSTE_NOTICES: '/srv/notices',
    SELOSTE_COMPANY: 'jk-log',
    SELOSTE_DATABASE_URL: 'postgres://db/seloste',
    SELOSTE_ADMINS: 'U0ANNA, W0BERTTA',
    SELOSTE_TODAY: '2026-11-20',
    PORT: '0',
    LOG_LEVEL: 'WARN',
  };
  expect(parseSettings(environment)).toMatchObject({
    settings: {
      slackApiUrl: 'http://127.0.0.1:4000/api/',
      notices: '/srv/notices',
      company: 'jk-log',
      databaseUrl: 'postgres://db/seloste',
      admins: ['U0ANNA', 'W0BERTTA'],
      today: '2026-11-20',
      port: 0,
      logLevel: 'warn',
    },
  });
});

function problemVariables(environment: Record<string, string>): string[] {
  const parsed = parseSettings(environment);
  return parsed.ok ? [] : [...new Set(parsed.problems.map(({ variable }) => variable))];
}
