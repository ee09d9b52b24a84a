import { en } from '../copy/en.ts';
import { fi } from '../copy/fi.ts';
import { sv } from '../copy/sv.ts';
import type { IsoDate, Lang } from '../notices/notice.ts';
import { weekdayOf } from './calendar-day.ts';

const WORDS = { fi, sv, en } as const;

/** Prints a day as a language does: `12.6.2026`, `12 June 2026`. */
export function printDate(date: IsoDate, lang: Lang): string {
  return WORDS[lang].date(date);
}

/** The same with its weekday before it. `weekdays` are the language's, Monday first. */
export function printWeekday(date: IsoDate, lang: Lang, weekdays: readonly string[]): string {
  return `${weekdays[weekdayOf(date) - 1] ?? ''} ${printDate(date, lang)}`.trim();
}
