import { setTimeout as pause } from 'node:timers/promises';
import { CamelCasePlugin, Kysely, Migrator } from 'kysely';
import type { Log } from '../log.ts';
import { databaseTrouble, StoreUnavailable } from './database-failure.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { postgresDialect } from './postgres.ts';
import { sqliteDialect } from './sqlite.ts';
import type { Tables } from './tables.ts';

export type Queries = Kysely<Tables>;

/** What outlives the process: an embedded SQLite file or a PostgreSQL, asked in the same words. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /**
   * Asks or changes something; several statements as one transaction with `transact`. Trouble that passes (a lock, a
   * lost connection) is tried again, with the whole work, for `PATIENCE_MS`: so the work must bear being done twice.
   * Rejects with `StoreUnavailable` after that, or at once where a person is needed.
   */
  ask<Result>(work: (queries: Queries) => Promise<Result>, patienceMs?: number): Promise<Result>;
  transact<Result>(work: (queries: Queries) => Promise<Result>, patienceMs?: number): Promise<Result>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** `postgres://…`, a path, `file:` and a path, or `:memory:`. */
  readonly url: string;
  readonly log: Pick<Log, 'warn'>;
  /** For how long trouble that passes is waited for at the start. */
  readonly startPatienceMs?: number;
  /** Hears of each try again and each giving up. */
  readonly onTrouble?: (outcome: 'retried' | 'gave up') => void;
}

/** Slack shows that a command failed after 3 s, and people wait no longer. */
const PATIENCE_MS = 2500;

/** A database that is restarted, perhaps with the whole machine, is back within this time. */
export const START_PATIENCE_MS = 90_000;

const FIRST_WAIT_MS = 20;
const LONGEST_WAIT_MS = 400;

/**
 * Opens the database and brings its tables up to date. Rejects with `StoreUnavailable` where it cannot be used, and
 * with an `Error` that says so where a newer version of the program has written it.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, log, onTrouble = () => {}, startPatienceMs = PATIENCE_MS } = options;
  const isPostgres = /^postgres(?:ql)?:\/\//u.test(url);
  const dialect = isPostgres
    ? postgresDialect(url, () => log.warn('database connection lost'))
    : sqliteDialect(url.replace(/^(?:file|sqlite):(?:\/\/)?/u, ''), () =>
        log.warn('database file was gone, written anew'),
      );
  const queries: Queries = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] });
  const ask: Database['ask'] = (work, patienceMs = PATIENCE_MS) =>
    patiently(() => work(queries), { patienceMs, log, onTrouble });
  try {
    await ask(migrate, startPatienceMs);
  } catch (error) {
    await queries.destroy();
    throw error;
  }
  return {
    kind: isPostgres ? 'postgres' : 'sqlite',
    ask,
    transact: (work, patienceMs) => ask(() => queries.transaction().execute(work), patienceMs),
    close: () => queries.destroy(),
  };
}

interface Patience {
  readonly patienceMs: number;
  readonly log: Pick<Log, 'warn'>;
  readonly onTrouble: NonNullable<DatabaseOptions['onTrouble']>;
}

async function patiently<Result>(
  act: () => Promise<Result>,
  { patienceMs, log, onTrouble }: Patience,
): Promise<Result> {
  const end = performance.now() + patienceMs;
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      return await act();
    } catch (error) {
      const trouble = databaseTrouble(error);
      if (trouble === undefined) throw error;
      if (trouble.kind === 'lasting' || performance.now() + wait > end) {
        onTrouble('gave up');
        log.warn('database gave up', { code: trouble.code });
        throw new StoreUnavailable(trouble.code, error);
      }
      onTrouble('retried');
      const isLastShort = wait < LONGEST_WAIT_MS && wait * 2 >= LONGEST_WAIT_MS;
      if (isLastShort && patienceMs > PATIENCE_MS) log.warn('waiting for the database', { code: trouble.code });
      await pause(wait);
    }
  }
}

async function migrate(db: Queries): Promise<void> {
  // The library's own way to see tables is not to be renamed by the plugin that renames ours.
  const migrator = new Migrator({ db: db.withoutPlugins(), provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new Error('A newer version of Seloste has written this database. Start that one, or restore a backup.');
  }
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The tables could not be brought up to date.');
}
