import { describe, expect, it } from 'vitest';
import { makeNotices } from '../../src/bench/make-notices.ts';
import { makeQuestions, shuffled } from '../../src/bench/questions.ts';
import { finish } from '../../src/notices/steps.ts';
import { findNameClashes } from '../../src/notices/name-clashes.ts';
import { parseNotice } from '../../src/notices/parse.ts';
import { writeNotice } from '../../src/notices/write.ts';
import { bundledKnowledge } from '../support/bundled-knowledge.ts';

const bundled = (await bundledKnowledge()).catalog.notices;
const made = makeNotices(1_000, bundled);

describe('makeNotices', () => {
  it('makes the same notices each time, and of a number the same whatever is made beside it', () => {
    expect(makeNotices(40, bundled)).toEqual(made.slice(0, 40));
  });

  it('makes notices that can be read from their files', () => {
    const wrong = made.filter((notice) => {
      const parsed = parseNotice(writeNotice(notice), `${notice.company.slug}.yml`);
      return parsed.kind === 'problems' || JSON.stringify(parsed.value) !== JSON.stringify(notice);
    });
    expect(wrong).toEqual([]);
  });

  it('gives no two companies a name in common', () => {
    const named = makeNotices(12_000, bundled).map(({ company }) => ({ file: company.slug, company }));
    expect(finish(findNameClashes(named))).toEqual([]);
  });

  it('leaves nothing of the real companies in them', () => {
    const real = bundled.flatMap(({ company, contact, controller }) =>
      [company.name, contact.name, contact.email, contact.phone, controller.email, controller.phone].flatMap(
        (one) => one ?? [],
      ),
    );
    const printed = made.map((notice) => writeNotice(notice)).join('\n');
    expect(real.filter((one) => printed.includes(one))).toEqual([]);
  });

  it('edits one section in twenty, and leaves most as they are in the real notice', () => {
    const real = new Set(bundled.flatMap(({ sections }) => sections.map(({ text }) => text)));
    const texts = made.flatMap(({ sections }) =>
      sections.filter(({ topic }) => topic === 'portability' || topic === 'restriction').map(({ text }) => text),
    );
    const edited = texts.filter((text) => !real.has(text)).length / texts.length;
    expect(edited).toBeGreaterThan(0.03);
    expect(edited).toBeLessThan(0.07);
  });

  it('varies dates and retention periods', () => {
    const periods = made.flatMap(({ sections }) =>
      sections.flatMap(({ topic, text }) => (topic === 'retention' ? (/^\d+(?= vuotta)/u.exec(text) ?? []) : [])),
    );
    expect(new Set(periods).size).toBe(8);
    expect(new Set(made.map(({ date }) => date)).size).toBeGreaterThan(500);
  });
});

describe('makeQuestions', () => {
  const companies = made.map(({ company }) => company);

  it('asks about each company in turn, naming it', () => {
    const questions = makeQuestions(companies, { count: 50, seed: 1 });
    expect(questions.map(({ company }) => company)).toEqual(companies.slice(0, 50).map(({ slug }) => slug));
    expect(questions.filter(({ text }, at) => !text.includes(companies[at]?.name.split(' ')[0] ?? ''))).toEqual([]);
  });

  it('shuffles the same way each time, and loses nobody', () => {
    expect(shuffled(companies, 1)).toEqual(shuffled(companies, 1));
    expect(shuffled(companies, 1)).not.toEqual(shuffled(companies, 2));
    expect(new Set(shuffled(companies, 1))).toEqual(new Set(companies));
  });
});
