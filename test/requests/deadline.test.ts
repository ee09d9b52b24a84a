import { assert as assertProperty, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDates } from '../../src/requests/deadline.ts';

describe('the day until which a request must be answered', () => {
  it.each([
    ['2026-01-30', '2026-03-02', 'month end and weekend'],
    ['2026-01-31', '2026-03-02', 'month end and weekend'],
    ['2027-01-31', '2027-03-01', 'month end and Sunday'],
    ['2028-01-31', '2028-02-29', 'leap year'],
    ['2024-02-29', '2024-04-02', 'Good Friday and three more days'],
    ['2026-03-03', '2026-04-07', 'Good Friday'],
    ['2026-03-04', '2026-04-07', 'Easter Saturday'],
    ['2026-03-05', '2026-04-07', 'Easter Sunday'],
    ['2026-03-06', '2026-04-07', 'Easter Monday'],
    ['2026-04-01', '2026-05-04', 'the first of May and a weekend'],
    ['2026-04-14', '2026-05-15', 'Ascension'],
    ['2026-05-19', '2026-06-19', 'Midsummer Eve is a working day in law'],
    ['2026-05-20', '2026-06-22', 'Midsummer Day'],
    ['2026-11-06', '2026-12-07', 'Independence Day'],
    ['2026-11-24', '2026-12-24', 'Christmas Eve is a working day in law'],
    ['2026-11-25', '2026-12-28', 'Christmas'],
    ['2026-11-26', '2026-12-28', "St Stephen's Day"],
    ['2026-11-30', '2026-12-30', 'a plain day'],
    ['2026-12-01', '2027-01-04', 'New Year'],
    ['2025-12-06', '2026-01-07', 'Epiphany'],
    ['2026-12-06', '2027-01-07', 'Epiphany'],
    ['2026-03-05', '2026-04-07', "the EDPB's example, that year at Easter"],
    ['2026-08-31', '2026-09-30', 'a shorter month'],
  ])('received %s, due %s: %s', (received, due) => {
    expect(dueDates(received).due.date).toBe(due);
  });

  it('counts the extension as three months from receipt, not two from the first due date', () => {
    expect(dueDates('2026-01-31')).toMatchObject({
      due: { date: '2026-03-02' },
      extended: { date: '2026-04-30', months: 3 },
    });
  });

  it('says how it was counted', () => {
    expect(dueDates('2024-01-31').due).toEqual({
      date: '2024-02-29',
      weekday: 4,
      months: 1,
      nominal: '2024-02-29',
      isMonthEnd: true,
      skipped: [],
    });
    expect(dueDates('2024-02-29').due.skipped).toEqual([
      { date: '2024-03-29', reason: 'holiday', holiday: 'pitkäperjantai' },
      { date: '2024-03-30', reason: 'saturday' },
      { date: '2024-03-31', reason: 'holiday', holiday: 'pääsiäispäivä' },
      { date: '2024-04-01', reason: 'holiday', holiday: 'toinen pääsiäispäivä' },
    ]);
  });

  it('agrees with an independent count for any day of receipt from 2018 to 2040', () => {
    const first = Date.UTC(2018, 0, 1);
    const days = (Date.UTC(2040, 11, 31) - first) / 86_400_000;
    assertProperty(
      property(integer({ min: 0, max: days }), (offset) => {
        const received = new Date(first + offset * 86_400_000).toISOString().slice(0, 10);
        const counted = dueDates(received);
        expect([counted.due.date, counted.extended.date]).toEqual([naive(received, 1), naive(received, 3)]);
      }),
      { numRuns: 10_000 },
    );
  });

  it('refuses what is no day', () => {
    expect(() => dueDates('2026-02-30')).toThrow(RangeError);
    expect(() => dueDates('yesterday')).toThrow(RangeError);
  });

  it('refuses a day from which the count would leave the years of four digits, and ends', () => {
    expect(() => dueDates('9999-12-31')).toThrow(RangeError);
    expect(dueDates('8999-12-31').extended.date).toBe('9000-03-31');
  });
});

/** Walks day by day; holidays by a formula of its own (Meeus, Jones, Butcher). */
function naive(received: string, months: number): string {
  const [year = 0, month = 0, day = 0] = received.split('-').map(Number);
  let date = new Date(Date.UTC(year, month - 1 + months, 1, 12));
  const wanted = date.getUTCMonth();
  while (date.getUTCDate() < day) {
    const next = new Date(date.getTime() + 24 * 3_600_000);
    if (next.getUTCMonth() !== wanted) break;
    date = next;
  }
  while ([0, 6].includes(date.getUTCDay()) || isHoliday(date)) date = new Date(date.getTime() + 24 * 3_600_000);
  return date.toISOString().slice(0, 10);
}

function isHoliday(date: Date): boolean {
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const fixed = ['1-1', '1-6', '5-1', '12-6', '12-25', '12-26'];
  if (fixed.includes(`${month}-${day}`)) return true;
  const sinceEaster = Math.round((date.getTime() - easter(date.getUTCFullYear())) / 86_400_000);
  if ([-2, 0, 1, 39, 49].includes(sinceEaster)) return true;
  const isSaturday = date.getUTCDay() === 6;
  if (isSaturday && month === 6 && day >= 20 && day <= 26) return true;
  return isSaturday && ((month === 10 && day === 31) || (month === 11 && day <= 6));
}

function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Date.UTC(year, month - 1, day, 12);
}
