import { App, type Receiver } from '@slack/bolt';
import type { Services } from '../../services.ts';
import { createCopies } from '../../copy/copies.ts';
import type { Log } from '../../log.ts';
import { createApp, type SlackApp } from '../../slack/app.ts';
import type { Database } from '../../store/database.ts';
import { createStore } from '../../store/store.ts';
import { createVitals } from '../../vitals.ts';
import { createRandom, type Random } from '../random.ts';
import { type Arrived, createSoakSlack, type SoakSlack } from './unreliable-slack.ts';
import { createSoakDatabase, type SoakDatabase } from './unreliable-database.ts';
import { type SoakQuestion, questionNumber } from './questions.ts';

export interface SoakOptions {
  readonly services: Services;
  readonly database: Database;
  readonly questions: number;
  readonly seed: number;
  /** Kills nobody, so that what the two processes hold can be seen to grow or not. */
  readonly isSteady?: boolean;
  /** What the process holds after a collection, in MB; asked for twenty times. */
  readonly memory: () => number;
}

/** What a soak came to. `twice` and `forgotten` may not be more than nought. */
export interface SoakReport {
  readonly questions: number;
  /** Each once. */
  readonly answered: number;
  /** Were told that it was not possible, and to ask again. */
  readonly told: number;
  /** Were answered and told all the same that it may be lost: the answer stands there. */
  readonly both: number;
  readonly twice: number;
  /** Answered by two replicas while neither could ask the database what the other does. */
  readonly twiceWhileAway: number;
  readonly forgotten: number;
  readonly repeats: number;
  readonly kills: number;
  readonly jumps: number;
  readonly slackFaults: Readonly<Record<string, number>>;
  readonly database: Readonly<Record<string, number>>;
  readonly memory: readonly number[];
}

const AT_ONCE = 20;
const REPLICAS = 2;
const MINUTE = 60_000;
const SHARE_OF_FAULTS = 0.05;

interface Replica {
  /** Nothing that it is at ever ends. */
  kill(): void;
  readonly killed: Promise<void>;
  readonly app: Pick<App, 'processEvent'>;
  readonly jobs: SlackApp['jobs'];
}

type Asked = Pick<SoakQuestion, 'names' | 'outcome'>;

interface World {
  readonly options: SoakOptions;
  readonly random: Random;
  readonly slack: SoakSlack;
  readonly database: SoakDatabase;
  readonly clock: { now: number };
  readonly replicas: Replica[];
  readonly counts: { repeats: number; kills: number; jumps: number };
  /** Deliveries that Slack makes later. */
  readonly later: SoakQuestion[];
}

/** Asks so many questions of two replicas, while Slack, the database, the clock and the replicas fail at random. */
export async function soak(options: SoakOptions): Promise<SoakReport> {
  const random = createRandom(options.seed);
  const places = new Map<string, { answers: number; told: number }>();
  const slack = createSoakSlack(random, (arrived) => note(places, arrived));
  const world: World = {
    options,
    random,
    slack,
    database: createSoakDatabase(options.database, random),
    clock: { now: Date.UTC(2026, 10, 20, 9) },
    replicas: [],
    counts: { repeats: 0, kills: 0, jumps: 0 },
    later: [],
  };
  for (let count = 0; count < REPLICAS; count += 1) world.replicas.push(await startReplica(world));
  const memory: number[] = [];
  const asked: Asked[] = [];
  for (let first = 0; first < options.questions; first += AT_ONCE) {
    await change(world, first / AT_ONCE);
    const questions = Array.from({ length: Math.min(AT_ONCE, options.questions - first) }, (_, index) =>
      questionNumber(first + index, random),
    );
    // Not the bodies: what grows is to be seen.
    asked.push(...questions.map(({ names, outcome }) => ({ names, outcome })));
    const again = world.later.splice(0, AT_ONCE);
    await Promise.all([...questions, ...again].map((question) => deliver(world, question)));
    if (first % (AT_ONCE * Math.ceil(options.questions / AT_ONCE / 20)) === 0) memory.push(options.memory());
  }
  await settle(world);
  return { ...sum(asked, places), ...world.counts, slackFaults: slack.counts, database: world.database.counts, memory };
}

/** Every tenth round something larger happens. */
async function change({ random, slack, database, clock, replicas, counts, ...world }: World, round: number) {
  clock.now += 200 + random.below(2000);
  const isOutage = random.below(40) === 0;
  slack.setShare(isOutage ? 1 : SHARE_OF_FAULTS);
  database.set({ isAway: random.below(40) === 0, share: 0.002 });
  if (random.below(50) === 0) {
    counts.jumps += 1;
    clock.now += (random.below(2) === 0 ? 1 : -1) * 60 * MINUTE;
  }
  if (world.options.isSteady !== true && random.below(10) === 0) {
    const index = random.below(replicas.length);
    const replica = replicas[index];
    if (replica !== undefined) {
      counts.kills += 1;
      setImmediate(() => replica.kill());
      replicas[index] = await startReplica({ random, slack, database, clock, replicas, counts, ...world });
    }
  }
  if (round % 10 === 9) await runJobs(replicas);
}

async function runJobs(replicas: readonly Replica[]): Promise<void> {
  await Promise.all(
    replicas.map(async ({ jobs }) => {
      for (const job of jobs) await job.run().catch(() => undefined);
    }),
  );
}

/** Slack gives an event to one of the replicas, again where it heard nothing, and now and then for no reason. */
async function deliver(world: World, question: SoakQuestion): Promise<void> {
  const { random, replicas, later, counts } = world;
  if (world.database.isAway()) question.outcome.wasAway = true;
  const isLost = random.below(100) === 0;
  const state = { isHeard: false };
  const ack = async (): Promise<void> => {
    if (isLost) throw new Error('The socket is closed.');
    state.isHeard = true;
  };
  const replica = replicas[random.below(replicas.length)];
  const body = { ...question.body, ...(question.body['event_id'] !== undefined && { event_id: `Ev${random.next()}` }) };
  const done = replica?.app.processEvent({ body, ack });
  // Each race would be held as long as the process that is not killed.
  await (world.options.isSteady === true ? done : Promise.race([done, replica?.killed]));
  if (question.isCommand) {
    // Slack tells at once that a command was not heard, and does not repeat it.
    question.outcome.isRefused = !state.isHeard;
    return;
  }
  if (!state.isHeard || random.below(20) === 0) {
    counts.repeats += 1;
    later.push(question);
  }
}

/** At the end nothing fails any more; Slack repeats what it has to, and the jobs tell what is owed. */
async function settle(world: World): Promise<void> {
  const { slack, database, clock, later, replicas } = world;
  slack.setShare(0);
  database.set({ isAway: false, share: 0 });
  while (later.length > 0) await Promise.all(later.splice(0, AT_ONCE).map((question) => deliver(world, question)));
  // Long enough for what was noted while the clock stood ahead.
  for (let round = 0; round < 40; round += 1) {
    clock.now += 10 * MINUTE;
    await runJobs(replicas);
  }
}

async function startReplica({ options, slack, database, clock }: Omit<World, 'later'>): Promise<Replica> {
  const held: { app?: App } = {};
  const life = { isDead: false, end: () => {} };
  const killed = new Promise<void>((resolve) => {
    life.end = resolve;
  });
  const receiver: Receiver = {
    init: (app) => void (held.app = app),
    start: async () => {},
    stop: async () => {},
  };
  const slackApp = createApp({
    services: options.services,
    store: createStore(database.seenBy(life)),
    topicName: (topic) => topic,
    log: SILENT,
    vitals: createVitals(),
    now: () => clock.now,
    connection: {
      receiver,
      token: 'xoxb-soak',
      botId: 'B0BOT',
      botUserId: 'U0BOT',
      tokenVerificationEnabled: false,
      clientOptions: {
        fetch: slack.fetchFor(life),
        timeout: 30,
        retryConfig: { retries: 2, minTimeout: 1, maxTimeout: 2 },
      },
    },
  });
  await slackApp.app.init();
  return {
    app: slackApp.app,
    jobs: slackApp.jobs,
    killed,
    kill() {
      life.isDead = true;
      life.end();
    },
  };
}

const COPIES = Object.values(createCopies((topic) => topic));
/** What is said where there is no answer, up to where it differs from time to time. */
const EXCUSES = COPIES.flatMap((copy) => [copy.unfinished, copy.storeAway, copy.failure('').slice(0, 30)]);

function note(places: Map<string, { answers: number; told: number }>, { place, text }: Arrived): void {
  const counts = places.get(place) ?? { answers: 0, told: 0 };
  const isExcuse = EXCUSES.some((excuse) => text.includes(excuse));
  counts[isExcuse ? 'told' : 'answers'] += 1;
  // A copy: a piece of a string holds the whole of it.
  places.set(Buffer.from(place).toString(), counts);
}

function sum(asked: readonly Asked[], places: ReadonlyMap<string, { answers: number; told: number }>) {
  const counts = { questions: asked.length, answered: 0, told: 0, both: 0, twice: 0, twiceWhileAway: 0, forgotten: 0 };
  for (const { names, outcome } of asked) {
    const found = names.map((name) => places.get(name) ?? { answers: 0, told: 0 });
    const answers = found.reduce((total, one) => total + one.answers, 0);
    const told = found.some((one) => one.told > 0) || outcome.isRefused;
    if (answers > 1) counts[outcome.wasAway ? 'twiceWhileAway' : 'twice'] += 1;
    else if (answers === 1 && told) counts.both += 1;
    else if (answers === 1) counts.answered += 1;
    else if (told) counts.told += 1;
    else counts.forgotten += 1;
  }
  return counts;
}

const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} };
