import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type RegisterParts, registerCsv, registerMarkdown } from '../../src/cases/register.ts';
import { openCase, transition } from '../../src/cases/transition.ts';
import { caseEn } from '../../src/copy/case-en.ts';
import { draftEn } from '../../src/copy/draft-en.ts';
import { openDatabase } from '../../src/store/database.ts';
import { createStore } from '../../src/store/store.ts';
import { aCase, after, aNewCase, anOccasion, done } from '../support/a-case.ts';
import { type Printed, runSeloste } from '../support/command-line.ts';

const parts = (given: Partial<RegisterParts> = {}): RegisterParts => ({
  cases: [aCase()],
  words: caseEn,
  rightNames: draftEn.found.rightNames,
  companyName: () => 'Nokopa Oy',
  today: '2026-12-01',
  ...given,
});

/** Reads RFC 4180 the plain way. */
function recordsOf(csv: string): string[][] {
  return csv
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, bare]) =>
        quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'),
      ),
    );
}

describe('the register as CSV', () => {
  test('says what it is, when it was made and what the columns are', () => {
    const [title, explanation, columns, row] = recordsOf(registerCsv(parts()));
    expect(title?.slice(0, 2)).toEqual(['Register of data protection requests', 'Made on 2026-12-01']);
    expect(explanation?.[0]).toContain('One line per request.');
    expect(columns).toEqual(Object.values(caseEn.register.columns));
    expect(row?.slice(0, 5)).toEqual([
      '2026-001',
      'Nokopa Oy',
      'Access to the data (Art. 15)',
      '2026-11-19',
      '2026-12-21',
    ]);
  });

  test('has as many fields in each record, whatever stands in them', () => {
    const companyName = () => 'A "quoted", long\r\nname';
    const csv = registerCsv(parts({ companyName }));
    expect(csv).toContain('"A ""quoted"", long\r\nname"');
    const plain = recordsOf(registerCsv(parts()));
    expect(new Set(plain.map((record) => record.length))).toEqual(new Set([13]));
  });

  test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('gives no formula away: %j', (name) => {
    const [, , , row] = recordsOf(registerCsv(parts({ companyName: () => name })));
    expect(row?.[1]).toBe(`'${name}`);
  });

  test('tells of an extension, an outcome and the days', () => {
    const one = after(aCase(), [
      { kind: 'acknowledge' },
      { kind: 'extend', reason: 'complex' },
      { kind: 'close', outcome: 'partly' },
    ]);
    expect(recordsOf(registerCsv(parts({ cases: [one] })))[3]?.slice(5)).toEqual([
      '2027-02-19',
      'The request is complex',
      '2026-11-20',
      'Closed',
      '2026-11-20',
      '2026-11-20',
      'Fulfilled in part',
      'U0ANNA',
    ]);
  });
});

test('the register as Markdown is a table that no name breaks', () => {
  const markdown = registerMarkdown(parts({ companyName: () => 'A | B\n# <b>*C*</b> [d](http://e)' }));
  const row = markdown.split('\n').find((line) => line.startsWith('| 2026')) ?? '';
  expect(row).toContain(String.raw`A \| B \# \<b\>\*C\*\</b\> \[d\](http://e)`);
  expect(row.match(/(?<!\\)\|/gu)).toHaveLength(14);
});

describe('seloste cases', () => {
  const folders: string[] = [];
  afterEach(async () => {
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
  });

  async function databaseWithCases(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'seloste-cases-'));
    folders.push(folder);
    const url = join(folder, 'seloste.db');
    const database = await openDatabase({ url, log: { warn: () => {} } });
    const { cases } = createStore(database);
    for (const company of ['nokopa', 'seltimil']) {
      const { case: opened, event } = done(openCase(aNewCase({ company }), anOccasion()));
      const stored = await cases.open(opened, event);
      const acknowledged = done(transition(stored, { kind: 'acknowledge' }, anOccasion()));
      await cases.save(acknowledged.case, acknowledged.event);
    }
    await database.close();
    return url;
  }

  function run(url: string, ...words: string[]): Promise<Printed> {
    const environment = { SELOSTE_DATABASE_URL: url, SELOSTE_TODAY: '2026-12-01' };
    return runSeloste(['cases', ...words], { environment });
  }

  test('prints CSV for spreadsheets, with the companies’ names', async () => {
    const { code, out } = await run(await databaseWithCases());
    expect(code).toBe(0);
    expect(out.startsWith('\uFEFFRegister of data protection requests,')).toBe(true);
    expect(out).toContain('2026-001,Nokopa Oy,');
    expect(out).toContain('2026-002,Seltimil Oy,');
  });

  test('prints one company, in another language, as Markdown', async () => {
    const { out } = await run(
      await databaseWithCases(),
      '--company',
      'seltimil',
      '--format',
      'markdown',
      '--lang',
      'fi',
    );
    expect(out).toContain('# Tietosuojapyyntöjen rekisteri');
    expect(out).toContain('| 2026-002 | Seltimil Oy |');
    expect(out).not.toContain('2026-001');
  });

  test('prints codes and the history as JSON', async () => {
    const { out } = await run(await databaseWithCases(), '--format', 'json');
    expect(JSON.parse(out)).toMatchObject([
      { number: '2026-001', status: 'acknowledged', history: [{ kind: 'opened' }, { kind: 'acknowledged' }] },
      { number: '2026-002' },
    ]);
  });

  test('makes no database where there is none, and tells of wrong options', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seloste-cases-'));
    folders.push(folder);
    const { code, told } = await run(join(folder, 'none.db'));
    expect([code, told]).toEqual([1, expect.stringContaining('There is no database yet')]);
    await expect(readFile(join(folder, 'none.db'))).rejects.toThrow('ENOENT');
    expect((await run('x', '--format', 'xml')).code).toBe(2);
    expect((await run('x', '--lang', 'de')).code).toBe(2);
  });
});
