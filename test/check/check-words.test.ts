import { describe, expect, it } from 'vitest';
import { readCheckWords } from '../../src/check/check-words.ts';
import { loadFacets } from '../../src/load-services.ts';
import { loadYaml } from '../../src/notices/load.ts';

const facets = await loadBundledFacets();
const written = await loadYaml('notices/vocabulary/duties.yml');

async function loadBundledFacets() {
  const loaded = await loadFacets('notices/vocabulary');
  return loaded.kind === 'ok' ? loaded.value : new Map();
}

const duty = { topic: 'retention', severity: 'error', message: 'Check it.', source: 'GDPR Art. 13' };
const interest = { shows: 'oikeutettu etu', words: 'on' };

describe('duties.yml', () => {
  it('is read without a mistake', () => {
    const { checkWords, mistakes } = readCheckWords(written.kind === 'ok' ? written.value : undefined, facets);
    expect(mistakes).toEqual([]);
    expect(checkWords?.duties.length).toBeGreaterThan(20);
  });

  it('says of each duty what to check, and on what it rests', () => {
    const { checkWords } = readCheckWords(written.kind === 'ok' ? written.value : undefined, facets);
    for (const { message, source } of checkWords?.duties ?? []) {
      expect(message).toMatch(/^Check .+\.$/u);
      expect(source).toMatch(/^GDPR Art\. 1[34]\([12]\)\([a-f]\)$/u);
    }
  });

  it.each([
    [
      'a facet that there is not',
      { retention: { ...duty, facets: ['retention.nothing'] } },
      'there is no "retention.nothing"',
    ],
    ['a pattern that says nothing', { retention: { ...duty, shows: '-not' } }, '"-not" names nothing'],
    ['an unknown shape', { retention: { ...duty, when: '{nothing}' } }, '{nothing} is none of'],
    ['an unknown topic', { retention: { ...duty, topic: 'keeping' } }, 'duties.retention.topic'],
    ['a duty without a source', { retention: { ...duty, source: '' } }, 'duties.retention.source'],
    [
      'a field that notices do not have',
      { retention: { ...duty, fields: ['contact.fax'] } },
      'duties.retention.fields',
    ],
  ])('is refused with %s', (_, duties, mistake) => {
    const { checkWords, mistakes } = readCheckWords({ duties, subjects: {}, interest }, facets);
    expect(checkWords).toBeUndefined();
    expect(mistakes.join('\n')).toContain(mistake);
  });
});
