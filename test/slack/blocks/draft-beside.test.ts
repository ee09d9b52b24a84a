import { describe, expect, test } from 'vitest';
import { createCopies } from '../../../src/copy/copies.ts';
import { createCatalog } from '../../../src/notices/catalog.ts';
import { LANGS } from '../../../src/notices/notice.ts';
import { besideBlocks } from '../../../src/slack/blocks/draft-beside.ts';
import { aNotice } from '../../support/a-notice.ts';
import { aDraft, aReading } from '../../support/fake-drafting.ts';

const copies = createCopies((topic) => topic);
const catalog = createCatalog([aNotice()]);

function besideOf(codes: readonly string[], lang: (typeof LANGS)[number]): string {
  const reading = aReading();
  const request = { reading, received: '2026-11-20', today: '2026-11-20' };
  const cautions = codes.map((code) => ({ code, text: `About ${code}.`, source: 'GDPR Art. 12' }));
  const window = {
    reading,
    draft: aDraft(request, { cautions }),
    choices: { company: 'nokopa', received: '2026-11-20', listed: [], ticked: [], boxes: 1, drafts: 1 },
    today: '2026-11-20',
    letter: ['Kirje'],
    remarks: {},
  };
  return JSON.stringify(besideBlocks(window, { copy: copies[lang], catalog, isPrivate: true }));
}

const ON_NOTICE = [
  'signature-demanded',
  'written-form-demanded',
  'language-limited',
  'ten-years-for-all',
  'privacy-shield',
];

describe.each(LANGS)('beside a draft in %s', (lang) => {
  test('every remark on the letter is shown, first, and of those on the notice what makes five', () => {
    const shown = besideOf([...ON_NOTICE, 'breach', 'third-party', 'overdue'], lang);
    for (const code of ['breach', 'third-party', 'overdue', 'signature-demanded', 'written-form-demanded'])
      expect(shown).toContain(`About ${code}.`);
    expect(shown.indexOf('About breach.')).toBeLessThan(shown.indexOf('About signature-demanded.'));
    expect(shown).not.toContain('About privacy-shield.');
    expect(shown).toContain(copies[lang].draft.beside.folded(3));
  });

  test('nothing is folded where there is little, nor what is on the letter', () => {
    expect(besideOf(ON_NOTICE, lang)).not.toContain('seloste check');
    const many = ['unsure', 'overdue', 'third-party', 'breach', 'compensation', 'identity-code-in-letter'];
    const shown = besideOf([...many, 'privacy-shield'], lang);
    for (const code of many) expect(shown).toContain(`About ${code}.`);
    expect(shown).toContain(copies[lang].draft.beside.folded(1));
  });
});
