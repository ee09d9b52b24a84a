import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DM } from '../src/playground/slack/people.ts';
import { LOG_LEVELS } from '../src/settings.ts';
import { APP_TOKEN, BOT_TOKEN, type FakeSlack, startFakeSlack } from './support/fake-slack.ts';
import * as incoming from './support/incoming.ts';
import { createModalKeeper } from './support/modal.ts';
import { compileProgram, type Program } from './support/program.ts';

/** Words that occur nowhere but in what a user writes here, and the tokens. */
const CANARIES = ['Zyxarvo', 'Qwilmänen', '010190-123A', '0401239876', 'Blorftie', BOT_TOKEN, APP_TOKEN];
const LETTER = `Hei, olen Zyxarvo Qwilmänen, 010190-123A, puh. 0401239876. Haluan nähdä tietoni. Blorftie 7`;

const state: { program?: Program; folder: string } = { folder: '' };

beforeAll(async () => {
  state.program = await compileProgram();
  state.folder = await mkdtemp(join(tmpdir(), 'seloste-canary-'));
}, 60_000);

afterAll(async () => {
  await state.program?.remove();
  await rm(state.folder, { recursive: true });
});

/** Does, as somebody in Slack, whatever takes in words. */
async function travel(slack: FakeSlack, port: string): Promise<string> {
  const url = (name: string) => ({ response_url: slack.responseUrl(name) });
  for (const text of [`kuinka kauan säilytätte tietoja: ${LETTER}`, 'Zyxarvo?', `company Zyxarvo`]) {
    await slack.push('slash_commands', { ...incoming.command(text), ...url('1') });
    await slack.push('events_api', incoming.directMessage(text));
    await slack.push('events_api', incoming.mention(`${text} Qwilmänen`));
  }
  await slack.push('slash_commands', { ...incoming.command(`draft ${LETTER}`), ...url('2') });
  const shortcut = incoming.messageShortcut({ text: LETTER, user_profile: { real_name: 'Zyxarvo Qwilmänen' } });
  await slack.push('interactive', { ...shortcut, ...url('3') });
  await slack.next('views.open');
  const modals = createModalKeeper({});
  modals.take(slack.calls.map(({ sent }) => sent));
  const view = modals.submission();
  if (view !== undefined) await slack.push('interactive', incoming.modalSubmission(view));
  await slack.push('events_api', { ...incoming.directMessage(LETTER), event: { type: 'message', text: [LETTER] } });
  await slack.push('interactive', { type: 'block_actions', user: { id: LETTER }, actions: [{ action_id: LETTER }] });
  await slack.push('slash_commands', { ...incoming.command(LETTER), response_url: 'http://127.0.0.1:9/Zyxarvo' });
  // The last reply is sent once what it waited for is done.
  await slack.push('slash_commands', { ...incoming.command('help'), ...url('last') });
  return (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
}

test.each([
  ['debug', 'text'],
  ['debug', 'json'],
  ['info', 'json'],
  ['warn', 'text'],
  ['error', 'json'],
])(
  'with LOG_LEVEL=%s no word of a user and no token is printed, counted or kept (%s)',
  async (level, format) => {
    const refusals: Record<string, string> = format === 'json' ? { 'chat.postMessage': 'invalid_blocks' } : {};
    const slack = await startFakeSlack(refusals);
    const port = String(20_000 + Math.floor(Math.random() * 20_000));
    const child = state.program?.run({
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.apiUrl,
      SELOSTE_DATABASE_URL: join(state.folder, `${level}-${format}.db`),
      SELOSTE_COMPANY: 'nokopa',
      PORT: port,
      LOG_LEVEL: level,
      LOG_FORMAT: format,
    });
    if (child === undefined) throw new Error('The program is not compiled.');
    try {
      await slack.next('apps.connections.open');
      const metrics = await travel(slack, port);
      child.stop('SIGTERM');
      expect(await child.ended).toBe(0);
      const files = (await readdir(state.folder)).map((name) => readFile(join(state.folder, name), 'utf8'));
      const left = [child.printed(), metrics, ...(await Promise.all(files))].join('\n');
      expect(CANARIES.filter((canary) => left.includes(canary))).toEqual([]);
      expect(metrics).toContain('seloste_events_total');
      const lines = child.printed().trimEnd().split('\n');
      expect(lines.filter((line) => !isLogLine(line))).toEqual([]);
    } finally {
      child.stop('SIGKILL');
      await slack.close();
    }
  },
  60_000,
);

test.each([
  ['an address of Slack with a password', { SLACK_API_URL: 'http://anna:canary77@127.0.0.1:9/api/' }],
  ['an address of a database that is none', { SELOSTE_DATABASE_URL: 'postgres://anna:canary77@[/seloste' }],
  ['a token of another kind', { SLACK_BOT_TOKEN: 'canary77-token' }],
  ['tokens that Slack does not know', { SLACK_API_URL: 'http://127.0.0.1:9/api/' }],
])(
  'a start that fails because of %s prints no secret',
  async (_, environment) => {
    const child = state.program?.run({
      SLACK_BOT_TOKEN: 'xoxb-canary77',
      SLACK_APP_TOKEN: 'xapp-canary77',
      SELOSTE_DATABASE_URL: join(state.folder, 'failed.db'),
      LOG_LEVEL: 'debug',
      ...environment,
    });
    expect(await child?.ended).toBe(1);
    expect(child?.printed()).not.toBe('');
    expect(child?.printed()).not.toContain('canary77');
  },
  30_000,
);

test('the playground prints no word of its user', async () => {
  const child = state.program?.run({ PORT: '0', LOG_LEVEL: 'debug' });
  const [url = ''] = /http:\S+/u.exec((await child?.until(/open http\S+\n/u)) ?? '') ?? [];
  for (const text of [LETTER, `/notice ${LETTER}`, `/notice draft ${LETTER}`, '/notice company Zyxarvo']) {
    await fetch(`${url}/act`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url },
      body: JSON.stringify({ kind: 'say', channel: DM.id, threadTs: null, text }),
    });
  }
  child?.stop('SIGTERM');
  expect(await child?.ended).toBe(0);
  expect(child?.printed()).toContain('reply sent');
  expect(CANARIES.filter((canary) => child?.printed().includes(canary) === true)).toEqual([]);
}, 30_000);

test('a start that waits for its database prints no secret', async () => {
  const child = state.program?.run({
    SLACK_BOT_TOKEN: 'xoxb-canary77',
    SLACK_APP_TOKEN: 'xapp-canary77',
    SELOSTE_DATABASE_URL: 'postgres://anna:canary77@127.0.0.1:9/seloste',
    LOG_LEVEL: 'debug',
  });
  await child?.until(/waiting for the database/u);
  child?.stop('SIGKILL');
  expect(child?.printed()).not.toContain('canary77');
}, 30_000);

/** Time, level and event, then facts. */
function isLogLine(line: string): boolean {
  if (!line.startsWith('{'))
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z (?:debug|info|warn|error) [a-z ]+(?: \w+=.*)?$/u.test(line);
  const { time, level, event }: Record<string, unknown> = JSON.parse(line);
  return typeof time === 'string' && LOG_LEVELS.some((known) => known === level) && /^[a-z ,]+$/u.test(String(event));
}
