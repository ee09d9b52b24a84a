import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { TakenQuestion } from '../store/seen-events.ts';
import { unlessAway } from './unless-away.ts';

/** What is to be noted of questions, also while the database is away: then it waits in memory. */
export interface LateNotes {
  /** Notes that a question is done with, and all that was done with while the database was away. */
  finish(question: TakenQuestion): Promise<void>;
  /** Notes what was done with while the database was away, so that no other replica answers it again. */
  finishLate(): Promise<void>;
  /** Hands out, once, what is owed and could not be noted. */
  takeUnnoted(): readonly TakenQuestion[];
  /** Keeps what is owed and could not be noted, or what was handed out for another try. */
  keepUnnoted(question: TakenQuestion): void;
}

interface Parts {
  readonly store: Pick<Store, 'seenEvents'>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** So many wait in memory while the database is away. */
const MOST_WAITING = 10_000;

/** Makes the notes of one process. */
export function createLateNotes({ store, log, now }: Parts): LateNotes {
  const unnoted = new Map<string, TakenQuestion>();
  const unfinished = new Map<string, TakenQuestion>();

  /** Says whether that is noted now. */
  const note = async (question: TakenQuestion): Promise<boolean> => {
    const finishing = async (): Promise<true> => {
      await store.seenEvents.finish(question, now());
      return true;
    };
    const isNoted = await unlessAway(finishing, { event: 'question not noted', log, otherwise: false });
    if (isNoted) unfinished.delete(nameOf(question));
    else keep(unfinished, question);
    return isNoted;
  };

  const finishLate = async (): Promise<void> => {
    for (const question of unfinished.values()) if (!(await note(question))) return;
  };

  return {
    async finish(question) {
      if (await note(question)) await finishLate();
    },
    finishLate,
    keepUnnoted: (question) => keep(unnoted, question),
    takeUnnoted() {
      const all = [...unnoted.values()];
      unnoted.clear();
      return all;
    },
  };
}

function keep(questions: Map<string, TakenQuestion>, question: TakenQuestion): void {
  if (questions.size < MOST_WAITING) questions.set(nameOf(question), question);
}

/** What a question is known by. */
export function nameOf({ team, channel, ts }: TakenQuestion): string {
  return `${team}/${channel}:${ts}`;
}
