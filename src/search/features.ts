import { words } from '../notices/words.ts';

/**
 * A text as a sparse vector: hashes of what occurs in it and how much each weighs before idf.
 * Three groups, each normalised by itself later, so that long words do not drown short questions:
 * letter groups of 2 to 5 inside words (they see through inflection, compounds and misspellings), words with their
 * pairs, and first-five-letter stems with their pairs. Measured against single groups: +2 to +6 points.
 */
export interface Features {
  /** FNV-1a hashes, one for each distinct feature. */
  readonly hashes: Uint32Array;
  /** `1 + ln(count)`. */
  readonly counts: Float32Array;
  /** 0 letter groups, 1 words, 2 stems. */
  readonly groups: Uint8Array;
}

const LETTERS = 0;
const WORDS = 1;
const STEMS = 2;
const GROUP_COUNT = 3;
/** How much each group counts. Letter groups alone know misspellings best; equal weights cost 1 to 2 points. */
const GROUP_WEIGHTS = [1, 0.7, 0.7] as const;

const SHORTEST_GRAM = 2;
const LONGEST_GRAM = 5;
const STEM_LETTERS = 5;
/** Longer texts are cut: a question that needs more words says nothing new in them, and time stays bounded. */
const MOST_WORDS = 400;
const LONGEST_WORD = 40;

/** Turns a text into its features. */
export function featuresOf(text: string): Features {
  const counts = new Map<number, { group: number; count: number }>();
  const add = (group: number, feature: string): void => {
    const key = hash(group, feature);
    const entry = counts.get(key);
    if (entry === undefined) counts.set(key, { group, count: 1 });
    else entry.count += 1;
  };
  const tokens = words(text).slice(0, MOST_WORDS);
  let previous = '';
  let previousStem = '';
  for (const long of tokens) {
    const word = long.slice(0, LONGEST_WORD);
    const stem = word.slice(0, STEM_LETTERS);
    addLetterGroups(word, add);
    add(WORDS, word);
    add(WORDS, `${previous} ${word}`);
    add(STEMS, stem);
    add(STEMS, `${previousStem} ${stem}`);
    previous = word;
    previousStem = stem;
  }
  if (tokens.length > 0) add(WORDS, `${previous} `);
  return pack(counts);
}

function addLetterGroups(word: string, add: (group: number, feature: string) => void): void {
  const padded = ` ${word} `;
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length += 1) {
    for (let start = 0; start + length <= padded.length; start += 1) add(LETTERS, padded.slice(start, start + length));
  }
}

function pack(counts: Map<number, { group: number; count: number }>): Features {
  const hashes = new Uint32Array(counts.size);
  const weights = new Float32Array(counts.size);
  const groups = new Uint8Array(counts.size);
  let at = 0;
  for (const [key, { group, count }] of counts) {
    hashes[at] = key;
    weights[at] = 1 + Math.log(count);
    groups[at] = group;
    at += 1;
  }
  return { hashes, counts: weights, groups };
}

/** The hash of a single folded word, to ask whether a vocabulary holds it. */
export function wordHash(word: string): number {
  return hash(WORDS, word);
}

/** The hash of how a folded word begins: its first five letters. */
export function beginningHash(word: string): number {
  return hash(STEMS, word.slice(0, STEM_LETTERS));
}

/** Brings each group of one text's feature values to its weight as length. */
export function normalizeGroups(values: Float32Array, groups: ArrayLike<number>): void {
  const squares = new Float64Array(GROUP_COUNT);
  values.forEach((value, at) => {
    squares[groups[at] ?? 0] = (squares[groups[at] ?? 0] ?? 0) + value * value;
  });
  values.forEach((value, at) => {
    const group = groups[at] ?? 0;
    values[at] = (value * (GROUP_WEIGHTS[group] ?? 1)) / Math.sqrt(squares[group] ?? 1);
  });
}

/** FNV-1a over UTF-16 units, 32 bits. With some 200,000 features about five share a hash: too few to matter. */
function hash(group: number, feature: string): number {
  let value = 0x811c9dc5 ^ group;
  value = Math.imul(value, 0x01000193);
  for (let at = 0; at < feature.length; at += 1) {
    value ^= feature.charCodeAt(at);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}
