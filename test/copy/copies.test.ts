import { expect, test } from 'vitest';
import { createCopies } from '../../src/copy/copies.ts';
import { partyLine } from '../../src/copy/party.ts';
import { LANGS } from '../../src/notices/notice.ts';

const copies = createCopies((topic, lang) => `${topic}-${lang}`);

test.each([
  ['fi', '7.10.2020'],
  ['sv', '7.10.2020'],
  ['en', '7 October 2020'],
] as const)('%s prints a day as %s', (lang, printed) => {
  expect(copies[lang].date('2020-10-07')).toBe(printed);
});

test('each language names the topics in it', () => {
  expect(LANGS.map((lang) => copies[lang].topic('cookies'))).toEqual(['cookies-fi', 'cookies-sv', 'cookies-en']);
});

test('what stands in narrow places fits there', () => {
  const narrow = LANGS.flatMap((lang) => [copies[lang].home.viewTitle, copies[lang].home.close]);
  expect(narrow.filter((words) => words.length > 24)).toEqual([]);
  const labels = LANGS.flatMap((lang) => [copies[lang].answer.share, copies[lang].answer.wholeSection]);
  expect(labels.filter((words) => words.length > 75)).toEqual([]);
  expect(LANGS.map((lang) => copies[lang].prompts.prompts.length)).toEqual([4, 4, 4]);
});

test('no words are left in another language by mistake', () => {
  const all = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(all) : [];
  };
  const shared = all(copies.fi).filter((words) => [...all(copies.sv), ...all(copies.en)].includes(words));
  expect(shared).toEqual(['fi', 'Seloste'].filter((words) => shared.includes(words)));
});

test('a contact is one line of what the notice prints', () => {
  expect(partyLine({ name: 'Anna', phone: '', email: 'a@b.fi' })).toBe('Anna, a@b.fi');
  expect(partyLine({})).toBe('');
});
