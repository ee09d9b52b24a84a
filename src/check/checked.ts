import type { IsoDate, Notice, Section, SectionTopic, Topic } from '../notices/notice.ts';
import { matches, type Pattern, readable, type Readable } from '../notices/pattern.ts';
import type { SentencesOf } from '../search/evidence.ts';

/** A notice in hand, with what every check of it needs. */
export interface Checked {
  readonly notice: Notice;
  /** The day from which a date is old. */
  readonly today: IsoDate;
  readonly sentencesOf: SentencesOf;
}

/** Groups of sections in which one looks for a statement. Sections of no known topic, `other`, belong to all of them. */
export const SCOPES = ['all', 'basis', 'rights', 'other'] as const;
export type Scope = (typeof SCOPES)[number];

const TOPICS_OF: Readonly<Record<Scope, ReadonlySet<SectionTopic> | 'all'>> = {
  all: 'all',
  basis: new Set<Topic>(['purpose', 'legitimate-interest', 'consent', 'data-content', 'register-name']),
  rights: new Set<Topic>([
    'access',
    'portability',
    'rectification',
    'restriction',
    'objection',
    'complaint',
    'other-rights',
    'consent',
    'automated-decisions',
  ]),
  other: new Set(),
};

/** The sections of a scope that say anything. */
export function sectionsIn({ notice }: Checked, scope: Scope): readonly Section[] {
  const topics = TOPICS_OF[scope];
  return notice.sections.filter(
    ({ topic, text }) => !isBlank(text) && (topics === 'all' || topic === 'other' || topics.has(topic)),
  );
}

/** Finds the first sentence of the sections that meets one of the patterns. */
export function findSentence(
  sections: readonly Section[],
  patterns: readonly Pattern[],
  { sentencesOf }: Checked,
): { readonly section: Section; readonly text: string } | undefined {
  for (const section of sections) {
    const sentence = sentencesOf(section).find((one) => meetsAny(patterns, one.readable));
    if (sentence !== undefined) return { section, text: sentence.text };
  }
  return undefined;
}

/** Tells whether the heading of one of the sections meets one of the patterns. */
export function isHeaded(sections: readonly Section[], patterns: readonly Pattern[]): boolean {
  return sections.some(({ heading }) => meetsAny(patterns, readable(heading)));
}

function meetsAny(patterns: readonly Pattern[], sentence: Readable): boolean {
  return patterns.some((pattern) => matches(pattern, sentence));
}

/** Tells whether a text says nothing: empty, or a dash in place of words. */
export function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}
