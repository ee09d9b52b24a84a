import Holidays from 'date-holidays';
import type { IsoDate } from '../notices/notice.ts';

/** Reckoned once when the module is loaded (about 30 ms); days of other years are reckoned when they are asked. */
const FIRST_YEAR = 2018;
const LAST_YEAR = 2041;

const finland = new Holidays('FI', { types: ['public'], languages: 'fi' });
const usual = new Map(
  Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => holidaysOf(FIRST_YEAR + index)).flat(),
);

/**
 * Names the public holiday that a day is in Finland, in Finnish; undefined where it is none (Sundays that are nothing
 * else included).
 *
 * Only days that the law calls holidays count: `date-holidays` types these `public`. Midsummer Eve and Christmas Eve
 * are `bank` there and rightly left out: a period ends on them like on any working day (Reg. 1182/71 Art. 2(1), 3(4)).
 */
export function holidayName(date: IsoDate): string | undefined {
  const year = Number(date.slice(0, 4));
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return usual.get(date);
  return new Map(holidaysOf(year)).get(date);
}

function holidaysOf(year: number): [IsoDate, string][] {
  return finland.getHolidays(year).map((holiday) => [holiday.date.slice(0, 10), holiday.name]);
}
