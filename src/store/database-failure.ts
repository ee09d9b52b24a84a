/** The database cannot be used now. What was asked of it did not happen, or it is not known whether it did. */
export class StoreUnavailable extends Error {
  /** SQLite's, PostgreSQL's or the system's word for what is wrong. */
  readonly code: string;

  constructor(code: string, cause: unknown) {
    super(`The database cannot be used now (${code}).`, { cause });
    this.name = 'StoreUnavailable';
    this.code = code;
  }
}

/**
 * `passing` may be over in a moment; `lasting` needs a person: a full disk, a broken file, a missing right. Undefined
 * for anything else, which is a bug.
 */
type DatabaseTrouble = { readonly kind: 'passing' | 'lasting'; readonly code: string } | undefined;

/** Says what an error of the database means for whoever asked. */
export function databaseTrouble(error: unknown): DatabaseTrouble {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code !== undefined && PASSING.test(code)) return { kind: 'passing', code };
  if (code !== undefined && LASTING.test(code)) return { kind: 'lasting', code };
  // The driver of PostgreSQL tells these in words only.
  return LOST.test(error.message) ? { kind: 'passing', code: 'connection' } : undefined;
}

/** Locked; gone and written anew; connection trouble, too many connections, a server that starts or stops, transactions in each other's way. */
const PASSING =
  /^(?:SQLITE_BUSY|SQLITE_LOCKED|SQLITE_READONLY_DBMOVED|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|08|53|57P0|57014|40001|40P01|55P03)/u;
const LASTING =
  /^(?:SQLITE_(?:FULL|IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN|PERM)|28|3D000|42501|EACCES|EPERM|ENOSPC|EROFS|EEXIST|ENOTDIR|EISDIR|ENOENT)/u;
const LOST =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered)/u;
