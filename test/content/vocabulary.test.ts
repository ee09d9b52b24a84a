import { beforeAll, describe, expect, it } from 'vitest';
import { loadFacets, loadPhrases, MODEL_FILE } from '../../src/load-services.ts';
import { loadBytes, loadTopicVocabulary, loadTranslations } from '../../src/notices/load.ts';
import { LANGS, type Notice } from '../../src/notices/notice.ts';
import type { Parsed } from '../../src/notices/parse.ts';
import { matches, readable } from '../../src/notices/pattern.ts';
import { formatProblem } from '../../src/notices/problem-text.ts';
import type { Translations } from '../../src/notices/translations.ts';
import { foldWhiteSpace } from '../../src/notices/words.ts';
import { decodeModel } from '../../src/search/model-file.ts';
import type { Phrase } from '../../src/search/train.ts';
import type { Facet } from '../../src/search/vocabulary.ts';
import { bundledKnowledge } from '../support/bundled-knowledge.ts';

const FOLDER = 'notices/vocabulary';
const FEWEST_PHRASES = 25_000;

let facets: ReadonlyMap<string, Facet>;
let phrases: readonly Phrase[];
let fingerprint: string;
beforeAll(async () => {
  facets = valueOf(await loadFacets(FOLDER));
  const topics = valueOf(await loadTopicVocabulary('notices'));
  ({ phrases, fingerprint } = valueOf(await loadPhrases(FOLDER, { facets, topics })));
});

function valueOf<T>(loaded: Parsed<T>): T {
  if (loaded.kind === 'ok') return loaded.value;
  throw new Error(loaded.problems.map(formatProblem).join('\n'));
}

describe('the phrases', () => {
  it('are at least 25,000', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(FEWEST_PHRASES);
  });

  it('stand under one label each', () => {
    const labels = new Map<string, Set<string>>();
    for (const { text, topic, facet } of phrases) {
      // A heading asks for its topic as a whole, whatever facet the same words stand under.
      if (facet === 'any') continue;
      const key = foldWhiteSpace(text.toLowerCase());
      labels.set(key, (labels.get(key) ?? new Set()).add(`${topic}.${facet}`));
    }
    const torn = [...labels].filter(([, all]) => all.size > 1).map(([text, all]) => `${text}: ${[...all].join(', ')}`);
    expect(torn).toEqual([]);
  });

  it.each(LANGS)('ask for every facet in %s', (lang) => {
    const asked = new Set(phrases.filter((phrase) => phrase.lang === lang).map((one) => `${one.topic}.${one.facet}`));
    expect([...facets.keys()].filter((id) => !asked.has(id))).toEqual([]);
  });
});

describe('what shows where data come from', () => {
  const isShown = (text: string) => {
    const sentence = readable(text);
    return facets.get('sources.main')?.patterns.some((pattern) => matches(pattern, sentence)) === true;
  };

  it.each([
    'Tiedot saadaan asiakkaalta itseltään.',
    'Henkilötietoja voidaan saada myös viranomaisilta.',
    'Keräämme tietoja verkkosivuilta.',
    'Uppgifterna fås av kunden själv.',
    'We collect the data from you and from public registers.',
  ])('is said by: %s', (text) => {
    expect(isShown(text)).toBe(true);
  });

  it.each([
    'Asiakas voi tarkistaa tietonsa ja saada niistä jäljennöksen.',
    'Rekisteröidyllä on oikeus saada pääsy tietoihinsa.',
    'Den registrerade har rätt att få en kopia av sina uppgifter.',
    'You have the right to receive your data and to obtain a copy of it.',
  ])('is not said by what a customer may have: %s', (text) => {
    expect(isShown(text)).toBe(false);
  });
});

describe('the model', () => {
  it('was learned from these phrases (else: npm run train)', async () => {
    const model = decodeModel(valueOf(await loadBytes(`${FOLDER}/${MODEL_FILE}`, 32 * 1024 * 1024)));
    expect(model.fingerprint).toBe(fingerprint);
  });
});

describe('the translations', () => {
  let notices: readonly Notice[];
  let translations: Translations;
  beforeAll(async () => {
    notices = (await bundledKnowledge()).catalog.notices;
    translations = valueOf(await loadTranslations('notices'));
  });

  it.each(['en', 'sv'] as const)('into %s hold every line of the notices that has words to translate', (lang) => {
    const untranslated = notices.flatMap((notice) =>
      linesOf(notice).filter((line) => !isBare(line, notice) && translations.get(lang)?.get(line) === undefined),
    );
    expect(untranslated).toEqual([]);
  });

  it.each(['en', 'sv'] as const)('into %s hold nothing that no notice says', (lang) => {
    const said = new Set(notices.flatMap(linesOf));
    const sources = [...(translations.get(lang)?.keys() ?? [])];
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => !said.has(source))).toEqual([]);
  });
});

function linesOf({ sections }: Notice): string[] {
  const lines = sections.flatMap(({ text }) => text.split('\n')).map(foldWhiteSpace);
  return lines.filter((line) => line !== '');
}

/** Names, addresses, numbers and dates read the same in any language. */
function isBare(line: string, { company, controller, contact }: Notice): boolean {
  const party = [company, controller, contact].flatMap((one) => Object.values(one));
  const printed = party.flatMap((value) => (typeof value === 'string' ? value.split(', ') : []));
  return printed.includes(line) || /^[\d.]+$|^\S+@\S+$|^www\.\S+$|^GOOGLE ANALYTICS$/u.test(line);
}
