import type { IsoDate } from '../notices/notice.ts';

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const WEEKDAYS: readonly Weekday[] = [7, 1, 2, 3, 4, 5, 6];
const DAY_MS = 86_400_000;
/** Of years before 9000: what is counted from them has four digits too. */
const ISO_DATE = /^([0-8]\d{3})-(\d{2})-(\d{2})$/u;

/** A day of the calendar in its parts; the month counts from 1. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Tells whether a text is a day that exists, `yyyy-mm-dd`, in a year from 100 to 8999. */
export function isIsoDate(text: string): boolean {
  const parts = ISO_DATE.exec(text);
  if (parts === null) return false;
  return isoDate({ year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }) === text;
}

/** Writes a day as `yyyy-mm-dd`; a day past the month's end runs over into the next, as `Date.UTC` does. */
export function isoDate({ year, month, day }: DayParts): IsoDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** Reads the parts of a day that is known to be one. Throws RangeError where it is none. */
export function dayParts(date: IsoDate): DayParts {
  if (!isIsoDate(date)) throw new RangeError(`"${date}" is no day of the form yyyy-mm-dd`);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** Tells on which day of the week a day falls. */
export function weekdayOf(date: IsoDate): Weekday {
  return WEEKDAYS[new Date(Date.parse(date)).getUTCDay()] ?? 7;
}

/** Counts days forward, or back where `days` is negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Counts the days from one day to another; negative where that lies before it. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** Tells how many days a month has; the month counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
