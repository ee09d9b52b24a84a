import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Printed, runSeloste } from '../../support/command-line.ts';

const SAMPLE = 'test/fixtures/samples/pihka.txt';
const NOTICE = 'Rekisterinpitäjä\nKukka Oy\n\nSuostumus\nEi\n\nEvästeet\nOn\n';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'seloste-import-'));
});
afterEach(async () => rm(directory, { recursive: true }));

function importing(...words: string[]): Promise<Printed> {
  return runSeloste(['import', ...words]);
}

function at(...names: string[]): string {
  return join(directory, ...names);
}

/** Everything in the directory, folders within it too. */
async function everything(): Promise<string[]> {
  return (await readdir(directory, { recursive: true })).toSorted();
}

describe('a file that is none', () => {
  it('is told for what it is: a directory, nothing, an empty file, a link to itself', async () => {
    await mkdir(at('kansio.txt'));
    await writeFile(at('tyhja.pdf'), '');
    await symlink(at('kehä.txt'), at('kehä.txt'));
    expect((await importing(at('kansio.txt'))).told).toContain('This is a directory, not a file.');
    expect((await importing(at('puuttuu.docx'))).told).toContain('There is no such file or directory.');
    expect((await importing(at('tyhja.pdf'))).told).toContain('The file is empty.');
    expect((await importing(at('kehä.txt'))).told).toContain('a link that leads back to itself');
  });

  it.skipIf(process.platform === 'win32')('is not waited for where it is a pipe', async () => {
    execFileSync('mkfifo', [at('putki.txt')]);
    expect(await importing(at('putki.txt'))).toMatchObject({ code: 1, told: expect.stringContaining('a pipe') });
  });

  it.skipIf(process.getuid?.() === 0)('is told where it may not be read', async () => {
    await copyFile(SAMPLE, at('salattu.txt'));
    await chmod(at('salattu.txt'), 0);
    expect((await importing(at('salattu.txt'))).told).toContain('check the permissions');
  });

  it.each(['.txt', '.html', '.docx', '.pdf'])('is not read where it has 100 MB (%s)', async (ending) => {
    const file = await open(at(`suuri${ending}`), 'w');
    await file.truncate(100_000_000);
    await file.close();
    const { code, told } = await importing(at(`suuri${ending}`));
    expect(code).toBe(1);
    expect(told).toContain('The file has 100000000 bytes');
  });
});

describe('a notice that is written', () => {
  it('lies in the directory that was named, whatever the file or the company are called', async () => {
    await mkdir(at('a'));
    await writeFile(at('a', '..seloste;$(x).txt'), NOTICE.replace('Kukka Oy', '../../Pää & Häntä Oy'));
    const { code } = await importing(at('a', '..seloste;$(x).txt'), '--out', at('ulos'));
    expect(code).toBe(0);
    expect(await everything()).toEqual(['a', 'a/..seloste;$(x).txt', 'ulos', 'ulos/paa-hanta.yml']);
  });

  it('has a name even where the company has none in Latin letters', async () => {
    await writeFile(at('а.txt'), NOTICE.replace('Kukka Oy', 'Цветок Oy'));
    expect((await importing(at('а.txt'), '--out', at('ulos'))).code).toBe(0);
    expect(await readdir(at('ulos'))).toHaveLength(1);
  });

  it('does not follow a link to a file that lies elsewhere', async () => {
    await writeFile(at('kukka.txt'), NOTICE);
    await mkdir(at('ulos'));
    await symlink(at('muualla.yml'), at('ulos', 'kukka.yml'));
    const { code, told } = await importing(at('kukka.txt'), '--out', at('ulos'), '--force');
    expect(code).toBe(1);
    expect(told).toContain('is a link or a directory. Remove it first.');
    expect(await everything()).not.toContain('muualla.yml');
  });

  it('does not replace another without being forced, and leaves no half file behind', async () => {
    await writeFile(at('kukka.txt'), NOTICE);
    await mkdir(at('ulos'));
    await writeFile(at('ulos', 'kukka.yml'), 'minun');
    const { code, told } = await importing(at('kukka.txt'), '--out', at('ulos'));
    expect(code).toBe(1);
    expect(told).toContain('Use --force to replace it.');
    expect(await readFile(at('ulos', 'kukka.yml'), 'utf8')).toBe('minun');
    expect((await importing(at('kukka.txt'), '--out', at('ulos'), '--force')).code).toBe(0);
    expect(await readFile(at('ulos', 'kukka.yml'), 'utf8')).toContain('slug: kukka');
    expect(await readdir(at('ulos'))).toEqual(['kukka.yml']);
  });

  it('is not replaced by a second document of the same company', async () => {
    await writeFile(at('asiakkaat.txt'), NOTICE);
    await writeFile(at('hakijat.txt'), NOTICE.replace('Ei', 'Kyllä'));
    const { code, told } = await importing(at('asiakkaat.txt'), at('hakijat.txt'), '--out', at('ulos'), '--force');
    expect(code).toBe(1);
    expect(told).toContain('another document of Kukka Oy');
    expect(await readFile(at('ulos', 'kukka.yml'), 'utf8')).toContain('Ei');
  });

  it('is told not to be written where its directory is a file', async () => {
    await writeFile(at('kukka.txt'), NOTICE);
    const { code, told } = await importing(at('kukka.txt'), '--out', at('kukka.txt'));
    expect(code).toBe(1);
    expect(told).toContain('cannot be written');
  });
});

describe('many files', () => {
  it('are all imported but for the broken ones, of which each is told', async () => {
    await writeFile(at('rikki.pdf'), '%PDF-1.4 rikki');
    await writeFile(at('rikki.docx'), 'PK\u0003\u0004rikki');
    await writeFile(at('kukka.txt'), NOTICE);
    const files = [at('rikki.pdf'), SAMPLE, at('rikki.docx'), at('puuttuu.md'), at('kukka.txt')];
    const { code, out, told } = await importing(...files, '--out', at('ulos'), '--json');
    expect(code).toBe(1);
    expect(await readdir(at('ulos'))).toEqual(['kukka.yml', 'puusepanverstas-pihka.yml']);
    for (const file of files) expect(told).toContain(file);
    expect(JSON.parse(out)).toMatchObject([{ company: 'puusepanverstas-pihka' }, { company: 'kukka' }]);
  });

  it('print nothing but JSON where none of them could be read', async () => {
    expect(await importing('nowhere.txt', 'nowhere.pdf', '--json')).toMatchObject({ code: 1, out: '[]\n' });
  });
});

describe('import --json', () => {
  it('has the fields of the contract and no others', async () => {
    const { out } = await importing('test/fixtures/samples/tilkku.html', '--json');
    const printed: Record<string, unknown> = JSON.parse(out);
    const fields = ['company', 'controller', 'contact', 'date', 'language', 'sections', 'lost', 'coverage'];
    expect(Object.keys(printed)).toEqual(fields);
    expect(printed).toMatchObject({
      company: 'ompelimo-tilkku-ja-tikki',
      controller: { name: 'Ompelimo Tilkku ja Tikki Tmi', email: null, phone: '045 555 0433' },
      contact: { name: 'Mirva Keto-oja', email: 'mirva.keto-oja@tilkkujatikki.example', phone: null, address: null },
      date: '2022-10-03',
      language: 'fi',
      sections: expect.arrayContaining([
        { heading: 'Mistä saamme tiedot?', topic: 'sources', text: expect.stringContaining('Sinulta itseltäsi') },
      ]),
      lost: [],
      coverage: 1,
    });
  });
});
