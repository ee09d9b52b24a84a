import type { Case } from '../../cases/case.ts';
import { reminderName } from '../../cases/reminder-plan.ts';
import { isWorkingDay } from '../../cases/working-time.ts';
import type { IsoDate } from '../../notices/notice.ts';
import { addDays } from '../../requests/calendar-day.ts';

/**
 * Says which reminders must go out on a day, counted day by day and apart from how the program counts: each day that
 * nobody works is moved by itself, and of two on one day the nearer to the end counts.
 */
export function expectedOn(cases: readonly Case[], today: IsoDate): string[] {
  return cases.flatMap((one) => {
    const due = one.extension?.due ?? one.due;
    const days = ([-1, 1, 3, 7, 14] as const).find((left) => dayOf(due, left) === today);
    if (days === undefined || one.status === 'closed') return [];
    const users = [one.handler, ...(one.deputy === undefined ? [] : [one.deputy])];
    return users.map((user) => reminderName({ caseId: one.id, due, days, user }));
  });
}

function dayOf(due: IsoDate, left: number): IsoDate {
  const step = left < 0 ? 1 : -1;
  let day = addDays(due, -left);
  while (!isWorkingDay(day)) day = addDays(day, step);
  return day;
}
