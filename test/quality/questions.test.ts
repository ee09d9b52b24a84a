import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldWhiteSpace } from '../../src/notices/words.ts';
import { askThreads, readThreads, tally, type Judged } from '../../src/quality/score.ts';
import type { Answer } from '../../src/search/reply.ts';
import type { Knowledge } from '../../src/services.ts';
import { bundledKnowledge } from '../support/bundled-knowledge.ts';

// Floors stand a little below what was measured when they were set (README, "How well it answers").
const SETS = [
  { file: 'questions.dev.jsonl', right: 0.965, falseAnswers: 0.02, falseSilences: 0.03 },
  { file: 'golden-ordinary.jsonl', right: 0.96, falseAnswers: 0.04, falseSilences: 0.02 },
  { file: 'golden-nasty.jsonl', right: 0.925, falseAnswers: 0.055, falseSilences: 0.03 },
];
const THREADS_RIGHT = 0.945;

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

/** Every piece of the quote stands in the section, and the section in the notice that is named, letter by letter. */
function isExact({ quote, section, company, heading, state }: Answer): boolean {
  const pieces = foldWhiteSpace(quote).split(' … ');
  const printed = knowledge.catalog.bySlug.get(company)?.sections.find((one) => one.heading === heading);
  const isPrinted = state === 'missing' || printed?.text === section;
  return isPrinted && pieces.every((piece) => foldWhiteSpace(section).includes(piece));
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
    const inexact = askAll(file).filter(({ reply }) => reply.answers.some((answer) => !isExact(answer)));
    expect(inexact.map(({ label }) => label.id)).toEqual([]);
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
