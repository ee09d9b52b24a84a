import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Headings } from '../../src/notices/import/build-notice.ts';
import { importNotice } from '../../src/notices/import/import-notice.ts';
import { loadNotices } from '../../src/notices/notice-folder.ts';
import { type Notice, TOPICS } from '../../src/notices/notice.ts';
import { writeNotice } from '../../src/notices/write.ts';
import { bundledHeadings } from '../support/headings.ts';

const SLUGS = ['siniservice', 'nokopa', 'jk-log', 'ivt-center-turku', 'seltimil'];
const NOT_IN_SELTIMIL = new Set([
  'legitimate-interest',
  'data-categories',
  'recipients',
  'consent',
  'retention',
  'automated-decisions',
  'portability',
  'restriction',
  'objection',
  'complaint',
]);

let headings: Headings;
let notices: ReadonlyMap<string, Notice>;
beforeAll(async () => {
  headings = await bundledHeadings();
  const loaded = await loadNotices('notices');
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems));
  notices = new Map(loaded.value.map((notice) => [notice.company.slug, notice]));
});

function notice(slug: string): Notice {
  const found = notices.get(slug);
  if (found === undefined) throw new Error(`There is no notice ${slug}.`);
  return found;
}

function text(slug: string, topic: string): string | undefined {
  return notice(slug).sections.find((section) => section.topic === topic)?.text;
}

/** The source without mark-up and white space, by other means than the importer's. */
async function bareSource(slug: string): Promise<string> {
  const source = await readFile(`test/fixtures/seeds/${slug}.txt`, 'utf8');
  const withoutTable =
    source.startsWith('#') || source.includes('|--') ? source.replace(/^#\s|^\|-.*$|\|/gmu, '') : source;
  return withoutTable.replace(/<[^>]*>/gu, '').replace(/^#\s|\s/gmu, '');
}

describe('the bundled notices', () => {
  it('are the five companies, with 115 sections', () => {
    expect([...notices.keys()].toSorted()).toEqual(SLUGS.toSorted());
    expect([...notices.values()].flatMap(({ sections }) => sections)).toHaveLength(115);
  });

  it.each(SLUGS)('%s has each topic of its template once, in its order', (slug) => {
    const expected = slug === 'seltimil' ? TOPICS.filter((topic) => !NOT_IN_SELTIMIL.has(topic)) : TOPICS;
    expect(notice(slug).sections.map(({ topic }) => topic)).toEqual(expected);
  });

  it.each(SLUGS)('%s equals its source letter by letter', async (slug) => {
    const { title = '', sections } = notice(slug);
    const printed = [title, ...sections.flatMap((section) => [section.heading, section.text])].join('');
    expect(printed.replace(/\s/gu, '')).toBe(await bareSource(slug));
  });

  it.each(SLUGS)('%s is what its source is imported as, byte by byte', async (slug) => {
    const file = `test/fixtures/seeds/${slug}.txt`;
    const imported = await importNotice({ file, bytes: await readFile(file) }, headings);
    if (imported.kind === 'problems') throw new Error(JSON.stringify(imported.problems));
    expect(writeNotice(imported.value.notice)).toBe(await readFile(`notices/${slug}.yml`, 'utf8'));
    expect(imported.value).toMatchObject({ lost: [], coverage: 1 });
  });

  it('have the dates that they print', () => {
    expect(SLUGS.map((slug) => notice(slug).date)).toEqual([
      '2020-12-07',
      '2021-05-19',
      '2021-03-10',
      '2020-10-07',
      '2018-05-01',
    ]);
  });

  it.each([
    ['siniservice', 'Lemmikinkuja 1', '0400 778 800', 'Teija Heinonen', 'info@siniservice.fi'],
    ['nokopa', 'Pesärinteekatu 7, 15230 Lahti', '+358408221710', 'Marjo Nokkonen', 'marjo.nokkonen@nokopa.fi'],
    ['jk-log', 'Kiskoväylä 1', '+358 40 567 9410', 'Jarkko Kohtala', 'jarkko.kohtala@jk-log.fi'],
    ['ivt-center-turku', 'Kalevantie 8', '050 358 2323', 'Veli-Matti Rautanen', 'veli-matti.rautanen@ivtturku.fi'],
  ])('%s has the same address and phone for the company and its contact', (slug, address, phone, name, email) => {
    expect(notice(slug).contact).toEqual({ name, address, phone, email });
    expect(notice(slug).controller).toMatchObject({ name: notice(slug).company.name, address, phone });
  });

  it('leave out what a notice does not print', () => {
    expect(notice('seltimil').controller).toEqual({ name: 'Seltimil Oy', address: 'Konttisentie 8, 40800 Vaajakoski' });
    expect(notice('seltimil').contact).toEqual({
      name: 'Pertti Salmijärvi',
      phone: '050-5919305',
      email: 'pertti@seltimil.fi',
    });
    expect(notice('nokopa').controller.email).toBeUndefined();
    expect(notice('nokopa').company.businessId).toBe('2819716-7');
  });

  it('keep the headings that have nothing under them', () => {
    expect(SLUGS.map((slug) => text(slug, 'consent'))).toEqual(['', '', '', '', undefined]);
    expect(SLUGS.map((slug) => text(slug, 'automated-decisions'))).toEqual(['', 'Ei tehdä', '', '', undefined]);
    expect(text('nokopa', 'legitimate-interest')).toBe('');
  });

  it('give each item of a list its own line, also where the source runs them together', () => {
    expect(text('siniservice', 'data-content')).toBe(
      [
        'Henkilörekisteri sisältää seuraavia tietoja:',
        '- Henkilön etu- ja sukunimi',
        '- Edustamansa yhteisö',
        '- Sähköpostiosoite',
        '- Postiosoite',
        '- Puhelinnumero',
        '- www-osoite',
        '- IP numero',
        '- Tiedot aikaisemmista tilauksista',
      ].join('\n'),
    );
    expect(text('nokopa', 'data-content')?.split('\n').slice(-2)).toEqual([
      '- Tiedot aikaisemmista tilauksista',
      '-pankkiyhteystiedot',
    ]);
  });

  it.each(SLUGS)('%s breaks no sentence at a page of its source', (slug) => {
    for (const section of notice(slug).sections) expect(section.text).not.toMatch(/[\p{Ll},]\n\n\p{Ll}/u);
  });

  it('put sub-headings on a line of their own', () => {
    for (const slug of SLUGS.filter((slug) => slug !== 'seltimil')) {
      expect(text(slug, 'cookies')).toMatch(/^Sinun oikeutesi$/mu);
      expect(text(slug, 'cookies')).toMatch(/^GOOGLE ANALYTICS$/mu);
    }
  });
});
