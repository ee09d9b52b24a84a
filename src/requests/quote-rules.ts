import { z } from 'zod';
import { mistakesIn } from '../notices/mistakes.ts';
import { type Lang, type Topic, TOPICS } from '../notices/notice.ts';
import { parsePatterns, type Pattern } from '../notices/pattern.ts';
import { type Meaning, MEANINGS } from './letter-keys.ts';
import type { RequestWords } from './request-words.ts';
import { RIGHTS } from './right.ts';
import { parseRules, type SentenceRule } from './sentence-rule.ts';

/** What a letter quotes of a notice for a right, or for the ban on publication that Art. 21 covers too. */
export const QUOTED = [...RIGHTS.filter((right) => right !== 'information'), 'publication'] as const;
export type Quoted = (typeof QUOTED)[number];

/** Where the sentence stands and what it must show. */
export interface QuoteRule {
  /** In this order. */
  readonly topics: readonly Topic[];
  readonly shows: readonly Pattern[];
  /** What explains it in another language; absent where nothing does. */
  readonly meaning?: Meaning;
}

/** Which sections answer a question for information. */
export interface AskedRule {
  readonly asks: readonly SentenceRule[];
  /** Likeliest first. */
  readonly topics: readonly Topic[];
  /** Sentences that answer; the section's first ones where none is named. */
  readonly shows: readonly Pattern[];
  /** What is asked about, where that is not what the section is called. */
  readonly about?: Readonly<Record<Lang, string>>;
}

/** What of a company's own notice a letter quotes, and when: `notices/letters/quotes.yml`. */
export interface QuoteRules {
  readonly rights: ReadonlyMap<Quoted, QuoteRule>;
  readonly asked: readonly AskedRule[];
  /** Shows that the notice itself is asked for. */
  readonly noticeItself: readonly SentenceRule[];
  /** Shows that an objection is to publication in lists. */
  readonly publication: readonly SentenceRule[];
  /** Shows that the writer keeps to the forms of old letters. */
  readonly formal: readonly SentenceRule[];
  /** Shows that a certificate of employment is asked for too. */
  readonly certificate: readonly SentenceRule[];
  /** Shows that the reply is wished by letter or telephone. */
  readonly channel: readonly SentenceRule[];
}

const about = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) });
const topics = z.array(z.enum(TOPICS)).min(1);
const rulesSchema = z.strictObject({
  rights: z.record(
    z.enum(QUOTED),
    z.strictObject({ topics, shows: z.string().min(1), meaning: z.enum(MEANINGS).optional() }),
  ),
  asked: z.array(
    z.strictObject({ topics, asks: z.string().min(1), shows: z.string().default(''), about: about.optional() }),
  ),
  'notice-itself': z.string().min(1),
  publication: z.string().min(1),
  formal: z.string().min(1),
  certificate: z.string().min(1),
  channel: z.string().min(1),
});

/** Reads `notices/letters/quotes.yml`, already parsed, or tells what is wrong with it. */
export function readQuoteRules(
  value: unknown,
  words: RequestWords,
): { rules: QuoteRules | undefined; mistakes: readonly string[] } {
  const parsed = rulesSchema.safeParse(value);
  if (!parsed.success) {
    return {
      rules: undefined,
      mistakes: mistakesIn(parsed.error),
    };
  }
  const mistakes: string[] = [];
  const patterns = (lines: string): readonly Pattern[] => {
    const read = parsePatterns(lines);
    mistakes.push(...read.mistakes);
    return read.patterns;
  };
  const asks = (lines: string): readonly SentenceRule[] => {
    const read = parseRules(lines, words);
    mistakes.push(...read.mistakes);
    return read.rules;
  };
  const { rights, asked } = parsed.data;
  const quoteRule = (quoted: Quoted): QuoteRule => {
    const { meaning } = rights[quoted];
    const rule = { topics: rights[quoted].topics, shows: patterns(rights[quoted].shows) };
    return meaning === undefined ? rule : { ...rule, meaning };
  };
  const rules: QuoteRules = {
    rights: new Map(QUOTED.map((quoted) => [quoted, quoteRule(quoted)])),
    asked: asked.map((rule) => ({
      topics: rule.topics,
      asks: asks(rule.asks),
      shows: patterns(rule.shows),
      ...(rule.about === undefined ? {} : { about: rule.about }),
    })),
    noticeItself: asks(parsed.data['notice-itself']),
    publication: asks(parsed.data.publication),
    formal: asks(parsed.data.formal),
    certificate: asks(parsed.data.certificate),
    channel: asks(parsed.data.channel),
  };
  return { rules, mistakes };
}
