import type { Database } from '../../store/database.ts';
import { StoreUnavailable } from '../../store/database-failure.ts';
import type { Random } from '../random.ts';

/** A database that is away for a while, or does what it was asked without being able to say so. */
export interface SoakDatabase {
  /** As one process sees it; nothing comes back to one that is dead. */
  seenBy(process: { readonly isDead: boolean }): Database;
  readonly counts: Readonly<{ refused: number; unsaid: number }>;
  isAway(): boolean;
  set(state: { isAway?: boolean; share?: number }): void;
}

export function createSoakDatabase(database: Database, random: Random): SoakDatabase {
  const state = { isAway: false, share: 0 };
  const counts = { refused: 0, unsaid: 0 };
  const guarded =
    (ask: Database['ask'], process: { readonly isDead: boolean }): Database['ask'] =>
    async (work, patienceMs) => {
      if (process.isDead) return new Promise(() => {});
      if (state.isAway) {
        counts.refused += 1;
        throw new StoreUnavailable('ECONNREFUSED', undefined);
      }
      const result = await ask(async (queries) => {
        const done = await work(queries);
        if (random.next() >= state.share) return done;
        counts.unsaid += 1;
        // What is asked patiently is asked again, though it was done.
        throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
      }, patienceMs);
      return process.isDead ? new Promise(() => {}) : result;
    };
  return {
    counts,
    isAway: () => state.isAway,
    set: (change) => void Object.assign(state, change),
    seenBy: (process) => ({
      ...database,
      ask: guarded((work, patienceMs) => database.ask(work, patienceMs), process),
      transact: guarded((work, patienceMs) => database.transact(work, patienceMs), process),
    }),
  };
}
