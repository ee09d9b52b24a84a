import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { findLimit, type Limit, LONGEST_P99_MS } from '../bench/slack/find-limit.ts';
import { startFakeSlack } from '../bench/slack/fake-slack.ts';
import { measureLoad } from '../bench/slack/measure-load.ts';
import type { Outcome, Terminal } from './verb.ts';

export interface SlackBenchOptions {
  readonly replicas?: number;
  /** `postgres://…` of a server on which databases may be made. */
  readonly database?: string;
  /** For how long each rate is held. */
  readonly seconds: number;
}

interface Setup {
  readonly title: string;
  readonly replicas: number;
  readonly postgres?: string;
}

const SECRET = 'signing-secret';

/** Measures how many questions a second the built program answers over HTTP, from event to reply. */
export async function benchSlack(options: SlackBenchOptions, terminal: Terminal): Promise<Outcome> {
  const postgres = options.database ?? terminal.environment['SELOSTE_TEST_POSTGRES'];
  if (postgres === undefined) terminal.tell('No --database and no SELOSTE_TEST_POSTGRES: only SQLite is measured.');
  const limits: { readonly setup: Setup; readonly limit: Limit }[] = [];
  for (const setup of setupsOf(options, postgres)) {
    terminal.tell(`${setup.title} …`);
    limits.push({ setup, limit: await measureSetup(setup, options.seconds) });
  }
  terminal.print(table(limits, options.seconds));
  return limits.every(({ limit }) => limit.sustained !== undefined) ? 0 : 1;
}

function setupsOf({ replicas, database }: SlackBenchOptions, postgres: string | undefined): readonly Setup[] {
  const onPostgres = (count: number): Setup[] =>
    postgres === undefined ? [] : [{ title: `PostgreSQL, replicas: ${count}`, replicas: count, postgres }];
  if (replicas !== undefined && postgres !== undefined) return onPostgres(replicas);
  const sqlite = { title: 'SQLite', replicas: 1 };
  return database === undefined ? [sqlite, ...onPostgres(1), ...onPostgres(2)] : [...onPostgres(1), ...onPostgres(2)];
}

async function measureSetup({ replicas, postgres }: Setup, seconds: number): Promise<Limit> {
  const replies = new Map<string, number>();
  const slack = await startFakeSlack({ onPosted: ({ thread }) => void replies.set(thread, now()) });
  const folder = await mkdtemp(join(tmpdir(), 'seloste-bench-slack-'));
  const database =
    postgres === undefined ? { url: join(folder, 'seloste.db'), remove: async () => {} } : await makeDatabase(postgres);
  const running: Replica[] = [];
  try {
    for (let count = 0; count < replicas; count += 1) running.push(await startReplica(slack.apiUrl, database.url));
    const [first, ...others] = running.map(({ url }) => url);
    if (first === undefined) throw new Error('No replica was started.');
    const state = { last: 0 };
    const nextTs = () => `1800000000.${String((state.last += 1)).padStart(6, '0')}`;
    const load = { urls: [first, ...others] as const, secret: SECRET, nextTs, replies, clock: { now, pause } };
    // The first questions to each company are slower, and so is a program that has just started.
    await measureLoad({ ...load, rate: 20, seconds: 2 });
    return await findLimit((rate) => measureLoad({ ...load, rate, seconds }));
  } finally {
    await Promise.all(running.map((replica) => replica.stop()));
    await slack.close();
    await database.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Finer than Date.now(), and the same for all that is measured here. */
function now(): number {
  return performance.timeOrigin + performance.now();
}

async function makeDatabase(server: string): Promise<{ url: string; remove: () => Promise<void> }> {
  const name = `seloste_bench_${randomBytes(4).toString('hex')}`;
  const run = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => run(`drop database ${name} with (force)`) };
}

interface Replica {
  readonly url: string;
  stop(): Promise<void>;
}

function startReplica(apiUrl: string, database: string): Promise<Replica> {
  const program = join(dirname(process.argv[1] ?? ''), '..', 'main.js');
  const child = spawn(process.execPath, ['--max-semi-space-size=4', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: apiUrl,
      SELOSTE_DATABASE_URL: database,
      PORT: '0',
    },
  });
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk) => {
      if (printed === 'started') return;
      printed += String(chunk);
      const port = /started mode=http .*port=(\d+)/u.exec(printed)?.[1];
      if (port === undefined) return;
      printed = 'started';
      resolve({ url: `http://127.0.0.1:${port}/slack/events`, stop });
    });
    void ended.then(() => reject(new Error('A replica did not start.')));
  });
}

function table(limits: readonly { setup: Setup; limit: Limit }[], seconds: number): string {
  const rows = limits.map(({ setup, limit: { sustained, beyond } }) => {
    const ms = (value: number | undefined) => (value === undefined ? '–' : `${Math.round(value)} ms`);
    const { p50, p95, p99 } = sustained?.reply ?? {};
    const why = beyond.left > 0 ? `${beyond.left} replies missing` : `p99 ${ms(beyond.reply.p99)}`;
    return `| ${setup.title} | ${sustained?.rate ?? 'none'} | ${ms(p50)} | ${ms(p95)} | ${ms(p99)} | ${beyond.rate}: ${why} |`;
  });
  return [
    '| database | questions a second | p50 | p95 | p99 | no longer at |',
    '| --- | --: | --: | --: | --: | --- |',
    ...rows,
    '',
    `From the event to the reply at Slack; each rate for ${seconds} s, until p99 is over ${LONGEST_P99_MS} ms or replies are missing.`,
    `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; load and fake Slack run on the same machine.`,
    '',
  ].join('\n');
}
