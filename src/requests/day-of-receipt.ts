import type { IsoDate } from '../notices/notice.ts';

/** The GDPR applies from this day on (Art. 99(2)). */
const FIRST_DAY: IsoDate = '2018-05-25';

/** Says why a request cannot have come on a day; undefined where it can. */
export function dayProblem(day: IsoDate, today: IsoDate): 'future' | 'past' | undefined {
  if (day > today) return 'future';
  return day < FIRST_DAY ? 'past' : undefined;
}
