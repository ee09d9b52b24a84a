import type { IsoDate } from '../notices/notice.ts';

/** The GDPR applies from this day on (Art. 99(2)). */
const FIRST_DAY: IsoDate = '2018-05-25';

/** Says why a letter cannot have come on a day; undefined where it can. */
export function dayProblem(day: IsoDate, today: IsoDate): 'future' | 'past' | undefined {
  if (day > today) return 'future';
  return day < FIRST_DAY ? 'past' : undefined;
}

/** Says on which day a message was written, as clocks in Finland show it; `today` where it is told otherwise. */
export function dayOfMessage(ts: string | undefined, today: IsoDate): IsoDate {
  const seconds = Number(ts ?? Number.NaN);
  if (!Number.isFinite(seconds)) return today;
  const day = new Date(seconds * 1000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' });
  return dayProblem(day, today) === undefined ? day : today;
}
