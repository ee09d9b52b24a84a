import type { Notice, Section, Topic } from '../notices/notice.ts';
import { matches } from '../notices/pattern.ts';
import { splitSentences, type Sentence } from './sentences.ts';
import type { Facet } from './vocabulary.ts';

/** Where a notice states a facet. */
export interface Evidence {
  readonly section: Section;
  readonly sentences: readonly Sentence[];
  /** Places of the sentences that state it, likeliest first; empty where the section as a whole does. */
  readonly picks: readonly number[];
}

/** Sentences of a text that has been seen before; notices share most of their paragraphs. */
const MOST_KEPT = 20_000;

/** Splits sections into sentences, each distinct text once. */
export type SentencesOf = (section: Section) => readonly Sentence[];

/** Makes a {@link SentencesOf} that remembers up to 20,000 distinct texts. */
export function rememberSentences(): SentencesOf {
  const kept = new Map<string, readonly Sentence[]>();
  return ({ text }) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const sentences = splitSentences(text);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, sentences);
    return sentences;
  };
}

/**
 * Finds where a notice states a facet: in the section of its topic, sentence by sentence and then as a whole; in
 * sections of the topics that may state it too; in sections of unknown topic. Undefined where it does not.
 */
export function findEvidence(facet: Facet, notice: Notice, sentencesOf: SentencesOf): Evidence | undefined {
  const home = sectionOf(notice, facet.topic);
  const found = home === undefined ? undefined : statedIn(home, facet, sentencesOf);
  if (found !== undefined) return found;
  if (facet.wholeSection && home !== undefined && home.text !== '') {
    return { section: home, sentences: sentencesOf(home), picks: [] };
  }
  const others = [
    ...facet.also.map((topic) => sectionOf(notice, topic)),
    ...notice.sections.filter((section) => section.topic === 'other'),
  ];
  for (const section of others) {
    const stated = section === undefined ? undefined : statedIn(section, facet, sentencesOf);
    if (stated !== undefined) return stated;
  }
  return undefined;
}

function sectionOf(notice: Notice, topic: Topic): Section | undefined {
  return notice.sections.find((section) => section.topic === topic);
}

function statedIn(section: Section, facet: Facet, sentencesOf: SentencesOf): Evidence | undefined {
  const sentences = sentencesOf(section);
  const picks: number[] = [];
  for (const pattern of facet.patterns) {
    for (const { index, readable } of sentences) {
      if (!picks.includes(index) && matches(pattern, readable)) picks.push(index);
    }
  }
  return picks.length === 0 ? undefined : { section, sentences, picks };
}
