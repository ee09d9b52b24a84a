import { expect, it } from 'vitest';
import { createSeenEvents } from '../../src/store/seen-events.ts';
import { describeOnDatabases } from '../support/databases.ts';

const question = { team: 'T1', channel: 'C1', ts: '2.0', thread: '1.0' };
const NOW = Date.UTC(2026, 10, 20, 9);
const MINUTE = 60_000;
const all = { takenBefore: NOW + MINUTE, oldest: 0, now: NOW + MINUTE };

describeOnDatabases('the questions that were seen', (create) => {
  const open = async () => createSeenEvents(await (await create()).open());

  it('are taken up once, whichever replica hears of them first', async () => {
    const database = await create();
    const replicas = [createSeenEvents(await database.open()), createSeenEvents(await database.open())];
    const taken = await Promise.all([...replicas, ...replicas].map((seen) => seen.take(question, NOW)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('are others in another channel or workspace', async () => {
    const seen = await open();
    expect(await seen.take(question, NOW)).toBe(true);
    expect(await seen.take({ ...question, channel: 'C2' }, NOW)).toBe(true);
    expect(await seen.take({ ...question, team: 'T2' }, NOW)).toBe(true);
    expect(await seen.take({ ...question, ts: '3.0' }, NOW)).toBe(true);
  });

  it('are taken over once where they were left unfinished', async () => {
    const database = await create();
    const killed = createSeenEvents(await database.open());
    await killed.take(question, NOW);
    const replicas = [createSeenEvents(await database.open()), createSeenEvents(await database.open())];
    const overs = await Promise.all(replicas.map((seen) => seen.takeOver(all)));
    expect(overs.flat()).toEqual([question]);
  });

  it('are not taken over while somebody is at them, nor when they are done or old', async () => {
    const seen = await open();
    await seen.take(question, NOW);
    expect(await seen.takeOver({ ...all, takenBefore: NOW - MINUTE })).toEqual([]);
    expect(await seen.takeOver({ ...all, oldest: NOW + MINUTE })).toEqual([]);
    await seen.finish(question, NOW);
    expect(await seen.takeOver(all)).toEqual([]);
  });

  it('are forgotten when they are old', async () => {
    const seen = await open();
    await seen.take(question, NOW);
    await seen.forget(NOW - MINUTE);
    expect(await seen.take(question, NOW)).toBe(false);
    await seen.forget(NOW + MINUTE);
    expect(await seen.take(question, NOW)).toBe(true);
  });
});
