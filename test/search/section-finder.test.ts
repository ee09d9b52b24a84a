import { describe, expect, it } from 'vitest';
import { foldWhiteSpace } from '../../src/notices/words.ts';
import { bundledKnowledge } from '../support/bundled-knowledge.ts';
import { TOPICS } from '../../src/notices/notice.ts';

const knowledge = await bundledKnowledge();
const find = (text: string) => knowledge.findSectionNamed(text);

describe('a section is named', () => {
  it.each([...TOPICS])('by its slug: %s', (topic) => {
    expect(find(topic)?.topic).toBe(topic);
  });

  it.each([
    ['evästeet', 'cookies', undefined],
    ['EVASTEET', 'cookies', undefined],
    ['retention nokopa', 'retention', 'nokopa'],
    ['Nokopa retention', 'retention', 'nokopa'],
    ['evästeet IVT:n', 'cookies', 'ivt-center-turku'],
    ['Rekisterin tietosisältö siniservice', 'data-content', 'siniservice'],
    ['Henkilötietojen säilyttämisaika', 'retention', undefined],
  ])('%s', (text, topic, company) => {
    const found = find(text);
    expect([found?.topic, found?.company]).toEqual([topic, company]);
  });

  it.each(['how long is data kept?', 'nokopa', '', '🙂', 'kuka on yhteyshenkilö'])(
    'by no question or company: %s',
    (text) => {
      expect(find(text)).toBeUndefined();
    },
  );
});

describe('a section is shown', () => {
  const companies = knowledge.catalog.notices.map(({ company }) => company.slug);

  it.each(companies)('whole, with its state, for every topic of %s', (company) => {
    for (const topic of TOPICS) {
      const [answer] = knowledge.showSection({ topic, company, lang: 'fi' }).answers;
      const section = knowledge.catalog.bySlug.get(company)?.sections.find((one) => one.topic === topic);
      const state = section === undefined ? 'missing' : section.text === '' ? 'empty' : 'text';
      expect(answer).toMatchObject({
        company,
        topic,
        state,
        section: section?.text ?? '',
        heading: section?.heading ?? '',
      });
      expect(answer?.quote.length).toBeLessThanOrEqual(700);
      expect(foldWhiteSpace(section?.text ?? '').startsWith(foldWhiteSpace(answer?.quote ?? ''))).toBe(true);
    }
  });

  it('not where the company has gone', () => {
    expect(knowledge.showSection({ topic: 'cookies', company: 'gone', lang: 'fi' }).answers).toEqual([]);
  });
});
