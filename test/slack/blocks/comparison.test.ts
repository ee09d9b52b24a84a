import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCopies } from '../../../src/copy/copies.ts';
import { createCatalog } from '../../../src/notices/catalog.ts';
import { compareSections, type Wording } from '../../../src/notices/compare.ts';
import { LANGS, type Notice } from '../../../src/notices/notice.ts';
import { foldWhiteSpace } from '../../../src/notices/words.ts';
import { comparisonMessages } from '../../../src/slack/blocks/comparison.ts';
import { quoteWording } from '../../../src/slack/blocks/wording.ts';
import { aNotice, aSection } from '../../support/a-notice.ts';
import { payloadProblems, stringsUnder } from '../../support/payload-rules.ts';

const copies = createCopies((topic, lang) => `${topic} in ${lang}`);

function compare(notices: readonly Notice[]) {
  return compareSections(notices, { sectionOf: ({ sections }) => sections[0] });
}

function saying(texts: readonly string[]): readonly Notice[] {
  return texts.map((text, at) => aNotice({ name: `Yritys ${at} Oy`, sections: [aSection({ text })] }));
}

/** Texts that share most of their words, and some that share none. */
const word = fc.constantFrom(
  'tiedot',
  'säilytetään',
  'kymmenen',
  'vuotta.',
  'Laskut',
  'esim.',
  '<!channel>',
  'x'.repeat(700),
);
const text = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(' '));
const edited = fc.tuple(text, fc.nat(), word).map(([base, at, other]) => [
  base,
  base
    .split(' ')
    .toSpliced(at % base.split(' ').length, 1, other)
    .join(' '),
]);

describe('a wording beside others', () => {
  test('is quoted exactly, piece by piece', () => {
    fc.assert(
      fc.property(edited, fc.integer({ min: 40, max: 1500 }), (texts, limit) => {
        for (const wording of compare(saying(texts)).wordings) {
          const pieces = shownOf(wording, limit).split('…').map(foldWhiteSpace);
          expect(pieces.filter((piece) => !foldWhiteSpace(wording.text).includes(piece))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is shown with every word where it is not cut', () => {
    fc.assert(
      fc.property(edited, (texts) => {
        const whole = compare(saying(texts)).wordings.filter((wording) => !quoteWording(wording, 1500).isCut);
        const shown = whole.map((wording) => foldWhiteSpace(shownOf(wording, 1500)));
        expect(shown).toEqual(whole.map((wording) => foldWhiteSpace(wording.text)));
      }),
      { numRuns: 100 },
    );
  });

  test('is cut at a sentence', () => {
    const long = Array.from({ length: 50 }, (_, at) => `Lause numero ${at} on tässä.`).join(' ');
    expect(shownOf({ companies: ['aalto'], text: long }, 300)).toMatch(/tässä\. …$/u);
  });
});

test('every comparison is one that Slack takes, whatever stands in the notices', () => {
  const name = fc.oneof(fc.constantFrom('<!here> & Co', 'Å'.repeat(300)), fc.string({ minLength: 1, maxLength: 20 }));
  const parts = fc.record({ name, text: fc.option(fc.oneof(text, fc.constant(''))) });
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 60 }), fc.constantFrom(...LANGS), (all, lang) => {
      const notices = all.map(({ name, text }, at) => ({
        ...aNotice({ sections: text === null ? [] : [aSection({ text })] }),
        company: { slug: `yritys-${at}`, name: `${name} ${at}`, aliases: [] },
      }));
      const scene = { copy: copies[lang], catalog: createCatalog(notices), isPrivate: true };
      const comparison = compare(notices);
      for (const from of [0, 8]) {
        const messages = comparisonMessages({ comparison, ref: { topic: 'retention', lang, from } }, scene);
        expect(messages.flatMap((message) => payloadProblems('message', message))).toEqual([]);
        expect(messages.length).toBeLessThanOrEqual(2);
      }
    }),
    { numRuns: 60 },
  );
});

function shownOf(wording: Wording, limit: number): string {
  return stringsUnder(quoteWording(wording, limit).elements, 'text').join('');
}
