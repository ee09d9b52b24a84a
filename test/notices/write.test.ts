import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../src/notices/notice.ts';
import { parseNotice } from '../../src/notices/parse.ts';
import { writeNotice } from '../../src/notices/write.ts';

/** Text as a notice may hold it: folded lines, with whatever YAML could take for something else. */
const line = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'no',
      'null',
      '~',
      '- a',
      '# x',
      'a: b',
      'a #b',
      '"x',
      "it's",
      '%',
      '@a',
      '*a',
      '&a',
      '!a',
      '|',
      '>',
      '10',
      '1e3',
      '---',
      '...',
      '? a',
      '[a',
      '{a}',
      '2020-12-07',
      'EU:n',
      '0400 778 800',
      ':',
      'a:',
    ),
  )
  .map((text) => text.replace(/[\p{Cc}\s\uFEFF]+/gu, ' ').trim())
  .filter((text) => text !== '');
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const text = fc.array(paragraph, { maxLength: 3 }).map((paragraphs) => paragraphs.join('\n\n'));

const notice: fc.Arbitrary<Notice> = fc.record({
  company: fc.record({
    slug: fc.constant('kukka'),
    name: line,
    aliases: fc.array(line.map((alias) => `${alias} Oy`)),
  }),
  title: line,
  language: fc.constantFrom('fi', 'sv', 'en'),
  date: fc.constant('2024-02-29'),
  controller: fc.record({ name: line, address: line }, { requiredKeys: [] }),
  contact: fc.record({ name: line, phone: line.map((text) => `${text} 1`) }, { requiredKeys: [] }),
  sections: fc.array(fc.record({ topic: fc.constant('other'), heading: line, text }), { minLength: 1, maxLength: 4 }),
});

describe('writeNotice', () => {
  it('writes what is read again as the same notice, whatever the text', () => {
    fc.assert(
      fc.property(notice, (written) => {
        const read = parseNotice(writeNotice(written), 'kukka.yml');
        expect(read).toMatchObject({ kind: 'ok' });
        expect(read.kind === 'ok' && read.value).toEqual(written);
      }),
      { numRuns: 500 },
    );
  });

  it('opens with a comment for the person who edits the file', () => {
    const company = { slug: 'kukka', name: 'Kukka Oy', aliases: [] };
    const written = writeNotice({ company, language: 'fi', controller: {}, contact: {}, sections: [] });
    expect(written).toMatch(/^# .*word for word/u);
  });
});
