import { execFile } from 'node:child_process';
import { access, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import Sqlite from 'libsql';
import { afterEach, describe, expect, test } from 'vitest';
import { createChannelSettings } from '../../src/store/channel-settings.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { createStore } from '../../src/store/store.ts';
import { openWorkspace } from '../support/workspace.ts';

const key = { team: 'T0TEAM', channel: 'C0OFFICE' };
const other = { team: 'T0TEAM', channel: 'C0OTHER' };
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function aFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-faults-'));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'data', 'seloste.db');
}

async function open(file: string): Promise<Database> {
  const database = await openDatabase({ url: file, log: { warn: () => {} } });
  closing.push(() => database.close().catch(() => undefined));
  return database;
}

describe('a file that is deleted while the app runs', () => {
  test.each([
    ['the file', (file: string) => rm(file)],
    ['its folder', (file: string) => rm(dirname(file), { recursive: true })],
    ['the file, moved away', (file: string) => rename(file, `${file}.old`)],
  ])('costs nothing that was kept, nor what is set afterwards (%s)', async (_, lose) => {
    const file = await aFile();
    const settings = createChannelSettings(await open(file));
    await settings.setCompany(key, 'nokopa');
    await lose(file);
    expect(await settings.findCompany(key)).toBe('nokopa');
    await settings.setCompany(other, 'seltimil');
    const restarted = createChannelSettings(await open(file));
    expect(await restarted.findCompany(key)).toBe('nokopa');
    expect(await restarted.findCompany(other)).toBe('seltimil');
  });
});

describe('a file that may not be written', () => {
  test('costs no answer; what cannot be kept is told, and kept again when it may', async () => {
    const file = await aFile();
    const database = await open(file);
    const workspace = await openWorkspace({ store: createStore(database) });
    await workspace.command('company nokopa');
    await readOnly(database, true);
    expect((await workspace.mention('how long?'))[0]?.words).toContain('10 vuotta');
    expect((await workspace.command('company seltimil'))[0]?.words).toMatch(/database|tietokan/u);
    await readOnly(database, false);
    expect(await createChannelSettings(database).findCompany(key)).toBe('nokopa');
    await workspace.command('company seltimil');
    expect(await createChannelSettings(database).findCompany(key)).toBe('seltimil');
  });
});

async function readOnly(database: Database, isOn: boolean): Promise<void> {
  await database.ask((queries) => sql`PRAGMA query_only = ${sql.lit(isOn ? 1 : 0)}`.execute(queries));
}

describe('a file that is locked', () => {
  test('costs no answer; the question is not answered again when the lock is gone', async () => {
    const file = await aFile();
    const workspace = await openWorkspace({ store: createStore(await open(file)) });
    const lock = new Sqlite(file);
    closing.push(() => lock.close());
    lock.exec('BEGIN EXCLUSIVE');
    const ts = '1800000900.000100';
    expect(await workspace.mention('how long?', { ts })).toHaveLength(1);
    lock.exec('ROLLBACK');
    expect(await workspace.mention('how long?', { ts })).toEqual([]);
    expect(await workspace.mention('how long?')).toHaveLength(1);
  }, 20_000);
});

describe('a disk that is full', () => {
  test('costs no answer and nothing that was kept, and is used again when there is room', async () => {
    const disk = await aSmallDisk();
    if (disk === undefined) return;
    const database = await open(join(disk, 'seloste.db'));
    const workspace = await openWorkspace({ store: createStore(database) });
    await workspace.command('company nokopa');
    await promisify(execFile)('sh', ['-c', `dd if=/dev/zero of=${disk}/ballast bs=4096 2>/dev/null || true`]);
    expect((await workspace.mention('how long?'))[0]?.words).toContain('10 vuotta');
    expect((await workspace.command('company seltimil'))[0]?.words).toMatch(/database|tietokan/u);
    await rm(join(disk, 'ballast'));
    expect(await createChannelSettings(database).findCompany(key)).toBe('nokopa');
    await workspace.command('company seltimil');
    expect(await createChannelSettings(database).findCompany(key)).toBe('seltimil');
  }, 20_000);
});

/** A disk of 300 kB; undefined where this machine lets nobody mount one. */
async function aSmallDisk(): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-disk-'));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  try {
    await promisify(execFile)('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', folder]);
  } catch {
    return undefined;
  }
  closing.push(() => promisify(execFile)('umount', ['-l', folder]));
  await access(folder);
  return folder;
}
