import { bareWords } from './bare-words.ts';
import { LANGS, type Lang, type SectionTopic, TOPICS, type Topic } from './notice.ts';
import type { TopicVocabulary } from './topic-vocabulary.ts';

/** Finds the topic that a printed heading stands for. */
export interface HeadingTopics {
  /** Whether a heading is one of the vocabulary. */
  knows(heading: string): boolean;
  /** How sure: 1 where the heading is in the vocabulary, less by shared words; 0 with `other`. */
  find(heading: string): { readonly topic: SectionTopic; readonly score: number };
}

/**
 * The share of words that a heading must have in common with one of the vocabulary (Dice). Two of three words decide:
 * "Rekisterin suojaamisen periaatteet" is found, "Rekisterin historia" is not.
 */
const MIN_OVERLAP = 0.66;

/** Words are compared by their beginning, so that cases and numbers do not matter ("suojauksen", "suojausten"). */
const STEM_LENGTH = 6;

/** Makes the look-up of headings from the vocabulary. */
export function createHeadingTopics(vocabulary: TopicVocabulary): HeadingTopics {
  const known = TOPICS.flatMap((topic) => LANGS.flatMap((lang) => entries(vocabulary, topic, lang)));
  const exact = new Map(known.map((entry) => [entry.key, entry.topic]));
  return {
    knows: (heading) => exact.has(headingKey(heading)),
    find(heading) {
      const topic = exact.get(headingKey(heading));
      return topic === undefined ? nearest(known, headingWords(heading).map(stem)) : { topic, score: 1 };
    },
  };
}

/** What headings are compared by: the same for all that differ only in number, case, punctuation or diacritics. */
export function headingKey(heading: string): string {
  return headingWords(heading).join(' ');
}

interface Known {
  readonly topic: Topic;
  readonly key: string;
  readonly stems: readonly string[];
}

function entries(vocabulary: TopicVocabulary, topic: Topic, lang: Lang): Known[] {
  return vocabulary[topic].headings[lang].map((heading) => {
    return { topic, key: headingKey(heading), stems: headingWords(heading).map(stem) };
  });
}

/** The words of a heading without its number ("4.", "4.1", "§ 4", "a)", "B.") and without a reference to the law. */
function headingWords(heading: string): readonly string[] {
  const bare = heading
    .replace(/^\s*(?:§\s*)?(?:\d+(?:\.\d+)*\s*[.):]?|[a-z][).]\s)\s*/iu, '')
    .replace(/\((?:[^()]*\d+\s*§[^()]*|[^()]*(?:artikla|art\.|artikel|article)[^()]*)\)/giu, '');
  return bareWords(bare);
}

function nearest(known: readonly Known[], stems: readonly string[]): { topic: SectionTopic; score: number } {
  const best = new Map<Topic, number>();
  for (const entry of known) {
    best.set(entry.topic, Math.max(best.get(entry.topic) ?? 0, overlap(entry.stems, stems)));
  }
  const [first, second] = [...best].toSorted((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < MIN_OVERLAP || first[1] === second?.[1]) return { topic: 'other', score: 0 };
  return { topic: first[0], score: first[1] };
}

/** One word in common says nothing ("Rekisterin historia"), unless both are that word ("Säilytysajat", "Säilytysaika"). */
function overlap(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((word) => b.includes(word)).length;
  return shared > 1 || a.length + b.length === 2 ? (2 * shared) / (a.length + b.length) : 0;
}

function stem(word: string): string {
  return word.slice(0, STEM_LENGTH);
}
