import { describe, expect, it } from 'vitest';
import { comparisonText } from '../../src/cli/compare-text.ts';
import { type Printed, runSeloste } from '../support/command-line.ts';

function run(...words: string[]): Promise<Printed> {
  return runSeloste(['compare', ...words]);
}

describe('compare', () => {
  it('prints who says the same, who something else and who nothing', async () => {
    const { code, out } = await run('retention');
    expect(code).toBe(0);
    expect(out).toContain('3 say: IVT Center Turku Oy, JK-Log Oy, SiniService Oy\n  10 vuotta');
    expect(out).toContain('1 says something else: Nokopa Oy\n  Rekisterinpitäjä säilyttää');
    expect(out).toContain('No such section (1): Seltimil Oy');
  });

  it('marks the words that differ', async () => {
    expect((await run('transfers')).out).toContain('ellei se ole [-organisaation-] {+yrityksen+} tai sen');
  });

  it('takes a topic in any language and companies by any name', async () => {
    const { out } = await run('säilytysaika', 'nokopa', 'JK Log', '--json');
    expect(JSON.parse(out)).toMatchObject({
      topic: 'retention',
      wordings: [{ companies: ['jk-log'] }, { companies: ['nokopa'] }],
      empty: [],
      missing: [],
    });
  });

  it.each([
    ['no section', [], 2],
    ['an unknown section', ['lounas'], 1],
    ['an unknown company', ['retention', 'Olematon'], 1],
  ])('prints nothing on stdout for %s', async (_, words, expected) => {
    const { code, out, told } = await run(...words);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(told).not.toBe('');
  });

  it('stays readable with 500 companies', () => {
    const slugs = Array.from({ length: 500 }, (_, at) => `yritys-${at}`);
    const wordings = slugs.map((slug) => ({ companies: [slug], text: 'Kymmenen vuotta. '.repeat(400) }));
    const text = comparisonText(
      { wordings, empty: slugs, missing: slugs },
      { title: 'Retention', nameOf: (slug) => slug },
    );
    expect(text.split('\n').length).toBeLessThan(60);
    expect(text.length).toBeLessThan(8_000);
    expect(text).toContain('And 490 more wordings of 490 companies');
    expect(text).toContain('Nothing under the heading (500): yritys-0,');
    expect(text).toContain('and 492 more');
  });
});
