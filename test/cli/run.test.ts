import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VERBS } from '../../src/cli/verbs.ts';
import { type Printed, runSeloste } from '../support/command-line.ts';

const SEED = 'test/fixtures/seeds/seltimil.txt';

function run(...words: string[]): Promise<Printed> {
  return runSeloste(words);
}

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'seloste-'));
});
afterEach(async () => rm(directory, { recursive: true }));

describe('the command line', () => {
  it.each([
    ['no verb', []],
    ['an unknown verb', ['imprt']],
    ['an unknown option', ['import', '--jsn', SEED]],
    ['a missing argument', ['import']],
    ['a value for an option that takes none', ['import', '--json=1', SEED]],
    ['too many arguments', ['help', 'import', 'help']],
  ])('tells the usage on stderr and exits with 2 for %s', async (_, words) => {
    const { code, out, told } = await run(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(told).toContain('Usage:');
  });

  it('suggests the verb that was meant', async () => {
    expect((await run('imprt')).told).toContain('Did you mean "import"?');
  });

  it.each([[['help']], [['--help']], [['-h']]])('lists every verb with %s', async (words) => {
    const { code, out } = await run(...words);
    expect(code).toBe(0);
    for (const { name } of VERBS) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'mu'));
  });

  it('explains every verb with examples, and --help says the same', async () => {
    for (const { name, examples } of VERBS) {
      const { code, out } = await run('help', name);
      expect(code).toBe(0);
      expect(examples.length).toBeGreaterThan(0);
      expect((await run(name, '--help')).out).toBe(out);
    }
  });
});

describe('import', () => {
  it('prints the notice as YAML on stdout and what happened on stderr', async () => {
    const { code, out, told } = await run('import', SEED);
    expect(code).toBe(0);
    expect(out).toBe(await readFile('notices/seltimil.yml', 'utf8'));
    expect(told).toBe(`${SEED}: Seltimil Oy, 15 sections, 100 % of the text.\n`);
  });

  it('prints one object with --json for one file, and a list for several', async () => {
    const one: unknown = JSON.parse((await run('import', '--json', SEED)).out);
    expect(one).toMatchObject({
      company: 'seltimil',
      controller: { name: 'Seltimil Oy', email: null },
      contact: { name: 'Pertti Salmijärvi', email: 'pertti@seltimil.fi', phone: '050-5919305', address: null },
      date: '2018-05-01',
      language: 'fi',
      lost: [],
      coverage: 1,
    });
    expect(JSON.parse((await run('import', '--json', SEED, SEED)).out)).toEqual([one, one]);
  });

  it('writes to a directory, and replaces what was edited there only with --force', async () => {
    expect(await run('import', SEED, '--out', directory)).toMatchObject({ code: 0, out: '' });
    const file = join(directory, 'seltimil.yml');
    const written = await readFile(file, 'utf8');
    await writeFile(file, '# edited');
    expect((await run('import', SEED, '--out', directory)).code).toBe(1);
    expect(await readFile(file, 'utf8')).toBe('# edited');
    expect((await run('import', SEED, '--out', directory, '--force')).code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(written);
  });

  it('imports what it can and exits with 1 where a file cannot be read', async () => {
    const { code, out, told } = await run('import', SEED, 'nowhere.txt');
    expect(code).toBe(1);
    expect(out).toContain('slug: seltimil');
    expect(told).toContain('nowhere.txt:1:1 There is no such file');
  });

  it('leaves out a Y-tunnus whose check digit is wrong, and says so', async () => {
    const file = join(directory, 'kukka.txt');
    await writeFile(file, 'Rekisterinpitäjä\tKukka Oy Y-tunnus 2819716-8\nSuostumus\tEi\nEvästeet\tOn\n');
    const { code, out, told } = await run('import', file);
    expect(code).toBe(0);
    expect(out).toContain('Kukka Oy\n      Y-tunnus 2819716-8');
    expect(out).not.toContain('businessId');
    expect(told).toMatch(/not found: .*company\.businessId \(the check digit of the printed 2819716-8 is wrong\)/u);
  });
});
