import { describe, expect, it } from 'vitest';
import { checkTranslated, findStale, translatable } from '../../src/check/translations.ts';
import type { Lang } from '../../src/notices/notice.ts';
import { aNotice, aSection } from '../support/a-notice.ts';

const FIRST = 'Tietoja säilytetään kymmenen vuotta.';
const SECOND = 'Laskut säilytetään kirjanpitolain mukaan.';

function memory(...sources: string[]): ReadonlyMap<Lang, ReadonlyMap<string, string>> {
  return new Map([['en', new Map(sources.map((source) => [source, 'Some English.']))]]);
}

const notice = aNotice({
  name: 'Turun Seudun Uusi Kauppa Oy',
  sections: [
    aSection({ topic: 'controller', text: 'Turun Seudun Uusi Kauppa Oy\nKatu 1' }),
    aSection({ topic: 'retention', text: `${FIRST}\n\n${SECOND}` }),
  ],
});

describe('missing translations', () => {
  it('are told of each section that has an untranslated paragraph, with the first of them', () => {
    const [finding, ...more] = checkTranslated(notice, memory(FIRST));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'missing-translation', topic: 'retention', path: ['sections', 1, 'text'] });
    expect(finding?.message).toContain(`"${SECOND}" has no entry in translations/en.yml`);
  });

  it('count the others of the section', () => {
    const text = `${FIRST}\n\n${SECOND}\n\nMuut tiedot poistetaan vuosittain tammikuussa.`;
    const three = aNotice({ sections: [aSection({ text })] });
    expect(checkTranslated(three, memory(FIRST))[0]?.message).toContain('and 1 more of the section have no entry');
  });

  it('are not told of names and addresses', () => {
    expect(checkTranslated(notice, memory(FIRST, SECOND))).toEqual([]);
  });

  it('are told once of a notice that nobody has begun to translate', () => {
    const findings = checkTranslated(notice, memory('Jotain muuta tekstiä, josta ei ole kyse.'));
    expect(findings).toMatchObject([{ code: 'missing-translation', topic: null, path: ['language'] }]);
  });

  it('are not told where there are no translations, or in the language of the notice', () => {
    expect(checkTranslated(notice, new Map())).toEqual([]);
    expect(checkTranslated({ ...notice, language: 'en' }, memory())).toEqual([]);
  });
});

describe('stale translations', () => {
  it('are those of a paragraph that no notice prints any more, by their place in the file', () => {
    const used = new Set(translatable(notice));
    const entries = new Map([FIRST, 'Tietoja säilytetään viisi vuotta.', SECOND].map((source) => [source, 'English.']));
    expect(findStale(entries, used)).toMatchObject([{ code: 'stale-translation', path: [1, 'source'] }]);
  });

  it('are not those of a heading, a title or a paragraph of several lines', () => {
    const listed = aNotice({
      title: 'Seloste',
      sections: [aSection({ heading: 'Säilytysaika', text: 'Nimi\nOsoite' })],
    });
    const entries = new Map(['Seloste', 'Säilytysaika', 'Nimi Osoite', 'Nimi'].map((source) => [source, 'English.']));
    expect(findStale(entries, new Set(translatable(listed)))).toEqual([]);
  });
});
