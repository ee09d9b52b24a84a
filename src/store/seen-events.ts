import type { Database } from './database.ts';

/** A question that was taken up. */
export interface TakenQuestion {
  readonly team: string;
  readonly channel: string;
  /** `ts` of the message itself. */
  readonly ts: string;
  /** `ts` of the message that its thread hangs on. */
  readonly thread: string;
}

/** Which messages were taken up already, by any replica. Each call rejects with `StoreUnavailable` where the database is away. */
export interface SeenEvents {
  /** Says whether nobody has taken up this question before, and takes it. `now` in ms since 1970. */
  take(question: TakenQuestion, now: number): Promise<boolean>;
  /** Notes that it was answered, or that its asker was told why not; also where taking it up could not be noted. */
  finish(question: TakenQuestion, now: number): Promise<void>;
  /**
   * Takes over questions that whoever took them up left unfinished. Each is handed out to one alone, and again where that
   * one leaves it unfinished too; those from before `oldest` never.
   */
  takeOver(
    times: { takenBefore: number; oldest: number; now: number },
    limit?: number,
  ): Promise<readonly TakenQuestion[]>;
  /** Forgets what was seen before a time. */
  forget(before: number): Promise<void>;
}

/** Whether a question was seen before is worth no long wait: an answer is. */
const PATIENCE_MS = 300;

/** Remembers in the database which events were seen. */
export function createSeenEvents(database: Database): SeenEvents {
  return {
    async take({ team, channel, ts, thread }, now) {
      const event = { name: nameOf({ team, channel, ts }), team, seenAt: iso(now), channel, thread };
      const taken = await database.ask(
        (queries) =>
          queries
            .insertInto('seenEvents')
            .values({ ...event, doneAt: null })
            .onConflict((conflict) => conflict.column('name').doNothing())
            .returning('name')
            .executeTakeFirst(),
        PATIENCE_MS,
      );
      return taken !== undefined;
    },
    async finish({ team, channel, ts, thread }, now) {
      const event = { name: nameOf({ team, channel, ts }), team, seenAt: iso(now), channel, thread };
      await database.ask((queries) =>
        queries
          .insertInto('seenEvents')
          .values({ ...event, doneAt: iso(now) })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ doneAt: iso(now) }))
          .execute(),
      );
    },
    async takeOver({ takenBefore, oldest, now }, limit = 1000) {
      const rows = await database.ask((queries) =>
        queries
          .updateTable('seenEvents')
          .set({ seenAt: iso(now) })
          .where('name', 'in', (inner) =>
            inner
              .selectFrom('seenEvents')
              .select('name')
              .where('doneAt', 'is', null)
              .where('seenAt', '<', iso(takenBefore))
              .where('seenAt', '>=', iso(oldest))
              .limit(limit),
          )
          // Of two who look at once, the second finds it taken over.
          .where('doneAt', 'is', null)
          .where('seenAt', '<', iso(takenBefore))
          .returning(['name', 'team', 'channel', 'thread'])
          .execute(),
      );
      return rows.flatMap(({ name, team, channel, thread }) =>
        channel === null || thread === null
          ? []
          : [{ team, channel, thread, ts: name.slice(nameOf({ team, channel, ts: '' }).length) }],
      );
    },
    async forget(before) {
      await database.ask((queries) => queries.deleteFrom('seenEvents').where('seenAt', '<', iso(before)).execute());
    },
  };
}

function nameOf({ team, channel, ts }: Pick<TakenQuestion, 'team' | 'channel' | 'ts'>): string {
  return `${team}/${channel}/${ts}`;
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
