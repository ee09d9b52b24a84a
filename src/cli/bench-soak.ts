import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soak } from '../bench/soak/soak.ts';
import { loadServices } from '../living-services.ts';
import { formatProblem } from '../notices/problem-text.ts';
import { openDatabase } from '../store/database.ts';
import type { Outcome, Terminal } from './verb.ts';

/** Makes what fails when the same each time, as far as the machine's speed has no part in it. */
const SEED = 20_261_120;

/** Asks so many questions while everything fails at random; exit code 1 where one was answered twice or forgotten. */
export async function benchSoak(
  { questions, isSteady }: { questions: number; isSteady: boolean },
  terminal: Terminal,
): Promise<Outcome> {
  const { bundledNotices: notices } = terminal;
  const services = await loadServices({ notices, today: '2026-11-20' }, notices);
  if (services.kind === 'problems') {
    for (const problem of services.problems) terminal.tell(formatProblem(problem));
    return 1;
  }
  const folder = await mkdtemp(join(tmpdir(), 'seloste-soak-'));
  const database = await openDatabase({ url: join(folder, 'seloste.db'), log: { warn: () => {} } });
  const began = performance.now();
  const memory = (): number => {
    globalThis.gc?.();
    return Math.round(process.memoryUsage().heapUsed / 1e6);
  };
  // The limits of calls do not keep the process alive by themselves.
  const alive = setInterval(() => {}, 1000);
  const report = await soak({ services: services.value, database, questions, isSteady, seed: SEED, memory });
  const seconds = Math.round((performance.now() - began) / 1000);
  clearInterval(alive);
  await database.close();
  await rm(folder, { recursive: true });
  terminal.print(`${JSON.stringify({ ...report, seconds }, undefined, 2)}\n`);
  return report.twice + report.forgotten === 0 ? 0 : 1;
}
