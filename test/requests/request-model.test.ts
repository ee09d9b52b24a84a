import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRequestLessons } from '../../src/load-requests.ts';
import { loadRequestModel, trainRequestModel } from '../../src/requests/request-model.ts';
import { readRequestPhrases, type RequestPhrase } from '../../src/requests/request-phrase.ts';
import { readRequestWords } from '../../src/requests/request-words.ts';

const { words } = readRequestWords({
  erase: 'poista radera delete',
  data: 'tietoni uppgifter data',
  thing: 'lava$ sohva',
});
const phrases: RequestPhrase[] = [
  ...['Poistakaa tietoni.', 'Poistaisitteko tietoni?'].map((text) => phrase(text, 'erasure')),
  ...['Lähettäkää tietoni.', 'Näyttäkää tietoni minulle.'].map((text) => phrase(text, 'access')),
  ...['Poistakaa lava.', 'Siirtäkää sohva.'].map((text) => phrase(text, 'not-request')),
];

function phrase(text: string, kind: RequestPhrase['kind']): RequestPhrase {
  return { text, kind, lang: 'fi', group: 'plain' };
}

describe('learned weights', () => {
  const bytes = trainRequestModel({ phrases, words, fingerprint: 'print' });

  it('tell apart what they were shown, and a wording they were not', () => {
    const model = loadRequestModel(bytes, words);
    expect(best(model.score('Poistakaa tietoni heti!').kinds)).toBe('erasure');
    expect(best(model.score('Poistakaa sohva.').kinds)).toBe('not-request');
  });

  it('are the same bytes for the same sentences', () => {
    expect(trainRequestModel({ phrases, words, fingerprint: 'print' })).toEqual(bytes);
    expect(loadRequestModel(bytes, words).fingerprint).toBe('print');
  });

  it('are refused where the bytes are none', () => {
    expect(() => loadRequestModel(new Uint8Array(40), words)).toThrow('no model');
  });
});

describe('the bundled weights', () => {
  it('were learned from the vocabulary as it stands: run "npm run -s seloste -- train letters"', async () => {
    const lessons = await loadRequestLessons('notices/vocabulary');
    const bundled = readFileSync('notices/vocabulary/requests.model');
    expect(lessons.kind === 'ok' && lessons.value.fingerprint).toBe(loadRequestModel(bundled, words).fingerprint);
    expect(bundled.length).toBeLessThan(5_000_000);
  });

  it('load within 100 ms', () => {
    const bundled = readFileSync('notices/vocabulary/requests.model');
    // The best of five: other tests run beside this one.
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      loadRequestModel(bundled, words);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});

describe('a file of sentences', () => {
  it('tells an unknown language', () => {
    expect(readRequestPhrases('access', { plain: { xx: 'Hei' } }).mistakes.join()).toContain('plain');
  });

  it('is read line by line', () => {
    const { phrases: read } = readRequestPhrases('access', { plain: { fi: 'Yksi\n\n  Kaksi\n' } });
    expect(read.map(({ text }) => text)).toEqual(['Yksi', 'Kaksi']);
  });
});

function best(scores: ReadonlyMap<string, number>): string | undefined {
  return [...scores].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
