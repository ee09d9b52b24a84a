import { expect, it } from 'vitest';
import { addDays } from '../../src/requests/calendar-day.ts';
import { holidayName } from '../../src/requests/holidays.ts';

/** Easter Sundays 2018 to 2045, from the almanac's table. */
const EASTERS = `2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05
2027-03-28 2028-04-16 2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25 2036-04-13
2037-04-05 2038-04-25 2039-04-10 2040-04-01 2041-04-21 2042-04-06 2043-03-29 2044-04-17 2045-04-09`.split(/\s+/u);

it.each(EASTERS)('knows the statutory holidays of the year whose Easter is %s, and no others', (easter) => {
  const year = easter.slice(0, 4);
  const saturday = (from: string): string => {
    let day = `${year}-${from}`;
    while (new Date(day).getUTCDay() !== 6) day = addDays(day, 1);
    return day;
  };
  const expected = [
    ...['01-01', '01-06', '05-01', '12-06', '12-25', '12-26'].map((day) => `${year}-${day}`),
    ...[-2, 0, 1, 39, 49].map((offset) => addDays(easter, offset)),
    saturday('06-20'),
    saturday('10-31'),
  ];
  const found: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1))
    if (holidayName(day) !== undefined) found.push(day);
  expect(found).toEqual([...new Set(expected)].sort());
});

it.each(['2026-06-19', '2026-12-24', '2027-06-25', '2027-12-24'])('takes the eve %s for a working day', (eve) => {
  expect(holidayName(eve)).toBeUndefined();
});
