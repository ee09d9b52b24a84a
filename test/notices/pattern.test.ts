import { describe, expect, it } from 'vitest';
import { matches, parsePatterns, readable } from '../../src/notices/pattern.ts';

function meets(line: string, sentence: string): boolean {
  const { patterns, mistakes } = parsePatterns(line);
  if (mistakes.length > 0) throw new Error(mistakes.join('; '));
  return patterns.some((pattern) => matches(pattern, readable(sentence)));
}

describe('a pattern', () => {
  it('finds word beginnings whatever their case and diacritics', () => {
    expect(meets('avoi lasku', 'Avoimet laskut estävät poistamisen.')).toBe(true);
    expect(meets('säily', 'Sailytysaika')).toBe(true);
    expect(meets('lasku', 'Etulaskut')).toBe(false);
  });

  it('asks for every term, in any order, and for one alternative of each', () => {
    expect(meets('pyynto tehda|lahet', 'Lähetä pyyntö meille.')).toBe(true);
    expect(meets('pyynto tehda|lahet', 'Pyyntö on allekirjoitettava.')).toBe(false);
  });

  it('finds letters anywhere in a word where a term begins with a star', () => {
    expect(meets('*pyynto|*pyynno allekirj', 'Tarkastuspyyntö on allekirjoitettava.')).toBe(true);
    expect(meets('*begar', 'Granskningsbegäran undertecknas.')).toBe(true);
  });

  it('finds only the exact word where a term begins with =', () => {
    expect(meets('=log', 'Each log is kept.')).toBe(true);
    expect(meets('=log', 'Customers login with a password.')).toBe(false);
    expect(meets('=ip|ip-', 'IP numero')).toBe(true);
    expect(meets('=ip|ip-', 'vierailijan IP-osoite')).toBe(true);
    expect(meets('=ip|ip-', 'iPad')).toBe(false);
  });

  it('counts an ending after a colon or apostrophe to the exact word', () => {
    expect(meets('=eu', 'EU:n ulkopuolelle')).toBe(true);
    expect(meets('=dpo', 'our DPO’s address')).toBe(true);
    expect(meets('=eu', 'euroa')).toBe(false);
  });

  it('reads words joined by a slash one by one, but not the address of a page', () => {
    expect(meets('=eu eta-alue', 'EU/ETA-alueen ulkopuolelle')).toBe(true);
    expect(meets('=https', 'Asetukset: https://example.com/https')).toBe(false);
  });

  it('is not met where an unwanted word stands', () => {
    expect(meets('perinta -havit', 'Tietoja luovutetaan perintään.')).toBe(true);
    expect(meets('perinta -havit', 'Tiedot hävitetään, ellei perintä estä.')).toBe(false);
    expect(meets('analys -=log|kak', 'Analys av kakor')).toBe(false);
  });

  it.each([
    ['period', ['10 vuotta', 'kuusi vuotta', 'viiden (5) vuoden ajan', 'kahdeksan kuukautta', 'sju år', 'en månad']],
    ['period', ['six (6) years', '5 (five) years', 'nine months', '24 kk', '72 hours', '6 kalenterivuotta', '30 pv']],
    [
      'date',
      ['7.10.2020', '25. 5. 2018', '2021-03-10', '7 October 2020', 'October 7, 2020', 'Toukokuu 2018', '5/2018'],
    ],
    ['street', ['Kalevantie 8', 'Kiskoväylä 1', 'Norra vägen 12', '10 Long Street 5', 'PL 800', 'PB 12']],
    ['url', ['www.tietosuoja.fi', 'https://example.org/a', 'kotisivu yritys.fi']],
    ['postcode', ['00521 Helsinki', 'FI-40800 Vaajakoski']],
    ['phone', ['p. 029 56 66700', '+358408221710', '050-5919305']],
    ['email', ['info@example.fi', 'tietosuoja(at)om.fi']],
  ])('knows the shape {%s}', (shape, examples) => {
    const missed = examples.filter((example) => !meets(`{${shape}}`, example));
    expect(missed).toEqual([]);
  });

  it.each([
    [
      'period',
      ['vuonna 2018 päivitetty', 'versio 2.1', 'yksi tunniste', 'asiakkaan puolesta vuosittain', 'vuosien ajan'],
    ],
    ['street', ['tiedot 8 asiakkaasta', 'evästetieto 3', 'platform 10']],
    ['url', ['matti.meikalainen@yritys.fi', 'www-osoite', 'tietosuoja(at)om.fi']],
    ['date', ['kesällä', 'asetus 2016/679', '10 vuotta']],
  ])('does not take for {%s} what is none', (shape, examples) => {
    const taken = examples.filter((example) => meets(`{${shape}}`, example));
    expect(taken).toEqual([]);
  });
});

describe('parsePatterns', () => {
  it('tells of a shape that does not exist', () => {
    expect(parsePatterns('{colour}').mistakes).toEqual([expect.stringContaining('{colour} is none of date')]);
  });

  it('tells of a line that only names what must not be there', () => {
    expect(parsePatterns('-lasku').mistakes).toEqual(['"-lasku" names nothing that must be there']);
  });
});
