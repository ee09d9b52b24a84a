import { featuresOf, normalizeGroups, wordHash } from '../search/features.ts';
import { namesIn, type RequestWords } from './request-words.ts';
import { tokensOf } from './word-list.ts';

/** A sentence as a sparse vector. */
export interface SentenceFeatures {
  readonly hashes: Uint32Array;
  readonly counts: Float32Array;
  readonly groups: Uint8Array;
  /** Names of `request-words.yml` that it speaks of. */
  readonly names: readonly string[];
}

/** Features of what the sentence speaks of; the groups before are those of its letters, words and stems. */
const NAMES_GROUP = 3;
/** How much the named things weigh together; each of the other groups weighs 1. Chosen by cross-validation. */
const NAMES_WEIGHT = 1.6;

/**
 * Turns a sentence into features: its letters, words and stems, and beside them what it speaks of (`erase`, `invoice`)
 * with each pair, so that a verb and an object never seen together are understood.
 */
export function sentenceFeatures(sentence: string, words: RequestWords): SentenceFeatures {
  const spoken = featuresOf(sentence);
  const names = namesIn(words, tokensOf(sentence));
  const spokenOf = [...names, ...kindsOf(names)];
  const marks = spokenOf.flatMap((name, at) => [name, ...spokenOf.slice(at + 1).map((other) => `${name}=${other}`)]);
  // "=" occurs in no word, so that a mark is never taken for one.
  const hashes = marks.map((mark) => wordHash(`=${mark}`));
  return {
    names,
    hashes: Uint32Array.from([...spoken.hashes, ...hashes]),
    counts: Float32Array.from([...spoken.counts, ...hashes.map(() => 1)]),
    groups: Uint8Array.from([...spoken.groups, ...hashes.map(() => NAMES_GROUP)]),
  };
}

const PRIVATE = new Set(
  'data register contact image account document marketing list consent notice article authority automatic human'.split(
    ' ',
  ),
);
const THINGS = new Set('invoice order repair computer advertising supplier job office outsider breach'.split(' '));

/** Whether it speaks of something private or of things, or of nothing that is known as either. */
function kindsOf(names: readonly string[]): readonly string[] {
  const isPrivate = names.some((name) => PRIVATE.has(name));
  const isThing = names.some((name) => THINGS.has(name));
  return [isPrivate ? (isThing ? 'both' : 'private') : isThing ? 'thing' : 'neither'];
}

/** Weighs the features that a model knows by their rarity, each group brought to its length. */
export function weighFeatures(
  { hashes, counts, groups }: SentenceFeatures,
  { columnOf, idf }: { columnOf: (hash: number) => number | undefined; idf: Float32Array },
): { columns: readonly number[]; values: Float32Array } {
  const found = Array.from(hashes, (hash, at) => ({ at, column: columnOf(hash) }));
  const kept = found.flatMap(({ at, column }) => (column === undefined ? [] : [{ at, column }]));
  const known = kept.map(({ at }) => at);
  const columns = kept.map(({ column }) => column);
  const values = Float32Array.from(known, (at, index) => (counts[at] ?? 0) * (idf[columns[index] ?? 0] ?? 0));
  const knownGroups = known.map((at) => groups[at] ?? 0);
  normalizeGroups(values, knownGroups);
  const nameSquares = known.reduce(
    (sum, at, index) => sum + (groups[at] === NAMES_GROUP ? (values[index] ?? 0) ** 2 : 0),
    0,
  );
  const factor = nameSquares === 0 ? 0 : NAMES_WEIGHT / Math.sqrt(nameSquares);
  knownGroups.forEach((group, index) => {
    if (group === NAMES_GROUP) values[index] = (values[index] ?? 0) * factor;
  });
  return { columns, values };
}
