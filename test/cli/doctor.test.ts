import { readFileSync } from 'node:fs';
import { copyFile, mkdir, chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { askSlack } from '../../src/cli/doctor-slack.ts';
import { openDatabase } from '../../src/store/database.ts';
import { runSeloste } from '../support/command-line.ts';

const BOT_TOKEN = 'xoxb-canary-bot-7731';
const APP_TOKEN = 'xapp-canary-app-7732';
const CANARIES = ['canary', '7731', '7732', 'c0ffee'];
/** Those that the manifest asks for. */
const scopeList = z
  .object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) })
  .parse(parse(readFileSync('manifest.yml', 'utf8'))).oauth_config.scopes.bot;
const SCOPES = scopeList.join(',');
const without = (scope: string) => scopeList.filter((one) => one !== scope);

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A Slack that answers as it is told, and by its own clock. */
async function slackWith(answers: {
  auth?: Record<string, unknown>;
  sockets?: Record<string, unknown>;
  scopes?: string;
  aheadSeconds?: number;
  listener?: RequestListener;
}): Promise<string> {
  const { auth = {}, sockets = {}, scopes, aheadSeconds = 0 } = answers;
  const bot = { ok: true, team: 'Nokopa Oy', team_id: 'T0TEAM', user: 'seloste', bot_id: 'B0BOT', ...auth };
  const answer: RequestListener = (request, response) => {
    if (scopes !== undefined) response.setHeader('X-OAuth-Scopes', scopes);
    response.setHeader('Date', new Date(Date.now() + aheadSeconds * 1000).toUTCString());
    const body = request.url?.endsWith('auth.test') === true ? bot : { ok: true, url: 'wss://a.example/', ...sockets };
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
  };
  return listen(createServer(answers.listener ?? answer));
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closing.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  );
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api/`;
}

const checkupsSchema = z.array(
  z.object({ code: z.string(), state: z.string(), message: z.string(), fix: z.string().nullable() }),
);

async function doctor(environment: Record<string, string>, words: readonly string[] = ['--json']) {
  const { code, out, told } = await runSeloste(['doctor', ...words], {
    environment: { PORT: '0', SELOSTE_NOTICES: 'test/fixtures/notices', ...environment },
  });
  const checkups = words.includes('--json') ? checkupsSchema.parse(JSON.parse(out)) : [];
  const of = (name: string) => checkups.filter((checkup) => checkup.code === name);
  return { code, out, told, checkups, of, states: (name: string) => of(name).map(({ state }) => state) };
}

const SOCKET = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SELOSTE_ADMINS: 'U0ANNA' };
const OAUTH = {
  SLACK_CLIENT_ID: '111.222',
  SLACK_CLIENT_SECRET: 'c0ffeec0ffeec0ffeec0ffeec0ffee00',
  SLACK_STATE_SECRET: 'c0ffeec0ffeec0ffeec0ffeec0ffee00',
  SLACK_SIGNING_SECRET: 'c0ffeec0ffeec0ffeec0ffeec0ffee00',
};
const HTTP = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: 'c0ffeec0ffeec0ffeec0ffeec0ffee00' };

describe('with everything right', () => {
  test('says so of each thing, and exits with 0', async () => {
    const apiUrl = await slackWith({ scopes: SCOPES });
    const { code, checkups, of, told } = await doctor({
      ...SOCKET,
      SLACK_API_URL: apiUrl,
      SELOSTE_DATABASE_URL: join(await folder(), 'data', 'seloste.db'),
    });
    expect(code).toBe(0);
    expect(of('bot-token')[0]).toMatchObject({ state: 'ok', message: expect.stringContaining('Nokopa Oy (T0TEAM)') });
    const right = ['scopes', 'app-token', 'clock', 'database', 'disk', 'notices', 'company', 'findings', 'vocabulary'];
    const alsoRight = ['node', 'memory', 'time-zone', 'port', 'admins', 'environment'];
    for (const name of [...right, ...alsoRight]) expect([name, of(name)[0]?.state]).toEqual([name, 'ok']);
    // Tests speak to a Slack of their own.
    expect(checkups.filter(({ state }) => state === 'warning').map((one) => one.code)).toEqual(['api-url']);
    expect(told).toMatch(/^0 errors, 1 warning, \d+ right, 1 not asked\.\n$/u);
  });

  test('prints a line for each thing and what to do below it', async () => {
    const { out } = await doctor(
      { ...SOCKET, SLACK_API_URL: await slackWith({ scopes: without('commands').join(',') }) },
      [],
    );
    expect(out).toContain(
      'ERROR      scopes: The app lacks 1 scope of manifest.yml: commands.\n           → api.slack.com/apps → your app → OAuth & Permissions → Scopes → Bot Token Scopes → Add an OAuth Scope: commands. Then',
    );
  });

  test('without a token and a network says what it could not ask, and exits with 0', async () => {
    const { code, of } = await doctor({ SLACK_API_URL: 'http://127.0.0.1:9/api/' });
    expect(code).toBe(0);
    expect(of('bot-token')[0]).toMatchObject({ state: 'skipped', message: expect.stringContaining('not asked') });
    expect(of('environment')[0]?.message).toContain('playground');
  });
});

describe('tells what is wrong and what to click:', () => {
  test.each([
    ['invalid_auth', /OAuth & Permissions → Bot User OAuth Token → Copy/u],
    ['token_revoked', /Install to Workspace/u],
    ['something_new', /Look up something_new/u],
  ])('a bot token that Slack does not take: %s', async (error, fix) => {
    const { code, of } = await doctor({ ...SOCKET, SLACK_API_URL: await slackWith({ auth: { ok: false, error } }) });
    expect(code).toBe(1);
    expect(of('bot-token')[0]).toMatchObject({ state: 'error', message: expect.stringContaining(`(${error})`) });
    expect(of('bot-token')[0]?.fix).toMatch(fix);
  });

  test('a token of a person', async () => {
    const apiUrl = await slackWith({ auth: { bot_id: undefined, user: 'anna' }, scopes: SCOPES });
    expect((await doctor({ ...SOCKET, SLACK_API_URL: apiUrl })).of('bot-token')[0]).toMatchObject({
      state: 'error',
      message: expect.stringContaining('belongs to a person'),
    });
  });

  test('an app-level token without its scope', async () => {
    const apiUrl = await slackWith({ sockets: { ok: false, error: 'missing_scope' }, scopes: SCOPES });
    const [checkup] = (await doctor({ ...SOCKET, SLACK_API_URL: apiUrl })).of('app-token');
    expect(checkup).toMatchObject({ state: 'error', fix: expect.stringContaining('Add Scope: connections:write') });
  });

  test('scopes that are missing, and those that are more than needed', async () => {
    const apiUrl = await slackWith({ scopes: [...without('assistant:write'), 'channels:history'].join(',') });
    const [missing, more] = (await doctor({ ...SOCKET, SLACK_API_URL: apiUrl })).of('scopes');
    expect(missing).toMatchObject({ state: 'error', message: expect.stringContaining(': assistant:write.') });
    expect(missing?.fix).toContain('Reinstall to Workspace');
    expect(more).toMatchObject({ state: 'warning', message: expect.stringContaining('channels:history') });
  });

  test('scopes that Slack does not tell', async () => {
    const { states } = await doctor({ ...SOCKET, SLACK_API_URL: await slackWith({}) });
    expect(states('scopes')).toEqual(['skipped']);
  });

  test.each([
    [400, 'error', /behind Slack's.*5 minutes/u],
    [-90, 'error', /ahead of Slack's/u],
    [30, 'warning', /behind/u],
    [0, 'ok', /agrees/u],
  ])('a Slack whose clock is %i s ahead', async (aheadSeconds, state, message) => {
    const apiUrl = await slackWith({ aheadSeconds, scopes: SCOPES });
    const [clock] = (await doctor({ ...SOCKET, SLACK_API_URL: apiUrl })).of('clock');
    expect(clock).toMatchObject({ state, message: expect.stringMatching(message) });
  });

  test('a network that does not reach Slack', async () => {
    const { of, states } = await doctor({ ...SOCKET, SLACK_API_URL: 'http://127.0.0.1:9/api/' });
    expect(of('bot-token')[0]).toMatchObject({ state: 'error', message: expect.stringContaining('cannot be reached') });
    expect(states('clock')).toEqual(['skipped']);
  });

  test('a Slack that answers garbage', async () => {
    const garbage = await slackWith({ listener: (_, response) => void response.end('<html>') });
    expect((await doctor({ ...SOCKET, SLACK_API_URL: garbage })).states('bot-token')).toEqual(['error']);
  });

  test('a Slack that does not answer in time', async () => {
    const silent = await slackWith({ listener: () => {} });
    const answer = await askSlack('auth.test', { token: BOT_TOKEN, apiUrl: silent, limitMs: 100 });
    expect(answer).toEqual({ kind: 'unreachable', reason: 'no answer within 0.1 seconds' });
  });

  test('variables with a misspelt name, by name alone', async () => {
    const { code, of } = await doctor({
      SLACK_BOT_TOKN: BOT_TOKEN,
      SELOSTE_COMPANI: 'canary',
      SELOSTE_XYZZY_FROTZ: '1',
    });
    expect(code).toBe(0);
    expect(of('unknown-variable').map(({ fix }) => fix)).toEqual([
      'Rename it to SELOSTE_COMPANY.',
      expect.stringMatching(/^It has no effect\. There are SLACK_BOT_TOKEN, /u),
      'Rename it to SLACK_BOT_TOKEN.',
    ]);
  });

  test('tokens that were mixed up, beside everything else that can be looked at', async () => {
    const { code, of, states } = await doctor({ SLACK_BOT_TOKEN: APP_TOKEN, PORT: 'x', SELOSTE_COMPANY: 'Nokopa Oy' });
    expect(code).toBe(1);
    expect(of('environment').map(({ message }) => message.split(' ', 1)[0])).toEqual([
      'SLACK_BOT_TOKEN',
      'SELOSTE_COMPANY',
      'PORT',
    ]);
    expect(states('notices')).toEqual(['ok']);
  });

  test('a bot token without its partner is asked about all the same', async () => {
    const apiUrl = await slackWith({ scopes: SCOPES });
    const { of, states } = await doctor({ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_API_URL: apiUrl });
    expect(of('environment')[0]?.fix).toContain('App-Level Tokens → Generate Token and Scopes');
    expect(states('bot-token')).toEqual(['ok']);
  });

  test('a signing secret that does not look like one', async () => {
    const apiUrl = await slackWith({ scopes: SCOPES });
    const right = await doctor({ ...HTTP, SLACK_API_URL: apiUrl });
    expect(right.states('signing-secret')).toEqual(['ok']);
    const wrong = await doctor({ ...HTTP, SLACK_SIGNING_SECRET: 'canary', SLACK_API_URL: apiUrl });
    expect(wrong.of('signing-secret')[0]).toMatchObject({
      state: 'warning',
      fix: expect.stringContaining('Signing Secret'),
    });
  });

  test('many workspaces without a key of their own for the tokens', async () => {
    const oauth = {
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'c0ffee-secret',
      SLACK_STATE_SECRET: 'c0ffee',
      SLACK_SIGNING_SECRET: HTTP.SLACK_SIGNING_SECRET,
    };
    const { states, out } = await doctor(oauth);
    expect([states('encryption-key'), states('state-secret'), states('bot-token')]).toEqual([
      ['warning'],
      ['warning'],
      ['skipped'],
    ]);
    expect(out).not.toContain('c0ffee');
    const withKey = await doctor({ ...oauth, SELOSTE_ENCRYPTION_KEY: 'c0ffee-'.repeat(8) });
    expect(withKey.states('encryption-key')).toEqual(['ok']);
  });

  test('a company without a notice, notices that cannot be read', async () => {
    expect((await doctor({ SELOSTE_COMPANY: 'gone' })).of('company')[0]).toMatchObject({ state: 'error' });
    const { code, of } = await doctor({ SELOSTE_NOTICES: 'test/copy' });
    expect(code).toBe(1);
    expect(of('notices')[0]?.message).toContain('test/copy:1:1');
  });

  test("notices in folders of workspaces' own, of which one is wrong", async () => {
    const notices = await folder();
    for (const team of ['T0ONE', 'T0TWO']) await mkdir(join(notices, team));
    await copyFile('notices/nokopa.yml', join(notices, 'T0ONE', 'nokopa.yml'));
    const { of } = await doctor({ ...OAUTH, SELOSTE_NOTICES: notices, SELOSTE_COMPANY: 'gone' });
    expect(of('notices').map(({ state, message }) => [state, /T0\w+/u.exec(message)?.[0]])).toEqual([
      ['ok', 'T0ONE'],
      ['error', 'T0TWO'],
    ]);
    expect(of('company')).toEqual([]);
  });

  test('findings in notices, counted by kind', async () => {
    const [findings] = (await doctor({ SELOSTE_NOTICES: 'notices' })).of('findings');
    expect(findings).toMatchObject({ state: 'warning', message: expect.stringContaining('8 empty-section') });
  });

  test('a port that another program has, and one that the app itself has', async () => {
    const other = new URL(await listen(createServer((_, response) => void response.end('hello'))));
    const apiUrl = await slackWith({ scopes: SCOPES });
    const taken = await doctor({ ...HTTP, SLACK_API_URL: apiUrl, PORT: other.port });
    expect(taken.of('port')[0]).toMatchObject({ state: 'error', fix: 'Set PORT to a free one.' });
    const own = new URL(await listen(createServer((_, response) => void response.end('ok\n'))));
    expect((await doctor({ ...HTTP, SLACK_API_URL: apiUrl, PORT: own.port })).states('port')).toEqual(['ok']);
  });
});

describe('the database', () => {
  test('is opened, and its tables are compared, without changing it', async () => {
    const url = join(await folder(), 'seloste.db');
    const absent = await doctor({ SELOSTE_DATABASE_URL: url });
    expect(absent.of('database')[0]).toMatchObject({
      state: 'ok',
      message: expect.stringContaining('does not exist yet'),
    });
    await (await openDatabase({ url, log: { warn: () => {} } })).close();
    const made = await doctor({ SELOSTE_DATABASE_URL: url });
    expect(made.of('database')[0]?.message).toContain('can be read and written');
    expect(made.of('database-schema')[0]?.message).toContain('up to date');
    expect(made.of('handlers')[0]).toMatchObject({
      state: 'warning',
      fix: expect.stringContaining('/notice handlers'),
    });
    await chmod(url, 0o644);
    const open = await doctor({ SELOSTE_DATABASE_URL: url });
    expect(open.of('database-rights')[0]?.fix).toBe(`chmod 600 ${url}`);
  });

  test('that is none is told', async () => {
    const url = join(await folder(), 'seloste.db');
    await writeFile(url, 'This is no database, and much longer than the sixteen bytes of its head.');
    expect((await doctor({ SELOSTE_DATABASE_URL: url })).of('database')[0]).toMatchObject({
      state: 'error',
      message: expect.stringContaining('is no database'),
    });
  });

  test('that cannot be reached is told without user and password', async () => {
    const { code, of, out } = await doctor({ SELOSTE_DATABASE_URL: 'postgres://anna:canary@127.0.0.1:9/seloste' });
    expect(code).toBe(1);
    expect(of('database')[0]?.message).toBe('The database at 127.0.0.1:9/seloste cannot be used (ECONNREFUSED).');
    expect(out).not.toMatch(/anna|canary/u);
  });

  test.skipIf(process.env['SELOSTE_TEST_POSTGRES'] === undefined)('in PostgreSQL is asked', async () => {
    const { of } = await doctor({ SELOSTE_DATABASE_URL: process.env['SELOSTE_TEST_POSTGRES'] ?? '' });
    expect(of('database')[0]?.message).toMatch(/^PostgreSQL \d+/u);
    expect(of('database-tls')).toHaveLength(1);
  });
});

test('no secret is ever printed, not even one that an answer brings back', async () => {
  const apiUrl = await slackWith({ auth: { team: `Acme ${BOT_TOKEN}`, user: APP_TOKEN }, scopes: SCOPES });
  for (const words of [['--json'], []]) {
    const { out, told } = await doctor(
      { ...SOCKET, ...HTTP, SLACK_API_URL: apiUrl, SELOSTE_METRICS_TOKEN: 'canary canary canary', SLACK_BOT: 'canary' },
      words,
    );
    expect(CANARIES.filter((canary) => `${out}${told}`.includes(canary))).toEqual([]);
  }
});

test('takes no arguments', async () => {
  expect((await doctor({}, ['me'])).code).toBe(2);
});

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'seloste-doctor-'));
  closing.push(() => rm(path, { recursive: true }));
  return path;
}
