import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldTexts, joinTexts, longTextInputs } from '../../src/slack/long-text.ts';

const texts = fc
  .array(fc.tuple(fc.stringMatching(/^[\p{L}😀.,]{1,12}$/u), fc.constantFrom(' ', '. ', '\n', '\n\n')), {
    maxLength: 3000,
  })
  .map((parts) => parts.flat().join(''));

describe('a text in fields', () => {
  test('loses and adds nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(joinTexts(fieldTexts(text), '\n')).toBe(text);
      }),
    );
  });

  test('loses no word where Slack takes the white space off the ends', () => {
    const words = (text: string) => text.split(/\s+/u).filter((word) => word !== '');
    fc.assert(
      fc.property(texts, (text) => {
        const trimmed = fieldTexts(text).map((piece) => piece.trim());
        expect(words(joinTexts(trimmed, '\n'))).toEqual(words(text));
      }),
    );
  });

  test('never stands in a field that is too long for Slack', () => {
    const pieces = fieldTexts('x'.repeat(10_001));
    expect(pieces.map(({ length }) => length)).toEqual([3000, 3000, 3000, 1001]);
  });

  test('needs its first field and no other', () => {
    const inputs = longTextInputs({ name: 'letter', texts: ['a', 'b'], label: ({ number, of }) => `${number}/${of}` });
    expect(inputs.map(({ block_id: id, optional, label }) => [id, optional, label.text])).toEqual([
      ['letter_1', false, '1/2'],
      ['letter_2', true, '2/2'],
    ]);
  });

  test('has one empty field where there is none', () => {
    expect(fieldTexts('')).toEqual(['']);
  });
});
