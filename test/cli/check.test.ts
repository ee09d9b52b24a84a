import { describe, expect, it } from 'vitest';
import { type Printed, runSeloste } from '../support/command-line.ts';

function run(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = { SELOSTE_TODAY: '2026-11-20' },
): Promise<Printed> {
  return runSeloste(['check', ...words], { environment });
}

describe('check', () => {
  it('prints a line for each finding: place, severity, code, what to do, source', async () => {
    const { code, out, told } = await run(['notices/nokopa.yml']);
    expect(code).toBe(0);
    expect(out.split('\n')).toContain(
      'notices/nokopa.yml:70:11 warning empty-section: Check the heading "Suostumus": nothing stands under it. Write what it should say, or take it out. (GDPR Art. 12(1))',
    );
    expect(told).toBe('1 notice: 0 errors, 14 warnings, 6 to think about.\n');
  });

  it('exits with 1 where there is an error, and checks the bundled notices by default', async () => {
    const { code, told } = await run([]);
    expect(code).toBe(1);
    expect(told).toContain('5 notices: 6 errors,');
  });

  it('checks the folder of the settings by default', async () => {
    expect(await run([], { SELOSTE_NOTICES: 'test/fixtures/notices', SELOSTE_TODAY: '2026-11-20' })).toEqual({
      code: 0,
      out: '',
      told: '4 notices: 0 errors, 0 warnings, 0 to think about.\n',
    });
  });

  it('prints a list of objects with --json, an empty one where there is nothing', async () => {
    const [first]: unknown[] = JSON.parse((await run(['notices/seltimil.yml', '--json'])).out);
    expect(first).toEqual({
      file: 'notices/seltimil.yml',
      line: 9,
      column: 7,
      code: 'old-date',
      severity: 'warning',
      topic: 'date',
      message: expect.stringContaining('Check the date 2018-05-01'),
      source: 'GDPR Art. 5(1)(a), 12(1), 24(1)',
    });
    expect(JSON.parse((await run(['test/fixtures/notices', '--json'])).out)).toEqual([]);
  });

  it('prints SARIF with --sarif', async () => {
    const log: unknown = JSON.parse((await run(['notices/seltimil.yml', '--sarif'])).out);
    expect(log).toMatchObject({ version: '2.1.0', runs: [{ results: expect.any(Array) }] });
  });

  it('counts how old a date is from the day of the settings', async () => {
    const { out } = await run(['notices/nokopa.yml'], { SELOSTE_TODAY: '2024-05-19' });
    expect(out).not.toContain('old-date');
  });

  it.each([
    ['two kinds of output', ['--json', '--sarif'], 2],
    ['a file that is not there', ['nowhere.yml'], 1],
  ])('tells %s', async (_, words, expected) => {
    const { code, out, told } = await run(words);
    expect(code).toBe(expected);
    expect(out + told).not.toBe('');
  });
});
