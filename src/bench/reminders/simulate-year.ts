import { CASE_RIGHTS, type Case } from '../../cases/case.ts';
import { runReminders } from '../../cases/remind.ts';
import { type CaseAction, openCase, transition, type Transition } from '../../cases/transition.ts';
import { isWorkingDay } from '../../cases/working-time.ts';
import type { Log } from '../../log.ts';
import type { IsoDate } from '../../notices/notice.ts';
import { addDays } from '../../requests/calendar-day.ts';
import type { Store } from '../../store/store.ts';
import { createRandom, type Random } from '../random.ts';
import { expectedOn } from './expected-reminders.ts';
import { createUnreliableSlack, type UnreliableSlack } from './unreliable-slack.ts';

/** What a simulated year came to. Nothing of the first four may be more than nought. */
interface SimulatedYear {
  /** Reminders that never came. */
  readonly missed: number;
  readonly twice: number;
  readonly onWrongDay: number;
  /** Reminders that nothing asked for. */
  readonly needless: number;
  readonly expected: number;
  readonly cases: number;
  readonly kills: number;
  readonly failures: number;
  /** How often a reminder that was cut off was looked for in the messages. */
  readonly looks: number;
}

interface SimulationOptions {
  /** The same database as each replica sees it; at least one. */
  readonly replicas: readonly [Store, ...Store[]];
  readonly cases: number;
  readonly seed: number;
}

const FIRST_DAY: IsoDate = '2027-01-01';
const DAYS = 365;
/** Cases that are opened later than this would not be over within the year. */
const LAST_OPENING = 330;
const TEAM = 'T0TEAM';
const COMPANY = 'nokopa';
const HANDLERS = ['U0A', 'U0B', 'U0C', 'U0D', 'U0E', 'U0F', 'U0G', 'U0H'] as const;

/**
 * Lives through a year of cases that are opened, extended, handed over and closed, while replicas remind of them, are
 * killed in the middle and find Slack failing. Compares what arrived with a count of its own.
 */
export async function simulateYear({ replicas, cases, seed }: SimulationOptions): Promise<SimulatedYear> {
  const random = createRandom(seed);
  const slack = createUnreliableSlack(random);
  const [store] = replicas;
  const at = instant(FIRST_DAY, 0);
  await store.handlers.nameHandlers({ team: TEAM, company: COMPANY }, { handlers: HANDLERS, by: 'U0ADMIN', at });
  const openings = Array.from({ length: cases }, () => random.below(LAST_OPENING)).toSorted((a, b) => a - b);
  const office: Office = { store, random, open: new Map(), ids: { last: 0 } };
  const expected = new Map<string, IsoDate>();
  for (let index = 0; index < DAYS; index += 1) {
    const today = addDays(FIRST_DAY, index);
    await workOnCases(office, today);
    while (openings[0] === index) {
      openings.shift();
      await openOne(office, today);
    }
    for (const name of expectedOn([...office.open.values()], today)) expected.set(name, today);
    if (isWorkingDay(today)) await remindAllDay({ replicas, slack, random }, today);
  }
  return { ...compared(expected, slack.delivered), cases, ...slack.counts };
}

interface Office {
  readonly store: Store;
  readonly random: Random;
  readonly open: Map<string, Case>;
  readonly ids: { last: number };
}

/** Before nine o'clock, so that all that is changed counts for the reminders of the day. */
async function openOne({ store, random, open, ids }: Office, today: IsoDate): Promise<void> {
  const [handler, deputy] = [random.pick(HANDLERS), random.pick(HANDLERS)];
  const wanted = {
    team: TEAM,
    company: COMPANY,
    rights: [random.pick(CASE_RIGHTS)],
    received: addDays(today, -random.below(20)),
    handler,
    ...(random.below(2) === 0 && { deputy }),
  };
  const { case: opened, event } = done(openCase(wanted, occasion(ids, today)));
  open.set(opened.id, await store.cases.open(opened, event));
}

/** Most days nothing happens to a case. */
async function workOnCases({ store, random, open, ids }: Office, today: IsoDate): Promise<void> {
  for (const one of open.values()) {
    const action = actionFor(random);
    if (action === undefined) continue;
    const result = transition(one, action, occasion(ids, today));
    if (result.kind === 'refused') continue;
    await store.cases.save(result.case, result.event);
    if (result.case.status === 'closed') open.delete(one.id);
    else open.set(one.id, result.case);
  }
}

function actionFor(random: Random): CaseAction | undefined {
  switch (random.below(150)) {
    case 0:
      return { kind: 'close', outcome: 'fulfilled' };
    case 1:
      return { kind: 'hand-over', to: random.pick(HANDLERS) };
    case 2:
      return { kind: 'set-deputy', deputy: random.pick(HANDLERS) };
    case 3:
      return { kind: 'extend', reason: 'complex' };
    case 4:
      return { kind: 'acknowledge' };
    default:
      return undefined;
  }
}

interface Reminding {
  readonly replicas: SimulationOptions['replicas'];
  readonly slack: UnreliableSlack;
  readonly random: Random;
}

/** Minutes since midnight at which all replicas look; what was cut off is free again after five. */
const TRIES = [0, 9 * 60, 9 * 60 + 1, 9 * 60 + 7, 10 * 60, 12 * 60, 15 * 60, 16 * 60] as const;
const LAST_FAULTS = 12 * 60;
const SHARE_OF_FAULTS = 0.05;

async function remindAllDay({ replicas, slack, random }: Reminding, today: IsoDate): Promise<void> {
  for (const minute of TRIES) {
    slack.begin(today, { share: minute <= LAST_FAULTS ? SHARE_OF_FAULTS : 0 });
    await Promise.all(replicas.map((store) => remindOnce({ store, slack, random }, today, minute)));
  }
}

async function remindOnce(
  { store, slack, random }: { store: Store; slack: UnreliableSlack; random: Random },
  today: IsoDate,
  minute: number,
): Promise<void> {
  const { messenger, killed } = slack.start();
  const run = runReminders({
    calendar: store.cases,
    reminders: store.reminders,
    handlers: store.handlers,
    adminsOf: async () => [],
    messenger,
    clock: { now: () => instant(today, minute), time: () => ({ day: today, hour: Math.floor(minute / 60) }) },
    newId: () => `attempt-${random.next()}`,
    random: () => random.next(),
    log: SILENT,
  });
  await Promise.race([run, killed]);
}

function compared(
  expected: ReadonlyMap<string, IsoDate>,
  delivered: ReadonlyMap<string, readonly IsoDate[]>,
): Pick<SimulatedYear, 'missed' | 'twice' | 'onWrongDay' | 'needless' | 'expected'> {
  const arrived = [...delivered];
  return {
    missed: [...expected.keys()].filter((name) => !delivered.has(name)).length,
    twice: arrived.filter(([, days]) => days.length > 1).length,
    onWrongDay: arrived.filter(([name, [day]]) => expected.has(name) && expected.get(name) !== day).length,
    needless: arrived.filter(([name]) => !expected.has(name)).length,
    expected: expected.size,
  };
}

function occasion(ids: { last: number }, today: IsoDate) {
  const newId = (): string => `id-${(ids.last += 1)}`;
  return { now: instant(today, 8 * 60), today, actor: 'U0A', handlers: HANDLERS, newId };
}

/** Not the clock of Finland: the runs are told the time of day beside it. */
function instant(day: IsoDate, minute: number): string {
  return new Date(Date.parse(day) + minute * 60_000).toISOString();
}

function done(result: Transition): Extract<Transition, { kind: 'done' }> {
  if (result.kind === 'refused') throw new Error(`a simulated case was refused: ${result.refusal}`);
  return result;
}

const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} };
