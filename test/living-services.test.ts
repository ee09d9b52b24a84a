import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reload } from '../src/living-knowledge.ts';
import { type LivingServices, loadServices } from '../src/living-services.ts';
import { logReload } from '../src/log-reload.ts';
import { createLog } from '../src/log.ts';
import type { Notice } from '../src/notices/notice.ts';
import { writeNotice } from '../src/notices/write.ts';
import { watchFolders, type Watching } from '../src/watch-folders.ts';
import { aNotice } from './support/a-notice.ts';

let folder = '';
const watched: Watching[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-'));
});
afterEach(async () => {
  for (const watching of watched.splice(0)) watching.stop();
  await rm(folder, { recursive: true, force: true });
});

async function write(notice: Notice): Promise<void> {
  await writeFile(join(folder, `${notice.company.slug}.yml`), writeNotice(notice));
}

async function load(): Promise<LivingServices> {
  const loaded = await loadServices({ notices: folder }, 'notices');
  if (loaded.kind === 'ok') return loaded.value;
  throw new Error('The notices cannot be loaded.');
}

describe('services that are watched', () => {
  it('answer from a file that an editor replaced by renaming, without a restart', async () => {
    await write(aNotice({ name: 'Nokopa Oy', date: '2020-01-01' }));
    const services = await load();
    const told: Reload[] = [];
    watched.push(services.watch((reload) => told.push(reload)));
    const after = writeNotice(aNotice({ name: 'Nokopa Oy', date: '2024-02-02' }));
    await writeFile(join(folder, '.nokopa.yml.swp'), after);
    await rename(join(folder, '.nokopa.yml.swp'), join(folder, 'nokopa.yml'));
    await vi.waitFor(
      () => expect(services.shared().current().catalog.bySlug.get('nokopa')?.date).toBe('2024-02-02'),
      8_000,
    );
    expect(told).toMatchObject([{ changed: ['nokopa'], problems: [] }]);
  }, 10_000);

  it('tell a broken file once, and once that it is mended', async () => {
    await write(aNotice({ name: 'Nokopa Oy' }));
    const services = await load();
    const told: Reload[] = [];
    watched.push(services.watch((reload) => told.push(reload)));
    await writeFile(join(folder, 'nokopa.yml'), 'company: 1\n');
    await vi.waitFor(() => expect(told).toHaveLength(1), 8_000);
    await write(aNotice({ name: 'Nokopa Oy' }));
    await vi.waitFor(() => expect(told).toHaveLength(2), 8_000);
    expect(told.map(({ problems }) => problems.length > 0)).toEqual([true, false]);
  }, 20_000);
});

describe('the texts of drafts', () => {
  it('are taken in when they change, and stay as they were where a file is broken', async () => {
    const own = join(folder, 'own');
    await cp('notices', own, { recursive: true });
    const loaded = await loadServices({ notices: own }, own);
    if (loaded.kind !== 'ok') throw new Error('The notices cannot be loaded.');
    const services = loaded.value;
    const told: Reload[] = [];
    watched.push(services.watch((reload) => told.push(reload)));
    const before = services.shared().drafting();
    const file = join(own, 'letters', 'fi.yml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, 'sentences: 1\n');
    await vi.waitFor(() => expect(told.at(-1)?.problems[0]).toMatchObject({ file }), 8_000);
    expect(services.shared().drafting()).toBe(before);
    await writeFile(file, `${text}\n# Read by a lawyer.\n`);
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ isVocabularyNew: true, problems: [] }), 8_000);
    expect(services.shared().drafting()).not.toBe(before);
  }, 20_000);
});

describe('watchFolders', () => {
  it('goes on where a folder vanishes and another comes in its place', async () => {
    const calls = { count: 0 };
    watched.push(watchFolders({ folders: () => [folder], onChange: () => (calls.count += 1), folderLookMs: 50 }));
    await vi.waitFor(() => expect(calls.count).toBe(1), 5_000);
    await rm(folder, { recursive: true });
    await vi.waitFor(() => expect(calls.count).toBeGreaterThan(1), 5_000);
    await mkdir(folder);
    const gone = calls.count;
    await vi.waitFor(() => expect(calls.count).toBeGreaterThan(gone), 5_000);
    const back = calls.count;
    await writeFile(join(folder, 'a.yml'), '');
    await vi.waitFor(() => expect(calls.count).toBeGreaterThan(back), 5_000);
  }, 20_000);

  it('sees a file that is only written to', async () => {
    await writeFile(join(folder, 'a.yml'), 'a');
    const calls = { count: 0 };
    watched.push(watchFolders({ folders: () => [folder], onChange: () => (calls.count += 1) }));
    await vi.waitFor(() => expect(calls.count).toBe(1), 5_000);
    await writeFile(join(folder, 'a.yml'), 'b');
    await vi.waitFor(() => expect(calls.count).toBe(2), 5_000);
  }, 10_000);
});

describe('logReload', () => {
  it('says how much was taken in and where what is wrong stands, in none of its words', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'info', write: (line) => lines.push(line), now: () => 0 });
    const problem = { file: 'notices/x.yml', line: 4, column: 7, field: 'contact.email', message: '"Matti" is no …' };
    const reload = { added: ['a'], changed: [], removed: [], isVocabularyNew: false, problems: [problem], ms: 12 };
    logReload(reload, log);
    expect(lines).toEqual([
      '1970-01-01T00:00:00.000Z info files taken in added=1 changed=0 removed=0 vocabulary=false ms=12',
      '1970-01-01T00:00:00.000Z warn file not taken in at=notices/x.yml:4:7 field=contact.email',
    ]);
  });
});
