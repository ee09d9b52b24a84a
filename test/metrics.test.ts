import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { COUNTERS, GAUGES, HISTOGRAMS } from '../src/metric-list.ts';
import { mayReadMetrics } from '../src/metrics-access.ts';
import { createMetrics } from '../src/metrics.ts';
import { createVitals } from '../src/vitals.ts';

test('what happened is printed with what it means and its kind', async () => {
  const metrics = createMetrics();
  metrics.count('seloste_answers_total', { status: 'answered', lang: 'fi' });
  metrics.count('seloste_answers_total', { lang: 'fi', status: 'answered' }, 2);
  metrics.count('seloste_answers_total', { status: 'not_in_notice', lang: 'sv' });
  expect(linesOf(await metrics.print(), 'seloste_answers_total')).toEqual([
    '# HELP seloste_answers_total Replies to questions and to requests for a section.',
    '# TYPE seloste_answers_total counter',
    'seloste_answers_total{lang="fi",status="answered"} 3',
    'seloste_answers_total{lang="sv",status="not_in_notice"} 1',
  ]);
});

test('a distribution counts what is at most each bound', async () => {
  const metrics = createMetrics();
  for (const seconds of [0.005, 0.3, 12]) metrics.observe('seloste_event_seconds', { kind: 'command' }, seconds);
  const lines = linesOf(await metrics.print(), 'seloste_event_seconds');
  expect(lines).toContain('seloste_event_seconds_bucket{kind="command",le="0.005"} 1');
  expect(lines).toContain('seloste_event_seconds_bucket{kind="command",le="0.25"} 1');
  expect(lines).toContain('seloste_event_seconds_bucket{kind="command",le="0.5"} 2');
  expect(lines).toContain('seloste_event_seconds_bucket{kind="command",le="+Inf"} 3');
  expect(lines).toContain('seloste_event_seconds_count{kind="command"} 3');
  expect(lines).toContain('seloste_event_seconds_sum{kind="command"} 12.305');
});

test('a clock that was set back makes no negative duration', async () => {
  const metrics = createMetrics();
  metrics.observe('seloste_event_seconds', { kind: 'command' }, -3600);
  expect(await metrics.print()).toContain('seloste_event_seconds_sum{kind="command"} 0\n');
});

test('a value that is read late is that of the moment, and left out where it cannot be read', async () => {
  const metrics = createMetrics();
  const notices = [5, 6];
  metrics.read('seloste_notices', () => notices.shift() ?? 0);
  metrics.read('seloste_open_cases', () => Promise.reject(new Error('the database is away')));
  expect(linesOf(await metrics.print(), 'seloste_notices').at(-1)).toBe('seloste_notices 5');
  const later = await metrics.print();
  expect(linesOf(later, 'seloste_notices').at(-1)).toBe('seloste_notices 6');
  expect(later).not.toContain('seloste_open_cases');
});

test('no label can say who, where, which company or what was written', () => {
  const labels = [...Object.values(COUNTERS), ...Object.values(HISTOGRAMS)].flatMap((one) =>
    Object.entries(one.labels),
  );
  const names = new Set(labels.map(([name]) => name));
  expect([...names].toSorted()).toEqual(['kind', 'lang', 'letter', 'method', 'outcome', 'result', 'status']);
  const values = labels.flatMap(([, listed]) => [...listed]);
  expect(values.filter((value) => !/^[a-z0-9_.]+$/iu.test(value))).toEqual([]);
  expect(Object.keys(GAUGES).filter((name) => /user|team|channel|company/u.test(name))).toEqual([]);
});

test('every line is one that Prometheus reads', async () => {
  const metrics = createMetrics();
  metrics.count('seloste_slack_calls_total', { method: 'chat.postMessage', result: 'rate_limited' });
  metrics.observe('seloste_event_seconds', { kind: 'message' }, 0.02);
  metrics.read('seloste_ready', () => 1);
  const line =
    /^(?:# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+(?:\{[a-z_]+="[^"\\\n]*"(?:,[a-z_]+="[^"\\\n]*")*\})? [\d.e+-]+)$/u;
  const printed = await metrics.print();
  expect(printed.endsWith('\n')).toBe(true);
  expect(
    printed
      .trimEnd()
      .split('\n')
      .filter((one) => !line.test(one)),
  ).toEqual([]);
});

test.each([
  ['this machine, by number', '127.0.0.1', { host: '127.0.0.1:3000' }, true],
  ['this machine, by name', '::1', { host: 'localhost:3000' }, true],
  ['this machine, on a socket of both kinds', '::ffff:127.0.0.1', { host: 'localhost' }, true],
  ['another machine', '10.0.0.7', { host: '10.0.0.1:3000' }, false],
  ['another machine that lies about the name', '10.0.0.7', { host: 'localhost:3000' }, false],
  [
    'the Internet through a proxy on this machine',
    '127.0.0.1',
    { host: 'localhost', 'x-forwarded-for': '1.2.3.4' },
    false,
  ],
  ['the Internet through a proxy that keeps the name', '127.0.0.1', { host: 'app.example' }, false],
  ['a page of the Internet whose name points here', '127.0.0.1', { host: 'evil.example:3000' }, false],
  ['a reader with the token', '10.0.0.7', { host: 'app.example', authorization: 'Bearer the-long-token-1' }, true],
  ['a reader with a wrong token', '127.0.0.1', { host: 'localhost', authorization: 'Bearer another' }, false],
])('may be read by %s: %#', (_, remoteAddress, headers, isAllowed) => {
  expect(mayReadMetrics(asked(remoteAddress, headers), 'the-long-token-1')).toBe(isAllowed);
});

test('without a token set, none opens the metrics', () => {
  const request = asked('10.0.0.7', { host: 'app.example', authorization: 'Bearer undefined' });
  expect(mayReadMetrics(request, undefined)).toBe(false);
});

test('the page on operation tells every metric, and no other', () => {
  const page = readFileSync(new URL('../.docs/operation.md', import.meta.url), 'utf8');
  const told = new Set(page.match(/seloste_[a-z_]+/gu)?.map((name) => name.replace(/_bucket$/u, '')));
  const names = [...Object.keys(COUNTERS), ...Object.keys(HISTOGRAMS), ...Object.keys(GAUGES)];
  expect(told).toEqual(new Set(names.filter((name) => name.startsWith('seloste_'))));
});

test('trouble with the database is told for a minute, and does not make the app unready', () => {
  const clock = { now: 1000 };
  const vitals = createVitals({ now: () => clock.now });
  vitals.note('database away');
  expect([vitals.remarks(), vitals.readiness.obstacle()]).toEqual([['database away'], undefined]);
  clock.now += 61_000;
  expect(vitals.remarks()).toEqual([]);
});

function asked(remoteAddress: string, headers: IncomingMessage['headers']): Parameters<typeof mayReadMetrics>[0] {
  return { headers, socket: { remoteAddress } };
}

function linesOf(printed: string, name: string): string[] {
  return printed.split('\n').filter((line) => line.replace(/^# \w+ /u, '').startsWith(name));
}
