import { describe, expect, it } from 'vitest';
import { passagesOf, scoreWhole } from '../../src/requests/letter-passages.ts';
import type { RequestModel } from '../../src/requests/request-model.ts';

const numbered = (count: number): string[] => Array.from({ length: count }, (_, at) => `s${at}`);

describe('passages', () => {
  it('are the letter itself where it is short', () => {
    expect(passagesOf(numbered(14))).toEqual([numbered(14).join(' ')]);
    expect(passagesOf([])).toEqual([]);
  });

  it.each([15, 21, 22, 50, 1_500])('hold each of %i sentences, and each with its neighbours', (count) => {
    const passages = passagesOf(numbered(count)).map((passage) => passage.split(' '));
    const isTogether = (one: string, next: string): boolean =>
      passages.some((passage) => passage.includes(one) && passage.includes(next));
    const apart = numbered(count - 1).filter((one, at) => !isTogether(one, `s${at + 1}`));
    expect(apart).toEqual([]);
    expect(Math.max(...passages.map((passage) => passage.length))).toBeLessThanOrEqual(14);
    expect(passages.flat().length).toBeLessThanOrEqual(2 * count);
  });
});

describe('a letter as a whole', () => {
  /** Finds a right where the wish stands. */
  const model: RequestModel = {
    fingerprint: '',
    score: (text) => ({
      kinds: new Map([
        ['erasure', text.includes('s40') ? 1 : -1],
        ['not-request', text.includes('s40') ? -1 : 1],
      ]),
      langs: new Map(),
      names: [],
    }),
  };

  it('is scored by the passage that is likeliest a request', () => {
    expect(scoreWhole(numbered(60), model)).toMatchObject({ right: 1, otherMatter: -1 });
    expect(scoreWhole(numbered(30), model)).toMatchObject({ right: -1, otherMatter: 1 });
  });

  it('is nothing where nothing is written', () => {
    expect(scoreWhole([], model)).toBeUndefined();
  });
});
