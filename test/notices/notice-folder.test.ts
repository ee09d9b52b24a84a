import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../src/notices/notice.ts';
import { noticesInForce, type NoticeFolder, readNoticeFolder } from '../../src/notices/notice-folder.ts';
import { writeNotice } from '../../src/notices/write.ts';
import { aNotice, aSection } from '../support/a-notice.ts';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'seloste-'));
});
afterEach(async () => rm(directory, { recursive: true }));

async function write(...notices: readonly Notice[]): Promise<void> {
  for (const notice of notices) await writeFile(join(directory, `${notice.company.slug}.yml`), writeNotice(notice));
}

async function read(before?: NoticeFolder): Promise<NoticeFolder> {
  const folder = await readNoticeFolder(directory, before === undefined ? {} : { before });
  if (folder.kind === 'ok') return folder.value;
  throw new Error(folder.problems[0]?.message);
}

describe('readNoticeFolder', () => {
  it('holds a section that notices share once, also over a later look', async () => {
    await write(aNotice({ name: 'Letale Oy' }), aNotice({ name: 'Muperti Oy' }));
    const folder = await read();
    const [first, second] = noticesInForce(folder);
    expect(first?.sections[0]).toBe(second?.sections[0]);
    await write(aNotice({ name: 'Nikeru Oy' }));
    expect(noticesInForce(await read(folder))[2]?.sections[0]).toBe(first?.sections[0]);
  });

  it('holds sections apart that differ in heading, text or topic alone', async () => {
    const section = aSection({ text: 'Sama teksti.' });
    const others = [
      { ...section, heading: 'Toinen otsikko' },
      { ...section, text: 'Muu teksti.' },
      { ...section, topic: 'cookies' as const },
    ];
    const notices = [section, ...others].map((one, at) => aNotice({ name: `Yhtiö ${at} Oy`, sections: [one] }));
    const written = notices.map((notice, at) => ({ ...notice, company: { ...notice.company, slug: `yhtio-${at}` } }));
    await write(...written);
    expect(noticesInForce(await read()).map(({ sections }) => sections)).toEqual([
      [section],
      ...others.map((one) => [one]),
    ]);
  });

  it('loses no field of a notice', async () => {
    const party = { name: 'Aino Mallinen', address: 'Mallikatu 1', phone: '050 1', email: 'aino@kukka.example' };
    const whole: Required<Notice> = {
      company: { slug: 'kukka', name: 'Kukka Oy', aliases: ['Kukkanen'], businessId: '2819716-7' },
      title: 'Tietosuojaseloste',
      language: 'fi',
      date: '2024-05-06',
      controller: party,
      contact: { ...party, name: 'Eero Mallinen' },
      sections: [aSection({ also: ['purpose', 'data-content'] }), aSection({ topic: 'other', text: '' })],
    };
    const other = aNotice({
      name: 'Puu Oy',
      sections: [aSection(), aSection({ topic: 'cookies', also: ['sources'] })],
    });
    await write(whole, other);
    expect(noticesInForce(await read())).toEqual([whole, other]);
  });

  it('reads only what has changed', async () => {
    await write(aNotice({ name: 'Letale Oy' }), aNotice({ name: 'Muperti Oy' }));
    const folder = await read();
    expect(await read(folder)).toBe(folder);
    await write(aNotice({ name: 'Muperti Oy', date: '2024-01-01' }));
    const later = noticesInForce(await read(folder));
    expect(later[0]).toBe(noticesInForce(folder)[0]);
    expect(later[1]?.date).toBe('2024-01-01');
  });

  it('lets two companies exchange a name', async () => {
    const letale = aNotice({ company: { slug: 'letale', name: 'Letale Oy', aliases: ['Kimppa'] } });
    const muperti = aNotice({ company: { slug: 'muperti', name: 'Muperti Oy', aliases: [] } });
    await write(letale, muperti);
    const folder = await read();
    await write({ ...letale, company: { ...letale.company, aliases: [] } });
    await write({ ...muperti, company: { ...muperti.company, aliases: ['Kimppa'] } });
    const later = await read(folder);
    expect(later.problems).toEqual([]);
    expect(noticesInForce(later).map(({ company }) => company.aliases)).toEqual([[], ['Kimppa']]);
  });

  it('goes back to what was, for all who relied on it, where an exchange is refused', async () => {
    const letale = aNotice({ company: { slug: 'letale', name: 'Letale Oy', aliases: ['Kimppa'] } });
    const muperti = aNotice({ company: { slug: 'muperti', name: 'Muperti Oy', aliases: [] } });
    const nikeru = aNotice({ company: { slug: 'nikeru', name: 'Nikeru Oy', aliases: [] } });
    await write(letale, muperti, nikeru);
    const folder = await read();
    // Letale gives its name to Muperti, but takes one that Nikeru has: so nothing comes of either.
    await write({ ...letale, company: { ...letale.company, aliases: ['Nikeru'] } });
    await write({ ...muperti, company: { ...muperti.company, aliases: ['Kimppa'] } });
    const later = await read(folder);
    expect(later.problems.map(({ file }) => file)).toEqual([
      join(directory, 'letale.yml'),
      join(directory, 'muperti.yml'),
    ]);
    expect(noticesInForce(later).map(({ company }) => company.aliases)).toEqual([['Kimppa'], [], []]);
  });
});
