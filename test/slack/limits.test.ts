import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, splitText } from '../../src/slack/limits.ts';

/** Words, with the borders that notices have between them. */
const words = fc.array(fc.tuple(fc.stringMatching(/^[\p{L}😀.,-]{1,12}$/u), fc.constantFrom(' ', '. ', '\n', '\n\n')), {
  maxLength: 200,
});
const texts = words.map((parts) => parts.flat().join(''));
const limits = fc.integer({ min: 30, max: 400 });

describe('splitText', () => {
  test('loses and adds nothing: joined, the pieces are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), limits, (text, max) => {
        expect(splitText(text, max).join('')).toBe(text);
      }),
    );
    fc.assert(
      fc.property(texts, limits, (text, max) => {
        expect(splitText(text, max).join('')).toBe(text);
      }),
    );
  });

  test('makes no piece longer than the limit, and none empty', () => {
    fc.assert(
      fc.property(texts, limits, (text, max) => {
        const lengths = splitText(text, max).map((piece) => piece.length);
        expect(lengths.every((length) => length > 0 && length <= max)).toBe(true);
      }),
    );
  });

  test('never cuts a word that fits in a piece', () => {
    fc.assert(
      fc.property(texts, limits, (text, max) => {
        const pieces = splitText(text, max);
        const cuts = pieces.slice(1).map((piece, index) => `${pieces[index]?.at(-1)}${piece.at(0)}`);
        expect(cuts.filter((border) => !/\s/u.test(border))).toEqual([]);
      }),
    );
  });

  test('cuts between paragraphs where one ends within reach', () => {
    const paragraph = 'Rekisterinpitäjä säilyttää tietoja. Kunnes asiakkuus päättyy.';
    const text = Array.from({ length: 6 }, () => paragraph).join('\n\n');
    expect(splitText(text, 150).map((piece) => piece.trim())).toEqual(
      Array.from({ length: 3 }, () => `${paragraph}\n\n${paragraph}`),
    );
  });

  test('cuts between list items rather than within one', () => {
    const text = Array.from({ length: 8 }, (_, index) => `- kohta numero ${index + 1} on tässä`).join('\n');
    expect(splitText(text, 60).every((piece) => piece.startsWith('- kohta'))).toBe(true);
  });

  test('cuts a word that fits nowhere, but no character in two', () => {
    const pieces = splitText('😀'.repeat(50), 31);
    expect(pieces.join('')).toBe('😀'.repeat(50));
    expect(pieces.every((piece) => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(piece))).toBe(true);
  });

  test('gives nothing for nothing', () => {
    expect(splitText('', 100)).toEqual([]);
  });

  test('splits a megabyte within a second', () => {
    const text = 'sana toinen kolmas neljäs. '.repeat(40_000);
    const before = performance.now();
    splitText(text, 2900);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('cut', () => {
  test('leaves a label that fits as it is', () => {
    expect(cut('Säilytysaika', 75)).toBe('Säilytysaika');
  });

  test('shortens at a word and shows that it did', () => {
    expect(cut('Oikeusperuste ja henkilötietojen käsittelyn tarkoitus', 40)).toBe('Oikeusperuste ja henkilötietojen…');
  });

  test('never gives more than the limit', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 2, max: 100 }), (text, max) => {
        expect(cut(text, max).length).toBeLessThanOrEqual(max);
      }),
    );
  });
});
