import type { IsoDate } from '../notices/notice.ts';
import { addDays, dayParts, daysInMonth, isoDate, type Weekday, weekdayOf } from './calendar-day.ts';
import { holidayName } from './holidays.ts';

/** The last day of a period, and how it was counted. */
export interface DueDate {
  readonly date: IsoDate;
  readonly weekday: Weekday;
  readonly months: number;
  /** The day with the same number in the last month, or that month's last day, before weekends and holidays. */
  readonly nominal: IsoDate;
  /** Whether the last month has no day with the number of the day of receipt. */
  readonly isMonthEnd: boolean;
  /** The days on which the period may not end, from `nominal` on, with the reason; empty where it stays. */
  readonly skipped: readonly SkippedDay[];
}

/** `holiday` where the day is one by name, also on a Saturday or Sunday. */
export interface SkippedDay {
  readonly date: IsoDate;
  readonly reason: 'saturday' | 'sunday' | 'holiday';
  /** The holiday's name in Finnish. */
  readonly holiday?: string;
}

/** Until when a request must be answered. */
export interface DueDates {
  readonly received: IsoDate;
  /** One month from receipt: GDPR Art. 12(3), first sentence. */
  readonly due: DueDate;
  /** Three months from receipt, where the extension is told with its reasons within the first: Art. 12(3). */
  readonly extended: DueDate;
}

const MONTHS_TO_ANSWER = 1;
/** One month and the two by which it may be extended, counted as one period from receipt. */
const MONTHS_WHEN_EXTENDED = 3;

/**
 * Counts until when a request received on a day must be answered: GDPR Art. 12(3) by Reg. (EEC, Euratom) 1182/71
 * Art. 3 with the public holidays of Finland. The day of receipt is the day it reached any channel of the company.
 * Throws RangeError where `received` is no day.
 */
export function dueDates(received: IsoDate): DueDates {
  return {
    received,
    due: countMonths(received, MONTHS_TO_ANSWER),
    extended: countMonths(received, MONTHS_WHEN_EXTENDED),
  };
}

/**
 * Counts whole months from a day. The day of the event is not counted (Art. 3(1)); the period ends on the day with the
 * same number, or the last day of a shorter month (Art. 3(2)(c)); where that is a Saturday, Sunday or holiday, on the
 * next working day (Art. 3(4)).
 */
function countMonths(from: IsoDate, months: number): DueDate {
  const { year, month, day } = dayParts(from);
  const lastYear = year + Math.floor((month - 1 + months) / 12);
  const lastMonth = ((month - 1 + months) % 12) + 1;
  const longest = daysInMonth(lastYear, lastMonth);
  const nominal = isoDate({ year: lastYear, month: lastMonth, day: Math.min(day, longest) });
  const skipped: SkippedDay[] = [];
  let date = nominal;
  for (let free = freeDay(date); free !== undefined; free = freeDay(date)) {
    skipped.push(free);
    date = addDays(date, 1);
  }
  return { date, weekday: weekdayOf(date), months, nominal, isMonthEnd: day > longest, skipped };
}

function freeDay(date: IsoDate): SkippedDay | undefined {
  const holiday = holidayName(date);
  if (holiday !== undefined) return { date, reason: 'holiday', holiday };
  const weekday = weekdayOf(date);
  if (weekday === 6) return { date, reason: 'saturday' };
  if (weekday === 7) return { date, reason: 'sunday' };
  return undefined;
}
