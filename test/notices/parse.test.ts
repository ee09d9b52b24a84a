import { describe, expect, it } from 'vitest';
import { parseNotice } from '../../src/notices/parse.ts';

const GOOD = `company:
  slug: kukka
  name: Kukka Oy
  aliases: []
language: fi
date: 2024-02-29
controller:
  name: Kukka Oy
contact: {}
sections:
  - topic: date
    heading: Laatimispäivä
    text: 29.2.2024
  - topic: consent
    heading: Suostumus
    text: ''
`;

/** Replaces a piece of the good notice and tells what is said of it: "line:column field message". */
function problemsOf(piece: string, replacement: string): string[] {
  if (!GOOD.includes(piece)) throw new Error(`The notice has no "${piece}".`);
  return problemsIn(GOOD.replace(piece, replacement));
}

function problemsIn(text: string): string[] {
  const parsed = parseNotice(text, 'notices/kukka.yml');
  if (parsed.kind === 'ok') return [];
  return parsed.problems.map(({ line, column, field, message }) => `${line}:${column} ${field} ${message}`);
}

describe('parseNotice', () => {
  it('reads a notice', () => {
    const parsed = parseNotice(GOOD, 'notices/kukka.yml');
    expect(parsed).toMatchObject({
      kind: 'ok',
      value: {
        company: { slug: 'kukka', name: 'Kukka Oy', aliases: [] },
        date: '2024-02-29',
        controller: { name: 'Kukka Oy' },
        contact: {},
        sections: [
          { topic: 'date', heading: 'Laatimispäivä', text: '29.2.2024' },
          { topic: 'consent', heading: 'Suostumus', text: '' },
        ],
      },
    });
  });

  it('reads line ends of Windows like any other', () => {
    expect(parseNotice(GOOD.replaceAll('\n', '\r\n'), 'notices/kukka.yml').kind).toBe('ok');
  });

  it('folds the blanks that an editor leaves at line ends and between paragraphs', () => {
    const text = GOOD.replace('text: 29.2.2024', 'text: |\n      Yksi  sana   \n\n\n\n      - kaksi\n');
    const parsed = parseNotice(text, 'notices/kukka.yml');
    expect(parsed.kind === 'ok' && parsed.value.sections[0]?.text).toBe('Yksi sana\n\n- kaksi');
  });

  it.each([
    ['a field twice', 'language: fi', 'language: fi\nlanguage: sv', /^6:1 .*second time/u],
    [
      'an unknown field',
      '    heading: Suostumus',
      '    headng: Suostumus',
      /^15:5 sections\.1\.headng .*Did you mean "heading"\?/u,
    ],
    ['an unknown top field', 'language: fi', 'languge: fi', /^5:1 languge .*Did you mean "language"\?/u],
    ['a day that no calendar has', '2024-02-29', '2023-02-29', /^6:7 date .*yyyy-mm-dd/u],
    ['a date in Finnish order', 'date: 2024-02-29', 'date: 29.2.2024', /^6:7 date .*yyyy-mm-dd/u],
    ['a topic twice', 'topic: consent', 'topic: date', /^14:12 sections\.1\.topic .*already that of section 1/u],
    [
      'a topic that another heading names too',
      'topic: consent',
      'topic: consent\n    also: [date]',
      /^15:12 sections\.1\.also\.0 .*already that of section 1/u,
    ],
    ['an unknown topic', 'topic: consent', 'topic: concent', /^14:12 sections\.1\.topic .*Did you mean "consent"\?/u],
    ['a slug that is not the file name', 'slug: kukka', 'slug: kukat', /^2:9 company\.slug .*"kukka\.yml"/u],
    ['a slug with capitals', 'slug: kukka', 'slug: Kukka', /company\.slug Write lower-case/u],
    ['a missing heading', '    heading: Suostumus\n', '', /^14:5 sections\.1\.heading .*missing/u],
    ['a section without text', "    text: ''\n", '', /^14:5 sections\.1\.text .*missing\. .*text: ''/u],
    ['a text key with nothing after it', "text: ''", 'text:', /^16:5 sections\.1\.text .*text: ''/u],
    ['a number for a text', "text: ''", 'text: 10', /^16:11 sections\.1\.text .*quotes/u],
    [
      'a phone number that YAML reads as a number',
      'contact: {}',
      'contact:\n  phone: 0400778800',
      /^10:10 contact\.phone .*quotes/u,
    ],
    ['an alias', "text: ''", 'text: *kukka', /^16:11 {2}Aliases/u],
    ['two documents', GOOD, `${GOOD}---\n${GOOD}`, /^17:1 {2}A second document/u],
    ['a tab for indentation', '  slug', '\tslug', /^2:1 {2}A tab/u],
    ['a colon in a heading without quotes', 'heading: Suostumus', 'heading: A: Suostumus', /^15:14 {2}A colon/u],
    [
      'an e-mail address that is none',
      'contact: {}',
      'contact:\n  email: anna(at)kukka.fi',
      /^10:10 contact\.email .*e-mail/u,
    ],
    [
      'a business id with a wrong check digit',
      '  aliases',
      '  businessId: 2819716-8\n  aliases',
      /^4:15 company\.businessId .*Y-tunnus/u,
    ],
    [
      'a business id of the wrong form',
      '  aliases',
      '  businessId: FI28197167\n  aliases',
      /^4:15 company\.businessId .*Y-tunnus/u,
    ],
    ['no sections', GOOD.slice(GOOD.indexOf('sections')), 'sections: []\n', /^10:11 sections .*at least one/u],
    ['a tag', "text: ''", 'text: !secret x', /^16:11 {2}Unresolved tag/u],
    ['a list where fields belong', GOOD, '- a\n', /^1:1 {2}Expected fields/u],
    ['an empty file', GOOD, '', /^1:1 {2}The file is empty/u],
    ['a file of comments', GOOD, '# a\n', /^1:1 {2}The file is empty/u],
  ])('rejects %s where it stands', (_, piece, replacement, expected) => {
    expect(problemsOf(piece, replacement).some((problem) => expected.test(problem))).toBe(true);
  });

  it('tells all problems of a file at once, in the order of its lines', () => {
    const problems = problemsIn(
      GOOD.replace('fi\n', 'suomi\n').replace('2024-02-29', 'eilen').replace('consent', 'lupa'),
    );
    expect(problems.map((problem) => problem.split(' ')[1])).toEqual(['language', 'date', 'sections.1.topic']);
  });

  it('refuses aliases that would unfold to gigabytes, at once', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [at, name] of Array.from('bcdefghij').entries()) {
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[at]}`).join(',')}]`);
    }
    expect(problemsIn(bomb.join('\n'))[0]).toMatch(/^2:8 {2}Aliases/u);
  });

  it.each(['['.repeat(50_000), '- '.repeat(20_000), `a: ${'{b: '.repeat(20_000)}`])('survives deep nesting', (text) => {
    expect(problemsIn(text)).toEqual([expect.stringMatching(/nested too deeply/u)]);
  });

  it('tells at most fifty problems of a file that is something else', () => {
    const text = Array.from({ length: 200 }, (_, at) => `field${at}: 1`).join('\n');
    expect(problemsIn(text)).toHaveLength(50);
  });
});
