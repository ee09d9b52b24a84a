import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { APP_TOKEN, BOT_TOKEN, startFakeSlack } from './support/fake-slack.ts';
import { compileProgram, type Program, type Running } from './support/program.ts';

const built: { program?: Program } = {};
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  built.program = await compileProgram();
}, 60_000);

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

afterAll(async () => {
  await built.program?.remove();
});

function run(environment: Record<string, string>): { child: Running; at: (path: string) => string } {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const child = built.program?.run({ PORT: String(port), SELOSTE_DATABASE_URL: ':memory:', ...environment });
  if (child === undefined) throw new Error('The program is not compiled.');
  closing.push(() => child.stop('SIGKILL'));
  return { child, at: (path) => `http://127.0.0.1:${port}${path}` };
}

/** Status and words of an address, once something listens there. */
async function answerOf(url: string): Promise<[number, string]> {
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    if (response !== undefined) return [response.status, await response.text()];
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}

async function until(url: string, wanted: [number, string]): Promise<void> {
  await expect.poll(() => answerOf(url), { timeout: 15_000 }).toEqual(wanted);
}

const SOCKET = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN };

// Each starts a process of its own, which on a busy machine takes its time.
describe('health is told', { timeout: 40_000 }, () => {
  test('in the playground', async () => {
    const { at } = run({});
    await until(at('/readyz'), [200, 'ready\n']);
    expect(await answerOf(at('/healthz'))).toEqual([200, 'ok\n']);
    expect((await answerOf(at('/metrics')))[1]).toContain('\nseloste_notices 5\n');
  });

  test('over HTTP', async () => {
    const slack = await startFakeSlack();
    closing.push(slack.close);
    const { at } = run({ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: 's', SLACK_API_URL: slack.apiUrl });
    await until(at('/readyz'), [200, 'ready\n']);
    expect(await answerOf(at('/healthz'))).toEqual([200, 'ok\n']);
    expect((await answerOf(at('/metrics')))[1]).toContain('\nprocess_resident_memory_bytes ');
  });

  test('in Socket Mode, where the socket is closed and open again', async () => {
    const slack = await startFakeSlack();
    closing.push(slack.close);
    const { at } = run({ ...SOCKET, SLACK_API_URL: slack.apiUrl });
    await until(at('/readyz'), [200, 'ready\n']);
    await slack.recycleSocket();
    await until(at('/readyz'), [200, 'ready\n']);
  });

  test('in Socket Mode before Slack has answered: it lives, and is not ready', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => {
      silent.listen(0, '127.0.0.1', resolve);
    });
    closing.push(
      () => silent.closeAllConnections(),
      () => silent.close(),
    );
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const { at } = run({ ...SOCKET, SLACK_API_URL: `http://127.0.0.1:${port}/api/` });
    await until(at('/readyz'), [503, 'not connected\n']);
    expect(await answerOf(at('/healthz'))).toEqual([200, 'ok\n']);
    expect((await answerOf(at('/metrics')))[1]).toContain('\nseloste_ready 0\n');
  });

  test('where Slack has gone: the socket is closed', async () => {
    const slack = await startFakeSlack();
    const { at } = run({ ...SOCKET, SLACK_API_URL: slack.apiUrl });
    await until(at('/readyz'), [200, 'ready\n']);
    await slack.close();
    await until(at('/readyz'), [503, 'socket closed\n']);
  });

  test('to whoever asks for these addresses, and of no others', async () => {
    const { at } = run({ ...SOCKET, SLACK_API_URL: 'http://127.0.0.1:9/api/' });
    await answerOf(at('/healthz'));
    const post = await fetch(at('/healthz'), { method: 'POST' });
    const head = await fetch(at('/healthz'), { method: 'HEAD' });
    expect([post.status, head.status, (await answerOf(at('/')))[0]]).toEqual([404, 200, 404]);
  });
});
