import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldWhiteSpace } from '../../src/notices/words.ts';
import { askThreads, readThreads, tally, type Judged } from '../../src/quality/score.ts';
import type { Knowledge } from '../../src/services.ts';
import { bundledKnowledge } from '../support/bundled-knowledge.ts';

// Floors stand a little below what was measured when they were set (README, "How well it answers").
const SETS = [
  { file: 'questions.dev.jsonl', right: 0.93, falseAnswers: 0.03, falseSilences: 0.05 },
  { file: 'golden-ordinary.jsonl', right: 0.93, falseAnswers: 0.08, falseSilences: 0.04 },
  { file: 'golden-nasty.jsonl', right: 0.85, falseAnswers: 0.1, falseSilences: 0.06 },
];
const THREADS_RIGHT = 0.9;

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await bundledKnowledge();
});

/** Each file is asked once for all its tests. */
const asked = new Map<string, readonly Judged[]>();

function askAll(file: string): readonly Judged[] {
  const known = asked.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const judged = askThreads(readThreads(text), (question) => knowledge.ask(question));
  asked.set(file, judged);
  return judged;
}

describe.each(SETS)('$file', ({ file, right, falseAnswers, falseSilences }) => {
  it('is answered with the right words or the right kind of no', () => {
    expect(tally(askAll(file)).right).toBeGreaterThanOrEqual(right);
  });

  it('never lets another company answer', () => {
    const wrong = askAll(file).filter(({ fault }) => fault === 'wrong company');
    expect(wrong.map(({ label }) => label.id)).toEqual([]);
  });

  it('rarely answers what no notice says, and rarely is silent on what one says', () => {
    const { counts } = tally(askAll(file));
    const answerable = askAll(file).filter(({ label }) => label.status === 'answered').length;
    expect((counts['false answer'] ?? 0) / (askAll(file).length - answerable)).toBeLessThanOrEqual(falseAnswers);
    expect((counts['false silence'] ?? 0) / answerable).toBeLessThanOrEqual(falseSilences);
  });

  it('quotes exact pieces of the section that it names', () => {
    for (const { label, reply } of askAll(file)) {
      for (const { quote, section, company, heading } of reply.answers) {
        for (const piece of foldWhiteSpace(quote).split(' … ')) {
          expect(foldWhiteSpace(section), label.id).toContain(piece);
        }
        if (heading === '') continue;
        const printed = knowledge.catalog.bySlug.get(company)?.sections.find((one) => one.heading === heading);
        expect(printed?.text, label.id).toBe(section);
      }
    }
  });

  it('keeps the right topic within reach', () => {
    const within = askAll(file)
      .filter(({ label, reply }) => label.topics.length > 0 && reply.answers.length > 0)
      .map(({ label, reply }) =>
        [...reply.answers, ...reply.suggestions].some(({ topic }) => label.topics.includes(topic)),
      );
    expect(within.filter(Boolean).length / within.length).toBeGreaterThanOrEqual(0.99);
  });
});

describe('paraphrases', () => {
  it('of one question land together', () => {
    const groups = new Map<string, Set<string>>();
    for (const { label, reply } of askAll('golden-ordinary.jsonl')) {
      if (label.group === undefined) continue;
      const where = `${reply.status} ${reply.answers.map(({ topic, state }) => `${topic}:${state}`).join(' ')}`;
      groups.set(label.group, (groups.get(label.group) ?? new Set()).add(where));
    }
    const together = [...groups.values()].filter((places) => places.size === 1).length;
    expect(together / groups.size).toBeGreaterThanOrEqual(0.75);
  });
});

describe('conversations', () => {
  it('carry on from the turn before', () => {
    expect(tally(askAll('threads.jsonl')).right).toBeGreaterThanOrEqual(THREADS_RIGHT);
  });
});
