import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { startHealthServer } from '../../src/health-server.ts';
import { type Connected, type ConnectOptions } from '../../src/slack/connect.ts';
import { createVitals } from '../../src/vitals.ts';
import { connectApp } from '../support/connect-app.ts';
import { APP_TOKEN, BOT_TOKEN, type FakeSlack, postSigned, startFakeSlack } from '../support/fake-slack.ts';
import { command, mention } from '../support/incoming.ts';

const SOCKET = { mode: 'socket', botToken: BOT_TOKEN, appToken: APP_TOKEN } as const;
const HTTP = { mode: 'http', botToken: BOT_TOKEN, signingSecret: 'signing-secret' } as const;

const opened: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

async function slackWith(errors: Record<string, string> = {}): Promise<FakeSlack> {
  const slack = await startFakeSlack(errors);
  opened.push(slack.close);
  return slack;
}

async function started(slack: ConnectOptions['slack'], { apiUrl }: FakeSlack): Promise<Connected> {
  const connected = await connectApp(slack, apiUrl);
  opened.push(connected.stop);
  return connected;
}

describe('in Socket Mode', () => {
  test('a mention over the socket is acknowledged and answered, all through SLACK_API_URL', async () => {
    const slack = await slackWith();
    const connected = await started(SOCKET, slack);
    expect(connected.isReady()).toBe(true);
    await slack.push('events_api', mention('how long?'));
    expect((await slack.next('chat.postMessage')).words).toContain('10 vuotta');
    const tokens = slack.calls.map(({ method, token }) => [method, token]);
    expect(tokens).toContainEqual(['apps.connections.open', APP_TOKEN]);
    expect(tokens).toContainEqual(['chat.postMessage', BOT_TOKEN]);
  });

  test('a command is acknowledged and answered to its response_url', async () => {
    const slack = await slackWith();
    await started(SOCKET, slack);
    await slack.push('slash_commands', { ...command('how long?'), response_url: slack.responseUrl('1') });
    expect((await slack.next('respond')).words).toContain('10 vuotta');
  });

  test('the socket is opened again where Slack closes it', async () => {
    const slack = await slackWith();
    const connected = await started(SOCKET, slack);
    await slack.recycleSocket();
    await slack.push('events_api', mention('how long?'));
    expect((await slack.next('chat.postMessage')).words).toContain('10 vuotta');
    expect(connected.isReady()).toBe(true);
  });

  test.each([
    'null',
    '[]',
    'garbage',
    '{}',
    '{"type":"events_api"}',
    '{"type":"events_api","envelope_id":"a","payload":null}',
    '{"type":"events_api","envelope_id":"b","payload":{"type":"event_callback","event":null}}',
    '{"type":"slash_commands","envelope_id":"c"}',
    '{"type":"slash_commands","envelope_id":"d","payload":{}}',
    '{"type":"interactive","envelope_id":"e","payload":"text"}',
    '{"type":"interactive","envelope_id":"f","payload":{"type":"block_actions","actions":[]}}',
    '{"type":"interactive","envelope_id":"g","payload":{"type":"view_submission"}}',
  ])('what makes no sense is let pass, and the next mention answered: %s', async (frame) => {
    const slack = await slackWith();
    await started(SOCKET, slack);
    await slack.sendRaw(frame);
    await slack.push('events_api', mention('how long?'));
    expect((await slack.next('chat.postMessage')).words).toContain('10 vuotta');
  });

  test('after a stop nothing is taken any more', async () => {
    const slack = await slackWith();
    const connected = await connectApp(SOCKET, slack.apiUrl);
    expect(await connected.stop()).toBe(true);
    expect(connected.isReady()).toBe(false);
  });
});

describe('a start that cannot go on', () => {
  test.each([
    [{ ...SOCKET, botToken: 'xoxb-wrong' }, {}, /^Slack does not take SLACK_BOT_TOKEN \(invalid_auth\)\. Copy/u],
    [{ ...SOCKET, appToken: 'xapp-wrong' }, {}, /^Slack does not take SLACK_APP_TOKEN \(invalid_auth\)\. Make/u],
    [SOCKET, { 'apps.connections.open': 'missing_scope' }, /SLACK_APP_TOKEN \(missing_scope\).*connections:write/u],
    [SOCKET, { 'auth.test': 'team_access_not_granted' }, /^Slack refused.*SLACK_BOT_TOKEN: team_access_not_granted/u],
    [{ ...HTTP, botToken: 'xoxb-wrong' }, {}, /^Slack does not take SLACK_BOT_TOKEN \(invalid_auth\)/u],
  ] as const)('is told in words, at once, and without the token (%#)', async (settings, errors, message) => {
    const slack = await slackWith(errors);
    const failure: unknown = await connectApp(settings, slack.apiUrl).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'StartFailure', message: expect.stringMatching(message) });
    expect(JSON.stringify(failure)).not.toMatch(/xoxb-|xapp-/u);
  });

  test('because nobody answers says which address', async () => {
    const failure = connectApp(SOCKET, 'http://127.0.0.1:9/api/');
    await expect(failure).rejects.toThrow('http://127.0.0.1:9/api/ cannot be reached.');
  });

  test('because the port is taken says so', async () => {
    const slack = await slackWith();
    const port = await takenPort();
    await expect(connectApp(HTTP, slack.apiUrl, port)).rejects.toThrow(`Port ${port} is in use. Set PORT`);
  });
});

describe('over HTTP', () => {
  async function overHttp() {
    const slack = await slackWith();
    const { port } = await started(HTTP, slack);
    return { slack, url: `http://127.0.0.1:${port}` };
  }

  test('a signed event is acknowledged and answered', async () => {
    const { slack, url } = await overHttp();
    const response = await postSigned(`${url}/slack/events`, mention('how long?'), { secret: 'signing-secret' });
    expect(response.status).toBe(200);
    expect((await slack.next('chat.postMessage')).words).toContain('10 vuotta');
  });

  test('a signed command is acknowledged and answered to its response_url', async () => {
    const { slack, url } = await overHttp();
    const body = { ...command('list'), response_url: slack.responseUrl('1') };
    expect((await postSigned(`${url}/slack/events`, body, { secret: 'signing-secret' })).status).toBe(200);
    expect((await slack.next('respond')).words).toContain('Nokopa Oy');
  });

  test.each([
    ['signed with another secret', { secret: 'wrong' }],
    ['signed six minutes ago', { secret: 'signing-secret', age: 360 }],
  ])('an event %s is refused', async (_, signing) => {
    const { slack, url } = await overHttp();
    const response = await postSigned(`${url}/slack/events`, mention('how long?'), signing);
    expect(response.status).toBe(401);
    expect(slack.calls.map(({ method }) => method)).not.toContain('chat.postMessage');
  });

  test('Slack can verify the address', async () => {
    const { url } = await overHttp();
    const body = { type: 'url_verification', challenge: 'c' };
    const response = await postSigned(`${url}/slack/events`, body, { secret: 'signing-secret' });
    expect(await response.json()).toEqual({ challenge: 'c' });
  });

  test('health and readiness are answered, other paths are not', async () => {
    const { url } = await overHttp();
    const statuses = await Promise.all(
      ['/healthz', '/readyz', '/'].map(async (path) => (await fetch(url + path)).status),
    );
    expect(statuses).toEqual([200, 200, 404]);
  });
});

test('in Socket Mode health has a port of its own, and readiness follows the socket', async () => {
  const vitals = createVitals({ obstacles: ['socket closed'] });
  const server = await startHealthServer({ port: 0, vitals });
  opened.push(() => new Promise((resolve) => void server.close(resolve)));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const status = async (path: string) => (await fetch(url + path)).status;
  expect([await status('/healthz'), await status('/readyz'), await status('/')]).toEqual([200, 503, 404]);
  expect(await (await fetch(`${url}/readyz`)).text()).toBe('socket closed\n');
  vitals.readiness.set('socket closed', false);
  expect(await status('/readyz')).toBe(200);
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('\nseloste_ready 1\n');
});

async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  opened.push(() => new Promise((resolve) => void server.close(resolve)));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
