import { describe, expect, it } from 'vitest';
import { type Comparison, compareSections } from '../../src/notices/compare.ts';
import { findSection } from '../../src/notices/catalog.ts';
import type { Notice } from '../../src/notices/notice.ts';
import { aNotice, aSection } from '../support/a-notice.ts';

function saying(name: string, text: string | undefined): Notice {
  return aNotice({ name, sections: text === undefined ? [] : [aSection({ text })] });
}

function compare(...notices: readonly Notice[]): Comparison {
  return compareSections(notices, { sectionOf: (notice) => findSection(notice, 'retention') });
}

describe('comparing a section', () => {
  it('groups the companies that say the same, the largest group first', () => {
    const { wordings } = compare(
      saying('Aalto Oy', 'Kolme vuotta.'),
      saying('Brisa Oy', 'Kymmenen vuotta.'),
      saying('Clas Oy', 'Kymmenen vuotta.'),
    );
    expect(wordings.map(({ companies }) => companies)).toEqual([['brisa', 'clas'], ['aalto']]);
  });

  it('puts the wording of the company that is asked about first, and tells the others apart from it', () => {
    const notices = [
      saying('Aalto Oy', 'Tiedot säilytetään kymmenen vuotta.'),
      saying('Brisa Oy', 'Tiedot säilytetään kymmenen vuotta.'),
      saying('Clas Oy', 'Tiedot säilytetään kolme vuotta.'),
    ];
    const sectionOf = (notice: Notice) => findSection(notice, 'retention');
    const { wordings } = compareSections(notices, { sectionOf, against: 'clas' });
    expect(wordings.map(({ companies }) => companies)).toEqual([['clas'], ['aalto', 'brisa']]);
    expect(wordings[1]?.words).toContainEqual({ kind: 'added', text: 'kymmenen' });
  });

  it('leaves white space aside', () => {
    const { wordings } = compare(
      saying('Aalto Oy', 'Kolme vuotta.\n\nSitten ei.'),
      saying('Brisa Oy', 'Kolme  vuotta. Sitten ei.'),
    );
    expect(wordings).toHaveLength(1);
    expect(wordings[0]?.text).toBe('Kolme vuotta.\n\nSitten ei.');
  });

  it.each([
    ['the full name', 'Aalto Oy säilyttää tiedot.', 'Brisa Oy säilyttää tiedot.'],
    ['the name in another case', 'Aalto Oy:n tiedot säilyvät.', 'Brisa Oy:n tiedot säilyvät.'],
    ['capitals', 'AALTO OY säilyttää tiedot.', 'BRISA OY säilyttää tiedot.'],
    ['punctuation around it', 'Rekisterissä ("Aalto Oy") on tietoja.', 'Rekisterissä ("Brisa Oy") on tietoja.'],
  ])("leaves the company's own name aside: %s", (_, first, second) => {
    expect(compare(saying('Aalto Oy', first), saying('Brisa Oy', second)).wordings).toHaveLength(1);
  });

  it("tells another company's name from the company's own", () => {
    const { wordings } = compare(
      saying('Aalto Oy', 'Tiedot saa Aalto Oy.'),
      saying('Brisa Oy', 'Tiedot saa Aalto Oy.'),
    );
    expect(wordings).toHaveLength(2);
  });

  it('tells a name that opens with a letter of a pattern', () => {
    const { wordings } = compare(saying('C++ (Pro) Oy', 'C++ (Pro) Oy kerää.'), saying('A|B Oy', 'A|B Oy kerää.'));
    expect(wordings).toHaveLength(1);
  });

  it('shows the words that differ, in both wordings', () => {
    const { wordings } = compare(
      saying('Aalto Oy', 'Tietoja säilytetään kymmenen vuotta sopimuksen päättymisestä.'),
      saying('Brisa Oy', 'Tietoja säilytetään kuusi vuotta sopimuksen päättymisestä lukien.'),
    );
    expect(wordings[0]?.words).toBeUndefined();
    expect(wordings[1]?.words).toEqual([
      { kind: 'same', text: 'Tietoja säilytetään' },
      { kind: 'removed', text: 'kymmenen' },
      { kind: 'added', text: 'kuusi' },
      { kind: 'same', text: 'vuotta sopimuksen' },
      { kind: 'removed', text: 'päättymisestä.' },
      { kind: 'added', text: 'päättymisestä lukien.' },
    ]);
  });

  it('compares no words of texts that have little in common', () => {
    const { wordings } = compare(
      saying('Aalto Oy', 'Kymmenen vuotta.'),
      saying('Brisa Oy', 'Kunnes asiakas lähtee tai pyytää.'),
    );
    expect(wordings.map(({ words }) => words)).toEqual([undefined, undefined]);
  });

  it('keeps apart who leaves the section empty and who has none', () => {
    const { wordings, empty, missing } = compare(saying('Aalto Oy', ''), saying('Brisa Oy', undefined));
    expect({ wordings, empty, missing }).toEqual({ wordings: [], empty: ['aalto'], missing: ['brisa'] });
  });

  it('tells as many wordings apart as are wanted', () => {
    const notices = ['yksi', 'kaksi', 'kolme'].map((years) =>
      saying(`${years} Oy`, `Tiedot säilyvät ${years} vuotta.`),
    );
    const sectionOf = (notice: Notice) => findSection(notice, 'retention');
    const { wordings } = compareSections(notices, { sectionOf, mostWordings: 2 });
    expect(wordings.map(({ words }) => words?.length)).toEqual([undefined, 4, undefined]);
  });

  it('compares 500 long sections that all differ', () => {
    const text = (at: number) => Array.from({ length: 300 }, (_, word) => `sana${word % (at + 2)}`).join(' ');
    const notices = Array.from({ length: 500 }, (_, at) => saying(`Yritys ${at} Oy`, text(at)));
    const start = performance.now();
    expect(compare(...notices).wordings.length).toBeGreaterThan(290);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
