import { describe, expect, it } from 'vitest';
import { quoteLead } from '../../src/search/quote.ts';
import { splitSentences } from '../../src/search/sentences.ts';
import { translateQuote } from '../../src/search/translate.ts';

const FIRST = 'Tietoja säilytetään kymmenen vuotta asiakkuuden jälkeen. Laskut säilytetään kuusi vuotta.';
const MEMORY = new Map([
  [FIRST, 'Data are kept for ten years after the customership. Invoices are kept for six years.'],
  ['Tietoja saadaan asiakkaalta itseltään.', 'Data come from the customer.'],
  ['Kolme virkettä lähteessä tässä. Toinen virke tässä.', 'One sentence only in the translation.'],
]);

function translate(text: string, wanted?: readonly number[]): string | undefined {
  const sentences = splitSentences(text);
  const quote = wanted === undefined ? quoteLead(sentences) : { text: '', indexes: wanted };
  return translateQuote(sentences, quote, MEMORY);
}

describe('a quote is translated', () => {
  it('line by line, laid out as its source', () => {
    expect(translate(`${FIRST}\n\nTietoja saadaan asiakkaalta itseltään.`)).toBe(
      'Data are kept for ten years after the customership. Invoices are kept for six years.\n\nData come from the customer.',
    );
  });

  it('by the sentence in the same place, where it quotes one of several', () => {
    expect(translate(FIRST, [1])).toBe('Invoices are kept for six years.');
  });

  it('by the whole line, where source and translation have not equally many sentences', () => {
    expect(translate('Kolme virkettä lähteessä tässä. Toinen virke tässä.', [1])).toBe(
      'One sentence only in the translation.',
    );
  });

  it('with a mark where lines are left out', () => {
    const text = `${FIRST}\nMuu rivi.\nTietoja saadaan asiakkaalta itseltään.`;
    expect(translate(text, [0, 3])).toBe(
      'Data are kept for ten years after the customership. … Data come from the customer.',
    );
  });

  it('however its white space is broken', () => {
    expect(translate('Tietoja  saadaan\tasiakkaalta itseltään.')).toBe('Data come from the customer.');
  });

  it('with names and numbers as they are', () => {
    expect(translate('Tietoja saadaan asiakkaalta itseltään.\nMalli Oy\n040 123')).toBe(
      'Data come from the customer.\nMalli Oy\n040 123',
    );
  });
});

describe('a quote has no translation', () => {
  it.each([
    ['where a word of its paragraph has changed', FIRST.replace('kymmenen', 'viisi')],
    ['where only one of its paragraphs has one', `${FIRST}\n\nTässä on uusi kappale ilman käännöstä.`],
    ['where it is an address', 'Malli Oy\nMallitie 1\n00100 Helsinki'],
    ['where there is no quote', ''],
  ])('%s', (_, text) => {
    expect(translate(text)).toBeUndefined();
  });
});
