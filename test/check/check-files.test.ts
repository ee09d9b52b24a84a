import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CheckResult, checkFiles } from '../../src/load-check.ts';
import { bundledCheckRules, TODAY } from '../support/check-rules.ts';

const rules = await bundledCheckRules();
const clean = await readFile('test/fixtures/notices/clean.yml', 'utf8');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-'));
  await mkdir(join(folder, 'translations'));
});
afterEach(async () => rm(folder, { recursive: true }));

async function write(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

async function check(...paths: string[]): Promise<CheckResult> {
  return checkFiles(paths, { rules, today: TODAY });
}

describe('checking files', () => {
  it('finds nothing in a folder of clean notices', async () => {
    expect(await check('test/fixtures/notices')).toEqual({ findings: [], notices: 4 });
  });

  it('tells mistakes of the format with their place, and goes on with the other files', async () => {
    const wrong = await write(
      'wrong.yml',
      clean.replace('slug: clean', 'slug: wrong').replace('topic: date', 'topic: data'),
    );
    const good = await write('clean.yml', clean.replace('2026-03-02', '2019-03-02'));
    const { findings, notices } = await check(wrong, good);
    expect(notices).toBe(1);
    expect(findings).toMatchObject([
      { file: wrong, line: 21, column: 12, code: 'format', severity: 'error', topic: null },
      { file: good, line: 9, column: 7, code: 'old-date', severity: 'info', topic: 'date' },
    ]);
    expect(findings[0]?.message).toMatch(/^sections\.0\.topic: "data" is no topic\. Did you mean "date"\?/u);
  });

  it.each([
    ['a file that is not there', 'nowhere.yml', 'There is no such file'],
    ['a folder without notices', 'translations', 'There is no notice in this directory'],
  ])('tells %s', async (_, name, message) => {
    const { findings } = await check(join(folder, name));
    expect(findings).toMatchObject([{ code: 'format', severity: 'error', line: 1, column: 1 }]);
    expect(findings[0]?.message).toContain(message);
  });

  it('tells a file that is no UTF-8 and one that is not YAML', async () => {
    await writeFile(join(folder, 'latin.yml'), new Uint8Array([0x61, 0xe4, 0x62]));
    await write('broken.yml', 'company: [');
    expect((await check(folder)).findings.map(({ code }) => code)).toEqual(['format', 'format']);
  });

  it('tells names that two companies share, across all that is checked', async () => {
    await write('clean.yml', clean);
    const other = await write('other.yml', clean.replace('slug: clean', 'slug: other'));
    const { findings } = await check(folder);
    expect(findings.map(({ file, line, code }) => ({ file, line, code }))).toEqual([
      { file: other, line: 4, code: 'name-clash' },
      { file: other, line: 5, code: 'name-clash' },
    ]);
  });

  it('looks at a file once, however often it is named', async () => {
    const file = await write('clean.yml', clean.replace('2026-03-02', '2019-03-02'));
    expect((await check(file, file)).findings).toHaveLength(1);
  });

  it('tells translations that lack and, of a whole folder, those that are stale', async () => {
    const file = await write('clean.yml', clean);
    const stale = await write(
      'translations/en.yml',
      `- source: Rekisterin nimi on tuntematon meille.\n  text: Unknown.\n`,
    );
    expect((await check(folder)).findings).toMatchObject([
      { file, line: 8, code: 'missing-translation', topic: null },
      { file: stale, line: 1, column: 11, code: 'stale-translation', severity: 'warning' },
    ]);
    expect((await check(file)).findings.map(({ code }) => code)).toEqual(['missing-translation']);
  });

  it('tells translations that cannot be read', async () => {
    await write('clean.yml', clean);
    await write('translations/sv.yml', '- source: ""\n');
    expect((await check(folder)).findings.map(({ code }) => code)).toEqual(['format', 'format']);
  });
});
