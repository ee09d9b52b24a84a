import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { platform } from 'node:os';
import { dirname, resolve } from 'node:path';
import Sqlite from 'libsql';
import { Client } from 'pg';
import { z } from 'zod';

/** What was found of the database, without changing it. */
export type ExaminedDatabase =
  | { readonly kind: 'sqlite-absent'; readonly path: string; readonly isWritable: boolean; readonly freeBytes?: number }
  | {
      readonly kind: 'sqlite';
      readonly path: string;
      readonly isWritable: boolean;
      readonly isReadableByOthers: boolean;
      readonly freeBytes?: number;
      /** Names of the steps that the tables have come; undefined where it is no database. */
      readonly migrations?: readonly string[];
      /** Companies that have handlers of requests; undefined where that is not kept yet. */
      readonly handled?: readonly string[];
    }
  | {
      readonly kind: 'postgres';
      /** Without name and password. */
      readonly server: string;
      readonly version: string;
      readonly isEncrypted: boolean;
      readonly isLocal: boolean;
      readonly mayCreate: boolean;
      readonly migrations: readonly string[];
      readonly handled?: readonly string[];
    }
  | { readonly kind: 'unreachable'; readonly server: string; readonly code: string };

const LIMIT_MS = 5000;
/** The query layer notes here which steps it has taken. */
const STEPS = 'select name from kysely_migration order by name';
const HANDLED = 'select distinct company as name from case_handlers order by name';

const namesSchema = z.array(z.object({ name: z.string() })).transform((rows) => rows.map(({ name }) => name));

/** Looks at the database that an address names, without making or changing anything. */
export async function examineDatabase(url: string): Promise<ExaminedDatabase> {
  return /^postgres(?:ql)?:\/\//u.test(url) ? examinePostgres(url) : examineFile(filePath(url));
}

function filePath(url: string): string {
  return url.replace(/^(?:file|sqlite):(?:\/\/)?/u, '');
}

async function examineFile(path: string): Promise<ExaminedDatabase> {
  const file = await stat(path).catch(() => undefined);
  const folder = await nearestFolder(dirname(resolve(path)));
  const freeBytes = await statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => undefined,
  );
  const isFolderWritable = await isAllowed(folder, constants.W_OK | constants.X_OK);
  const found = { path, ...(freeBytes !== undefined && { freeBytes }) };
  if (file === undefined) return { kind: 'sqlite-absent', ...found, isWritable: isFolderWritable };
  const content = contentOf(path);
  return {
    kind: 'sqlite',
    ...found,
    isWritable: isFolderWritable && (await isAllowed(path, constants.R_OK | constants.W_OK)),
    isReadableByOthers: platform() !== 'win32' && (file.mode & 0o044) !== 0,
    ...content,
  };
}

/** What is missing on the way to the file is made at the start. */
async function nearestFolder(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  return isThere || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

async function isAllowed(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}

/** Nothing where the file is no database; no steps where it has no tables yet. */
function contentOf(path: string): { readonly migrations?: readonly string[]; readonly handled?: readonly string[] } {
  try {
    const connection = new Sqlite(path, { timeout: LIMIT_MS });
    try {
      const list = (query: string) => namesSchema.parse(connection.prepare(query).all());
      const tables = list("select name from sqlite_master where type = 'table'");
      return {
        migrations: tables.includes('kysely_migration') ? list(STEPS) : [],
        ...(tables.includes('case_handlers') && { handled: list(HANDLED) }),
      };
    } finally {
      connection.close();
    }
  } catch {
    return {};
  }
}

async function examinePostgres(url: string): Promise<ExaminedDatabase> {
  const server = serverName(url);
  try {
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: LIMIT_MS,
      query_timeout: LIMIT_MS,
      application_name: 'seloste doctor',
    });
    // A connection that breaks while it is examined is told by the query that fails.
    client.on('error', () => {});
    await client.connect();
    try {
      return { kind: 'postgres', server, ...(await askPostgres(client)) };
    } finally {
      await client.end();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
    return { kind: 'unreachable', server, code };
  }
}

const factsSchema = z.object({
  version: z.string(),
  encrypted: z.boolean().nullable(),
  local: z.boolean().nullable(),
  create: z.boolean().nullable(),
  steps: z.string().nullable(),
  handlers: z.string().nullable(),
});

async function askPostgres(client: Client) {
  const { rows } = await client.query(`select
    current_setting('server_version') as version,
    (select ssl from pg_stat_ssl where pid = pg_backend_pid()) as encrypted,
    inet_server_addr() is null or inet_server_addr() << '127.0.0.0/8' or inet_server_addr() = '::1' as local,
    has_schema_privilege(current_schema(), 'CREATE') as create,
    to_regclass('kysely_migration')::text as steps,
    to_regclass('case_handlers')::text as handlers`);
  const { version, encrypted, local, create, steps, handlers } = factsSchema.parse(rows[0]);
  const list = async (query: string) => namesSchema.parse((await client.query(query)).rows);
  const migrations = steps === null ? [] : await list(STEPS);
  return {
    version: version.split(' ', 1)[0] ?? version,
    isEncrypted: encrypted === true,
    isLocal: local === true,
    mayCreate: create === true,
    migrations,
    ...(handlers !== null && { handled: await list(HANDLED) }),
  };
}

/** Host, port and database; never who logs in and with what. */
function serverName(url: string): string {
  if (!URL.canParse(url)) return 'an address that cannot be read';
  const { host, pathname } = new URL(url);
  return `${host === '' ? 'this machine' : host}${pathname}`;
}
