import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LivingKnowledge, loadLivingKnowledge } from '../src/living-knowledge.ts';
import { type LivingServices, loadServices } from '../src/living-services.ts';
import type { Notice } from '../src/notices/notice.ts';
import type { Parsed } from '../src/notices/parse.ts';
import { writeNotice } from '../src/notices/write.ts';
import type { Knowledge } from '../src/services.ts';
import type { Watching } from '../src/watch-folders.ts';
import { aNotice } from './support/a-notice.ts';

let folder = '';
const watched: Watching[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-workspaces-'));
});
afterEach(async () => {
  for (const watching of watched.splice(0)) watching.stop();
  await rm(folder, { recursive: true, force: true });
});

async function write(team: string, ...notices: readonly Notice[]): Promise<void> {
  await mkdir(join(folder, team), { recursive: true });
  for (const notice of notices) await writeFile(join(folder, team, `${notice.company.slug}.yml`), writeNotice(notice));
}

function parse(byWorkspace = true): Promise<Parsed<LivingKnowledge>> {
  return loadLivingKnowledge(
    { notices: folder, vocabulary: 'notices', byWorkspace, defaultCompany: 'nokopa' },
    () => 0,
  );
}

async function load(byWorkspace = true): Promise<LivingKnowledge> {
  const loaded = await parse(byWorkspace);
  if (loaded.kind === 'ok') return loaded.value;
  throw new Error(JSON.stringify(loaded.problems));
}

const slugs = ({ catalog }: Knowledge): string[] => [...catalog.bySlug.keys()];

describe('notices in a folder named after a workspace', () => {
  it('belong to it alone; workspaces without a folder have those at the top', async () => {
    await write('', aNotice({ name: 'Nokopa Oy' }));
    await write('T0ONE', aNotice({ name: 'Seltimil Oy' }));
    await write('T0TWO', aNotice({ name: 'Jertula Oy' }));
    const living = await load();
    expect(slugs(living.forTeam('T0ONE'))).toEqual(['seltimil']);
    expect(slugs(living.forTeam('T0TWO'))).toEqual(['jertula']);
    expect(slugs(living.forTeam('T0NONE'))).toEqual(['nokopa']);
    expect(slugs(living.forTeam(''))).toEqual(['nokopa']);
    expect(slugs(living.current())).toEqual(['nokopa']);
  });

  it('may be of a company that others have too, with other words', async () => {
    await write('', aNotice({ name: 'Nokopa Oy', date: '2020-01-01' }));
    await write('T0ONE', aNotice({ name: 'Nokopa Oy', date: '2024-02-02' }));
    const living = await load();
    expect(living.current().catalog.bySlug.get('nokopa')?.date).toBe('2020-01-01');
    expect(living.forTeam('T0ONE').catalog.bySlug.get('nokopa')?.date).toBe('2024-02-02');
  });

  it('have the company that is meant where none is named only where its notice is among them', async () => {
    await write('', aNotice({ name: 'Nokopa Oy' }));
    await write('T0ONE', aNotice({ name: 'Seltimil Oy' }));
    const living = await load();
    expect([living.current().defaultCompany, living.forTeam('T0ONE').defaultCompany]).toEqual(['nokopa', undefined]);
  });

  it('hold sections that others have too once', async () => {
    await write('', aNotice({ name: 'Nokopa Oy' }));
    await write('T0ONE', aNotice({ name: 'Seltimil Oy' }));
    const living = await load();
    const [first, second] = [living.current(), living.forTeam('T0ONE')].map(({ catalog }) => catalog.notices[0]);
    expect(first?.sections[0]).toBe(second?.sections[0]);
    await write('T0TWO', aNotice({ name: 'Jertula Oy' }));
    await living.reload();
    expect(living.forTeam('T0TWO').catalog.notices[0]?.sections[0]).toBe(first?.sections[0]);
  });

  it('are not read where there is one workspace only', async () => {
    await write('', aNotice({ name: 'Nokopa Oy' }));
    await write('T0ONE', aNotice({ name: 'Seltimil Oy' }));
    const living = await load(false);
    expect(slugs(living.forTeam('T0ONE'))).toEqual(['nokopa']);
  });

  it('let the top be empty: then a workspace without a folder has none', async () => {
    await write('T0ONE', aNotice({ name: 'Seltimil Oy' }));
    const living = await load();
    expect(slugs(living.forTeam('T0ONE'))).toEqual(['seltimil']);
    expect(slugs(living.forTeam('T0NONE'))).toEqual([]);
    expect(living.forTeam('T0NONE').ask({ text: 'Kuinka kauan Seltimil säilyttää tietoja?' }).answers).toEqual([]);
  });

  it('are not those behind a link to the folder of another', async () => {
    await write('', aNotice({ name: 'Nokopa Oy' }));
    await write('T0ONE', aNotice({ name: 'Seltimil Oy' }));
    await symlink(join(folder, 'T0ONE'), join(folder, 'T0LINK'));
    expect(slugs((await load()).forTeam('T0LINK'))).toEqual(['nokopa']);
  });

  it('that are wrong at the start are told with their place, all at once', async () => {
    await write('', aNotice({ name: 'Nokopa Oy' }));
    await write('T0ONE', aNotice({ name: 'Seltimil Oy' }));
    await writeFile(join(folder, 'T0ONE', 'broken.yml'), 'company: 1\n');
    await mkdir(join(folder, 'T0EMPTY'));
    const loaded = await parse();
    const files = loaded.kind === 'problems' ? new Set(loaded.problems.map(({ file }) => file)) : new Set();
    expect(files).toEqual(new Set([join(folder, 'T0EMPTY'), join(folder, 'T0ONE', 'broken.yml')]));
  });
});

describe('a reload', () => {
  it('takes in what changes in one folder, and leaves the knowledge of others the very same', async () => {
    await write('', aNotice({ name: 'Nokopa Oy' }));
    await write('T0ONE', aNotice({ name: 'Seltimil Oy', date: '2020-01-01' }));
    const living = await load();
    const [top, one] = [living.current(), living.forTeam('T0ONE')];
    await write('T0ONE', aNotice({ name: 'Seltimil Oy', date: '2024-02-02' }), aNotice({ name: 'Ruvilta Oy' }));
    expect(await living.reload()).toMatchObject({
      added: ['T0ONE/ruvilta'],
      changed: ['T0ONE/seltimil'],
      problems: [],
    });
    expect(living.current()).toBe(top);
    expect(living.forTeam('T0ONE').catalog.bySlug.get('seltimil')?.date).toBe('2024-02-02');
    expect(one.catalog.bySlug.get('seltimil')?.date).toBe('2020-01-01');
  });

  it('takes in a new folder whole or not at all', async () => {
    await write('', aNotice({ name: 'Nokopa Oy' }));
    const living = await load();
    await write('T0ONE', aNotice({ name: 'Seltimil Oy' }));
    await writeFile(join(folder, 'T0ONE', 'broken.yml'), 'company: 1\n');
    const { problems } = await living.reload();
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([join(folder, 'T0ONE', 'broken.yml')]));
    expect(slugs(living.forTeam('T0ONE'))).toEqual(['nokopa']);
    await rm(join(folder, 'T0ONE', 'broken.yml'));
    expect(await living.reload()).toMatchObject({ added: ['T0ONE/seltimil'], problems: [] });
    expect(slugs(living.forTeam('T0ONE'))).toEqual(['seltimil']);
  });

  it('keeps the last good notices of a workspace whose folder has gone, and tells so', async () => {
    await write('', aNotice({ name: 'Nokopa Oy' }));
    await write('T0ONE', aNotice({ name: 'Seltimil Oy' }));
    const living = await load();
    await rm(join(folder, 'T0ONE'), { recursive: true });
    expect((await living.reload()).problems).toMatchObject([{ file: join(folder, 'T0ONE') }]);
    expect(slugs(living.forTeam('T0ONE'))).toEqual(['seltimil']);
  });
});

describe('services of many workspaces that are watched', () => {
  it('see a new folder, and what changes in it later', async () => {
    await write('', aNotice({ name: 'Nokopa Oy' }));
    const services = await watchedServices();
    const here = () => slugs(services.forTeam('T0ONE').current());
    await write('T0ONE', aNotice({ name: 'Seltimil Oy' }));
    await vi.waitFor(() => expect(here()).toEqual(['seltimil']), 8_000);
    await write('T0ONE', aNotice({ name: 'Ruvilta Oy' }));
    await vi.waitFor(() => expect(here().toSorted()).toEqual(['ruvilta', 'seltimil']), 8_000);
  }, 20_000);
});

async function watchedServices(): Promise<LivingServices> {
  const loaded = await loadServices({ notices: folder, slack: { mode: 'oauth' } }, 'notices');
  if (loaded.kind === 'problems') throw new Error('The notices cannot be loaded.');
  watched.push(loaded.value.watch(() => {}, { folderLookMs: 50 }));
  return loaded.value;
}
