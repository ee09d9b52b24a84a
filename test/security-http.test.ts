import { createHmac } from 'node:crypto';
import { connect as connectSocket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../src/log.ts';
import { connect, type Connected } from '../src/slack/connect.ts';
import { createStore } from '../src/store/store.ts';
import { createVitals } from '../src/vitals.ts';
import { openInMemory } from './support/databases.ts';
import { fakeDrafting } from './support/fake-drafting.ts';
import { fakeKnowledge } from './support/fake-knowledge.ts';
import { BOT_TOKEN, type FakeSlack, postSigned, startFakeSlack } from './support/fake-slack.ts';
import { command, mention } from './support/incoming.ts';
import { servicesFor } from './support/services-for.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const running: { slack?: FakeSlack; app?: Connected; log: string[] } = { log: [] };

beforeAll(async () => {
  const knowledge = fakeKnowledge();
  running.slack = await startFakeSlack();
  running.app = await connect({
    slack: { mode: 'http', botToken: BOT_TOKEN, signingSecret: SECRET },
    slackApiUrl: running.slack.apiUrl,
    port: 0,
    serverLimits: { headersTimeout: 500, requestTimeout: 1500, connectionsCheckingInterval: 250 },
    services: servicesFor({ current: () => knowledge, today: () => '2026-11-20', drafting: () => fakeDrafting() }),
    store: createStore(await openInMemory()),
    vitals: createVitals({ metricsToken: 'the-token-of-prometheus' }),
    topicName: (topic) => topic,
    log: createLog({ level: 'debug', write: (line) => running.log.push(line), now: () => 0 }),
    now: () => Date.now(),
  });
});

afterAll(async () => {
  await running.app?.stop();
  await running.slack?.close();
});

const url = (path = '/slack/events') => `http://127.0.0.1:${running.app?.port}${path}`;
const posts = () => running.slack?.calls.filter(({ method }) => method !== 'auth.test').length;

/** Posts with exactly these headers. */
function post(body: string, headers: Record<string, string>): Promise<Response> {
  return fetch(url(), { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });
}

function signed(body: string, timestamp: string, secret = SECRET): Record<string, string> {
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  return { 'X-Slack-Request-Timestamp': timestamp, 'X-Slack-Signature': signature };
}

const secondsFromNow = (seconds: number) => String(Math.floor(Date.now() / 1000) + seconds);

describe('a request is refused, and nothing is done,', () => {
  const body = JSON.stringify(mention('how long?'));
  const right = signed(body, secondsFromNow(0));
  test.each([
    ['without any signature', {}],
    ['without a time', { 'X-Slack-Signature': right['X-Slack-Signature'] ?? '' }],
    ['without a signature', { 'X-Slack-Request-Timestamp': secondsFromNow(0) }],
    ['signed with another secret', signed(body, secondsFromNow(0), 'another')],
    ['signed with an empty secret', signed(body, secondsFromNow(0), '')],
    ['signed for another body', signed(`${body} `, secondsFromNow(0))],
    ['signed for another time', { ...right, 'X-Slack-Request-Timestamp': secondsFromNow(-2) }],
    ['signed more than five minutes ago', signed(body, secondsFromNow(-310))],
    ['signed for a time in ten minutes', signed(body, secondsFromNow(600))],
    ['with a time that is none', signed(body, 'now')],
    ['with a time beyond all numbers', signed(body, '1e999')],
    [
      'of another version of signatures',
      { ...right, 'X-Slack-Signature': `v1=${right['X-Slack-Signature']?.slice(3)}` },
    ],
    ['with a signature that is cut', { ...right, 'X-Slack-Signature': right['X-Slack-Signature']?.slice(0, 40) ?? '' }],
  ])('%s', async (_, headers) => {
    const before = posts();
    expect((await post(body, headers)).status).toBe(401);
    expect(posts()).toBe(before);
  });

  test('with what claims to be a check of the certificate', async () => {
    const before = posts();
    const smuggled = new URLSearchParams({ ssl_check: '1', payload: JSON.stringify({ type: 'block_actions' }) });
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const response = await fetch(url(), { method: 'POST', body: smuggled.toString(), headers });
    expect(response.status).toBe(200);
    expect(posts()).toBe(before);
  });

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('with the method %s', async (method) => {
    expect((await fetch(url(), { method })).status).toBe(404);
  });
});

describe('a request that somebody has caught and sends again', () => {
  test('does nothing a second time: a command', async () => {
    const body = { ...command('list'), response_url: running.slack?.responseUrl('replayed') ?? '' };
    const [first, second] = [await postSigned(url(), body, { secret: SECRET }), await resend(body)];
    expect([first.status, second.status]).toEqual([200, 200]);
    await running.slack?.next('respond');
    const answers = running.slack?.calls.filter(({ sent }) => sent.responseUrl?.endsWith('replayed'));
    expect(answers).toHaveLength(1);
  });

  test('does nothing a second time: an event, even signed anew', async () => {
    const body = mention('how long do you keep what is told once?');
    await postSigned(url(), body, { secret: SECRET });
    await running.slack?.next('chat.postMessage');
    const before = posts();
    expect((await postSigned(url(), body, { secret: SECRET, age: 2 })).status).toBe(200);
    expect(posts()).toBe(before);
  });

  /** The same body in the same second has the same signature. */
  async function resend(body: Record<string, unknown>): Promise<Response> {
    return postSigned(url(), body, { secret: SECRET });
  }
});

describe('what takes too much', () => {
  test('a body over 1 MB is refused with 413, however it is signed', async () => {
    const body = JSON.stringify({ type: 'event_callback', filler: 'x'.repeat(1024 * 1024) });
    expect((await post(body, signed(body, secondsFromNow(0)))).status).toBe(413);
  });

  test('a body of half a megabyte is read', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c', filler: 'x'.repeat(512 * 1024) });
    expect((await post(body, signed(body, secondsFromNow(0)))).status).toBe(200);
  });

  test('a body that is no JSON, or of endless depth, is refused, and the app goes on', async () => {
    for (const body of ['{', '['.repeat(200_000), 'a=b']) {
      const response = await post(body, signed(body, secondsFromNow(0))).catch(() => undefined);
      expect(response?.status).toBe(400);
    }
    expect((await fetch(url('/healthz'))).status).toBe(200);
  }, 30_000);

  test.concurrent('whoever never finishes the head of a request is put out', async () => {
    expect(await saidTo('POST /slack/events HTTP/1.1\r\nHost: a\r\nX-')).toContain('408');
  }, 20_000);

  test.concurrent('whoever never finishes the body is put out', async () => {
    const head = `POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\nContent-Type: application/json\r\n\r\n{`;
    expect(await saidTo(head)).toMatch(/408|^$/u);
  }, 30_000);
});

describe('the other pages of that port', () => {
  test('say how the app is', async () => {
    expect(await (await fetch(url('/healthz'))).text()).toBe('ok\n');
    expect(await (await fetch(url('/readyz'))).text()).toBe('ready\n');
  });

  test('give the metrics to this machine and to the token, to nobody else', async () => {
    const own = await fetch(url('/metrics'));
    expect([own.status, own.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(await own.text()).toContain('seloste_slack_calls_total{method="auth.test",result="ok"} 1');
    const proxied = { 'X-Forwarded-For': '203.0.113.7' };
    expect((await fetch(url('/metrics'), { headers: proxied })).status).toBe(404);
    const withToken = { ...proxied, Authorization: 'Bearer the-token-of-prometheus' };
    expect((await fetch(url('/metrics'), { headers: withToken })).status).toBe(200);
    const withWrong = { Authorization: 'Bearer the-token-of-nobody-else' };
    expect((await fetch(url('/metrics'), { headers: withWrong })).status).toBe(404);
  });

  test.each(['/', '//', '/slack', '/%E0%A4%A', '/../manifest.yml', '/healthz/..%2fmetrics', '/slack/events/'])(
    'there is nothing at %s',
    async (path) => {
      const head = await saidTo(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
      expect(head).toMatch(/^HTTP\/1\.1 (?:404|400|500) /u);
      expect(head).not.toMatch(/seloste_|scopes|at .*\.js/u);
    },
  );

  test('what was refused is logged without a word of it', () => {
    const log = running.log.join('\n');
    expect(log).toContain('request from the future refused');
    expect(log).not.toMatch(/how long|0123456789abcdef|v0=|xoxb-|the-token/u);
  });
});

/** Everything that is answered to these bytes until the connection is closed. */
function saidTo(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connectSocket(running.app?.port ?? 0, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      said += String(chunk);
    });
    socket.on('error', () => resolve(said));
    socket.on('close', () => resolve(said));
  });
}
