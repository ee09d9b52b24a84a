import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCopies } from '../../../src/copy/copies.ts';
import { createCatalog } from '../../../src/notices/catalog.ts';
import { LANGS, type Lang, TOPICS } from '../../../src/notices/notice.ts';
import type { Answer, Reply } from '../../../src/search/reply.ts';
import type { Message } from '../../../src/slack/blocks/message.ts';
import { replyMessages } from '../../../src/slack/blocks/reply.ts';
import { sectionMessages } from '../../../src/slack/blocks/section.ts';
import { aNotice } from '../../support/a-notice.ts';
import { payloadProblems, stringsUnder } from '../../support/payload-rules.ts';
import { anAnswer, aReply, noAnswer, noReply } from '../../support/replies.ts';

const copies = createCopies((topic, lang) => `${topic} in ${lang}`);
const catalog = createCatalog([aNotice(), aNotice({ name: 'Seltimil Oy' })]);

function shown(reply: Reply, { isPrivate = true } = {}): Message[] {
  return replyMessages(reply, { copy: copies[reply.lang], catalog, isPrivate });
}

function wordsOf(messages: readonly Message[]): string {
  return stringsUnder(
    messages.map(({ blocks }) => blocks),
    'text',
  ).join('\n');
}

describe('an answer', () => {
  test('shows company, heading, the topic in the asker’s language, the quote, the date and its source', () => {
    const words = wordsOf(shown(aReply()));
    expect(words).toContain('Nokopa Oy');
    expect(words).toContain('Henkilötietojen säilyttämisaika');
    expect(words).toContain('retention in en');
    expect(words).toContain('10 vuotta asiakkuuden päättymisestä lukien.');
    expect(words).toContain('privacy notice of Nokopa Oy, 7 October 2020');
  });

  test('does not repeat the heading where the topic is called the same', () => {
    const words = wordsOf(shown(aReply({ answers: [anAnswer({ heading: 'Retention, in EN:' })] })));
    expect(words).not.toContain('retention in en');
  });

  test('sets an unofficial translation and our own remarks apart from the quote', () => {
    const answer = anAnswer({
      translation: { lang: 'en', text: 'Ten years from the end of the relationship.' },
      cautions: [{ code: 'signature', text: 'A signature may not be demanded.', source: 'GDPR Art. 12(6)' }],
    });
    const [message] = shown(aReply({ answers: [answer] }));
    const quotes = JSON.stringify(message?.blocks.filter((block) => JSON.stringify(block).includes('rich_text_quote')));
    expect(quotes).not.toContain('Ten years');
    expect(quotes).not.toContain('signature');
    expect(wordsOf(shown(aReply({ answers: [answer] })))).toMatch(
      /Unofficial translation\. The original text prevails:\nTen years.*not part of the notice: A signature may not be demanded\. Source: GDPR Art\. 12\(6\)/su,
    );
  });

  test('shows two remarks, and the others with the whole section', () => {
    const cautions = ['first', 'second', 'third', 'fourth'].map((text) => ({ code: text, text, source: 'GDPR' }));
    const whole = anAnswer({ section: 'Kaikki.', quote: 'Kaikki.', cautions });
    const reply = shown(aReply({ answers: [whole] }));
    expect(wordsOf(reply)).toMatch(/first.*second.*2 more remarks stand with the whole section\./su);
    expect(wordsOf(reply)).not.toContain('third');
    expect(JSON.stringify(reply)).toContain('show_section:1');
    expect(wordsOf(shown(aReply({ answers: [whole], wantsWhole: true })))).toMatch(/first.*second.*third.*fourth/su);
  });

  test('says that a notice prints no date', () => {
    expect(wordsOf(shown(aReply({ answers: [anAnswer({ date: null })] })))).toContain('undated');
  });

  test('leads to the whole section unless it is quoted whole', () => {
    const whole = anAnswer({ section: 'Kaikki.', quote: 'Kaikki.' });
    expect(JSON.stringify(shown(aReply()))).toContain('show_section:1');
    expect(JSON.stringify(shown(aReply({ answers: [whole] })))).not.toContain('show_section');
  });

  test('can be shared where only the asker sees it', () => {
    expect(JSON.stringify(shown(aReply(), { isPrivate: true }))).toContain('share:1');
    expect(JSON.stringify(shown(aReply(), { isPrivate: false }))).not.toContain('share');
  });
});

describe('no answer', () => {
  test.each([
    ['silent', 'has the section “Henkilötietojen säilyttämisaika”, but it does not say this'],
    ['empty', 'has the heading “Henkilötietojen säilyttämisaika”, but nothing is written under it'],
    ['missing', 'has no section on this (retention in en)'],
  ] as const)('%s says so, and names whom to ask', (state, said) => {
    const words = wordsOf(shown(aReply({ status: 'not_in_notice', answers: [noAnswer(state)] })));
    expect(words).toContain(said);
    expect(words).toContain('Pertti Salmijärvi, 040 123, pertti@example.fi');
  });

  test('marks the nearest section as no answer and leads to it', () => {
    const nearest = { topic: 'disclosures', heading: 'Luovutukset', quote: 'Ei luovuteta.' } as const;
    const messages = shown(aReply({ status: 'not_in_notice', answers: [noAnswer('missing', { nearest })] }));
    expect(wordsOf(messages)).toMatch(/Not an answer.*under “Luovutukset”:\nEi luovuteta\./su);
    expect(JSON.stringify(messages)).toContain('\\"topic\\":\\"disclosures\\"');
  });

  test('never shows a quote as the answer', () => {
    const words = wordsOf(
      shown(aReply({ status: 'not_in_notice', answers: [noAnswer('silent', { quote: 'Vale.' })] })),
    );
    expect(words).not.toContain('Vale.');
  });

  test('says that the notice names nobody to ask', () => {
    const words = wordsOf(shown(aReply({ status: 'not_in_notice', answers: [noAnswer('empty', { contact: {} })] })));
    expect(words).toContain('The notice names no contact person.');
  });
});

describe('several answers', () => {
  test('stand in one message, each with its company, source and buttons', () => {
    const answers = ['nokopa', 'seltimil', 'nokopa', 'seltimil', 'nokopa'].map((company) =>
      anAnswer({ company, quote: 'x'.repeat(700), translation: { lang: 'en', text: 'y'.repeat(700) } }),
    );
    const messages = shown(aReply({ answers }));
    expect(messages).toHaveLength(1);
    expect(wordsOf(messages).match(/privacy notice of/gu)).toHaveLength(5);
    expect(messages.flatMap((message) => payloadProblems('message', message))).toEqual([]);
  });

  test('of more companies than anybody reads show the first, and say how many there are', () => {
    const answers = Array.from({ length: 1000 }, () => anAnswer({ quote: 'Ei.' }));
    const messages = shown(aReply({ answers }));
    expect(messages.length).toBeLessThan(5);
    expect(wordsOf(messages)).toContain('The answers of 980 more companies are not shown here');
    expect(messages.flatMap((message) => payloadProblems('message', message))).toEqual([]);
  });
});

describe('other replies', () => {
  test('without an answer, since a notice went meanwhile, say so', () => {
    expect(wordsOf(shown(aReply({ answers: [] })))).toContain('no longer in the notices');
  });

  test.each([
    [noReply('out_of_scope'), 'I answer only what our privacy notices say'],
    [noReply('out_of_scope', { smallTalk: 'thanks' }), 'You’re welcome!'],
    [noReply('out_of_scope', { smallTalk: 'greeting' }), 'Hello! Ask me'],
    [
      noReply('out_of_scope', { unknownCompany: 'Acme' }),
      'no privacy notice of “Acme”. I know these: Nokopa Oy, Seltimil Oy.',
    ],
    [
      noReply('needs_company', { asked: { topic: 'retention', facet: 'retention.main' } }),
      'do you mean? (retention in en)',
    ],
    [noReply('needs_company'), 'Which company’s privacy notice do you mean?'],
  ])('have words of their own (%#)', (reply, said) => {
    expect(wordsOf(shown(reply))).toContain(said);
  });

  test('all states and statuses have different words in each language', () => {
    const replies = (lang: Lang) => [
      aReply({ lang }),
      ...(['silent', 'empty', 'missing'] as const).map((state) => aReply({ lang, answers: [noAnswer(state)] })),
      noReply('needs_company', { lang }),
      noReply('out_of_scope', { lang }),
      noReply('out_of_scope', { lang, smallTalk: 'thanks' }),
      noReply('out_of_scope', { lang, smallTalk: 'greeting' }),
      noReply('out_of_scope', { lang, unknownCompany: 'Acme' }),
    ];
    const words = LANGS.flatMap((lang) => replies(lang).map((reply) => wordsOf(shown(reply))));
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('a whole section', () => {
  test('of any length arrives in messages that Slack takes, in order and complete', () => {
    const paragraph = 'Rekisterinpitäjä säilyttää henkilötietoja asiakasrekisterissä, kunnes asiakkuus päättyy.';
    const section = Array.from({ length: 400 }, (_, index) => `${index}. ${paragraph}`).join('\n\n');
    const messages = sectionMessages(anAnswer({ section, quote: '' }), { copy: copies.en, catalog, isPrivate: true });
    expect(messages.flatMap((message) => payloadProblems('message', message))).toEqual([]);
    expect(quotedWords(messages)).toEqual(section.split(/\s+/u));
    expect(wordsOf(messages)).toContain(`Part 1 of ${messages.length}`);
  });

  test('keeps every word, whatever the text', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5000 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, (paragraphs) => {
        const section = paragraphs.join('\n\n');
        fc.pre(section.trim() !== '');
        const messages = sectionMessages(anAnswer({ section, quote: '' }), {
          copy: copies.en,
          catalog,
          isPrivate: false,
        });
        expect(quotedWords(messages).join('')).toBe(section.split(/\s+/u).join(''));
      }),
      { numRuns: 30 },
    );
  });
});

test('every reply that the search can give is one that Slack takes, whatever stands in the notices', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.constantFrom('', '<!channel> <@U1> & *x* :boom:', 'å'.repeat(3500)),
  );
  const company = fc.constantFrom('nokopa', 'seltimil', 'gone');
  const topic = fc.constantFrom(...TOPICS, 'other' as const);
  const answer: fc.Arbitrary<Answer> = fc.record({
    company,
    topic,
    state: fc.constantFrom('text', 'silent', 'empty', 'missing'),
    heading: text,
    quote: text.map((quote) => quote.slice(0, 700)),
    section: text,
    date: fc.constantFrom(null, '2020-10-07'),
    translation: fc.option(text.map((translated) => ({ lang: 'en' as const, text: translated }))),
    cautions: fc.array(fc.record({ code: text, text, source: text }), { maxLength: 2 }),
    contact: fc.record({ name: text, email: text }),
    nearest: fc.record({ topic, heading: text, quote: text }),
  });
  const reply = fc.record({
    status: fc.constantFrom('answered', 'not_in_notice', 'needs_company', 'out_of_scope'),
    lang: fc.constantFrom(...LANGS),
    answers: fc.array(answer, { maxLength: 30 }),
    wantsWhole: fc.boolean(),
    suggestions: fc.array(fc.record({ topic: fc.constantFrom(...TOPICS), company }), { maxLength: 3 }),
    choices: fc.array(company, { maxLength: 3 }),
    unknownCompany: text,
  });
  fc.assert(
    fc.property(reply, (parts) => {
      const problems = shown(aReply(parts)).flatMap((message) => payloadProblems('message', message));
      expect(problems).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

/** What stands in quotes, word by word. */
function quotedWords(messages: readonly Message[]): string[] {
  const quotes = messages
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === 'rich_text' && block.elements[0]?.type === 'rich_text_quote');
  return stringsUnder(quotes, 'text').join('\n').split(/\s+/u);
}
