import { describe, expect, it } from 'vitest';
import { phrasesOfLesson, readLetterLessons } from '../../src/requests/letter-lesson.ts';

const lesson = (given: object): string =>
  JSON.stringify({ id: 'a-1', lang: 'fi', rights: [], text: 'Hei! Hana vuotaa keittiössä.', ...given });
const phrases = (given: object): string[] =>
  readLetterLessons(lesson(given))
    .lessons.flatMap(phrasesOfLesson)
    .map(({ kind, text }) => `${kind}: ${text}`);

describe('a letter to learn from', () => {
  it('teaches its sentences and itself as what they are', () => {
    const text = 'Kiitos siivouksesta viime viikolla. Poistakaa vanha numeroni. Lähetän uuden avaimen.';
    const wishes = [{ text: 'Poistakaa vanha numeroni.', rights: ['erasure'] }];
    expect(phrases({ text, wishes, rights: ['erasure'] })).toEqual([
      'not-request: Kiitos siivouksesta viime viikolla.',
      'erasure: Poistakaa vanha numeroni.',
      'not-request: Lähetän uuden avaimen.',
      `erasure: ${text}`,
    ]);
  });

  it('teaches a sentence of two rights as both', () => {
    const text = 'Poistakaa tietoni ja lopettakaa mainokset.';
    const wishes = [{ text, rights: ['erasure', 'marketing-objection'] }];
    expect(new Set(phrases({ text, wishes, rights: ['erasure', 'marketing-objection'] }))).toEqual(
      new Set([`erasure: ${text}`, `marketing-objection: ${text}`]),
    );
  });

  it('teaches that it is none where it uses no right', () => {
    expect(phrases({})).toEqual([
      'not-request: Hei!',
      'not-request: Hana vuotaa keittiössä.',
      'not-request: Hei! Hana vuotaa keittiössä.',
    ]);
  });

  it('teaches what is passed on where the wish stands there', () => {
    const text = 'Hoidatko tämän?\n\n-----Alkuperäinen viesti-----\nPoistakaa tietoni rekisteristä.';
    const wishes = [{ text: 'Poistakaa tietoni rekisteristä.', rights: ['erasure'] }];
    expect(new Set(phrases({ text, wishes, rights: ['erasure'] }))).toEqual(
      new Set(['erasure: Poistakaa tietoni rekisteristä.']),
    );
  });

  it('teaches nothing where readers differ', () => {
    expect(phrases({ ambiguous: true })).toEqual([]);
  });
});

describe('a file of letters', () => {
  it('tells the line and what is wrong with it', () => {
    const { lessons, mistakes } = readLetterLessons(`${lesson({})}\n\n{"id": "a-2"}\nno json`);
    expect(lessons).toHaveLength(1);
    expect(mistakes.map(({ line }) => line)).toEqual([3, 4]);
    expect(mistakes[0]?.message).toContain('lang');
  });

  it('tells a wish that does not stand in its letter', () => {
    const wishes = [{ text: 'Poistakaa tietoni.', rights: ['erasure'] }];
    expect(readLetterLessons(lesson({ wishes })).mistakes[0]?.message).toContain('"Poistakaa tietoni." does not stand');
  });
});
