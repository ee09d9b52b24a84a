import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWhiteSpace } from '../../src/notices/words.ts';
import { splitSentences } from '../../src/search/sentences.ts';
import { anySectionText } from '../support/any-section.ts';

const textsOf = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('a section is cut into sentences', () => {
  it.each([
    ['where one ends and the next begins', 'Yksi. Kaksi! Kolme?', ['Yksi.', 'Kaksi!', 'Kolme?']],
    ['behind a closing quotation mark', 'Hän sanoi "ei." Me emme.', ['Hän sanoi "ei."', 'Me emme.']],
    ['at the lines of a list', 'Tietoja:\n- Nimi\n- Osoite', ['Tietoja:', '- Nimi', '- Osoite']],
    ['at paragraphs', 'Otsikko\n\nTeksti', ['Otsikko', 'Teksti']],
    ['not after an abbreviation', 'Tietoja, esim. Nimi, mm. Osoite.', ['Tietoja, esim. Nimi, mm. Osoite.']],
    ['not within a number or a date', 'Laadittu 7. 10. 2020 ja 7.10.2020.', ['Laadittu 7. 10. 2020 ja 7.10.2020.']],
    ['not before a small letter', 'Sivulla yritys.fi. katso', ['Sivulla yritys.fi. katso']],
  ])('%s', (_, text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it('into none where nothing is written', () => {
    expect(textsOf('')).toEqual([]);
    expect(textsOf(' \n\n \t')).toEqual([]);
  });

  it('that know their paragraph, their line and their place', () => {
    const places = splitSentences('Yksi. Kaksi.\nKolme:\n\nNeljä').map(({ index, paragraph, line, introduces }) => [
      index,
      paragraph,
      line,
      introduces,
    ]);
    expect(places).toEqual([
      [0, 0, 0, false],
      [1, 0, 0, false],
      [2, 0, 1, true],
      [3, 1, 2, false],
    ]);
  });

  it('that joined give the section again, white space folded', () => {
    assert(
      property(anySectionText, (text) => {
        expect(textsOf(text).join(' ')).toBe(foldWhiteSpace(text));
      }),
    );
  });
});
