import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Printed, runSeloste } from '../support/command-line.ts';

function run(
  words: readonly string[],
  { input = '', environment = {} }: { input?: string; environment?: Record<string, string> } = {},
): Promise<Printed> {
  return runSeloste(['draft', ...words], {
    input,
    environment: { SELOSTE_TODAY: '2026-11-24', ...environment },
  });
}

/** The contract's object. */
const draftSchema = z.looseObject({
  id: z.string().nullable(),
  kind: z.enum(['request', 'not_request', 'unsure']),
  rights: z.array(z.object({ right: z.string(), evidence: z.string() })),
  lang: z.enum(['fi', 'sv', 'en']),
  company: z.string().nullable(),
  received: z.string().nullable(),
  due: z.string().nullable(),
  dueExtended: z.string().nullable(),
  draft: z.string().nullable(),
  sources: z.array(z.object({ company: z.string(), topic: z.string() })),
  cautions: z.array(z.object({ code: z.string(), text: z.string(), source: z.string() })),
  todo: z.array(z.string()),
  ms: z.number(),
});
const read = (line: string): z.infer<typeof draftSchema> => draftSchema.parse(JSON.parse(line));

describe('draft', () => {
  it("prints the contract's object for a letter", async () => {
    const { code, out } = await run(['--company', 'nokopa', '--json'], { input: 'Poistakaa tietoni.' });
    expect(code).toBe(0);
    expect(read(out)).toMatchObject({
      kind: 'request',
      rights: [{ right: 'erasure', evidence: 'Poistakaa tietoni.' }],
      company: 'nokopa',
      received: '2026-11-24',
      due: '2026-12-24',
      dueExtended: '2027-02-24',
    });
  });

  it('prints the letter and what stands beside it for a person', async () => {
    const { out } = await run(['--company', 'nokopa'], { input: 'Delete my data.' });
    expect(out).toContain('--- DRAFT ---\nHello,');
    expect(out).toContain('--- TO DO ---');
  });

  it('has neither letter nor dates for what is no request', async () => {
    const { code, out } = await run(['--company', 'nokopa', '--json'], { input: 'Hana vuotaa, tulkaa korjaamaan.' });
    expect(code).toBe(0);
    expect(read(out)).toMatchObject({ kind: 'not_request', rights: [], due: null, dueExtended: null, draft: null });
  });

  it('takes the company that the letter names', async () => {
    const { out } = await run(['--json'], { input: 'Hei Seltimil, poistakaa tietoni.' });
    expect(read(out).company).toBe('seltimil');
  });

  it('takes the company of the environment, and does without one', async () => {
    const input = 'Poistakaa tietoni.';
    expect(read((await run(['--json'], { input, environment: { SELOSTE_COMPANY: 'jk-log' } })).out).company).toBe(
      'jk-log',
    );
    expect(read((await run(['--json'], { input })).out)).toMatchObject({ company: null, sources: [] });
  });

  it('prints no personal identity code, not even as evidence', async () => {
    const { out } = await run(['--company', 'nokopa', '--json'], {
      input: 'Poistakaa hetuni 010190-123A järjestelmästä.',
    });
    expect(out).not.toContain('010190');
    expect(read(out).rights[0]?.evidence).toBe('Poistakaa hetuni');
  });

  it('answers lines in their order, and goes on after one that is wrong', async () => {
    const lines = [
      { id: 'a', text: 'Poistakaa tietoni.', company: 'nokopa', received: '2026-01-31' },
      { id: 'b', text: 'Kiitos!', company: null, received: null },
      { id: 'c', text: 'Kiitos!', received: '2026-02-30' },
    ];
    const input = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"id": "d`;
    const { code, out, told } = await run(['--jsonl'], { input });
    const [first = '', second = '', third = '', fourth = ''] = out.trim().split('\n');
    expect(read(first)).toMatchObject({ id: 'a', due: '2026-03-02', dueExtended: '2026-04-30' });
    expect(read(second)).toMatchObject({ id: 'b', kind: 'not_request' });
    expect(JSON.parse(third)).toEqual({ id: 'c', error: 'line 3: received is no day of the form yyyy-mm-dd' });
    expect(JSON.parse(fourth)).toEqual({ error: 'line 4: This is no JSON.' });
    expect(told).toContain('received is no day');
    expect(code).toBe(1);
  });

  it.each([
    ['a day that does not exist', ['--received', '2026-02-30'], 2],
    ['an argument', ['letter.txt'], 2],
    ['an unknown company', ['--company', 'nobody'], 1],
    ['an empty letter', ['--company', 'nokopa'], 1],
  ])('tells what is wrong with %s', async (_, words, expected) => {
    const input = expected === 1 && words[1] === 'nobody' ? 'Poistakaa tietoni.' : '';
    const { code, out, told } = await run(words, { input });
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(told).not.toBe('');
  });

  it('says of a letter that cannot be read what is wrong with it, not that there is none', async () => {
    const { code, told } = await run(['--json'], { input: 'Poistakaa tietoni. '.repeat(60_000) });
    expect(code).toBe(1);
    expect(told).toContain('more than the 1000000');
  });
});
