import { describe, expect, it } from 'vitest';
import { readRequestWords } from '../../src/requests/request-words.ts';
import { meetsRule, parseRules } from '../../src/requests/sentence-rule.ts';
import { isInList, parseWordList, tokensOf } from '../../src/requests/word-list.ts';

describe('a list of words', () => {
  it.each([
    ['poist', 'Poistakaa se.', true],
    ['me$', 'Call me.', true],
    ['me$', 'A message.', false],
    ['*tietoni', 'asiakastietoni pois', true],
    ['*tiedot$', 'Tiedot pois', true],
    ['*nne$', 'tietonne', true],
    ['ta_bort', 'Ta bort mig.', true],
    ['ta_bort', 'Ta mig bort.', false],
    ['poist', 'Älkää huoliko.', false],
    ['aelkaa$', 'Älkää huoliko.', true],
    ['aelkaa$', 'Numero alkaa 0400.', false],
  ])('%s in "%s": %s', (list, sentence, isThere) => {
    expect(isInList(parseWordList(list), tokensOf(sentence))).toBe(isThere);
  });
});

describe('a rule', () => {
  const { words } = readRequestWords({ erase: 'poist delete', me: 'mun$ tietoni' });
  const meets = (rule: string, sentence: string): boolean =>
    parseRules(rule, words).rules.some((one) => meetsRule(one, tokensOf(sentence)));

  it('is met where every term is, in any order', () => {
    expect(meets('@erase @me', 'tietoni pitää poistaa')).toBe(true);
    expect(meets('@erase @me', 'lava pitää poistaa')).toBe(false);
  });

  it('is not met where a term stands that may not', () => {
    expect(meets('@erase -aelkaa$|ei$', 'Älkää poistako')).toBe(false);
  });

  it('asks for one word soon after another', () => {
    expect(meets('aelkaa$~@erase', 'Älkää vielä missään nimessä poistako.')).toBe(false);
    expect(meets('aelkaa$~@erase', 'Älkää vielä poistako.')).toBe(true);
    expect(meets('aelkaa$~@erase', 'Poistakaa, älkää odottako.')).toBe(false);
  });

  it('knows a day by its form', () => {
    expect(meets('pyysin @month-day', 'Pyysin 1.10. tietoja')).toBe(true);
    expect(meets('pyysin @month-day', 'Pyysin tietoja')).toBe(false);
  });

  it('tells an unknown list, and a line that asks for nothing', () => {
    expect(parseRules('@nonsense', words).mistakes).toEqual(['There is no list "nonsense" in request-words.yml']);
    expect(parseRules('-poist', words).mistakes).toHaveLength(1);
  });
});
