import { expect, it } from 'vitest';
import { simulateYear } from '../../src/bench/reminders/simulate-year.ts';
import { createStore } from '../../src/store/store.ts';
import { describeOnDatabases, openInMemory } from '../support/databases.ts';

/** The whole size, 10,000 cases, is measured by `seloste bench --reminders 10000`. */
const FLAWLESS = { missed: 0, twice: 0, onWrongDay: 0, needless: 0 };

it('over a year each reminder comes once and on its day, whoever is killed and however Slack fails', async () => {
  const store = createStore(await openInMemory());
  const year = await simulateYear({ replicas: [store, store], cases: 600, seed: 1 });
  expect(year).toMatchObject(FLAWLESS);
  expect(year.expected).toBeGreaterThan(1500);
  expect(Math.min(year.kills, year.failures, year.looks)).toBeGreaterThan(50);
}, 30_000);

describeOnDatabases('two replicas of one database', (create) => {
  it('share the reminders of a year among them', async () => {
    const database = await create();
    const replicas = [createStore(await database.open()), createStore(await database.open())] as const;
    const year = await simulateYear({ replicas, cases: 40, seed: 2 });
    expect(year).toMatchObject(FLAWLESS);
    expect(year.expected).toBeGreaterThan(100);
  }, 30_000);
});
