import { dayInFinland } from '../notices/calendar.ts';
import type { IsoDate } from '../notices/notice.ts';
import { dayProblem } from '../requests/day-of-receipt.ts';

/** Says on which day a message was written, as clocks in Finland show it; `today` where it is told otherwise. */
export function dayOfMessage(ts: string | undefined, today: IsoDate): IsoDate {
  const seconds = Number(ts ?? Number.NaN);
  if (!Number.isFinite(seconds)) return today;
  const day = dayInFinland(new Date(seconds * 1000));
  return dayProblem(day, today) === undefined ? day : today;
}
