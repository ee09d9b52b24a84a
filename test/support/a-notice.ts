import type { Notice, Section } from '../../src/notices/notice.ts';

/** Makes a section; the test names what matters. */
export function aSection(parts: Partial<Section> = {}): Section {
  return {
    topic: 'retention',
    heading: 'Henkilötietojen säilyttämisaika',
    text: '10 vuotta asiakkuuden päättymisestä lukien.\n\nLaskut säilytetään kirjanpitolain mukaan.',
    ...parts,
  };
}

/** Makes a notice of a company by that name; the test names what matters. */
export function aNotice({ name = 'Nokopa Oy', ...parts }: Partial<Notice> & { readonly name?: string } = {}): Notice {
  const slug = name
    .toLowerCase()
    .replace(/ oy$/u, '')
    .replaceAll(/[^a-z0-9]+/gu, '-');
  return {
    company: { slug, name, aliases: [] },
    language: 'fi',
    date: '2020-10-07',
    controller: { name },
    contact: { name: 'Pertti Salmijärvi', phone: '040 123' },
    sections: [aSection(), aSection({ topic: 'cookies', heading: 'Evästeet', text: 'Käytämme evästeitä.' })],
    ...parts,
  };
}
