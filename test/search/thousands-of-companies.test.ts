import { describe, expect, it } from 'vitest';
import { makeNotices } from '../../src/bench/make-notices.ts';
import { makeQuestions, shuffled } from '../../src/bench/questions.ts';
import { createCatalog } from '../../src/notices/catalog.ts';
import { indexNames } from '../../src/search/company-names.ts';
import { createKnowledge } from '../../src/search/knowledge.ts';
import { loadVocabulary } from '../../src/load-services.ts';
import { bundledKnowledge } from '../support/bundled-knowledge.ts';

const COUNT = 2_000;
const bundled = (await bundledKnowledge()).catalog.notices;
const vocabulary = await loadVocabulary({ notices: 'notices', vocabulary: 'notices' });
const catalog = createCatalog(makeNotices(COUNT, bundled));
const companies = catalog.notices.map(({ company }) => company);

describe('among thousands of companies', () => {
  it('a question is answered from the notice of the company that it names, and from no other', () => {
    if (vocabulary.kind === 'problems') throw new Error('The vocabulary cannot be loaded.');
    const knowledge = createKnowledge({ ...vocabulary.value, catalog });
    const wrong = makeQuestions(shuffled(companies, 5), { count: 400, seed: 6 }).filter(({ text, company }) => {
      const answered = new Set(knowledge.ask({ text }).answers.map((answer) => answer.company));
      return answered.size !== 1 || !answered.has(company);
    });
    expect(wrong).toEqual([]);
  });

  it('every name leads to its company, whole or by its first word', () => {
    const { names } = indexNames(catalog);
    const lost = companies.filter(({ slug, name }) => {
      const key = name.toLowerCase();
      return names.get(key)?.[0] !== slug || names.get(key.split(' ')[0] ?? '')?.[0] !== slug;
    });
    expect(lost).toEqual([]);
  });

  it('one contact person of all of them leads to none', () => {
    const shared = catalog.notices.map((notice) => ({ ...notice, contact: { name: 'Aino Mallinen' } }));
    const { names, firstNames } = indexNames(createCatalog(shared));
    expect(names.get('aino mallinen')).toHaveLength(COUNT);
    expect(firstNames.get('aino')).toHaveLength(COUNT);
  });
});
