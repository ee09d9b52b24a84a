import { describe, expect, test } from 'vitest';
import { StoreUnavailable } from '../../src/store/database-failure.ts';
import { createStore } from '../../src/store/store.ts';
import { openInMemory } from '../support/databases.ts';
import { command } from '../support/incoming.ts';
import { openWorkspace, type SlackFault, type Workspace } from '../support/workspace.ts';

const MINUTE = 60_000;

/** What Slack may do in the place of an answer, and whether the app tries again by itself. */
const FAULTS: Readonly<Record<string, SlackFault>> = {
  'is busy (429 with Retry-After)': { status: 429, headers: { 'Retry-After': '0' } },
  'is busy for an hour': { status: 429, headers: { 'Retry-After': '3600' } },
  'breaks (500)': { status: 500 },
  'is not reachable': 'unreachable',
  'says nothing': 'silent',
  'answers with a page': { body: '<html><body>Service Unavailable</body></html>' },
  'answers with half an answer': { body: '{"ok": true, "ts": "1' },
  'answers with nothing in it': { body: '' },
  'answers with null': { body: 'null' },
  'refuses with a word nobody knows': { error: 'gremlins' },
};

const ANSWER = '10 vuotta';
const FAILED = /something went wrong|meni vikaan/u;
const UNFINISHED = /ask again|kysythän/u;

const answers = ({ sent }: Workspace) => sent.filter(({ words }) => words.includes(ANSWER));

describe.each(Object.entries(FAULTS))('while Slack %s', (_, fault) => {
  test('nobody who mentions or writes waits in vain: answered once, or told', async () => {
    const workspace = await openWorkspace();
    for (const surface of ['mention', 'dm'] as const) {
      const before = workspace.sent.length;
      workspace.fail('chat.postMessage', fault);
      await workspace[surface]('how long?');
      const told = workspace.sent.slice(before).map(({ words }) => words);
      expect(told).toHaveLength(1);
      expect(told[0]?.includes(ANSWER) === true || FAILED.test(told[0] ?? '')).toBe(true);
    }
  });

  test('longer than it is tried, the asker is told when Slack is back, once', async () => {
    const workspace = await openWorkspace();
    workspace.fail('chat.postMessage', fault, 100);
    expect(await workspace.mention('how long?', { ts: '1800000900.000100' })).toEqual([]);
    workspace.pass(3 * MINUTE);
    const isRefused = typeof fault === 'object' && 'error' in fault;
    if (isRefused) return;
    await workspace.runJobs();
    workspace.heal();
    workspace.pass(3 * MINUTE);
    const [told, ...more] = await workspace.runJobs();
    expect(told?.payload).toMatchObject({ channel: 'C0OFFICE', thread_ts: '1800000900.000100' });
    expect(told?.words).toMatch(UNFINISHED);
    workspace.pass(3 * MINUTE);
    expect([...more, ...(await workspace.runJobs())]).toEqual([]);
  });

  test('who typed a command is answered, told, or written to directly', async () => {
    const workspace = await openWorkspace();
    workspace.fail('respond', fault, 3);
    await workspace.command('how long?');
    workspace.heal();
    // A response_url answers with a word: any 200 that does not say no is a yes.
    const isTaken = typeof fault === 'object' && 'body' in fault;
    expect(workspace.sent.length).toBe(isTaken ? 0 : 1);
    workspace.fail('respond', fault, 100);
    await workspace.command('how long?');
    if (isTaken) return;
    const last = workspace.sent.at(-1);
    expect(last).toMatchObject({ method: 'chat.postMessage', payload: { channel: 'U0ANNA' } });
    expect(last?.words).toMatch(FAILED);
  });

  test('a window that does not open is told to whoever clicked', async () => {
    const workspace = await openWorkspace();
    workspace.fail('views.open', fault, 3);
    await workspace.draftFromNothing();
    expect(workspace.sent).toHaveLength(1);
    expect(workspace.sent[0]?.words).toMatch(FAILED);
    expect(workspace.sent[0]?.payload).toMatchObject({ channel: 'U0ANNA' });
    workspace.heal();
    expect((await workspace.draftFromNothing())[0]?.method).toBe('views.open');
  });
});

test('a response_url that fails twice is tried again, and the answer comes there', async () => {
  const workspace = await openWorkspace();
  workspace.fail('respond', { status: 500 }, 2);
  expect((await workspace.command('how long?'))[0]).toMatchObject({
    method: 'respond',
    words: expect.stringContaining(ANSWER),
  });
});

test('who typed a command while Slack was away is told directly when it is back', async () => {
  const workspace = await openWorkspace();
  for (const method of ['respond', 'chat.postMessage']) workspace.fail(method, 'unreachable', 100);
  expect(await workspace.command('how long?')).toEqual([]);
  workspace.heal();
  workspace.pass(3 * MINUTE);
  const [told] = await workspace.runJobs();
  expect(told).toMatchObject({ method: 'chat.postMessage', payload: { channel: 'U0ANNA' } });
  expect(told?.words).toMatch(UNFINISHED);
});

test('while Slack and the database are both away, the asker is told when Slack is back', async () => {
  const database = await openInMemory();
  const away = { is: true };
  const ask: typeof database.ask = async (work, patience) => {
    if (away.is) throw new StoreUnavailable('ECONNREFUSED', undefined);
    return database.ask(work, patience);
  };
  const workspace = await openWorkspace({ store: createStore({ ...database, ask, transact: ask }) });
  workspace.fail('chat.postMessage', 'unreachable', 100);
  await workspace.mention('how long?');
  away.is = false;
  await workspace.runJobs();
  workspace.heal();
  expect((await workspace.runJobs()).map(({ words }) => UNFINISHED.test(words))).toEqual([true]);
  expect(await workspace.runJobs()).toEqual([]);
});

test('a message that Slack took without saying so is not posted again', async () => {
  const workspace = await openWorkspace();
  workspace.fail('chat.postMessage', 'silent after taking');
  await workspace.mention('how long?');
  expect(answers(workspace)).toHaveLength(1);
});

test('a command that is typed twice is answered twice, whatever Slack calls its trigger', async () => {
  const workspace = await openWorkspace();
  const typed = { ...command('how long?'), trigger_id: 'the same' };
  await workspace.deliver(typed);
  await workspace.deliver(typed);
  expect(answers(workspace)).toHaveLength(2);
});

describe('a question that comes twice is answered once', () => {
  const ts = '1800000900.000100';

  test('to the same process, with its event id or another, at once or an hour late', async () => {
    const workspace = await openWorkspace();
    const repeat = (eventId: string) => workspace.mention('how long?', { ts, eventId });
    await Promise.all([repeat('Ev1'), repeat('Ev1'), repeat('Ev2')]);
    workspace.pass(61 * MINUTE);
    await repeat('Ev1');
    workspace.pass(24 * 60 * MINUTE);
    await repeat('Ev3');
    expect(workspace.sent).toHaveLength(1);
  });

  test('to two replicas at once', async () => {
    const store = createStore(await openInMemory());
    const replicas = [await openWorkspace({ store }), await openWorkspace({ store })];
    await Promise.all(replicas.map((replica) => replica.mention('how long?', { ts })));
    expect(replicas.flatMap(({ sent }) => sent)).toHaveLength(1);
  });

  test('to the same process while the database is away', async () => {
    const database = await openInMemory();
    const away: typeof database.ask = async () => {
      throw new StoreUnavailable('ECONNREFUSED', undefined);
    };
    const workspace = await openWorkspace({ store: createStore({ ...database, ask: away, transact: away }) });
    await workspace.mention('how long?', { ts });
    await workspace.mention('how long?', { ts, eventId: 'EvAgain' });
    expect(workspace.sent).toHaveLength(1);
  });

  test('to two replicas, of which the first found the database away', async () => {
    const database = await openInMemory();
    const away = { is: true };
    const ask: typeof database.ask = async (work, patience) => {
      if (away.is) throw new StoreUnavailable('ECONNREFUSED', undefined);
      return database.ask(work, patience);
    };
    const first = await openWorkspace({ store: createStore({ ...database, ask, transact: ask }) });
    const second = await openWorkspace({ store: createStore(database) });
    await first.mention('how long?', { ts });
    away.is = false;
    await first.mention('how long?');
    await second.mention('how long?', { ts });
    expect(first.sent).toHaveLength(2);
    expect(second.sent).toEqual([]);
    // Nor is anybody told that it was lost.
    first.pass(3 * MINUTE);
    expect(await first.runJobs()).toEqual([]);
  });

  test('while it is still at work, and after it failed and was told', async () => {
    const workspace = await openWorkspace();
    workspace.fail('chat.postMessage', { error: 'gremlins' });
    await workspace.mention('how long?', { ts });
    await workspace.mention('how long?', { ts, eventId: 'EvAgain' });
    expect(workspace.sent.map(({ words }) => FAILED.test(words))).toEqual([true]);
  });

  test('where the socket dropped before Slack heard that it had arrived', async () => {
    const workspace = await openWorkspace();
    workspace.loseAcks(1);
    await workspace.mention('how long?', { ts });
    await workspace.mention('how long?', { ts });
    expect(answers(workspace)).toHaveLength(1);
  });
});

test('an event that comes an hour late is answered all the same', async () => {
  const workspace = await openWorkspace();
  const late = String(Date.UTC(2026, 10, 20, 8) / 1000);
  expect(await workspace.mention('how long?', { ts: `${late}.000100` })).toHaveLength(1);
});

describe('when the clock jumps', () => {
  const DAY = 24 * 60 * MINUTE;

  test.each([
    ['forward', 2 * DAY],
    ['back', -2 * DAY],
  ])('%s, a question that comes again is not answered again, and new ones are', async (_, jump) => {
    const workspace = await openWorkspace();
    await workspace.mention('how long?', { ts: '1800000900.000100', eventId: 'Ev1' });
    workspace.pass(jump);
    await workspace.mention('how long?', { ts: '1800000900.000100', eventId: 'Ev1' });
    expect(workspace.sent).toHaveLength(1);
    await workspace.mention('how long?');
    expect(workspace.sent).toHaveLength(2);
    // Nobody is told that a question got lost that was answered.
    expect(await workspace.runJobs()).toEqual([]);
  });

  test('forward while somebody waits, nobody is told that the question got lost', async () => {
    const workspace = await openWorkspace();
    workspace.fail('chat.postMessage', 'silent');
    const asking = workspace.mention('how long?');
    workspace.pass(DAY / 2);
    expect(await workspace.runJobs()).toEqual([]);
    await asking;
    expect(workspace.sent).toHaveLength(1);
  });
});
