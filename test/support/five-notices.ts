import { createCatalog } from '../../src/notices/catalog.ts';
import { aNotice } from './a-notice.ts';

/** Makes a catalogue of companies by the names, aliases and contact persons of the five bundled ones. */
export function fiveNotices() {
  const ivt = 'IVT Center Turku Oy';
  return createCatalog([
    aNotice({
      name: 'Nokopa Oy',
      company: { slug: 'nokopa', name: 'Nokopa Oy', aliases: ['Nokopa'], businessId: '2819716-7' },
      contact: { name: 'Marjo Nokkonen', email: 'marjo.nokkonen@nokopa.fi' },
    }),
    aNotice({ name: 'Seltimil Oy', contact: { name: 'Pertti Salmijärvi', email: 'pertti@seltimil.fi' } }),
    aNotice({
      name: 'JK-Log Oy',
      company: { slug: 'jk-log', name: 'JK-Log Oy', aliases: ['JKLog'] },
      contact: { name: 'Jarkko Kohtala', email: 'jarkko.kohtala@jk-log.fi' },
    }),
    aNotice({
      name: 'SiniService Oy',
      company: { slug: 'siniservice', name: 'SiniService Oy', aliases: ['Sini Service'] },
      contact: { name: 'Teija Heinonen', email: 'info@siniservice.fi' },
    }),
    aNotice({
      name: ivt,
      company: { slug: 'ivt-center-turku', name: ivt, aliases: ['IVT Center', 'IVT Turku', 'IVT'] },
      contact: { name: 'Veli-Matti Rautanen', email: 'veli-matti.rautanen@ivtturku.fi' },
    }),
  ]);
}
