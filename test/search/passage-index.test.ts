import { describe, expect, it } from 'vitest';
import { rememberSentences } from '../../src/search/evidence.ts';
import { createPassageSearch } from '../../src/search/passage-index.ts';
import { aNotice, aSection } from '../support/a-notice.ts';

const sentencesOf = rememberSentences();
const search = createPassageSearch(sentencesOf);
const notice = aNotice({
  sections: [
    aSection({ text: 'Tietoja säilytetään kymmenen vuotta. Tilauslomakkeet tuhotaan kassakaapissa.' }),
    aSection({ topic: 'other', heading: 'Lämpöpumppujen takuu', text: 'Huoltokirja annetaan asennuksessa.' }),
  ],
});

function best(text: string): string | undefined {
  const [hit] = search(notice, text);
  return hit === undefined ? undefined : sentencesOf(hit.section)[hit.sentence]?.text;
}

describe('the search by a notice’s own words', () => {
  it.each([
    ['a word', 'kassakaapissa', 'Tilauslomakkeet tuhotaan kassakaapissa.'],
    ['an inflected word', 'tilauslomakkeiden', 'Tilauslomakkeet tuhotaan kassakaapissa.'],
    ['a word without ä and ö', 'sailytetaan', 'Tietoja säilytetään kymmenen vuotta.'],
    ['a word of the heading', 'lämpöpumppu', 'Huoltokirja annetaan asennuksessa.'],
  ])('finds the sentence by %s', (_, text, expected) => {
    expect(best(text)).toBe(expected);
  });

  it('tells how much of the question it found', () => {
    expect(search(notice, 'tuhotaan kassakaapissa')[0]).toMatchObject({ coverage: 1, terms: 2 });
    expect(search(notice, 'tuhotaan kuussa')[0]).toMatchObject({ coverage: 0.5, terms: 2 });
  });

  it.each(['', '🙂', 'on', 'avaruusmatka'])('finds nothing where the notice says nothing of it: %s', (text) => {
    expect(search(notice, text)).toEqual([]);
  });

  it('never finds another company’s words', () => {
    const other = aNotice({ name: 'Seltimil Oy', sections: [aSection({ text: 'Vain tässä: ilmalaiva.' })] });
    expect(search(other, 'ilmalaiva')).toHaveLength(1);
    expect(search(notice, 'ilmalaiva')).toEqual([]);
  });

  it('finds the same after many other notices were searched', () => {
    const before = best('kassakaapissa');
    for (let at = 0; at < 150; at += 1) search(aNotice({ name: `Malli${at} Oy` }), 'kassakaapissa');
    expect(best('kassakaapissa')).toBe(before);
  });
});
