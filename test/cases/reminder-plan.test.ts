import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recipientsOf } from '../../src/cases/recipients.ts';
import { nextRemindingDay, remindersUpTo, remindingDays } from '../../src/cases/reminder-plan.ts';
import { finnishTime, isWorkingDay, isWorkingTime } from '../../src/cases/working-time.ts';
import { addDays, weekdayOf } from '../../src/requests/calendar-day.ts';
import { aCase, after } from '../support/a-case.ts';

const anna = { user: 'U0ANNA', since: '2026-11-20' };

describe('the days of reminders', () => {
  test('lie 14, 7, 3 and 1 days before the last day, and after it', () => {
    // Due on Thursday 17 December 2026.
    const days = remindingDays(aCase({ due: '2026-12-17' }));
    expect(days).toEqual([
      { days: 14, on: '2026-12-03' },
      { days: 7, on: '2026-12-10' },
      { days: 3, on: '2026-12-14' },
      { days: 1, on: '2026-12-16' },
      { days: -1, on: '2026-12-18' },
    ]);
  });

  test('give way to the working day before; overdue comes on the one after', () => {
    // Due on Monday 21 December: three days before is a Friday, one day before a Sunday.
    expect(remindingDays(aCase()).map(({ on }) => on)).toEqual([
      '2026-12-07',
      '2026-12-14',
      '2026-12-18',
      '2026-12-18',
      '2026-12-22',
    ]);
    // Due on Thursday 24 December: Christmas, Boxing Day and the weekend follow; Independence Day lies 18 days before.
    expect(remindingDays(aCase({ due: '2026-12-24' })).at(-1)?.on).toBe('2026-12-28');
  });

  test('are counted from the extended day where there is one', () => {
    const extended = after(aCase(), [{ kind: 'extend', reason: 'complex' }]);
    expect(remindingDays(extended)[0]).toEqual({ days: 14, on: '2027-02-05' });
  });

  test('are none for a closed case', () => {
    expect(remindingDays(after(aCase(), [{ kind: 'close', outcome: 'fulfilled' }]))).toEqual([]);
  });

  test('are working days whatever the last day is, and in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (offset) => {
        const due = addDays('2024-01-01', offset);
        const days = remindingDays(aCase({ due })).map(({ on }) => on);
        expect(days.every((day) => isWorkingDay(day))).toBe(true);
        expect(days.toSorted()).toEqual(days);
        expect((days.at(-1) ?? '') > due && days.slice(0, -1).every((day) => day < due)).toBe(true);
      }),
    );
  });
});

describe('what is sent', () => {
  test('is the most urgent that was missed; the others are passed over', () => {
    const { send, passOver } = remindersUpTo(aCase(), anna, '2026-12-18');
    expect(send?.days).toBe(1);
    expect(passOver.map(({ days }) => days)).toEqual([14, 7, 3]);
  });

  test('is nothing before the first day, and nothing that lies before the case was somebody’s', () => {
    expect(remindersUpTo(aCase(), anna, '2026-12-04')).toEqual({ passOver: [] });
    const late = { user: 'U0ANNA', since: '2026-12-15' };
    expect(remindersUpTo(aCase(), late, '2026-12-16')).toEqual({ passOver: [] });
    expect(remindersUpTo(aCase(), late, '2026-12-18').passOver.map(({ days }) => days)).toEqual([3]);
  });

  test('carries the day it was planned for, so that a new one starts anew', () => {
    const { send } = remindersUpTo(aCase(), anna, '2026-12-07');
    expect(send).toMatchObject({ due: '2026-12-21', days: 14, user: 'U0ANNA' });
    expect(nextRemindingDay(aCase(), '2026-12-07')).toBe('2026-12-14');
    expect(nextRemindingDay(aCase(), '2026-12-22')).toBeUndefined();
  });
});

describe('whom to remind', () => {
  const one = aCase({ deputy: 'U0BEN', deputySince: '2026-11-23T09:00:00.000Z' });
  const namesOf = (handlers: string[], admins = ['U0ADMIN']) => {
    const { role, people } = recipientsOf(one, { handlers, admins });
    return [role, ...people.map(({ user }) => user)];
  };

  test('is the handler and the deputy, since the case is theirs', () => {
    expect(recipientsOf(one, { handlers: ['U0ANNA', 'U0BEN', 'U0CIA'], admins: [] }).people).toEqual([
      { user: 'U0ANNA', since: '2026-11-20' },
      { user: 'U0BEN', since: '2026-11-23' },
    ]);
  });

  test('is nobody who is no handler any more: the others, else the admins, who see less', () => {
    expect(namesOf(['U0BEN', 'U0CIA'])).toEqual(['handler', 'U0BEN']);
    expect(namesOf(['U0CIA', 'U0DAN'])).toEqual(['handler', 'U0CIA', 'U0DAN']);
    expect(namesOf([])).toEqual(['admin', 'U0ADMIN']);
    expect(namesOf([], [])).toEqual(['admin']);
  });
});

describe('working time', () => {
  test.each([
    ['2026-11-20T07:00:00.000Z', { day: '2026-11-20', hour: 9 }, true],
    ['2026-11-20T06:59:00.000Z', { day: '2026-11-20', hour: 8 }, false],
    ['2026-11-20T13:59:00.000Z', { day: '2026-11-20', hour: 15 }, true],
    ['2026-11-20T14:00:00.000Z', { day: '2026-11-20', hour: 16 }, false],
    ['2026-11-20T22:30:00.000Z', { day: '2026-11-21', hour: 0 }, false],
    ['2026-07-01T06:00:00.000Z', { day: '2026-07-01', hour: 9 }, true],
    ['2026-11-21T09:00:00.000Z', { day: '2026-11-21', hour: 11 }, false],
    ['2026-12-25T09:00:00.000Z', { day: '2026-12-25', hour: 11 }, false],
  ])('%s', (moment, time, isWorking) => {
    expect(finnishTime(moment)).toEqual(time);
    expect(isWorkingTime(time)).toBe(isWorking);
  });

  test('Midsummer Eve is a working day, as the law counts', () => {
    expect([isWorkingDay('2026-06-19'), weekdayOf('2026-06-19')]).toEqual([true, 5]);
  });
});
