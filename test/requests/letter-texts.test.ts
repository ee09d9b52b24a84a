import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/notices/notice.ts';
import { loadYaml } from '../../src/notices/load.ts';
import { keysOf, SENTENCES } from '../../src/requests/letter-keys.ts';
import { fillPlaces, type LetterTexts, readLetterTexts } from '../../src/requests/letter-texts.ts';

const files = await Promise.all(LANGS.map(async (lang) => ({ lang, value: await valueOf(lang) })));

async function valueOf(lang: string): Promise<unknown> {
  const loaded = await loadYaml(`notices/letters/${lang}.yml`);
  return loaded.kind === 'ok' ? loaded.value : undefined;
}

describe.each(files)('the texts of letters in $lang', ({ lang, value }) => {
  const { texts, mistakes } = readLetterTexts(value);

  it('are complete, with known places only', () => {
    expect(mistakes).toEqual([]);
    expect(texts).toBeDefined();
  });

  it('use every place that a sentence may have, so that nothing known is left unsaid', () => {
    const unused = keysOf(SENTENCES).flatMap((key) =>
      SENTENCES[key]
        .filter((place) => texts?.sentences[key].text.includes(`{${place}}`) !== true)
        .map((place) => [key, place]),
    );
    expect(unused).toEqual([]);
  });

  it('demand no form and count no days', () => {
    const letters = Object.values(texts?.sentences ?? {})
      .map((sentence) => sentence.text)
      .join('\n');
    expect(letters).not.toMatch(
      /allekirjoit|underskrif|undertecknad|signature|signed|henkilötunnus|personbeteckning|identity code/iu,
    );
    expect(letters).not.toMatch(/30 (?:päiv|dag|day)|Ratapihantie|00521|kirjallisesti pyyd|skriftligen beg/iu);
  });

  it('are written with the letters of the language', () => {
    expect(readFileSync(`notices/letters/${lang}.yml`, 'utf8')).not.toContain('\uFFFD');
  });
});

describe('reading the texts', () => {
  it('tells a sentence that is missing and a place that is unknown', () => {
    const [fi] = files;
    const broken: unknown = structuredClone(fi?.value);
    expect(readLetterTexts({ ...asObject(broken), sentences: {} }).mistakes.join()).toContain('sentences.greeting');
    const sentences = asObject(asObject(broken)['sentences']);
    const greeting = { text: 'Hei {due}', source: 'x' };
    expect(readLetterTexts({ ...asObject(broken), sentences: { ...sentences, greeting } }).mistakes).toEqual([
      'sentences.greeting: {due} is none of its places',
    ]);
  });

  it('makes an open point of what is not known', () => {
    const { texts } = readLetterTexts(files[0]?.value);
    const openPoints: LetterTexts['openPoints'] | undefined = texts?.openPoints;
    if (openPoints === undefined) throw new Error('no texts');
    expect(fillPlaces('Vastaa {handler} {due}.', { due: 'huomenna' }, openPoints)).toBe(
      'Vastaa [käsittelijän nimi] huomenna.',
    );
    expect(fillPlaces('{handler}', { handler: ' ' }, openPoints)).toBe('[käsittelijän nimi]');
  });
});

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
