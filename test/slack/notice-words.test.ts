import { expect, test } from 'vitest';
import { createCopies } from '../../src/copy/copies.ts';
import { LANGS } from '../../src/notices/notice.ts';
import { readNoticeWords } from '../../src/slack/notice-words.ts';

test.each([
  ['', { kind: 'help' }],
  ['help', { kind: 'help' }],
  ['HELP', { kind: 'help' }],
  ['?', { kind: 'help' }],
  ['ohje', { kind: 'help', lang: 'fi' }],
  ['hjälp', { kind: 'help', lang: 'sv' }],
  ['list', { kind: 'list' }],
  ['lista', { kind: 'list' }],
  ['luettelo', { kind: 'list', lang: 'fi' }],
  ['company', { kind: 'company', name: '', clears: false }],
  ['company Nokopa', { kind: 'company', name: 'Nokopa', clears: false }],
  ['Company   IVT Center Turku', { kind: 'company', name: 'IVT Center Turku', clears: false }],
  ['yritys seltimil', { kind: 'company', name: 'seltimil', clears: false, lang: 'fi' }],
  ['företag seltimil', { kind: 'company', name: 'seltimil', clears: false, lang: 'sv' }],
  ['company none', { kind: 'company', name: 'none', clears: true }],
  ['draft', { kind: 'draft', rest: '' }],
  ['Draft nokopa', { kind: 'draft', rest: 'nokopa' }],
  ['compare', { kind: 'compare', rest: '' }],
  ['Compare retention Nokopa', { kind: 'compare', rest: 'retention Nokopa' }],
  ['vertaa säilytysaika', { kind: 'compare', rest: 'säilytysaika', lang: 'fi' }],
  ['jämför kakor', { kind: 'compare', rest: 'kakor', lang: 'sv' }],
  ['luonnos', { kind: 'draft', rest: '', lang: 'fi' }],
  [
    'utkast Hej,\n\njag vill se mina uppgifter.',
    { kind: 'draft', rest: 'Hej,\n\njag vill se mina uppgifter.', lang: 'sv' },
  ],
  ['yritys ei mikään', { kind: 'company', name: 'ei mikään', clears: true, lang: 'fi' }],
])('"/notice %s" is understood', (text, expected) => {
  expect(readNoticeWords(text)).toEqual(expected);
});

test.each([
  'retention nokopa',
  'how long do we keep customer data?',
  'help me find the retention period',
  'list of retention periods',
  'company address of the controller?',
  'yritys joka on meidän rekisterinpitäjä on mikä',
  'constructor',
  '__proto__',
])('"/notice %s" is a section or a question', (text) => {
  expect(readNoticeWords(text)).toEqual({ kind: 'words', text });
});

test('what the help says one can type is understood as it says', () => {
  const copies = createCopies((topic) => topic);
  const kinds = LANGS.map((lang) =>
    copies[lang].help
      .ways('Nokopa Oy')
      .filter(({ type }) => type.startsWith('/notice '))
      .map(({ type }) => readNoticeWords(type.replace('/notice ', '')).kind),
  );
  expect(kinds).toEqual(LANGS.map(() => ['words', 'words', 'compare', 'list', 'company', 'draft', 'cases', 'help']));
});
