import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/notices/catalog.ts';
import { findCompanies } from '../../src/search/company.ts';
import { indexNames } from '../../src/search/company-names.ts';
import { fiveNotices } from '../support/five-notices.ts';

const index = indexNames(fiveNotices());
const ORDINARY = new Set(['center', 'log', 'service', 'turku']);
const isPlace = (word: string) => ['helsinki', 'helsingi', 'turku', 'sverige'].includes(word);
const find = (text: string) => findCompanies(text, index, { isOrdinary: (word) => ORDINARY.has(word), isPlace });

describe('a company is found', () => {
  it.each([
    ['Kauanko Nokopalla säilytetään tietoja?', 'nokopa'],
    ['Nokopan säilytysaika', 'nokopa'],
    ['Nokopasta kysyttiin', 'nokopa'],
    ['NOKOPALTA', 'nokopa'],
    ['Onko Seltimilissä palomuuri?', 'seltimil'],
    ['Seltimilinkin evästeet', 'seltimil'],
    ['IVT:n yhteyshenkilö', 'ivt-center-turku'],
    ['IVT:llä on evästeitä', 'ivt-center-turku'],
    ['JK-Login puhelinnumero', 'jk-log'],
    ['Siniservicellä', 'siniservice'],
  ])('inflected in Finnish: %s', (text, slug) => {
    expect(find(text).companies).toEqual([slug]);
  });

  it.each([
    ['Nokopas lagringstid', 'nokopa'],
    ['Hur länge sparar Seltimil uppgifter?', 'seltimil'],
    ['IVT:s kontaktperson', 'ivt-center-turku'],
    ["Nokopa's cookies", 'nokopa'],
    ['Nokopa’s cookies', 'nokopa'],
    ['who answers at Sini Service?', 'siniservice'],
  ])('inflected in Swedish and English: %s', (text, slug) => {
    expect(find(text).companies).toEqual([slug]);
  });

  it.each([
    ['Noköpa retention', 'nokopa'],
    ['nakopa retention', 'nokopa'],
    ['nokoppa retention', 'nokopa'],
    ['Seltmil evästeet', 'seltimil'],
    ['Seltmilin evästeet', 'seltimil'],
    ['setlimil evästeet', 'seltimil'],
    ['siniservise cookies', 'siniservice'],
  ])('misspelt by one letter: %s', (text, slug) => {
    expect(find(text).companies).toEqual([slug]);
  });

  it.each([
    ['JKLog cookies', 'jk-log'],
    ['jk log cookies', 'jk-log'],
    ['jklogin evästeet', 'jk-log'],
    ['sini servicen evästeet', 'siniservice'],
    ['ivt-turku cookies', 'ivt-center-turku'],
    ['IVT Centerin evästeet', 'ivt-center-turku'],
    ['IVT Center Turku Oy:n evästeet', 'ivt-center-turku'],
    ['2819716-7 säilytysaika', 'nokopa'],
    ['https://www.seltimil.fi/ cookies', 'seltimil'],
    ['pertti@seltimil.fi does not answer', 'seltimil'],
    ['a mail from ivtturku.fi', 'ivt-center-turku'],
    ['how do I reach Marjo Nokkonen?', 'nokopa'],
    ['Teija Heinosen numero tai Teija Heinonen', 'siniservice'],
  ])('by another of its names, its business id, mail or contact person: %s', (text, slug) => {
    expect(find(text).companies).toEqual([slug]);
  });

  it('each once and in the order named, where there are several', () => {
    expect(find('Seltimil, Nokopa ja IVT').companies).toEqual(['seltimil', 'nokopa', 'ivt-center-turku']);
    expect(find('Nokopa, Seltimil, Nokopa and IVT, Seltimil').companies).toEqual([
      'nokopa',
      'seltimil',
      'ivt-center-turku',
    ]);
    expect(find('Nokopa/Seltimil cookies, Nokopa!').companies.toSorted()).toEqual(['nokopa', 'seltimil']);
  });
});

describe('ordinary words', () => {
  it.each([
    'do you have a call center?',
    'how do I log in?',
    'the customer moved to Turku',
    'jk, just kidding',
    'jk lol',
    'jk lol, serious question now: how long is data kept?',
    'is there a log of who looked?',
    'customer service',
    'Center',
    'Turun toimisto',
    'no copy of it',
    'info@example.fi',
    '',
    '🙂',
  ])('name no company: %s', (text) => {
    expect(find(text)).toMatchObject({ companies: [], ambiguous: [], excluded: [], rest: text });
  });

  it('that begin a name are taken for it only together with the rest of it', () => {
    const catalog = fiveNotices();
    const named = findCompanies('IVT', indexNames(catalog), { isOrdinary: (word) => word === 'ivt', isPlace });
    expect(named.companies).toEqual([]);
    expect(
      findCompanies('Mikä on IVT?', indexNames(catalog), { isOrdinary: (word) => word === 'ivt', isPlace }).companies,
    ).toEqual(['ivt-center-turku']);
  });
});

describe('a longer name that begins as one of ours', () => {
  it.each([
    ['IVT Center Helsinki: how long is data kept?', 'IVT Center Helsinki'],
    ['IVT Center Helsingin säilytysaika', 'IVT Center Helsingin'],
    ['how long does Nokopa Sverige keep data?', 'Nokopa Sverige'],
    ['nokopa helsinki evästeet', 'nokopa helsinki'],
  ])("is another company's: %s", (text, longerName) => {
    expect(find(text)).toMatchObject({ companies: [], longerName });
  });

  it.each([
    ['IVT Center Turku cookies', 'ivt-center-turku'],
    ['IVT Center Turun evästeet', 'ivt-center-turku'],
    ['Nokopan Helsinki', 'nokopa'],
    ['Nokopa, Helsinki', 'nokopa'],
    ['Nokopa Helsingissä', 'nokopa'],
    ['Nokopa Cookies', 'nokopa'],
    ['Nokopa Marjo Nokkonen', 'nokopa'],
  ])('is ours where nothing of another follows: %s', (text, slug) => {
    expect(find(text)).toMatchObject({ companies: [slug] });
    expect(find(text).longerName).toBeUndefined();
  });

  it('is ours where the place stands in its address', () => {
    const [one] = fiveNotices().notices;
    if (one === undefined) throw new Error('There are five.');
    const notice = {
      ...one,
      controller: { address: 'Malliraitti 1, 00100 HELSINKI' },
      company: { slug: 'malli', name: 'Malli Oy', aliases: [] },
    };
    const sense = { isOrdinary: () => false, isPlace };
    expect(findCompanies('Malli Helsinki', indexNames(createCatalog([notice])), sense).companies).toEqual(['malli']);
  });
});

describe('a company that is not the one asked about', () => {
  it.each([
    'Our customer Seltimil asks how long we keep their data',
    'asiakkaamme Seltimil kysyy kauanko säilytämme tietoja',
    'vår kund Seltimil frågar hur länge vi sparar uppgifter',
    'Seltimil, our customer, asks how long we keep data',
    'Seltimil is our customer: how long do we keep data?',
  ])('is a customer, and stays in the question: %s', (text) => {
    expect(find(text)).toMatchObject({ companies: [], excluded: [], rest: text });
  });

  it.each([
    ['not Nokopa but Seltimil: retention?', ['seltimil'], ['nokopa']],
    ['Seltimil, not Nokopa', ['seltimil'], ['nokopa']],
    ['ei Nokopan vaan Seltimilin yhteyshenkilö', ['seltimil'], ['nokopa']],
    ['inte Nokopa utan Seltimil', ['seltimil'], ['nokopa']],
    ['any but not IVT', [], ['ivt-center-turku']],
  ])('is left out: %s', (text, companies, excluded) => {
    expect(find(text)).toMatchObject({ companies, excluded });
  });
});

describe('scope', () => {
  it.each([
    ['which of ours keep data ten years?', 'all'],
    ['contact persons of all companies', 'all'],
    ['mitkä yritykset käyttävät evästeitä?', 'all'],
    ['vilka bolag använder cookies?', 'all'],
    ['and the others?', 'others'],
    ['entä muut yritykset?', 'others'],
    ['och de andra?', 'others'],
    ['how long is data kept?', undefined],
  ])('%s → %s', (text, scope) => {
    expect(find(text).scope).toBe(scope);
  });
});

describe('persons', () => {
  it('hint at the company whose contact has that first name, and name none', () => {
    expect(find('Kuka on Pertti?')).toMatchObject({ companies: [], hinted: 'seltimil', namesPerson: true });
  });

  it('hint at nothing where two contacts share the first name', () => {
    const [one, two] = fiveNotices().notices;
    if (one === undefined || two === undefined) throw new Error('There are five.');
    const notices = [one, two].map((notice, at) => ({ ...notice, contact: { name: `Anna Malli${at}` } }));
    const shared = indexNames(createCatalog(notices));
    expect(findCompanies('Kuka on Anna?', shared, { isOrdinary: () => false, isPlace }).hinted).toBeUndefined();
  });
});

describe('names shared by companies', () => {
  it('are ambiguous, unless one of them is named in full', () => {
    const [one, two] = fiveNotices().notices;
    if (one === undefined || two === undefined) throw new Error('There are five.');
    const notices = [
      { ...one, controller: {}, company: { slug: 'malli', name: 'Malli Oy', aliases: ['Malliyhtiöt'] } },
      { ...two, controller: {}, company: { slug: 'malli-turva', name: 'Malli Turva Oy', aliases: ['Malliyhtiöt'] } },
    ];
    const shared = indexNames(createCatalog(notices));
    const named = (text: string) => findCompanies(text, shared, { isOrdinary: () => false, isPlace });
    expect(named('Malliyhtiöt retention').ambiguous.toSorted()).toEqual(['malli', 'malli-turva']);
    expect(named('Malliyhtiöt: Malli Turva Oy').companies).toEqual(['malli-turva']);
    expect(named('Malliyhtiöt: Malli Turva Oy').ambiguous).toEqual([]);
  });
});

describe('the rest of a question', () => {
  it.each([
    ['Kauanko Nokopalla säilytetään tietoja?', 'Kauanko säilytetään tietoja?'],
    ['IVT:n evästeet', 'evästeet'],
    ['cookies at Nokopa and Seltimil', 'cookies at and'],
  ])('has no company in it: %s', (text, rest) => {
    expect(find(text).rest).toBe(rest);
  });
});
