import { randomUUID } from 'node:crypto';
import type { ReceiverEvent } from '@slack/bolt';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Store } from '../store/store.ts';
import type { TakenQuestion } from '../store/seen-events.ts';
import { errorFacts } from './error-facts.ts';
import { inTime } from './in-time.ts';
import { createLateNotes, type LateNotes, nameOf } from './late-notes.ts';
import { eventKind } from './metrics-events.ts';
import { questionIn } from './question-in.ts';
import type { RecentEvents } from './recent-events.ts';
import { unlessAway } from './unless-away.ts';

/** Questions from when they arrive until they are answered, or their askers know that they are not. */
export interface TakenUp {
  /** Wraps what takes events in, so that each question is taken up once and none is forgotten. */
  wrap(take: (event: ReceiverEvent) => Promise<void>): (event: ReceiverEvent) => Promise<void>;
  /** Notes that a question failed and its asker could not be told: it stays owed. */
  noteUntold(body: unknown): void;
  /** Whether this process is at it. */
  isAtWork(question: TakenQuestion): boolean;
  readonly late: LateNotes;
}

interface Parts {
  readonly store: Pick<Store, 'seenEvents'>;
  readonly recentEvents: RecentEvents;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Slack waits three seconds in all for its acknowledgement. */
const NOTING_LIMIT_MS = 1000;

/**
 * Notes each question before Slack hears that it arrived: who is killed afterwards still knows that an answer is owed.
 * While the database is away only this process is asked whether it was taken up: an answer that may come twice is
 * better than none.
 */
export function createTakenUp({ store, recentEvents, log, metrics, now }: Parts): TakenUp {
  const atWork = new Set<string>();
  const untold = new Set<string>();
  const questions = new WeakMap<object, TakenQuestion>();
  const late = createLateNotes({ store, log, now });
  const noted = { event: 'question not noted', log };

  /** `unknown` where the database does not say. */
  const isOurs = async (question: TakenQuestion): Promise<boolean | 'unknown'> => {
    // One text can arrive as a mention and as a direct message, and to two replicas: two events, one message.
    if (!recentEvents.areNew([nameOf(question)], now())) return false;
    const taken = unlessAway(() => store.seenEvents.take(question, now()), {
      ...noted,
      otherwise: 'unknown' as const,
    });
    return inTime(taken, { limitMs: NOTING_LIMIT_MS, late: 'unknown' as const });
  };

  return {
    late,
    wrap: (take) => async (event) => {
      const question = questionIn(event.body, randomUUID);
      if (question === undefined) return take(event);
      questions.set(event.body, question);
      const name = nameOf(question);
      const ours = await isOurs(question);
      if (ours === false) {
        metrics.count('seloste_events_total', { kind: eventKind(event.body), outcome: 'repeated' });
        return heard(event.ack, log)(undefined);
      }
      atWork.add(name);
      try {
        await take({ ...event, ack: heard(event.ack, log) });
      } finally {
        atWork.delete(name);
        if (!untold.delete(name)) await late.finish(question);
        else if (ours === 'unknown') late.keepUnnoted(question);
      }
    },
    noteUntold(body) {
      const question = typeof body === 'object' && body !== null ? questions.get(body) : undefined;
      if (question !== undefined) untold.add(nameOf(question));
    },
    isAtWork: (question) => atWork.has(nameOf(question)),
  };
}

/** Where the socket was lost meanwhile, Slack sends the question again, which is known by then: so it is answered now. */
function heard(ack: ReceiverEvent['ack'], log: Log): ReceiverEvent['ack'] {
  return async (answer) => {
    try {
      await ack(answer);
    } catch (error) {
      log.warn('not acknowledged', errorFacts(error));
    }
  };
}
