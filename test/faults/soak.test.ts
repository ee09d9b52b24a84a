import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { soak } from '../../src/bench/soak/soak.ts';
import { openDatabase } from '../../src/store/database.ts';
import { fakeDrafting } from '../support/fake-drafting.ts';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { servicesFor } from '../support/services-for.ts';

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

test('of 500 questions while everything fails at random, each is answered once or told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-soak-'));
  opened.push(() => rm(folder, { recursive: true }));
  const database = await openDatabase({ url: join(folder, 'seloste.db'), log: { warn: () => {} } });
  opened.push(() => database.close());
  const knowledge = fakeKnowledge();
  const services = servicesFor({
    current: () => knowledge,
    today: () => '2026-11-20',
    drafting: () => fakeDrafting(),
  });
  const report = await soak({ services, database, questions: 500, seed: 20_261_120, memory: () => 0 });
  expect(report).toMatchObject({ questions: 500, twice: 0, forgotten: 0 });
  // Faults did happen, and most questions were answered all the same.
  expect(report.kills).toBeGreaterThan(0);
  expect(Object.keys(report.slackFaults).length).toBeGreaterThan(8);
  expect(report.database['unsaid']).toBeGreaterThan(0);
  expect(report.answered).toBeGreaterThan(400);
}, 60_000);
