import { describe, expect, it } from 'vitest';
import { cautionsBeside, cautionsFor, readCautionRules } from '../../src/notices/cautions.ts';
import { loadYaml } from '../../src/notices/load.ts';
import { loadNotices } from '../../src/notices/notice-folder.ts';

const { rules, mistakes } = await loadRules();
const notices = await loadBundled();

describe('the remarks of the vocabulary', () => {
  it('are read without a mistake', () => {
    expect(mistakes).toEqual([]);
    expect(rules.length).toBeGreaterThan(15);
  });

  it.each([
    ['siniservice', 'signature-demanded'],
    ['siniservice', 'old-authority-address'],
    ['siniservice', 'ten-years-for-all'],
    ['siniservice', 'unfilled-placeholder'],
    ['siniservice', 'contract-as-legitimate-interest'],
    ['siniservice', 'analytics-beside-no-transfer'],
    ['nokopa', 'business-contact-bar'],
    ['nokopa', 'contract-for-everything'],
    ['jk-log', 'open-invoice-bar'],
    ['jk-log', 'objection-as-erasure'],
    ['ivt-center-turku', 'language-limited'],
    ['ivt-center-turku', 'service-point-only'],
    ['seltimil', 'repealed-law'],
    ['seltimil', 'written-form-demanded'],
    ['seltimil', 'oral-requests-unmentioned'],
    ['seltimil', 'publication-unless-forbidden'],
  ])('say of %s: %s', (slug, code) => {
    expect(codesOf(slug)).toContain(code);
  });

  it.each([
    ['seltimil', 'old-authority-address'],
    ['seltimil', 'ten-years-for-all'],
    ['seltimil', 'unfilled-placeholder'],
    ['seltimil', 'analytics-beside-no-transfer'],
    ['nokopa', 'ten-years-for-all'],
    ['nokopa', 'unfilled-placeholder'],
    ['nokopa', 'contract-as-legitimate-interest'],
    ['jk-log', 'repealed-law'],
  ])('do not say of %s: %s', (slug, code) => {
    expect(codesOf(slug)).not.toContain(code);
  });

  it('stand beside the sentence that is quoted, not beside its harmless neighbour', () => {
    const of = (text: string) => cautionsFor({ topic: 'access', text }, rules, 'en').map((caution) => caution.code);
    expect(of('Rekisteröidyllä on oikeus tarkistaa, mitä tietoja hänestä on rekisterissä.')).toEqual([]);
    expect(of('Tarkastuspyyntö on allekirjoitettava.')).toContain('signature-demanded');
  });

  it('are told in the language of the reader', () => {
    const quoted = { topic: 'complaint', text: 'PL 800, Ratapihantie 9, 00521 Helsinki' } as const;
    expect(cautionsFor(quoted, rules, 'fi')[0]?.text).toContain('Lintulahdenkuja 4');
    expect(cautionsFor(quoted, rules, 'sv')[0]?.text).toContain('Fågelviksgränden 4');
  });
});

describe('remarks beside a quote', () => {
  it('stand in the order of what they weigh, then of how few topics they are for', () => {
    const text = 'Pyyntö tulee tehdä kirjallisena suomeksi tai englanniksi. Tarkastuspyyntö on allekirjoitettava.';
    const found = cautionsBeside({ topic: 'access', text }, rules, 'en').map(({ code }) => code);
    const weights = found.map((code) => {
      const rule = rules.find((one) => one.code === code);
      return ['error', 'warning', 'info'].indexOf(rule?.check?.severity ?? 'info') * 100 + (rule?.topics.length ?? 0);
    });
    expect(found.length).toBeGreaterThan(2);
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
  });
});

describe('reading cautions.yml', () => {
  it('tells what is wrong with a rule', () => {
    expect(readCautionRules([{ code: 'x', topics: ['nonsense'] }]).mistakes.join()).toContain('0.topics.0');
    const text = { fi: 'x', sv: 'x', en: 'x' };
    const rule = { code: 'x', topics: ['access'], shows: '{nothing}', text, source: 'x' };
    expect(readCautionRules([rule, rule]).mistakes).toEqual([
      expect.stringContaining('{nothing}'),
      expect.stringContaining('{nothing}'),
      '"x" stands there twice',
    ]);
  });
});

function codesOf(slug: string): string[] {
  const notice = notices.find((one) => one.company.slug === slug);
  const found = notice?.sections.flatMap(({ topic, text }) => cautionsFor({ topic, text, notice }, rules, 'en'));
  return [...new Set(found?.map((caution) => caution.code))];
}

async function loadRules() {
  const loaded = await loadYaml('notices/vocabulary/cautions.yml');
  return readCautionRules(loaded.kind === 'ok' ? loaded.value : undefined);
}

async function loadBundled() {
  const loaded = await loadNotices('notices');
  return loaded.kind === 'ok' ? loaded.value : [];
}
