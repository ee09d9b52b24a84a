import { array, assert, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWhiteSpace } from '../../src/notices/words.ts';
import { QUOTE_LIMIT, quoteLead, quoteSentences } from '../../src/search/quote.ts';
import { splitSentences } from '../../src/search/sentences.ts';
import { anySectionText } from '../support/any-section.ts';

/** Long enough that the section is not quoted whole. */
const FILLER = 'Tämä virke ei vastaa kysymykseen, mutta se on pitkä. '.repeat(8);

function quote(text: string, ...wanted: readonly string[]): string {
  const sentences = splitSentences(text);
  const picks = wanted.map((one) => sentences.findIndex((sentence) => sentence.text.startsWith(one)));
  return quoteSentences(sentences, picks).text;
}

describe('a quote', () => {
  it('is the sentence that answers, not its neighbours', () => {
    expect(quote(`${FILLER}Kymmenen vuotta. ${FILLER}`, 'Kymmenen')).toBe('Kymmenen vuotta.');
  });

  it('of a short section is the section', () => {
    expect(quote('Kymmenen vuotta. Laskut kuusi.', 'Laskut')).toBe('Kymmenen vuotta. Laskut kuusi.');
  });

  it('keeps the order of the section and marks what is left out', () => {
    expect(quote(`Eka. ${FILLER}Toka. ${FILLER}`, 'Toka', 'Eka')).toBe('Eka. … Toka.');
  });

  it('marks nothing between sentences that touch', () => {
    expect(quote(`${FILLER}Eka. Toka. ${FILLER}`, 'Toka', 'Eka')).toBe('Eka. Toka.');
  });

  it('brings with an item the line that introduces its list', () => {
    expect(quote(`${FILLER}\n\nTietoja ovat:\n- Nimi\n- IP-osoite`, '- IP')).toBe('Tietoja ovat: … - IP-osoite');
  });

  it('brings with the line that introduces a list all its items', () => {
    expect(quote(`${FILLER}\n\nTietoja ovat:\n- Nimi\n- Osoite`, 'Tietoja')).toBe('Tietoja ovat:\n- Nimi\n- Osoite');
  });

  it('brings with a line of an address its other lines', () => {
    expect(quote(`${FILLER}\n\nMalli Oy\nMallitie 1\n00100 Helsinki`, 'Mallitie')).toBe(
      'Malli Oy\nMallitie 1\n00100 Helsinki',
    );
  });

  it('prefers what is picked first where not all fits', () => {
    const long = (start: string) => `${start} ${'sana '.repeat(99)}loppu.`;
    const text = `${long('Eka')} ${long('Toka')} ${FILLER}`;
    expect(quote(text, 'Toka', 'Eka')).toBe(long('Toka'));
  });

  it('cuts a sentence that is longer than a quote may be between words', () => {
    const text = `Alku ${'kymmenen '.repeat(100)}loppu.`;
    const cut = quote(text, 'Alku');
    expect(cut.length).toBeLessThanOrEqual(QUOTE_LIMIT);
    expect(cut).toMatch(/^Alku .*kymmenen$/u);
  });

  it('is never longer than the contract allows, and each piece of it is an exact piece of the section, in order', () => {
    assert(
      property(anySectionText, array(nat(200), { minLength: 1, maxLength: 5 }), (text, numbers) => {
        const sentences = splitSentences(text);
        if (sentences.length === 0) return;
        const made = quoteSentences(
          sentences,
          numbers.map((number) => number % sentences.length),
        );
        expectExact(made.text, text);
        expect(made.indexes).toEqual([...new Set(made.indexes)].toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('the lead of a section', () => {
  it('is the whole section where that fits, else as many whole sentences as do', () => {
    expect(quoteLead(splitSentences('Eka. Toka.')).text).toBe('Eka. Toka.');
    expect(quoteLead(splitSentences('Eka on tässä. Toka ei mahdu mukaan.'), 20).text).toBe('Eka on tässä.');
  });

  it('is nothing where the section is', () => {
    expect(quoteLead([])).toMatchObject({ text: '' });
  });

  it('is exact, from the start, within any limit', () => {
    assert(
      property(anySectionText, integer({ min: 1, max: 900 }), (text, limit) => {
        const lead = quoteLead(splitSentences(text), limit).text;
        expect(lead.length).toBeLessThanOrEqual(limit);
        expect(foldWhiteSpace(text).startsWith(foldWhiteSpace(lead))).toBe(true);
      }),
    );
  });
});

function expectExact(made: string, text: string): void {
  expect(made.length).toBeLessThanOrEqual(QUOTE_LIMIT);
  let rest = foldWhiteSpace(text);
  for (const piece of foldWhiteSpace(made).split(' … ')) {
    const at = rest.indexOf(piece);
    expect(at).toBeGreaterThanOrEqual(0);
    rest = rest.slice(at + piece.length);
  }
}
