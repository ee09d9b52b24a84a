import { expect, test } from 'vitest';
import { createMetrics } from '../../src/metrics.ts';
import { countedFetch } from '../../src/slack/metrics-calls.ts';
import { eventKind, measureEvent } from '../../src/slack/metrics-events.ts';
import { command, directMessage, homeOpened, mention } from '../support/incoming.ts';

test.each([
  ['https://slack.com/api/chat.postMessage', Response.json({ ok: true }), 'chat.postMessage', 'ok'],
  ['https://slack.com/api/views.open', Response.json({ ok: false, error: 'invalid_auth' }), 'views.open', 'refused'],
  ['https://slack.com/api/auth.test?x=1', new Response('', { status: 429 }), 'auth.test', 'rate_limited'],
  ['https://slack.com/api/chat.postMessage', new Response('oops', { status: 502 }), 'chat.postMessage', 'failed'],
  ['https://slack.com/api/chat.postMessage', new Response('<html>'), 'chat.postMessage', 'failed'],
  ['https://slack.com/api/some.new.method', Response.json({ ok: true }), 'other', 'ok'],
  ['https://hooks.slack.com/commands/T1/2/x', new Response('ok'), 'response_url', 'ok'],
])('a call is counted: %s (%#)', async (url, response, method, result) => {
  const metrics = createMetrics();
  const fetch = countedFetch(async () => response, { metrics });
  const received = await fetch(url);
  expect(received).toBe(response);
  await received.text();
  expect(await metrics.print()).toContain(`seloste_slack_calls_total{method="${method}",result="${result}"} 1\n`);
});

test('a Slack that cannot be reached is counted, and the caller told', async () => {
  const metrics = createMetrics();
  const fetch = countedFetch(() => Promise.reject(new TypeError('fetch failed')), {
    metrics,
    slackApiUrl: 'http://127.0.0.1:9/api/',
  });
  await expect(fetch('http://127.0.0.1:9/api/auth.test')).rejects.toThrow('fetch failed');
  expect(await metrics.print()).toContain('{method="auth.test",result="unreachable"} 1\n');
});

test.each([
  [mention('how long?'), 'app_mention'],
  [directMessage('how long?'), 'message'],
  [homeOpened('home'), 'app_home_opened'],
  [command('help'), 'command'],
  [{ type: 'block_actions' }, 'action'],
  [{ type: 'block_suggestion' }, 'options'],
  [{ type: 'view_submission' }, 'view_submission'],
  [{ type: 'event_callback', event: { type: 'team_rename' } }, 'other'],
  [{}, 'other'],
  [null, 'other'],
])('the kind of an event is one of a closed list (%#)', (body, kind) => {
  expect(eventKind(body)).toBe(kind);
});

test('an event is counted by what became of it, with the time until everything was sent', async () => {
  const metrics = createMetrics();
  const times = [1000, 1200, 5000, 5001];
  const now = () => times.shift() ?? 0;
  await measureEvent('command', async () => {}, { metrics, now });
  const failing = measureEvent('command', () => Promise.reject(new Error('broken')), { metrics, now });
  await expect(failing).rejects.toThrow('broken');
  const printed = await metrics.print();
  expect(printed).toContain('seloste_events_total{kind="command",outcome="done"} 1\n');
  expect(printed).toContain('seloste_events_total{kind="command",outcome="failed"} 1\n');
  expect(printed).toContain('seloste_event_seconds_bucket{kind="command",le="0.1"} 1\n');
  expect(printed).toContain('seloste_event_seconds_bucket{kind="command",le="0.25"} 2\n');
});
