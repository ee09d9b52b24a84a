import type { Log } from '../log.ts';
import type { IsoDate } from '../notices/notice.ts';
import { addDays } from '../requests/calendar-day.ts';
import type { Case, Instant } from './case.ts';
import type { HandlerStore, ReminderCalendar, ReminderCursor } from './case-store.ts';
import { recipientsOf, type Recipients } from './recipients.ts';
import { nextRemindingDay, openingDay, type Reminded, type Reminder, remindersUpTo } from './reminder-plan.ts';
import type { ReminderStore } from './reminder-store.ts';
import { type FinnishTime, isWorkingTime } from './working-time.ts';

/** How a message fared: `gone` where nobody can write to that person, `unknown` where it may have arrived. */
export type Delivery = 'sent' | 'gone' | 'later' | 'unknown';

/** Writes to people directly. */
export interface ReminderMessenger {
  send(reminder: Reminder, told: { readonly of: Case; readonly role: Recipients['role'] }): Promise<Delivery>;
  /** Looks whether a reminder stands in a person's messages already; undefined where that cannot be seen. */
  isThere(reminder: Reminder, seen: { readonly team: string; readonly since: Instant }): Promise<boolean | undefined>;
}

interface RemindParts {
  readonly calendar: ReminderCalendar;
  readonly reminders: ReminderStore;
  readonly handlers: Pick<HandlerStore, 'handlersOf'>;
  readonly adminsOf: (team: string) => Promise<readonly string[]>;
  readonly messenger: ReminderMessenger;
  readonly clock: RemindClock;
  readonly newId: () => string;
  /** From 0 up to 1, without 1. */
  readonly random: () => number;
  readonly log: Log;
  /** Whether the process is to stop: no further reminder is begun. */
  readonly isStopping?: () => boolean;
}

interface RemindClock {
  now(): Instant;
  time(): FinnishTime;
}

/** What a run did. */
export type RemindCounts = Readonly<Record<'sent' | 'found' | 'undeliverable' | 'later', number>>;

/** Long enough for one message with all its waiting; in milliseconds. */
const LEASE_MS = 5 * 60_000;

const CASES_PER_PAGE = 100;

/** So many failures one after the other: Slack itself is away, and the rest waits for the next run. */
const MOST_FAILURES = 3;

/**
 * Reminds of the cases whose day has come; does nothing outside working hours. To be called every minute by every
 * replica: a reminder that is under way elsewhere is left alone, one that was cut off is looked for and finished.
 */
export async function runReminders(parts: RemindParts): Promise<RemindCounts> {
  const counts = { sent: 0, found: 0, undeliverable: 0, later: 0 };
  const run: Run = { ...parts, counts, waiting: new Set(), failures: 0 };
  let after: ReminderCursor | undefined;
  do {
    const time = parts.clock.time();
    if (!isWorkingTime(time)) break;
    const page = { limit: CASES_PER_PAGE, ...(after !== undefined && { after }) };
    const { cases, next } = await parts.calendar.casesToRemindOf(time.day, page);
    for (const one of turned(cases, parts.random())) {
      if (parts.isStopping?.() === true || run.failures >= MOST_FAILURES) return counts;
      await remindOrGoOn(run, one, time.day);
    }
    after = next;
  } while (after !== undefined);
  return counts;
}

/** Begins anywhere, so that cases which always fail do not keep the others waiting for ever. */
function turned(cases: readonly Case[], share: number): readonly Case[] {
  const start = Math.floor(share * cases.length);
  return [...cases.slice(start), ...cases.slice(0, start)];
}

interface Run extends RemindParts {
  readonly counts: Record<keyof RemindCounts, number>;
  /** People to whom nothing can be sent in this run. */
  readonly waiting: Set<string>;
  /** One after the other. */
  failures: number;
}

/** One case that cannot be reminded of keeps none of the others waiting; the next run tries it again. */
async function remindOrGoOn(run: Run, one: Case, today: IsoDate): Promise<void> {
  try {
    await remindOfCase(run, one, today);
  } catch (error) {
    run.failures += 1;
    run.counts.later += 1;
    run.log.error('reminder failed', { case: one.number, error: error instanceof Error ? error.name : 'unknown' });
  }
}

async function remindOfCase(run: Run, one: Case, today: IsoDate): Promise<void> {
  const { handlers } = await run.handlers.handlersOf(one);
  const admins = await run.adminsOf(one.team);
  const recipients = recipientsOf(one, { handlers, admins });
  if (recipients.people.length === 0) {
    run.log.warn('reminder for nobody', { case: one.number, company: one.company });
    // Whoever is named later is told then, also of a case that is overdue.
    return run.calendar.putOff(one, addDays(today, 1));
  }
  let isOver = true;
  for (const person of recipients.people) {
    const end = await remindPerson(run, { one, today, person, role: recipients.role });
    const mustTell = end === 'gone' && recipients.role === 'handler';
    const isTold = !mustTell || (await tellAdmins(run, { one, today, admins }));
    isOver = isOver && end !== 'pending' && isTold;
  }
  if (isOver) await run.calendar.putOff(one, nextRemindingDay(one, today));
}

interface Reminding {
  readonly one: Case;
  readonly today: IsoDate;
  readonly person: Reminded;
  readonly role: Recipients['role'];
}

/** Somebody who handles a case cannot be reached: the admins can name another. */
async function tellAdmins(
  run: Run,
  { one, today, admins }: { one: Case; today: IsoDate; admins: readonly string[] },
): Promise<boolean> {
  let isOver = true;
  for (const user of admins) {
    const end = await remindPerson(run, { one, today, person: { user, since: openingDay(one) }, role: 'admin' });
    isOver = isOver && end !== 'pending';
  }
  return isOver;
}

async function remindPerson(run: Run, { one, today, person, role }: Reminding): Promise<'over' | 'gone' | 'pending'> {
  const { send, passOver } = remindersUpTo(one, person, today);
  if (send === undefined) return 'over';
  const { reminders, clock, counts, waiting, newId } = run;
  const recipient = `${one.team} ${person.user}`;
  if (waiting.has(recipient)) return 'pending';
  const token = newId();
  const now = clock.now();
  if (passOver.length > 0) await reminders.passOver(passOver, { team: one.team, now });
  const claim = await reminders.claim({ ...send, team: one.team }, { token, now, until: later(now, LEASE_MS) });
  if (claim.kind === 'taken') return 'pending';
  if (claim.kind === 'ended') return claim.end === 'undeliverable' ? 'gone' : 'over';
  const isThere =
    claim.kind === 'cut-off' ? await run.messenger.isThere(send, { team: one.team, since: claim.triedAt }) : false;
  const delivery = isThere === true ? 'found' : await run.messenger.send(send, { of: one, role });
  switch (delivery) {
    case 'sent':
    case 'found':
      await reminders.end(send, { end: 'sent', at: clock.now() });
      counts[delivery] += 1;
      run.failures = 0;
      return 'over';
    case 'gone':
      await reminders.end(send, { end: 'undeliverable', at: clock.now() });
      counts.undeliverable += 1;
      run.failures = 0;
      return 'gone';
    case 'later':
    case 'unknown':
      await reminders.giveBack(send, { token, wasSent: delivery === 'later' ? 'no' : 'unknown' });
      counts.later += 1;
      run.failures += 1;
      waiting.add(recipient);
      return 'pending';
  }
}

function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
