import { describe, expect, it } from 'vitest';
import { MOST_SENTENCES, splitLetter } from '../../src/requests/letter-sentences.ts';

const texts = (body: string): string[] => splitLetter(body).map(({ text }) => text);

describe('a letter is cut into sentences', () => {
  it.each([
    ['at full stops', 'Hei. Poistakaa tietoni. Kiitos.', ['Hei.', 'Poistakaa tietoni.', 'Kiitos.']],
    [
      'where people write without capitals',
      'moi. mitä tietoja teil on? kerro',
      ['moi.', 'mitä tietoja teil on?', 'kerro'],
    ],
    ['at the lines of a list', 'Haluan:\n- kopion\n- poiston', ['Haluan:', 'kopion', 'poiston']],
    ['at numbers in a line', '1) Mitä tietoja? 2) Mistä ne on saatu?', ['Mitä tietoja?', 'Mistä ne on saatu?']],
    ['at numbers in brackets', 'I want (1) a copy (2) an answer.', ['I want', 'a copy', 'an answer.']],
    ['not at an age', 'My son (12) was photographed.', ['My son (12) was photographed.']],
    ['not within days', 'Pyysin 1.10. tietojani ja 3.8. muuta.', ['Pyysin 1.10. tietojani ja 3.8. muuta.']],
    ['not after initials', 'Poistakaa tietoni. M. Toivonen', ['Poistakaa tietoni.', 'M. Toivonen']],
    ['after a number before a capital', 'Kohde oli Tie 12. Riittää pdf.', ['Kohde oli Tie 12.', 'Riittää pdf.']],
    ['not after abbreviations', 'Tietoni, esim. nimi, ovat väärin.', ['Tietoni, esim. nimi, ovat väärin.']],
  ])('%s', (_, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });

  it('joins lines that a program broke', () => {
    expect(texts('Haluaisin kohteliaimmin pyytää, että kaikki minua koskevat\ntiedot poistetaan.')).toEqual([
      'Haluaisin kohteliaimmin pyytää, että kaikki minua koskevat tiedot poistetaan.',
    ]);
  });

  it('cuts a sentence into its clauses, each of which may ask for something', () => {
    expect(splitLetter('Tuhotkaa tallenne, mutta ensin haluan siitä kopion.')[0]?.clauses).toEqual([
      'Tuhotkaa tallenne',
      'mutta ensin haluan siitä kopion.',
    ]);
    expect(splitLetter('Poistakaa tietoni.')[0]?.clauses).toEqual([]);
  });
});

it('has nothing to cut in an empty letter', () => {
  expect(splitLetter(' \n\n — 😡')).toEqual([]);
});

it('cuts what is too long for a sentence, and reads the ends of what is too long for a letter', () => {
  expect(Math.max(...texts('poista '.repeat(5_000)).map((text) => text.length))).toBeLessThanOrEqual(1_000);
  const many = texts(`${'Hei.\n'.repeat(20_000)}Poistakaa tietoni.`);
  expect(many).toHaveLength(MOST_SENTENCES);
  expect(many.at(-1)).toBe('Poistakaa tietoni.');
});
