import { afterEach, describe, expect, test } from 'vitest';
import type { Connected } from '../../src/slack/connect.ts';
import { connectApp } from '../support/connect-app.ts';
import { APP_TOKEN, BOT_TOKEN, type BrokenAnswer, type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { command, mention } from '../support/incoming.ts';

const opened: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

async function slackServer(): Promise<FakeSlack> {
  const slack = await startFakeSlack();
  opened.push(slack.close);
  return slack;
}

async function start({ apiUrl }: FakeSlack): Promise<Connected> {
  const connected = await connectApp({ mode: 'socket', botToken: BOT_TOKEN, appToken: APP_TOKEN }, apiUrl);
  opened.push(connected.stop);
  return connected;
}

const answers = (slack: FakeSlack) => slack.calls.filter(({ method }) => method === 'chat.postMessage');

describe('nobody waits in vain after the socket', { timeout: 30_000 }, () => {
  test.each([
    ['was closed because Slack refreshes it', (slack: FakeSlack) => slack.recycleSocket('refresh_requested')],
    ['was closed after a warning', (slack: FakeSlack) => slack.recycleSocket('warning')],
    ['dropped', (slack: FakeSlack) => slack.cutSocket()],
  ])('%s, also the third time', async (_, lose) => {
    const slack = await slackServer();
    const connected = await start(slack);
    for (let time = 0; time < 3; time += 1) await lose(slack);
    await slack.push('events_api', mention('how long?'));
    expect((await slack.next('chat.postMessage')).words).toContain('10 vuotta');
    await slack.push('slash_commands', { ...command('how long?'), response_url: slack.responseUrl('1') });
    expect((await slack.next('respond')).words).toContain('10 vuotta');
    expect(connected.isReady()).toBe(true);
  });

  test('dropped right after a question, which Slack repeats on the next one: it is answered once', async () => {
    const slack = await slackServer();
    await start(slack);
    const question = mention('how long?');
    void slack.push('events_api', question);
    await slack.cutSocket();
    await slack.push('events_api', { ...question, retry_attempt: 1 });
    await slack.push('events_api', mention('and this?'));
    await slack.next('chat.postMessage');
    await slack.next('chat.postMessage');
    expect(answers(slack)).toHaveLength(2);
  });

  test.each<[string, BrokenAnswer]>([
    ['breaks (500)', { status: 500, body: '' }],
    ['answers with a page', { body: '<html>Service Unavailable</html>' }],
    ['answers with half an answer', { body: '{"ok": true, "ur' }],
    ['answers with nothing', { body: '' }],
    ['says a word that nobody knows', { body: '{"ok": false, "error": "gremlins"}' }],
    ['is busy', { status: 429, body: '' }],
  ])('dropped and Slack, asked for the next one, %s', async (_, fault) => {
    const slack = await slackServer();
    await start(slack);
    slack.break('apps.connections.open', fault, 1);
    await slack.cutSocket();
    await slack.push('events_api', mention('how long?'));
    expect((await slack.next('chat.postMessage')).words).toContain('10 vuotta');
  });

  test('dropped and Slack, asked for the next one, says nothing', async () => {
    const slack = await slackServer();
    await start(slack);
    slack.break('apps.connections.open', 'silent', 1);
    await slack.cutSocket();
    await slack.push('events_api', mention('how long?'));
    expect((await slack.next('chat.postMessage')).words).toContain('10 vuotta');
  });
});

describe('a start while Slack', { timeout: 30_000 }, () => {
  test.each<[string, BrokenAnswer]>([
    ['breaks (500)', { status: 500, body: '' }],
    ['answers with a page', { body: '<html>Service Unavailable</html>' }],
    ['answers with half an answer', { body: '{"ok": true, "us' }],
    ['answers with nothing', { body: '' }],
    ['says a word that nobody knows', { body: '{"ok": false, "error": "gremlins"}' }],
  ])('%s fails in words that tell what to do', async (_, fault) => {
    for (const method of ['auth.test', 'apps.connections.open']) {
      const slack = await slackServer();
      slack.break(method, fault, 100);
      const failure: unknown = await start(slack).catch((error: unknown) => error);
      expect(failure).toMatchObject({
        name: 'StartFailure',
        message: expect.stringMatching(/SLACK_|Try again|reached/u),
      });
    }
  });
});
