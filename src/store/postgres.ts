import { type Dialect, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';

/** Connections of one replica; a question needs one for a few milliseconds. */
const MOST_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 2000;
const QUERY_TIMEOUT_MS = 5000;

/** Opens a PostgreSQL by its `postgres://…`. Connects when it is first asked something. */
export function postgresDialect(url: string, onLost: (error: Error) => void): Dialect {
  return new PostgresDialect({ pool: () => openPool(url, onLost) });
}

/** Who keeps everything in a file never loads the driver: that saves 12 MB. */
async function openPool(url: string, onLost: (error: Error) => void): Promise<Pool> {
  const postgres = await import('pg');
  const pool = new postgres.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    application_name: 'seloste',
  });
  // A connection that breaks would otherwise end the process: an idle one, or one between two steps of a transaction.
  pool.on('error', onLost);
  pool.on('connect', (client) => void client.on('error', onLost));
  return pool;
}
