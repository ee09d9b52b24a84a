import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Dialect, type SqliteDatabase, SqliteDialect } from 'kysely';
import Sqlite from 'libsql';

/** Rollback journal and full sync: what was committed survives a killed process and a power cut. */
const DURABLE = ['PRAGMA journal_mode = TRUNCATE', 'PRAGMA synchronous = FULL', 'PRAGMA foreign_keys = ON'];

/** How long a statement waits for another process' lock. The event loop stands still meanwhile, so not longer. */
const BUSY_TIMEOUT_MS = 50;

const IN_MEMORY = ':memory:';

/**
 * Opens an embedded database: a file, which is made with its folder where it is missing, or `:memory:`. `onGone` hears
 * that the file was deleted or moved away and that all of it was written anew.
 */
export function sqliteDialect(path: string, onGone: () => void): Dialect {
  return new SqliteDialect({ database: async () => reopening(path, onGone) });
}

/**
 * Opens the file anew after a statement that found it locked: libsql leaves such a statement unfinished, and nothing
 * could be committed after it (seen in libsql 0.5.29).
 */
function reopening(path: string, onGone: () => void): SqliteDatabase {
  let connection: Connection | undefined = connect(path);
  const guarded = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      if (isBusy(error) && path !== IN_MEMORY) {
        connection?.close();
        // Opened again when it is next needed: now it may be locked still, and a closed one ends the process when used.
        connection = undefined;
      }
      if (isMoved(error) && connection !== undefined) {
        if (!existsSync(path)) {
          rescue(connection, path);
          onGone();
        }
        connection.close();
        connection = undefined;
      }
      throw error;
    }
  };
  return {
    close: () => void connection?.close(),
    prepare(sql) {
      // After a new connection there is nothing left to roll back.
      if (sql === 'rollback' && connection?.inTransaction !== true) return NOTHING;
      const statement = guarded(() => (connection ??= connect(path)).prepare(sql));
      return {
        reader: statement.reader,
        all: (parameters) => guarded(() => statement.all([...parameters])),
        run: (parameters) => guarded(() => statement.run([...parameters])),
        iterate: (parameters) => statement.iterate([...parameters]),
      };
    },
  };
}

type Connection = InstanceType<typeof Sqlite>;

const NOTHING: ReturnType<SqliteDatabase['prepare']> = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};

function connect(path: string): Connection {
  // Only whoever runs the app may look into its folder and file.
  if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const connection = new Sqlite(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    if (path !== IN_MEMORY) chmodSync(path, 0o600);
    for (const pragma of DURABLE) connection.exec(pragma);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** The open file lives on without a name until it is closed; it is copied to where it was. */
function rescue(connection: Connection, path: string): void {
  if (connection.inTransaction) connection.exec('ROLLBACK');
  const copy = `${path}.rescued`;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  rmSync(copy, { force: true });
  connection.prepare('VACUUM INTO ?').run([copy]);
  chmodSync(copy, 0o600);
  renameSync(copy, path);
}

/** SQLite writes into no file that has another name than when it was opened. */
function isMoved(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_READONLY_DBMOVED';
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
