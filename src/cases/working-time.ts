import type { IsoDate } from '../notices/notice.ts';
import { addDays, weekdayOf } from '../requests/calendar-day.ts';
import { holidayName } from '../requests/holidays.ts';
import type { Instant } from './case.ts';

/** Tells whether people in Finland work on a day: Monday to Friday, no public holiday. */
export function isWorkingDay(day: IsoDate): boolean {
  return weekdayOf(day) <= 5 && holidayName(day) === undefined;
}

/** The day itself where it is a working day, else the last one before it. */
export function workingDayUpTo(day: IsoDate): IsoDate {
  return isWorkingDay(day) ? day : workingDayUpTo(addDays(day, -1));
}

/** The first working day after a day. */
export function workingDayAfter(day: IsoDate): IsoDate {
  const next = addDays(day, 1);
  return isWorkingDay(next) ? next : workingDayAfter(next);
}

/** A moment as clocks in Finland show it. */
export interface FinnishTime {
  readonly day: IsoDate;
  /** 0 to 23. */
  readonly hour: number;
}

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});

/** Reads a moment off a clock in Finland. */
export function finnishTime(at: Instant | number): FinnishTime {
  const [day = '', time = ''] = CLOCK.format(new Date(at)).split(' ');
  return { day, hour: Number(time.slice(0, 2)) };
}

/** Reminders come while people are at work. */
const FIRST_HOUR = 9;
const END_HOUR = 16;

/** Tells whether it is a working hour of a working day. */
export function isWorkingTime({ day, hour }: FinnishTime): boolean {
  return hour >= FIRST_HOUR && hour < END_HOUR && isWorkingDay(day);
}
