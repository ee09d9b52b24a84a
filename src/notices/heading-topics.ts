import { bareWords } from './bare-words.ts';
import { LANGS, type SectionTopic, TOPICS, type Topic } from './notice.ts';
import type { MoreHeadings } from './more-headings.ts';
import type { TopicVocabulary } from './topic-vocabulary.ts';

/** Finds the topic that a printed heading stands for. */
export interface HeadingTopics {
  /** Whether a heading is one of the vocabulary. */
  knows(heading: string): boolean;
  find(heading: string): HeadingTopic;
  /** Whether a line is known as a sub-heading within sections of a topic. */
  isLineOf(topic: SectionTopic, line: string): boolean;
}

interface HeadingTopic {
  readonly topic: SectionTopic;
  /** How sure: 1 where the heading is in the vocabulary, less by its parts, by shared words or by a guess; 0 with `other`. */
  readonly score: number;
  /** Further topics that the heading names ("Rekisterinpitäjä ja yhteyshenkilö"). */
  readonly also: readonly Topic[];
}

/** Tells what a heading asks for that no vocabulary has ("Kauanko tietoni säilyvät?"); undefined where it is not sure. */
export type GuessTopic = (heading: string) => Topic | undefined;

/**
 * The share of words that a heading must have in common with one of the vocabulary (Dice). Two of three words decide:
 * "Rekisterin suojaamisen periaatteet" is found, "Rekisterin historia" is not.
 */
const MIN_OVERLAP = 0.66;
/** From here on shared words are surer than a guess. */
const SURE_OVERLAP = 0.85;
/** How sure a topic is whose words are a part of the heading, share most words with it at the best, or are guessed. */
const BY_PARTS = 0.97;
const BY_OVERLAP = 0.95;
const BY_GUESS = 0.7;

/** Words are compared by their beginning, so that cases and numbers do not matter ("suojauksen", "suojausten"). */
const STEM_LENGTH = 6;
/** Characters; what is longer is no heading, and would only cost time. */
const MAX_LENGTH = 300;

/** What headings are looked up in, beside the topic vocabulary. */
interface MoreKnown {
  readonly headings?: MoreHeadings;
  readonly guess?: GuessTopic;
}

/** Makes the look-up of headings. Where the topic vocabulary and the further headings differ, the former is right. */
export function createHeadingTopics(
  vocabulary: TopicVocabulary,
  { headings, guess = () => undefined }: MoreKnown = {},
): HeadingTopics {
  const more = TOPICS.flatMap((topic) => LANGS.flatMap((lang) => entries(topic, headings?.[topic][lang] ?? [])));
  const own = TOPICS.flatMap((topic) => LANGS.flatMap((lang) => entries(topic, vocabulary[topic].headings[lang])));
  const known = [...more, ...own];
  const exact = new Map(known.map((entry) => [entry.key, entry.topic]));
  const byStem = indexByStem(known);
  return {
    knows: (heading) => heading.length <= MAX_LENGTH && exact.has(headingKey(heading)),
    isLineOf: (topic, line) =>
      topic !== 'other' && vocabulary[topic].lines.some((known) => headingKey(known) === headingKey(line)),
    find(heading) {
      if (heading.length > MAX_LENGTH) return OTHER;
      const whole = exact.get(headingKey(heading));
      const parts = topicsOfParts(heading, exact);
      const [first, ...others] = parts;
      // Of several topics that it names the first is its own.
      const topic = others.length > 0 ? first : (whole ?? first);
      if (topic !== undefined) {
        return { topic, score: whole === undefined ? BY_PARTS : 1, also: parts.filter((part) => part !== topic) };
      }
      const near = nearest(byStem, stemsOf(heading));
      if (near !== undefined && near.score >= SURE_OVERLAP)
        return { ...near, score: near.score * BY_OVERLAP, also: [] };
      const guessed = isTitle(heading) ? undefined : guess(heading);
      if (guessed !== undefined) return { topic: guessed, score: BY_GUESS, also: [] };
      return near === undefined ? OTHER : { ...near, score: near.score * BY_OVERLAP, also: [] };
    },
  };
}

/** Tells whether a heading is what documents of this kind are headed: that asks for no topic. */
export function isTitle(heading: string): boolean {
  return TITLE.test(heading);
}

const TITLE =
  /seloste\b|tietosuojailmoitus|tietosuojakäytäntö|privacy (?:policy|notice|statement)|description of (?:the )?file|beskrivning|(?:dataskydds|integritets|sekretess)policy/iu;

/** Whether a topic was found by the words of the vocabulary, rather than by some of them or by a guess. */
export function isSure({ score }: HeadingTopic): boolean {
  return score >= BY_PARTS;
}

const OTHER: HeadingTopic = { topic: 'other', score: 0, also: [] };

/** What headings are compared by: the same for all that differ only in number, case, punctuation or diacritics. */
export function headingKey(heading: string): string {
  return headingWords(heading).join(' ');
}

interface Known {
  readonly topic: Topic;
  readonly key: string;
  readonly stems: readonly string[];
}

function entries(topic: Topic, headings: readonly string[]): Known[] {
  return headings.map((heading) => ({ topic, key: headingKey(heading), stems: stemsOf(heading) }));
}

/** The words of a heading without its number ("4.", "4.1", "1a", "§ 4", "IV", "a)", "B.") and without a reference to the law. */
function headingWords(heading: string): readonly string[] {
  const bare = heading
    .replace(/^\s*[IVX]{1,5}[.)]?\s+(?=\p{Lu})/u, '')
    .replace(
      /^\s*(?:§\s*)?(?:\d+(?:\.\d+)*(?:\s?[a-c](?![\p{L}\p{N}]))?\s*[.):]?|[a-z][).:]?\s(?=\p{Lu})|[a-z][).]\s)\s*/iu,
      '',
    )
    .replace(/\((?:[^()]*\d+\s*§[^()]*|[^()]*(?:artikla|art\.|artikel|article)[^()]*)\)/giu, '');
  return bareWords(bare);
}

/** The parts of a heading that names several things: "Käsittelyn tarkoitus, oikeusperuste ja kesto". */
function partsOf(heading: string): string[] {
  const parts = heading.split(/[,;/&+]|\s[-–—]\s|(?<=\s)(?:ja|sekä|och|samt|and)(?=\s)/giu);
  // "Register- och dataskyddsbeskrivning" names one thing.
  return parts.length > 1 ? parts.filter((part) => !/\p{L}-\s*$/u.test(part)) : [];
}

/**
 * The topics that the parts of a heading name, each once. Most parts must name one, or the first in so many words:
 * "Nimi, yhteystiedot, ikä" is a list of something else.
 */
function topicsOfParts(heading: string, exact: ReadonlyMap<string, Topic>): Topic[] {
  const parts = partsOf(heading);
  const known = parts.flatMap((part) => exact.get(headingKey(part)) ?? []);
  const opens = exact.has(headingKey(parts[0] ?? '')) && headingWords(parts[0] ?? '').length > 1;
  return opens || known.length * 2 >= parts.length ? [...new Set(known)] : [];
}

function indexByStem(known: readonly Known[]): ReadonlyMap<string, readonly Known[]> {
  const index = new Map<string, Known[]>();
  for (const entry of known) {
    for (const word of entry.stems) {
      const entries = index.get(word);
      if (entries === undefined) index.set(word, [entry]);
      else entries.push(entry);
    }
  }
  return index;
}

/** The topic of the heading that shares most words with it; undefined where none shares enough, or two do. */
function nearest(
  index: ReadonlyMap<string, readonly Known[]>,
  stems: readonly string[],
): { topic: Topic; score: number } | undefined {
  const candidates = new Set(stems.flatMap((word) => index.get(word) ?? []));
  const best = new Map<Topic, number>();
  for (const entry of candidates) {
    best.set(entry.topic, Math.max(best.get(entry.topic) ?? 0, overlap(entry.stems, stems)));
  }
  const [first, second] = [...best].toSorted((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < MIN_OVERLAP || first[1] === second?.[1]) return undefined;
  return { topic: first[0], score: first[1] };
}

/** One word in common says nothing ("Rekisterin historia"), unless both are that word ("Säilytysajat", "Säilytysaika"). */
function overlap(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((word) => b.includes(word)).length;
  return shared > 1 || a.length + b.length === 2 ? (2 * shared) / (a.length + b.length) : 0;
}

/** The beginnings of a heading's words, each once. */
function stemsOf(heading: string): readonly string[] {
  return [...new Set(headingWords(heading).map((word) => word.slice(0, STEM_LENGTH)))];
}
