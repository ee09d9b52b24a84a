import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { APP_TOKEN, BOT_TOKEN, CLIENT, postSigned, startFakeSlack } from './support/fake-slack.ts';
import { command } from './support/incoming.ts';
import { compileProgram, type Program, type Running } from './support/program.ts';

const built: { program?: Program } = {};
const children: Running[] = [];

beforeAll(async () => {
  built.program = await compileProgram();
}, 60_000);

afterEach(() => {
  for (const child of children.splice(0)) child.stop('SIGKILL');
});

afterAll(async () => {
  await built.program?.remove();
});

function run(environment: Record<string, string>): Running {
  if (built.program === undefined) throw new Error('The program is not compiled.');
  const child = built.program.run(environment);
  children.push(child);
  return child;
}

// Each starts a process of its own, which on a busy machine takes its time.
describe('npm start', { timeout: 30_000 }, () => {
  test('without tokens opens the playground on this machine', async () => {
    const child = run({ PORT: '0' });
    expect(await child.until(/open http/u)).toMatch(/this is the playground: open http:\/\/127\.0\.0\.1:\d+/u);
  });

  test('with tokens answers a command from the bundled notices, and ends well on SIGTERM', async () => {
    const slack = await startFakeSlack();
    const child = run({
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.apiUrl,
      PORT: '0',
    });
    await child.until(/started mode=socket notices=5/u);
    await slack.push('slash_commands', {
      ...command('mitä evästeitä Seltimil käyttää?'),
      response_url: slack.responseUrl('1'),
    });
    expect((await slack.next('respond')).words).toContain('Seltimil Oy');
    child.stop('SIGTERM');
    expect(await child.ended).toBe(0);
    expect(child.printed()).not.toContain('eväste');
    await slack.close();
  });

  test('for many workspaces lets one install, and answers it from the notices of its folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seloste-main-'));
    await mkdir(join(folder, 'notices', 'T0ONE'), { recursive: true });
    await copyFile('notices/nokopa.yml', join(folder, 'notices', 'T0ONE', 'nokopa.yml'));
    const slack = await startFakeSlack({}, { one: { team: 'T0ONE', token: 'xoxb-one' } });
    const child = run({
      SLACK_CLIENT_ID: CLIENT.id,
      SLACK_CLIENT_SECRET: CLIENT.secret,
      SLACK_STATE_SECRET: 'state-secret',
      SLACK_SIGNING_SECRET: 'signing-secret',
      SLACK_API_URL: slack.apiUrl,
      SELOSTE_NOTICES: join(folder, 'notices'),
      SELOSTE_DATABASE_URL: join(folder, 'seloste.db'),
      PORT: '0',
    });
    const url = `http://127.0.0.1:${/port=(\d+)/u.exec(await child.until(/started mode=oauth .*\n/u))?.[1]}`;
    const begun = await fetch(`${url}/slack/install`);
    const state = /state=([^&"]+)&/u.exec(await begun.text())?.[1] ?? '';
    const back = `${url}/slack/oauth_redirect?${new URLSearchParams({ code: 'one', state })}`;
    const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await fetch(back, { headers: { Cookie: cookie } })).status).toBe(200);
    const body = { ...command('list'), team_id: 'T0ONE', response_url: slack.responseUrl('1') };
    await postSigned(`${url}/slack/events`, body, { secret: 'signing-secret' });
    const { words } = await slack.next('respond');
    expect(words).toContain('Nokopa');
    expect(words).not.toContain('Seltimil');
    child.stop('SIGTERM');
    expect(await child.ended).toBe(0);
    expect(child.printed()).not.toMatch(/xoxb|secret/u);
    await slack.close();
    await rm(folder, { recursive: true });
  });

  test.each([
    ['a wrong variable', { PORT: 'x' }, /^The environment is not set up:\n {2}PORT expected a number/u],
    ['a folder without notices', { SELOSTE_NOTICES: 'test/copy' }, /^The notices cannot be used:\ntest\/copy:1:1 /u],
    ['an unknown company', { SELOSTE_COMPANY: 'gone' }, /^SELOSTE_COMPANY is the slug of no notice\. There are: ivt-/u],
  ])('with %s says so in words and ends', async (_, environment, message) => {
    const child = run(environment);
    expect(await child.ended).toBe(1);
    expect(child.printed()).toMatch(message);
    expect(child.printed()).not.toMatch(/^\s+at /mu);
  });

  test('with a wrong token says so in words and ends', async () => {
    const slack = await startFakeSlack();
    const child = run({ SLACK_BOT_TOKEN: 'xoxb-no', SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: slack.apiUrl });
    expect(await child.ended).toBe(1);
    expect(child.printed()).toBe(
      'Slack does not take SLACK_BOT_TOKEN (invalid_auth). Copy the bot token again from OAuth & Permissions, or install the app again.\n',
    );
    await slack.close();
  });
});
