import { findSection } from '../notices/catalog.ts';
import type { Notice, Section } from '../notices/notice.ts';
import { matches, readable } from '../notices/pattern.ts';
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
 * sections of the topics that may state it too; in sections of unknown topic, and in their headings. Undefined where it
 * does not.
 */
export function findEvidence(facet: Facet, notice: Notice, sentencesOf: SentencesOf): Evidence | undefined {
  const home = findSection(notice, facet.topic);
  const found = home === undefined ? undefined : statedIn(home, facet, sentencesOf);
  if (found !== undefined) return found;
  // "Tietosuojavastaava", and under it a name and a number only.
  if (home !== undefined && headedWith(home, facet) && !sentencesOf(home).some(isSentence))
    return whole(home, sentencesOf);
  if (facet.wholeSection && home !== undefined && home.text !== '') return whole(home, sentencesOf);
  const others = [
    ...facet.also.map((topic) => findSection(notice, topic)),
    ...notice.sections.filter((section) => section.topic === 'other'),
  ];
  for (const section of others) {
    const stated = section === undefined ? undefined : statedIn(section, facet, sentencesOf);
    if (stated !== undefined) return stated;
  }
  const headed = notice.sections.find((section) => section.topic === 'other' && headedWith(section, facet));
  return headed === undefined ? undefined : whole(headed, sentencesOf);
}

function whole(section: Section, sentencesOf: SentencesOf): Evidence {
  return { section, sentences: sentencesOf(section), picks: [] };
}

/** Whether the heading of a section says what its text need not say again ("Kameravalvonta"). */
function headedWith({ heading, text }: Section, facet: Facet): boolean {
  const line = readable(heading);
  return text !== '' && facet.patterns.some((pattern) => matches(pattern, line));
}

function isSentence({ text }: Sentence): boolean {
  return /[.!?]$/u.test(text);
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
