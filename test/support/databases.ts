import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, describe } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';

/** A PostgreSQL on this machine that tests may make databases in; `.ci/run` starts one. */
const POSTGRES = process.env['SELOSTE_TEST_POSTGRES'];

export interface TestDatabase {
  readonly url: string;
  /** Opens it once more, as another replica or after a restart does. */
  open(): Promise<Database>;
}

/** Runs the same tests on SQLite and on PostgreSQL; on the latter only where `SELOSTE_TEST_POSTGRES` names one. */
export function describeOnDatabases(name: string, tests: (create: () => Promise<TestDatabase>) => void): void {
  describe(`${name} (SQLite)`, () => {
    tests(withCleanup(createFile));
  });
  describe.skipIf(POSTGRES === undefined)(
    `${name} (PostgreSQL${POSTGRES === undefined ? ': skipped, SELOSTE_TEST_POSTGRES is not set' : ''})`,
    () => {
      tests(withCleanup(createInPostgres));
    },
  );
}

/** A database that lasts as long as the test's process keeps it. */
export function openInMemory(): Promise<Database> {
  return openDatabase({ url: ':memory:', log: SILENT });
}

const SILENT = { warn: () => {} };

interface Made {
  readonly url: string;
  readonly remove: () => Promise<void>;
}

function withCleanup(make: () => Promise<Made>): () => Promise<TestDatabase> {
  const opened: Database[] = [];
  const made: Made[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((database) => database.close().catch(() => undefined)));
    await Promise.all(made.splice(0).map(({ remove }) => remove()));
  });
  return async () => {
    const one = await make();
    made.push(one);
    return {
      url: one.url,
      async open() {
        const database = await openDatabase({ url: one.url, log: SILENT });
        opened.push(database);
        return database;
      },
    };
  };
}

async function createFile(): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-store-'));
  return { url: join(folder, 'data', 'seloste.db'), remove: () => rm(folder, { recursive: true }) };
}

async function createInPostgres(): Promise<Made> {
  const name = `seloste_test_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name}`);
  const url = new URL(POSTGRES ?? '');
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => onServer(`drop database ${name} with (force)`) };
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: POSTGRES });
  await client.connect();
  await client.query(sql);
  await client.end();
}
