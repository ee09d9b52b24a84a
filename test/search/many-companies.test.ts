import { beforeAll, describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/notices/catalog.ts';
import { findCompanies, type Whose } from '../../src/search/company.ts';
import { indexNames } from '../../src/search/company-names.ts';
import { words } from '../../src/notices/words.ts';
import { aNotice } from '../support/a-notice.ts';

// Made of syllables, so that names are many, alike, and no words of any language.
const SYLLABLES = ['ka', 'lo', 'mi', 'ne', 'pu', 'ra', 'si', 'ta', 've', 'yk', 'do', 'fe', 'gi', 'ju', 'bo', 'ho'];
const COMPANY_COUNT = 10_000;
const SAMPLE_STEP = 37;

/** No two names are one letter apart: the last syllable follows from the others. */
function nameOf(at: number): string {
  const digits = [at & 15, (at >> 4) & 15, (at >> 8) & 15, (at >> 12) & 15];
  const sum = digits.reduce((total, digit, place) => total + digit * (place * 2 + 1), 0) & 15;
  const name = [...digits, sum].map((digit) => SYLLABLES[digit]).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const QUESTIONS = [
  'How long do we keep customer data after the contract has ended?',
  'Kauanko asiakkaan tietoja säilytetään ja kuka on yhteyshenkilö rekisteriä koskevissa asioissa?',
  'Hur länge sparas kundens uppgifter och vem är kontaktperson?',
  'do you have a call center, how do I log in, I moved to Turku, jk lol',
  'Voiko asiakas kieltää suoramarkkinoinnin, ja mihin hän valittaa tietojensa käsittelystä?',
];

let find: (text: string) => Whose;
beforeAll(() => {
  const notices = Array.from({ length: COMPANY_COUNT }, (_, at) =>
    aNotice({
      name: `${nameOf(at)} Oy`,
      company: { slug: `c${at}`, name: `${nameOf(at)} Oy`, aliases: [] },
      contact: {},
      sections: [],
    }),
  );
  const index = indexNames(createCatalog(notices));
  const ordinary = new Set(QUESTIONS.flatMap(words));
  find = (text) => findCompanies(text, index, { isOrdinary: (word) => ordinary.has(word), isPlace: () => false });
}, 60_000);

const sample = Array.from({ length: Math.floor(COMPANY_COUNT / SAMPLE_STEP) }, (_, at) => at * SAMPLE_STEP);

describe('among 10,000 companies', () => {
  it('each is found by its name', () => {
    const wrong = sample.filter((at) => find(`Kauanko ${nameOf(at)} säilyttää tietoja?`).companies[0] !== `c${at}`);
    expect(wrong).toEqual([]);
  });

  it.each(['n', 'lla', ':n', 's', "'s"])('each is found with the ending %s', (ending) => {
    const wrong = sample.filter((at) => !find(`evästeet ${nameOf(at)}${ending}`).companies.includes(`c${at}`));
    expect(wrong).toEqual([]);
  });

  it('never does another one answer for a misspelt name', () => {
    const wrong = sample.filter((at) => {
      const name = nameOf(at);
      const [found = `c${at}`] = find(`cookies at ${name.slice(0, 4)}${name.slice(5)}`).companies;
      return found !== `c${at}`;
    });
    expect(wrong).toEqual([]);
  });

  it('no ordinary word becomes a company', () => {
    for (const question of QUESTIONS) expect(find(question)).toMatchObject({ companies: [], ambiguous: [] });
  });
});
