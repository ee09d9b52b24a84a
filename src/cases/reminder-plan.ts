import type { IsoDate } from '../notices/notice.ts';
import { addDays } from '../requests/calendar-day.ts';
import { type Case, dueDay } from './case.ts';
import { finnishTime, workingDayAfter, workingDayUpTo } from './working-time.ts';

/** So many days before the due date; `OVERDUE` on the first working day after it. The most urgent stands last. */
const REMINDER_DAYS = [14, 7, 3, 1, -1] as const;
type ReminderDays = (typeof REMINDER_DAYS)[number];
export const OVERDUE: ReminderDays = -1;

/** Somebody who is to be reminded, and since when the case is theirs. */
export interface Reminded {
  readonly user: string;
  readonly since: IsoDate;
}

/** One reminder: at most one message ever comes of it. */
export interface Reminder {
  readonly caseId: string;
  /** Of the case when it was planned: another due date has reminders of its own. */
  readonly due: IsoDate;
  readonly days: ReminderDays;
  readonly user: string;
}

/**
 * Plans the days on which a case is to be reminded of, the earliest first. A day on which nobody works gives way to the
 * working day before it, so two reminders may fall on one day. Empty for a closed case.
 */
export function remindingDays(one: Case): { readonly days: ReminderDays; readonly on: IsoDate }[] {
  if (one.status === 'closed') return [];
  const due = dueDay(one);
  return REMINDER_DAYS.map((days) => ({
    days,
    on: days === OVERDUE ? workingDayAfter(due) : workingDayUpTo(addDays(due, -days)),
  }));
}

/**
 * What one person is to be reminded of up to a day: the most urgent is sent, the ones before it are passed over, since
 * nobody wants two. What fell before the case was theirs is neither.
 */
export function remindersUpTo(
  one: Case,
  { user, since }: Reminded,
  today: IsoDate,
): { readonly send?: Reminder; readonly passOver: readonly Reminder[] } {
  const reached = remindingDays(one)
    .filter(({ on }) => on >= since && on <= today)
    .map(({ days }): Reminder => ({ caseId: one.id, due: dueDay(one), days, user }));
  const send = reached.at(-1);
  return { ...(send !== undefined && { send }), passOver: reached.slice(0, -1) };
}

/** The first day after `day` on which a case is to be reminded of; undefined where none comes any more. */
export function nextRemindingDay(one: Case, day: IsoDate): IsoDate | undefined {
  return remindingDays(one).find(({ on }) => on > day)?.on;
}

/** The first day on which a case is to be looked at after it was changed: none that may be open is missed. */
export function firstRemindingDay(one: Case): IsoDate | undefined {
  return nextRemindingDay(one, addDays(openingDay(one), -1));
}

/** Says on which day a case was opened, as clocks in Finland show it. */
export function openingDay({ openedAt }: Pick<Case, 'openedAt'>): IsoDate {
  return finnishTime(openedAt).day;
}

/** Names a reminder as the message that carries it is marked: found again after a crash. */
export function reminderName({ caseId, due, days, user }: Reminder): string {
  return `reminder:${caseId}:${due}:${days}:${user}`;
}
