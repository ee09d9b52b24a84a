import { describe, expect, test } from 'vitest';
import { deleteOldCases } from '../../src/cases/retention.ts';
import { startJobs } from '../../src/jobs.ts';
import type { LogFields } from '../../src/log.ts';

const aLog = () => {
  const lines: LogFields[] = [];
  return { lines, log: { info: (_: string, fields: LogFields = {}) => void lines.push(fields) } };
};

describe('how long closed cases are kept', () => {
  test.each([
    [36, '2026-11-20T09:00:00.000Z', '2023-11-20T09:00:00.000Z'],
    [1, '2026-03-31T09:00:00.000Z', '2026-02-28T09:00:00.000Z'],
    [12, '2028-02-29T09:00:00.000Z', '2027-02-28T09:00:00.000Z'],
  ])('%i months before %s is %s', async (months, now, moment) => {
    const asked: string[] = [];
    const cases = { deleteClosedBefore: async (before: string) => (asked.push(before), []) };
    await deleteOldCases({ cases, months, now, log: aLog().log });
    expect(asked).toEqual([moment]);
  });

  test('no month means for ever', async () => {
    const cases = { deleteClosedBefore: () => Promise.reject(new Error('asked')) };
    expect(await deleteOldCases({ cases, months: 0, now: '2026-11-20T09:00:00.000Z', log: aLog().log })).toBe(0);
  });

  test('all are deleted, however many, and each workspace’s are logged by number', async () => {
    const left = Array.from({ length: 230 }, (_, index) => ({ team: `T${index % 2}`, number: `2020-${index}` }));
    const cases = { deleteClosedBefore: async (_: string, limit: number) => left.splice(0, limit) };
    const { lines, log } = aLog();
    expect(await deleteOldCases({ cases, months: 36, now: '2026-11-20T09:00:00.000Z', log })).toBe(230);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatchObject({ team: 'T0', count: 50 });
    expect(String(lines[0]?.['numbers'])).toMatch(/^2020-0 2020-2 /u);
  });
});

test('a job that is long hears that the process is to stop', async () => {
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  let rounds = 0;
  const job = {
    name: 'long',
    run: async (isStopping?: () => boolean) => {
      for (;;) {
        if (isStopping?.() === true) return;
        rounds += 1;
        await new Promise((resolve) => {
          setTimeout(resolve, 1);
        });
      }
    },
  };
  const jobs = startJobs([job], { everyMs: 1000, log, factsOf: () => ({}) });
  await jobs.stop();
  expect(rounds).toBeLessThan(3);
});
