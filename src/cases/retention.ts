import type { Log } from '../log.ts';
import type { Instant } from './case.ts';
import type { CaseStore } from './case-store.ts';

/** Deleted as one transaction. */
const CASES_AT_ONCE = 100;

/**
 * Deletes the cases that were closed so many months ago or earlier, with their history and reminders, and logs which.
 * `months` of 0 keeps them for ever.
 */
export async function deleteOldCases({
  cases,
  months,
  now,
  log,
}: {
  readonly cases: Pick<CaseStore, 'deleteClosedBefore'>;
  readonly months: number;
  readonly now: Instant;
  readonly log: Pick<Log, 'info'>;
}): Promise<number> {
  if (months === 0) return 0;
  const moment = monthsBefore(now, months);
  let count = 0;
  for (;;) {
    const deleted = await cases.deleteClosedBefore(moment, CASES_AT_ONCE);
    for (const team of new Set(deleted.map((one) => one.team))) {
      const numbers = deleted.flatMap((one) => (one.team === team ? [one.number] : []));
      log.info('closed cases deleted', { team, count: numbers.length, numbers: numbers.join(' ') });
    }
    count += deleted.length;
    if (deleted.length < CASES_AT_ONCE) return count;
  }
}

/** The 31st of a month without one is its last day. */
function monthsBefore(now: Instant, months: number): Instant {
  const day = new Date(now);
  const date = day.getUTCDate();
  day.setUTCMonth(day.getUTCMonth() - months);
  if (day.getUTCDate() !== date) day.setUTCDate(0);
  return day.toISOString();
}
