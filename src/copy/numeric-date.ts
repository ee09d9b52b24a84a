import type { IsoDate } from '../notices/notice.ts';

/** Prints a day as Finnish and Finland-Swedish do: `7.10.2020`. */
export function numericDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day}.${month}.${year}`;
}
