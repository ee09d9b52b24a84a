import { describe, expect, it } from 'vitest';
import { decide } from '../../src/search/decide.ts';
import type { Intent, Scored } from '../../src/search/intent.ts';
import { aFacet, facetsById } from '../support/a-facet.ts';

const FACETS = facetsById(
  aFacet({ id: 'retention.main', wholeSection: true }),
  aFacet({ id: 'retention.invoices' }),
  aFacet({ id: 'cookies.use', topic: 'cookies', wholeSection: true }),
  aFacet({ id: 'cookies.block', topic: 'cookies' }),
);
const THRESHOLDS = { aboveDecoys: 2, leastRaw: -0.5, surePart: 0.5 };

/** `name: [score, raw]`, in any order. */
type Scores = Readonly<Record<string, readonly [score: number, raw: number]>>;

function scored(scores: Scores): Scored[] {
  return Object.entries(scores)
    .map(([name, [score, raw]]) => ({ name, score, raw }))
    .toSorted((a, b) => b.score - a.score);
}

function decided({ topics, facets }: { topics: Scores; facets: Scores }) {
  const intent: Intent = { topics: scored(topics), facets: scored(facets), lang: 'fi', langMargin: 1, known: 1 };
  return decide(intent, FACETS, THRESHOLDS);
}

const CLEAR = {
  topics: { retention: [6, 1], cookies: [1, -1], decoys: [0, -1] },
  facets: { 'retention.invoices': [4, 1], 'retention.main': [3, 0], 'cookies.use': [1, -1], 'cookies.block': [0, -1] },
} as const;

describe('a question', () => {
  it('asks for the best facet of the best topic', () => {
    expect(decided(CLEAR)).toMatchObject({ kind: 'asked', facet: { id: 'retention.invoices' } });
  });

  it('does not ask for a better facet of a worse topic', () => {
    const facets = { ...CLEAR.facets, 'cookies.block': [9, 2] } as const;
    expect(decided({ ...CLEAR, facets })).toMatchObject({ facet: { id: 'retention.invoices' } });
  });

  it('may mean other facets of its topic, nearest first, and the best of the second topic', () => {
    const decision = decided(CLEAR);
    expect(decision).toMatchObject({ others: [{ facet: { id: 'retention.main' }, behind: 1 }] });
    expect(decision).toMatchObject({ runnerUp: { facet: { id: 'cookies.use' }, behind: 5 } });
  });

  it('never means what no notice answers as its second topic', () => {
    const topics = { ...CLEAR.topics, decoys: [3, -1] } as const;
    expect(decided({ ...CLEAR, topics })).toMatchObject({ runnerUp: { facet: { id: 'cookies.use' } }, margin: 5 });
  });

  it('about a topic as a whole asks for the facet that its section states as a whole', () => {
    const facets = { ...CLEAR.facets, 'retention.any': [5, 1] } as const;
    expect(decided({ ...CLEAR, facets })).toMatchObject({ facet: { id: 'retention.main' } });
  });

  it('lists the topics by their scores, without the decoys', () => {
    const topics = { retention: [3, 0], cookies: [6, 1], decoys: [9, 9] } as const;
    const named = decided({ ...CLEAR, topics }).topics.filter((topic) => ['cookies', 'retention'].includes(topic));
    expect(named).toEqual(['cookies', 'retention']);
  });
});

describe('a question is out of scope', () => {
  it.each<[string, { topics: Scores; facets: Scores }]>([
    ['where it sounds as much like what no notice answers', { ...CLEAR, topics: { ...CLEAR.topics, decoys: [5, 1] } }],
    [
      'where it sounds like nothing at all',
      { topics: { retention: [6, -1], decoys: [0, -1] }, facets: { 'retention.main': [3, -1] } },
    ],
    [
      'where its topic has no facet',
      { topics: { purpose: [6, 1], decoys: [0, -1] }, facets: { 'purpose.gone': [3, 1] } },
    ],
    ['where nothing was learned', { topics: {}, facets: {} }],
  ])('%s', (_, scores) => {
    expect(decided(scores).kind).toBe('out_of_scope');
  });
});
