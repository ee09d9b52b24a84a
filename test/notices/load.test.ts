import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadTranslations } from '../../src/notices/load.ts';
import { loadNotices } from '../../src/notices/notice-folder.ts';
import { writeNotice } from '../../src/notices/write.ts';
import type { Company } from '../../src/notices/notice.ts';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'seloste-'));
});
afterEach(async () => rm(directory, { recursive: true }));

async function writeFileIn(name: string, text: string): Promise<void> {
  await writeFile(join(directory, name), text);
}

function noticeText(company: Company): string {
  const sections = [{ topic: 'consent' as const, heading: 'Suostumus', text: '' }];
  return writeNotice({ company, language: 'fi', controller: {}, contact: {}, sections });
}

async function problems(): Promise<string[]> {
  const loaded = await loadNotices(directory);
  return loaded.kind === 'ok' ? [] : loaded.problems.map(({ file, field, message }) => `${file} ${field} ${message}`);
}

describe('loadNotices', () => {
  it('loads every notice and leaves other files alone', async () => {
    await writeFileIn('kukka.yml', noticeText({ slug: 'kukka', name: 'Kukka Oy', aliases: [] }));
    await writeFileIn('puu.yaml', noticeText({ slug: 'puu', name: 'Puu Oy', aliases: ['Puuh'] }));
    await writeFileIn('README.md', '# not a notice');
    await writeFileIn('.hidden.yml', 'x');
    await mkdir(join(directory, 'vocabulary'));
    const loaded = await loadNotices(directory);
    expect(loaded.kind === 'ok' && loaded.value.map(({ company }) => company.slug)).toEqual(['kukka', 'puu']);
  });

  it('tells the problems of all files at once', async () => {
    await writeFileIn('a.yml', '');
    await writeFileIn('b.yml', 'company: 1');
    const told = await problems();
    expect(told.some((problem) => problem.includes('a.yml'))).toBe(true);
    expect(told.some((problem) => problem.includes('b.yml company'))).toBe(true);
  });

  it.each([
    ['alias, whatever its capitals and hyphens', ['JK-Log'], ['jk log']],
    ['alias that is the slug of the other', [], ['kukka']],
    ['alias that is the name of the other', [], ['KUKKA OY']],
  ])('rejects a name that two companies use: %s', async (_, first, second) => {
    await writeFileIn('kukka.yml', noticeText({ slug: 'kukka', name: 'Kukka Oy', aliases: first }));
    await writeFileIn('puu.yml', noticeText({ slug: 'puu', name: 'Puu Oy', aliases: second }));
    expect(await problems()).toEqual([expect.stringMatching(/puu\.yml company\.aliases\.0 .*kukka/u)]);
  });

  it('tells where the shared name stands', async () => {
    await writeFileIn('kukka.yml', noticeText({ slug: 'kukka', name: 'Kukka Oy', aliases: [] }));
    await writeFileIn('puu.yml', noticeText({ slug: 'puu', name: 'Puu Oy', aliases: ['Puuh', 'kukka'] }));
    const loaded = await loadNotices(directory);
    expect(loaded).toMatchObject({ problems: [{ line: 6, column: 19 }] });
  });

  it('says so where the directory is missing or has no notice', async () => {
    expect(await problems()).toEqual([expect.stringMatching(/no notice in this directory/u)]);
    const missing = await loadNotices(join(directory, 'nowhere'));
    expect(missing).toMatchObject({ problems: [{ message: 'There is no such file or directory.' }] });
  });
});

describe('loadTranslations', () => {
  it('finds a paragraph whatever its white space', async () => {
    await mkdir(join(directory, 'translations'));
    await writeFileIn('translations/en.yml', '- source: |-\n    10 vuotta\n    asiakkuudesta.\n  text: 10 years.\n');
    const loaded = await loadTranslations(directory);
    expect(loaded.kind === 'ok' && loaded.value.get('en')?.get('10 vuotta asiakkuudesta.')).toBe('10 years.');
  });

  it('has no translations where there is no memory', async () => {
    expect(await loadTranslations(directory)).toEqual({ kind: 'ok', value: new Map() });
  });

  it('rejects a paragraph that stands there twice', async () => {
    await mkdir(join(directory, 'translations'));
    await writeFileIn('translations/sv.yml', '- {source: a b, text: x}\n- {source: a  b, text: y}\n');
    expect(await loadTranslations(directory)).toMatchObject({
      problems: [{ line: 2, column: 12, field: '1.source', message: expect.stringMatching(/already entry 1/u) }],
    });
  });
});
