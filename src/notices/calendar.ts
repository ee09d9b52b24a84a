import type { IsoDate } from './notice.ts';

/** Tells which day it is in Finland at a moment, wherever the machine stands. */
export function dayInFinland(moment: Date): IsoDate {
  // Sweden writes days as yyyy-mm-dd.
  return moment.toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' });
}

/** Tells whether `yyyy-mm-dd` is a day of the calendar. */
export function isCalendarDay(date: string): boolean {
  const parsed = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  return parsed !== undefined && !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === date;
}
