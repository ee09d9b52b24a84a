import { findSection } from '../notices/catalog.ts';
import { type CautionRule, cautionsFor } from '../notices/cautions.ts';
import type { Notice, Section, Topic } from '../notices/notice.ts';
import { matches, type Pattern, readable } from '../notices/pattern.ts';
import { type Sentence, splitSentences } from '../search/sentences.ts';
import type { QuoteRule } from './quote-rules.ts';

/** What a company's own notice says of something: the sentence, or how it fails to say it. */
export type NoticeStatement =
  | {
      readonly state: 'text';
      readonly topic: Topic;
      readonly heading: string;
      readonly quote: string;
      /** The places of the quoted sentences in their section, for translating them. */
      readonly indexes: readonly number[];
    }
  | { readonly state: 'silent' | 'empty'; readonly topic: Topic; readonly heading: string }
  | { readonly state: 'missing' };

/**
 * Finds the sentence that states a right. A sentence beside which a remark stands is passed over: what a notice demands
 * beyond the law, or has outdated, is never repeated in a letter.
 */
export function findStatement(notice: Notice, rule: QuoteRule, cautions: readonly CautionRule[]): NoticeStatement {
  const sections = rule.topics.flatMap((topic) => {
    const section = findSection(notice, topic);
    return section === undefined ? [] : [{ topic, section }];
  });
  for (const { topic, section } of sections) {
    const stating = splitSentences(section.text).find(
      ({ text }) => shows(rule.shows, text) && cautionsFor({ topic, text }, cautions, 'en').length === 0,
    );
    if (stating === undefined) continue;
    return { state: 'text', topic, heading: headingOf(section), quote: stating.text, indexes: [stating.index] };
  }
  const [first] = sections;
  if (first === undefined) return { state: 'missing' };
  const state = first.section.text === '' ? 'empty' : 'silent';
  return { state, topic: first.topic, heading: headingOf(first.section) };
}

/** Remarks that forbid to repeat a sentence even where the notice itself is what was asked about. */
const UNQUOTABLE = new Set([
  'signature-demanded',
  'written-form-demanded',
  'language-limited',
  'service-point-only',
  'old-authority-address',
  'unfilled-placeholder',
]);
/** Answers to questions stay short. Characters. */
const LONGEST_ANSWER = 420;

/** Finds what a notice answers to a question that its sections of `topics` may answer; best topic first. */
export function findAnswer(
  notice: Notice,
  { topics, shows: patterns }: { topics: readonly Topic[]; shows: readonly Pattern[] },
  cautions: readonly CautionRule[],
): NoticeStatement {
  const found = topics.map((topic) => answerOf(notice, topic, { patterns, cautions }));
  return (
    found.find(({ state }) => state === 'text') ??
    found.find(({ state }) => state === 'empty' || state === 'silent') ?? { state: 'missing' }
  );
}

function answerOf(
  notice: Notice,
  topic: Topic,
  { patterns, cautions }: { patterns: readonly Pattern[]; cautions: readonly CautionRule[] },
): NoticeStatement {
  const section = findSection(notice, topic);
  if (section === undefined) return { state: 'missing' };
  const heading = headingOf(section);
  if (section.text === '') return { state: 'empty', topic, heading };
  const sentences = splitSentences(section.text).filter(
    ({ text }) => !cautionsFor({ topic, text }, cautions, 'en').some(({ code }) => UNQUOTABLE.has(code)),
  );
  const answering = patterns.length === 0 ? sentences : sentences.filter(({ text }) => shows(patterns, text));
  if (answering.length === 0) return { state: 'silent', topic, heading };
  const chosen = upTo(answering, LONGEST_ANSWER);
  return { state: 'text', topic, heading, quote: joined(chosen), indexes: chosen.map(({ index }) => index) };
}

function shows(patterns: readonly Pattern[], text: string): boolean {
  const sentence = readable(text);
  return patterns.some((pattern) => matches(pattern, sentence));
}

/** Takes whole sentences while they fit; the first always does. */
function upTo(sentences: readonly Sentence[], longest: number): readonly Sentence[] {
  let chosen = sentences.slice(0, 1);
  for (const sentence of sentences.slice(1)) {
    const more = [...chosen, sentence];
    if (joined(more).length > longest) break;
    chosen = more;
  }
  return chosen;
}

/** Joins sentences as they stand; those that do not touch by ` … `. */
function joined(sentences: readonly Sentence[]): string {
  return sentences
    .map((sentence, at) => {
      const before = sentences[at - 1];
      if (before === undefined) return sentence.text;
      const touches = sentence.index === before.index + 1 && sentence.paragraph === before.paragraph;
      return `${touches ? ' ' : ' … '}${sentence.text}`;
    })
    .join('');
}

/** As printed, without the full stop that some headings end with. */
function headingOf(section: Section): string {
  return section.heading.replace(/\.$/u, '');
}
