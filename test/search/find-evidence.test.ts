import { describe, expect, it } from 'vitest';
import { findEvidence, rememberSentences } from '../../src/search/evidence.ts';
import { aFacet } from '../support/a-facet.ts';
import { aNotice, aSection } from '../support/a-notice.ts';

const sentencesOf = rememberSentences();

function evidence(facet: Parameters<typeof aFacet>[0], ...sections: Parameters<typeof aSection>[0][]) {
  const found = findEvidence(
    aFacet(facet),
    aNotice({ sections: sections.map((parts) => aSection(parts)) }),
    sentencesOf,
  );
  if (found === undefined) return undefined;
  const { section, sentences, picks } = found;
  return { topic: section.topic, picked: picks.map((pick) => sentences[pick]?.text) };
}

describe('a notice states a facet', () => {
  it('in the sentences of its section that show it, the most telling pattern first', () => {
    const text = 'Tietoja säilytetään. Kymmenen päivää. Laskut 10 vuotta.';
    expect(evidence({ shows: '10 vuotta\nsailytetaan' }, { text })).toEqual({
      topic: 'retention',
      picked: ['Laskut 10 vuotta.', 'Tietoja säilytetään.'],
    });
  });

  it('as a whole section, where the facet allows it and no sentence shows it', () => {
    expect(evidence({ shows: 'ikuisesti', wholeSection: true }, { text: 'Kunnes asiakkuus päättyy.' })).toEqual({
      topic: 'retention',
      picked: [],
    });
  });

  it('in the section of another topic that may state it', () => {
    const elsewhere = { topic: 'disclosures', text: 'Tiedot poistetaan, kun 10 vuotta on kulunut.' } as const;
    expect(evidence({ also: ['disclosures'] }, { text: 'Ei kerrota.' }, elsewhere)?.topic).toBe('disclosures');
    expect(evidence({ also: [] }, { text: 'Ei kerrota.' }, elsewhere)).toBeUndefined();
  });

  it('in a section of unknown topic', () => {
    expect(evidence({}, { topic: 'other', heading: 'Arkisto', text: 'Säilytys 10 vuotta.' })).toEqual({
      topic: 'other',
      picked: ['Säilytys 10 vuotta.'],
    });
  });

  it('in a section whose heading names its topic too', () => {
    const both = { topic: 'disclosures', also: ['retention'], text: 'Säilytys 10 vuotta.' } as const;
    expect(evidence({}, both)?.topic).toBe('disclosures');
  });

  it('by its heading, where only a name or number stands under it', () => {
    const officer = { heading: 'Tietosuojavastaava', text: 'Ilona Kärppä, puh. 050 123 4567' };
    expect(evidence({ shows: '*tietosuojavastaava' }, officer)).toEqual({ topic: 'retention', picked: [] });
    const sentence = { heading: 'Tietosuojavastaava', text: 'Tästä sovitaan myöhemmin.' };
    expect(evidence({ shows: '*tietosuojavastaava' }, sentence)).toBeUndefined();
  });

  it('by the heading of a section of unknown topic', () => {
    const camera = { topic: 'other', heading: 'Kameravalvonta', text: 'Se kuvaa porttia.' } as const;
    expect(evidence({ shows: '*kameravalv' }, camera)).toEqual({ topic: 'other', picked: [] });
  });

  it('in its own section rather than in another', () => {
    const elsewhere = { topic: 'other', text: 'Myös 10 vuotta.' } as const;
    expect(evidence({}, elsewhere, { text: 'Säilytys 10 vuotta.' })?.topic).toBe('retention');
  });
});

describe('a notice does not state a facet', () => {
  it.each([
    ['where the section speaks of something else', { text: 'Pyydettäessä.' }],
    ['where the section is empty', { text: '' }],
    ['where only another topic speaks of it', { topic: 'cookies', text: 'Evästeet 10 vuotta.' }],
  ] as const)('%s', (_, section) => {
    expect(evidence({}, section)).toBeUndefined();
  });

  it('as a whole section where that is empty', () => {
    expect(evidence({ shows: 'ikuisesti', wholeSection: true }, { text: '' })).toBeUndefined();
  });

  it('where it has no such section', () => {
    expect(evidence({ wholeSection: true })).toBeUndefined();
  });
});
