import { LANGS, type Lang } from '../notices/notice.ts';
import { featuresOf, normalizeGroups, type Features } from './features.ts';
import { encodeModel } from './model-file.ts';
import { trainSeparator, type SparseRows } from './svm.ts';

/** One way of asking, as the vocabulary lists it. */
export interface Phrase {
  readonly text: string;
  readonly lang: Lang;
  /** A topic, or `decoys`. */
  readonly topic: string;
  /** A facet of the topic, a group of decoys, or `any`. */
  readonly facet: string;
}

/** Cost of a misplaced phrase. 0.2 to 1 differ by less than a point. */
const COST = 0.3;
/** Weights below this share of a class's largest are left out: half of the file, less than half a point. */
const SMALLEST_WEIGHT = 16 / 127;

/** Learns to tell topics, facets and languages apart. Returns the model as it is stored. Deterministic. */
export function trainModel(phrases: readonly Phrase[], fingerprint: string): Uint8Array {
  const features = phrases.map((phrase) => featuresOf(phrase.text));
  const columns = chooseColumns(features);
  const rows = toRows(features, columns);
  const classes: { name: string; bias: number; weights: Float64Array }[] = [];
  for (const [name, isMember] of classesOf(phrases)) {
    const weights = trainSeparator(
      rows,
      Uint8Array.from(phrases, (phrase) => (isMember(phrase) ? 1 : 0)),
      COST,
    );
    classes.push({ name, bias: weights[columns.hashes.length] ?? 0, weights });
  }
  return encodeModel({ fingerprint, hashes: columns.hashes, idf: columns.idf, classes, smallest: SMALLEST_WEIGHT });
}

/** The classes in a fixed order: topics by name, facets by name, languages. */
function classesOf(phrases: readonly Phrase[]): Map<string, (phrase: Phrase) => boolean> {
  const topics = [...new Set(phrases.map((phrase) => phrase.topic))].toSorted();
  const facets = [...new Set(phrases.map((phrase) => `${phrase.topic}.${phrase.facet}`))].toSorted();
  const classes = new Map<string, (phrase: Phrase) => boolean>();
  for (const topic of topics) classes.set(topic, (phrase) => phrase.topic === topic);
  for (const facet of facets) classes.set(facet, (phrase) => `${phrase.topic}.${phrase.facet}` === facet);
  for (const lang of LANGS) classes.set(`lang:${lang}`, (phrase) => phrase.lang === lang);
  return classes;
}

/** The features that a model keeps, by ascending hash, and how rare each is. */
interface Columns {
  readonly hashes: Uint32Array;
  readonly idf: Float32Array;
}

/** Chooses the features that more than one phrase has. */
export function chooseColumns(features: readonly Features[]): Columns {
  const frequency = new Map<number, number>();
  for (const { hashes } of features) for (const hash of hashes) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
  // Also features of a single phrase: leaving them out costs a point, and most are dropped with the small weights.
  const kept = [...frequency].toSorted(([a], [b]) => a - b);
  return {
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    idf: Float32Array.from(kept, ([, count]) => Math.log((1 + features.length) / (1 + count)) + 1),
  };
}

/** Turns texts into the rows of a matrix, over the features that were chosen. */
function toRows(features: readonly Features[], columns: Columns): SparseRows {
  const columnOf = new Map(Array.from(columns.hashes, (hash, column) => [hash, column]));
  const starts = new Int32Array(features.length + 1);
  const size = features.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const rowColumns = new Int32Array(size);
  const values = new Float32Array(size);
  let at = 0;
  features.forEach((one, row) => {
    const start = at;
    const groups: number[] = [];
    one.hashes.forEach((hash, index) => {
      const column = columnOf.get(hash);
      if (column === undefined) return;
      rowColumns[at] = column;
      values[at] = (one.counts[index] ?? 0) * (columns.idf[column] ?? 0);
      groups.push(one.groups[index] ?? 0);
      at += 1;
    });
    normalizeGroups(values.subarray(start, at), groups);
    starts[row + 1] = at;
  });
  return { starts, columns: rowColumns.slice(0, at), values: values.slice(0, at), columnCount: columns.hashes.length };
}
