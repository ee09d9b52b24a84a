import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import Sqlite from 'libsql';
import { afterEach, describe, expect, test } from 'vitest';
import { createChannelSettings } from '../../src/store/channel-settings.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { StoreUnavailable } from '../../src/store/database-failure.ts';

const key = { team: 'T1', channel: 'C1' };
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function aFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-faults-'));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'seloste.db');
}

interface Opened {
  readonly database: Database;
  readonly troubles: string[];
}

async function open(url: string): Promise<Opened> {
  const troubles: string[] = [];
  const database = await openDatabase({ url, log: { warn: () => {} }, onTrouble: (outcome) => troubles.push(outcome) });
  closing.push(() => database.close().catch(() => undefined));
  return { database, troubles };
}

/** Another program that holds the whole file, as a backup does. */
function lock(file: string): { release: () => void } {
  const other = new Sqlite(file);
  other.exec('BEGIN EXCLUSIVE');
  closing.push(() => other.close());
  return { release: () => other.exec('ROLLBACK') };
}

describe('a locked file', () => {
  test('costs no setting: the write waits until the lock is gone', async () => {
    const file = await aFile();
    const { database, troubles } = await open(file);
    const settings = createChannelSettings(database);
    const { release } = lock(file);
    const written = settings.setCompany(key, 'nokopa');
    setTimeout(release, 200);
    await written;
    expect(await settings.findCompany(key)).toBe('nokopa');
    expect(troubles).toContain('retried');
  });

  test('costs no part of a transaction, and leaves none half done', async () => {
    const file = await aFile();
    const { database } = await open(file);
    const { release } = lock(file);
    const written = database.transact(async (queries) => {
      const row = { team: 'T1', company: 'nokopa' };
      await queries
        .insertInto('channelSettings')
        .values({ ...row, channel: 'C1' })
        .execute();
      await queries
        .insertInto('channelSettings')
        .values({ ...row, channel: 'C2' })
        .execute();
    });
    setTimeout(release, 150);
    await written;
    const rows = await database.ask((queries) => queries.selectFrom('channelSettings').select('channel').execute());
    expect(rows).toEqual([{ channel: 'C1' }, { channel: 'C2' }]);
  });

  test('that stays locked is told within the time people wait, and is used again when it is free', async () => {
    const file = await aFile();
    const { database, troubles } = await open(file);
    const settings = createChannelSettings(database);
    const { release } = lock(file);
    await expect(settings.findCompany(key)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(troubles.at(-1)).toBe('gave up');
    release();
    await settings.setCompany(key, 'nokopa');
    expect(await settings.findCompany(key)).toBe('nokopa');
  });

  test('does not stop the program from doing other things meanwhile', async () => {
    const file = await aFile();
    const { database } = await open(file);
    const { release } = lock(file);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    const asked = createChannelSettings(database).setCompany(key, 'nokopa');
    setTimeout(release, 400);
    await asked;
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});

describe('a full disk', () => {
  test('is told at once, loses nothing that was there, and is over when there is room', async () => {
    const file = await aFile();
    const { database } = await open(file);
    const settings = createChannelSettings(database);
    await settings.setCompany(key, 'nokopa');
    await limitPages(database, 'now');
    const long = { team: 'T1', channel: 'C9' };
    const filling = settings.setCompany(long, 'x'.repeat(200_000));
    await expect(filling).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(await settings.findCompany(key)).toBe('nokopa');
    await limitPages(database, 'more');
    await settings.setCompany(long, 'letale');
    expect(await settings.findCompany(long)).toBe('letale');
  });
});

/** SQLite refuses to grow beyond a number of pages just as it does on a full disk. */
async function limitPages(database: Database, limit: 'now' | 'more'): Promise<void> {
  await database.ask(async (queries) => {
    const { rows } = await sql<{ pageCount: number }>`PRAGMA page_count`.execute(queries);
    const pages = limit === 'now' ? (rows[0]?.pageCount ?? 0) : 100_000;
    await sql`PRAGMA max_page_count = ${sql.lit(pages)}`.execute(queries);
  });
}

describe('a file that cannot be used', () => {
  test('is told in a word at the start: it is no database', async () => {
    const file = await aFile();
    await writeFile(file, 'Seloste'.repeat(1000));
    await expect(open(file)).rejects.toMatchObject({ name: 'StoreUnavailable', code: 'SQLITE_NOTADB' });
  });

  test('is told in a word at the start: its folder cannot be made', async () => {
    const file = await aFile();
    await writeFile(file, '');
    await expect(open(join(file, 'seloste.db'))).rejects.toMatchObject({ name: 'StoreUnavailable' });
  });
});

test('a database of a newer version is not touched, and the start says so', async () => {
  const file = await aFile();
  const { database } = await open(file);
  await database.ask(async (queries) => {
    await sql`insert into kysely_migration values ('9999-01-01-from-the-future', '9999')`.execute(queries);
  });
  await expect(open(file)).rejects.toThrow('A newer version of Seloste has written this database.');
});
