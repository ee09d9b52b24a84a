import { describe, expect, it } from 'vitest';
import { loadRequestLessons } from '../../src/load-requests.ts';
import { calibrateLetters, type WritersLetters } from '../../src/quality/calibrate-letters.ts';
import { learnWeighing } from '../../src/quality/logistic.ts';
import { LESSON_GROUP, readLetterLessons } from '../../src/requests/letter-lesson.ts';
import { readLetters } from '../../src/quality/score-letters.ts';
import { requestDesk } from '../support/request-desk.ts';

describe('what signs should weigh', () => {
  it('is learned from examples: much, nothing, the contrary', () => {
    const examples = Array.from({ length: 400 }, (_, at) => ({
      signs: { much: (at % 20) / 10 - 1, nothing: at % 3 === 0, contrary: at % 7 === 0 },
      // One in eleven is otherwise than its signs.
      isSo: (at % 20) / 10 - 1 - (at % 7 === 0 ? 1 : 0) > 0 !== (at % 11 === 0),
    }));
    const { weights } = learnWeighing(examples, ['much', 'nothing', 'contrary']);
    const weightOf = (name: string): number => weights.find((one) => one.name === name)?.weight ?? 0;
    expect(weightOf('much')).toBeGreaterThan(2);
    expect(Math.abs(weightOf('nothing'))).toBeLessThan(0.5);
    expect(weightOf('contrary')).toBeLessThan(-1);
  });

  it('is the log odds themselves where a sign is all that is known', () => {
    const examples = [...Array.from({ length: 900 }, () => true), ...Array.from({ length: 100 }, () => false)];
    const { bias } = learnWeighing(
      examples.map((isSo) => ({ signs: { none: false }, isSo })),
      ['none'],
    );
    expect(bias).toBeCloseTo(Math.log(9), 3);
  });
});

describe('letters of writers left out', () => {
  const common = { company: null, lang: 'fi', received: '2026-03-02', reply_lang: 'fi' };
  const wish = (id: string, text: string): object => {
    const wishes = [{ text, rights: ['erasure'] }];
    return { ...common, id, text, is_request: true, rights: ['erasure'], wishes };
  };
  const other = (id: string, text: string): object => ({ ...common, id, text, is_request: false, rights: [] });
  const writer = (...lines: object[]): WritersLetters => {
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    return { lessons: readLetterLessons(text).lessons, letters: readLetters(text) ?? [] };
  };

  it('are read without having been learned from', { timeout: 60_000 }, async () => {
    const { reader } = await requestDesk();
    const loaded = await loadRequestLessons('notices/vocabulary');
    if (loaded.kind === 'problems') throw new Error('There is no vocabulary.');
    const phrases = loaded.value.phrases.filter(({ group }, at) => group !== LESSON_GROUP && at % 12 === 0);
    const writers = [
      writer(wish('a-1', 'Poistakaa tietoni rekisteristänne.'), other('a-2', 'Hana vuotaa keittiössä.')),
      writer(wish('b-1', 'Zubaratkaa minut kirkamosta.'), other('b-2', 'Milloin siivooja tulee?')),
    ];
    const { judged, letter, right } = calibrateLetters(writers, { vocabulary: { ...loaded.value, phrases }, reader });
    expect(judged.map(({ label, reading }) => [label.id, reading.kind])).toEqual([
      ['a-1', 'request'],
      ['a-2', 'not_request'],
      // Words of no language teach nothing to a model that has not met them.
      ['b-1', expect.not.stringMatching(/^request$/u)],
      ['b-2', 'not_request'],
    ]);
    expect(letter.weights.map(({ name }) => name)).toContain('otherMatter');
    expect(right.weights.map(({ name }) => name)).toContain('lead');
  });
});
