import { findSection } from '../notices/catalog.ts';
import type { Notice, Section } from '../notices/notice.ts';
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

/** Splits sections into sentences, each distinct text once. */
export type SentencesOf = (section: Section) => readonly Sentence[];

/**
 * Texts are remembered up to two times so many characters; notices share most of theirs. Split, a text takes some 30
 * times its length in memory, so this is 60 MB at most. Splitting one anew takes a tenth of a millisecond.
 */
const MOST_KEPT_CHARACTERS = 1_000_000;

/** Makes a {@link SentencesOf} that remembers what was asked for lately. */
export function rememberSentences(mostCharacters = MOST_KEPT_CHARACTERS): SentencesOf {
  let recent = new Map<string, readonly Sentence[]>();
  let older: ReadonlyMap<string, readonly Sentence[]> = new Map();
  let characters = 0;
  return ({ text }) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const sentences = older.get(text) ?? splitSentences(text);
    if (characters + text.length > mostCharacters) {
      older = recent;
      recent = new Map();
      characters = 0;
    }
    recent.set(text, sentences);
    characters += text.length;
    return sentences;
  };
}

/**
 * Finds where a notice states a facet: in the section of its topic, sentence by sentence and then as a whole; in
 * sections of the topics that may state it too; in sections of unknown topic. Undefined where it does not.
 */
export function findEvidence(facet: Facet, notice: Notice, sentencesOf: SentencesOf): Evidence | undefined {
  const home = findSection(notice, facet.topic);
  const found = home === undefined ? undefined : statedIn(home, facet, sentencesOf);
  if (found !== undefined) return found;
  if (facet.wholeSection && home !== undefined && home.text !== '') {
    return { section: home, sentences: sentencesOf(home), picks: [] };
  }
  const others = [
    ...facet.also.map((topic) => findSection(notice, topic)),
    ...notice.sections.filter((section) => section.topic === 'other'),
  ];
  for (const section of others) {
    const stated = section === undefined ? undefined : statedIn(section, facet, sentencesOf);
    if (stated !== undefined) return stated;
  }
  return undefined;
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
