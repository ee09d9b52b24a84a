import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Headings, Imported } from '../../../src/notices/import/build-notice.ts';
import { importNotice } from '../../../src/notices/import/import-notice.ts';
import { bundledHeadings } from '../../support/headings.ts';

let headings: Headings;
beforeAll(async () => {
  headings = await bundledHeadings();
});

async function imported(file: string, text?: string): Promise<Imported> {
  const bytes = text === undefined ? await readFile(file) : new TextEncoder().encode(text);
  const result = await importNotice({ file, bytes }, headings);
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function sectionsOf({ notice }: Imported): Record<string, string> {
  return Object.fromEntries(
    notice.sections.map(({ topic, heading, text }) => [topic === 'other' ? heading : topic, text]),
  );
}

describe('a numbered plain text', () => {
  let result: Imported;
  beforeAll(async () => {
    result = await imported('test/fixtures/layouts/numbered.txt');
  });

  it('arrives whole', () => {
    expect(result).toMatchObject({ lost: [], coverage: 1 });
  });

  it('has a section for each heading, with the topic that it stands for', () => {
    expect(result.notice.sections.map(({ topic, heading }) => `${topic}: ${heading}`)).toMatchInlineSnapshot(`
      [
        "controller: 1. Rekisterinpitäjä",
        "contact: 2. Yhteyshenkilö rekisteriä koskevissa asioissa",
        "register-name: 3. Rekisterin nimi",
        "purpose: 4. Henkilötietojen käsittelyn tarkoitus / rekisterin käyttötarkoitus",
        "data-content: 5. Rekisterin tietosisältö",
        "sources: 6. Säännönmukaiset tietolähteet",
        "disclosures: 7. Tietojen säännönmukaiset luovutukset",
        "transfers: 8. Tietojen siirto EU:n tai ETA:n ulkopuolelle",
        "security-manual: 9. Rekisterin suojauksen periaatteet A. Manuaalinen aineisto",
        "security-digital: B. ATK:lla käsiteltävät tiedot",
        "access: 10. Tarkastusoikeus",
        "rectification: 11. Oikeus vaatia tiedon korjaamista",
        "other: 12. Kameravalvonta",
        "date: Laadittu",
      ]
    `);
  });

  it('names the company and its contact without the labels that are printed before them', () => {
    expect(result.notice.company).toMatchObject({ slug: 'kukkakauppa-ruusu', businessId: '0112038-9' });
    expect(result.notice.controller).toEqual({
      name: 'Kukkakauppa Ruusu Oy',
      address: 'Iso Puistokatu 12 B 4, 00120 Helsinki',
      phone: '09 123 4567',
    });
    expect(result.notice.contact).toEqual({
      name: 'Maija Mäkelä',
      address: 'Iso Puistokatu 12 B 4, 00120 Helsinki',
      phone: '040 123 4567',
      email: 'maija.makela@ruusu.example',
    });
  });

  it('joins lines that were wrapped at the margin, and keeps the lines of lists', () => {
    expect(sectionsOf(result)['data-content']).toBe(
      'Rekisterissä on seuraavia tietoja:\n• nimi ja yhteystiedot\n• tilaukset ja niiden toimitustiedot\n• laskutustiedot',
    );
    expect(sectionsOf(result)['purpose']).toMatch(/toimittamiseen ja laskutukseen\./u);
  });

  it('has the date that stands at its end', () => {
    expect(result.notice.date).toBe('2018-05-25');
  });
});

describe('a Swedish Markdown with headings', () => {
  let result: Imported;
  beforeAll(async () => {
    result = await imported('test/fixtures/layouts/headed.md');
  });

  it('arrives whole, without its marks', () => {
    expect(result).toMatchObject({ lost: [], coverage: 1 });
    expect(sectionsOf(result)['purpose']).toContain('sköta kundrelationen och leverera');
  });

  it('is a Swedish notice with its topics', () => {
    expect(result.notice).toMatchObject({
      language: 'sv',
      title: 'Dataskyddsbeskrivning för kundregistret',
      date: '2022-03-03',
    });
    expect(result.notice.sections.map(({ topic }) => topic)).toEqual([
      'controller',
      'contact',
      'purpose',
      'data-content',
      'retention',
      'other-rights',
      'date',
    ]);
  });

  it('names the company and its contact', () => {
    expect(result.notice.company).toMatchObject({ slug: 'bjorkbyn', name: 'Björkbyn Ab' });
    expect(result.notice.controller).toMatchObject({
      address: 'Storgatan 5, 65100 Vasa',
      email: 'info@bjorkbyn.example',
    });
    expect(result.notice.contact).toEqual({ name: 'Åsa Öberg', phone: '06 123 4567' });
  });
});

describe('importNotice', () => {
  it('takes labels with a colon for headings', async () => {
    const text = 'Tietosuojaseloste\n\nRekisterinpitäjä: Kukka Oy\nRekisterin nimi: Asiakkaat\nSäilytysaika: 10 vuotta';
    expect(sectionsOf(await imported('a.txt', text))).toEqual({
      controller: 'Kukka Oy',
      'register-name': 'Asiakkaat',
      retention: '10 vuotta',
    });
  });

  it('gives a topic to one section only: the surest, or the one that has text', async () => {
    const text =
      '# T\n\n## Rekisterin suojauksen periaatteet\n\n## ATK:lla käsiteltävät tiedot\n\nTunnukset.\n\n## Suostumus\n\nEi.\n';
    const { notice } = await imported('a.md', text);
    expect(notice.sections.map(({ topic }) => topic)).toEqual(['other', 'security-digital', 'consent']);
  });

  it('keeps text that stands above the first heading', async () => {
    const result = await imported(
      'a.md',
      '# Seloste\n\nTämä koskee asiakkaita.\n\n## Suostumus\n\nEi.\n\n## Evästeet\n\nOn.\n',
    );
    expect(result.notice.sections[0]).toEqual({ topic: 'other', heading: 'Seloste', text: 'Tämä koskee asiakkaita.' });
    expect(result).toMatchObject({ lost: [], coverage: 1 });
  });

  it('takes an address in angle brackets for text, not for a tag', async () => {
    const text = '# T\n\n## Yhteyshenkilö\n\nAnna <anna@kukka.example>\n\n## Suostumus\n\n## Evästeet\n';
    const result = await imported('a.md', text);
    expect(result.notice.contact.email).toBe('anna@kukka.example');
    expect(result.coverage).toBe(1);
  });

  it('says that a file is empty', async () => {
    const result = await importNotice({ file: 'a.txt', bytes: new Uint8Array() }, headings);
    expect(result).toMatchObject({ kind: 'problems', problems: [{ message: 'The file is empty.' }] });
  });

  it.each(['seloste.rtf', 'seloste'])('says that it cannot read %s', async (file) => {
    const result = await importNotice({ file, bytes: new Uint8Array() }, headings);
    expect(result).toMatchObject({
      kind: 'problems',
      problems: [{ file, message: expect.stringMatching(/cannot be imported/u) }],
    });
  });

  it.each([['a letter', 'Hei,\n\nvoisitteko lähettää hinnaston?\n\nTerveisin Anna']])(
    'says that text is no notice where it is %s',
    async (_, text) => {
      const result = await importNotice({ file: 'a.txt', bytes: new TextEncoder().encode(text) }, headings);
      expect(result).toMatchObject({ kind: 'problems', problems: [{ message: expect.stringMatching(/No heading/u) }] });
    },
  );
});
