import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitListItems } from '../../../src/notices/import/list-items.ts';

const texts = (text: string, isList: boolean) => splitListItems(text, isList).map((block) => block.text);

describe('splitListItems', () => {
  it.each([
    [
      'items that run together',
      '- Sähköposti- Osoite- www-osoite- IP numero',
      ['- Sähköposti', '- Osoite', '- www-osoite', '- IP numero'],
    ],
    ['items with space between', '- etu- ja sukunimi - IP-osoite', ['- etu- ja sukunimi', '- IP-osoite']],
    ['an item whose hyphen touches it', '- tilaukset -pankkitiedot', ['- tilaukset', '-pankkitiedot']],
    ['a list after a colon', 'Tietoja: - nimi - osoite', ['Tietoja:', '- nimi', '- osoite']],
    ['Swedish compounds', '- för- och efternamn- adress', ['- för- och efternamn', '- adress']],
  ])('splits %s', (_, text, expected) => {
    expect(texts(text, true)).toEqual(expected);
  });

  it.each([
    'asiakas- ja palvelusuhteen ylläpitämiseen',
    'kerätään Google Analytics -palveluun, jonka tarkoitus',
    'Veli-Matti Rautanen vastaa henkilökohtai-semman sisällön',
    'Rajoittaminen - mitä se on?',
  ])('leaves the hyphens of running text alone: %s', (text) => {
    expect(texts(text, false)).toEqual([text]);
  });

  it('takes a compound after a name for a word also within a list', () => {
    expect(texts('- Google Analytics -palvelun tunniste', true)).toEqual(['- Google Analytics -palvelun tunniste']);
  });

  it('goes by lines where items have their own', () => {
    expect(texts('Tietoja:\n- nimi - koko\n- osoite', false)).toEqual(['Tietoja:', '- nimi - koko', '- osoite']);
  });

  it('loses and adds nothing but white space', () => {
    const piece = fc.constantFrom('- ', ' -', '-', 'nimi', ' ja ', 'Google', '\n', ': ', 'tai', '• ', ' ');
    fc.assert(
      fc.property(fc.array(piece), fc.boolean(), (pieces, isList) => {
        const text = pieces.join('').trim();
        expect(texts(text, isList).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});
