import { simulateYear } from '../bench/reminders/simulate-year.ts';
import { openDatabase } from '../store/database.ts';
import { createStore } from '../store/store.ts';
import type { Outcome, Terminal } from './verb.ts';

/** Makes the simulated year the same each time. */
const SEED = 20_261_120;

/** Lives through a year of reminders in memory, with two replicas; exit code 1 where one went wrong. */
export async function benchReminders(cases: number, terminal: Terminal): Promise<Outcome> {
  const database = await openDatabase({ url: ':memory:', log: { warn: () => {} } });
  const store = createStore(database);
  const start = performance.now();
  const year = await simulateYear({ replicas: [store, store], cases, seed: SEED });
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  await database.close();
  terminal.print(`${JSON.stringify({ ...year, seconds }, undefined, 2)}\n`);
  return year.missed + year.twice + year.onWrongDay + year.needless === 0 ? 0 : 1;
}
