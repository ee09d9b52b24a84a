import { columnOf, decodeModel, encodeModel } from '../search/model-file.ts';
import { type SparseRows, trainSeparator } from '../search/svm.ts';
import { chooseColumns } from '../search/train.ts';
import {
  LETTER_LANGS,
  type LetterLang,
  type RequestPhrase,
  SENTENCE_KINDS,
  type SentenceKind,
} from './request-phrase.ts';
import type { RequestWords } from './request-words.ts';
import { sentenceFeatures, type SentenceFeatures, weighFeatures } from './sentence-features.ts';

/** What the learned weights say of one sentence: positive where it belongs to a class. */
export interface SentenceScores {
  readonly kinds: ReadonlyMap<SentenceKind, number>;
  readonly langs: ReadonlyMap<LetterLang, number>;
  /** Names of `request-words.yml` that it speaks of. */
  readonly names: readonly string[];
}

/** Tells what a sentence of a letter asks for. */
export interface RequestModel {
  /** Changes whenever the vocabulary does. */
  readonly fingerprint: string;
  score(sentence: string): SentenceScores;
}

/** What the model is learned from. */
export interface RequestLessons {
  readonly phrases: readonly RequestPhrase[];
  readonly words: RequestWords;
  readonly fingerprint: string;
}

/** Cost of a misplaced sentence; chosen by cross-validation over 0.1 to 2. */
const COST = 0.5;
/** Weights below this share of a class's largest are left out: the file shrinks to a third, a letter in 500 is lost. */
const SMALLEST_WEIGHT = 5 / 127;

/** Learns to tell rights, other matters and languages apart. Returns the model as it is stored. Deterministic. */
export function trainRequestModel({ phrases, words, fingerprint }: RequestLessons): Uint8Array {
  const merged = mergeSameTexts(phrases);
  const features = merged.map(({ text }) => sentenceFeatures(text, words));
  const columns = chooseColumns(features);
  const rows = toRows(features, columns);
  const learn = (name: string, isMember: (one: Merged) => boolean) => {
    const weights = trainSeparator(
      rows,
      Uint8Array.from(merged, (one) => (isMember(one) ? 1 : 0)),
      COST,
    );
    return { name, bias: weights[columns.hashes.length] ?? 0, weights };
  };
  const classes = [
    ...SENTENCE_KINDS.map((kind) => learn(kind, (one) => one.kinds.has(kind))),
    ...LETTER_LANGS.map((lang) => learn(`lang:${lang}`, (one) => one.lang === lang)),
  ];
  return encodeModel({ fingerprint, hashes: columns.hashes, idf: columns.idf, classes, smallest: SMALLEST_WEIGHT });
}

interface Merged {
  readonly text: string;
  readonly lang: LetterLang;
  readonly kinds: Set<SentenceKind>;
}

/** A sentence that uses several rights stands in the file of each: it is one example of all of them. */
function mergeSameTexts(phrases: readonly RequestPhrase[]): Merged[] {
  const merged = new Map<string, Merged>();
  for (const { text, lang, kind } of phrases) {
    const one = merged.get(text);
    if (one === undefined) merged.set(text, { text, lang, kinds: new Set([kind]) });
    else one.kinds.add(kind);
  }
  return [...merged.values()];
}

function toRows(
  features: readonly SentenceFeatures[],
  { hashes, idf }: { hashes: Uint32Array; idf: Float32Array },
): SparseRows {
  const columnOfHash = new Map(Array.from(hashes, (hash, column) => [hash, column]));
  const weighed = features.map((one) => weighFeatures(one, { columnOf: (hash) => columnOfHash.get(hash), idf }));
  const starts = Int32Array.from([0, ...weighed.map(({ columns }) => columns.length)]);
  for (let row = 1; row < starts.length; row += 1) starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0);
  return {
    starts,
    columns: Int32Array.from(weighed.flatMap(({ columns }) => columns)),
    values: Float32Array.from(weighed.flatMap(({ values }) => [...values])),
    columnCount: hashes.length,
  };
}

/** Makes a model ready from its stored bytes. Throws where they are none. */
export function loadRequestModel(bytes: Uint8Array, words: RequestWords): RequestModel {
  const model = decodeModel(bytes);
  const find = (hash: number): number | undefined => columnOf(hash, model.hashes);
  const classOf = new Map(model.classes.map((name, index) => [name, index]));

  function valuesOf(features: SentenceFeatures): Float64Array {
    const { columns, values } = weighFeatures(features, { columnOf: find, idf: model.idf });
    const sums = Float64Array.from(model.biases);
    columns.forEach((column, at) => {
      const end = model.starts[column + 1] ?? 0;
      for (let entry = model.starts[column] ?? 0; entry < end; entry += 1) {
        const index = model.classOf[entry] ?? 0;
        const weight = (model.weights[entry] ?? 0) * (model.scales[index] ?? 0);
        sums[index] = (sums[index] ?? 0) + (values[at] ?? 0) * weight;
      }
    });
    return sums;
  }

  return {
    fingerprint: model.fingerprint,
    score(sentence) {
      const features = sentenceFeatures(sentence, words);
      const sums = valuesOf(features);
      const valueOf = (name: string): number => sums[classOf.get(name) ?? -1] ?? -Infinity;
      return {
        kinds: new Map(SENTENCE_KINDS.map((kind) => [kind, valueOf(kind)])),
        langs: new Map(LETTER_LANGS.map((lang) => [lang, valueOf(`lang:${lang}`)])),
        names: features.names,
      };
    },
  };
}
