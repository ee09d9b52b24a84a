import { LANGS, type Lang } from '../notices/notice.ts';
import { beginningHash, featuresOf, normalizeGroups, wordHash } from './features.ts';
import { columnOf, decodeModel } from './model-file.ts';

/** What a question asks for, as the learned weights see it. */
export interface Intent {
  /** Topics and `decoys`, best first. */
  readonly topics: readonly Scored[];
  /** Facets as `topic.facet` and decoy groups as `decoys.group`, best first. */
  readonly facets: readonly Scored[];
  readonly lang: Lang;
  /** How far the best language is ahead of the second; below 0.3 it is a guess. */
  readonly langMargin: number;
  /** Share of the question's features that the vocabulary knows, 0 to 1. */
  readonly known: number;
}

export interface Scored {
  readonly name: string;
  /** Standard deviations above the mean of its kind; for a topic, its own plus that of its best facet. */
  readonly score: number;
  /** The separator's own value: positive where the question belongs to the class. */
  readonly raw: number;
}

export interface IntentModel {
  /** Changes whenever the vocabulary does. */
  readonly fingerprint: string;
  read(text: string): Intent;
  /** Tells whether a single folded word occurs in the vocabulary. */
  knowsWord(word: string): boolean;
  /** Tells whether some word of the vocabulary has the same first five letters. */
  knowsBeginning(word: string): boolean;
}

/** Makes a model ready from its stored bytes. */
export function loadIntentModel(bytes: Uint8Array): IntentModel {
  const model = decodeModel(bytes);
  const kinds = sortClasses(model.classes);

  function scoresOf(text: string): { scores: Float64Array; known: number } {
    const features = featuresOf(text);
    const values: number[] = [];
    const columns: number[] = [];
    const groups: number[] = [];
    features.hashes.forEach((hash, at) => {
      const column = columnOf(hash, model.hashes);
      if (column === undefined) return;
      columns.push(column);
      groups.push(features.groups[at] ?? 0);
      values.push((features.counts[at] ?? 0) * (model.idf[column] ?? 0));
    });
    const normalized = Float32Array.from(values);
    normalizeGroups(normalized, groups);
    const scores = Float64Array.from(model.biases);
    columns.forEach((column, at) => {
      const value = normalized[at] ?? 0;
      const end = model.starts[column + 1] ?? 0;
      for (let entry = model.starts[column] ?? 0; entry < end; entry += 1) {
        const index = model.classOf[entry] ?? 0;
        scores[index] = (scores[index] ?? 0) + value * (model.weights[entry] ?? 0) * (model.scales[index] ?? 0);
      }
    });
    return { scores, known: features.hashes.length === 0 ? 0 : columns.length / features.hashes.length };
  }

  return {
    fingerprint: model.fingerprint,
    knowsWord: (word) => columnOf(wordHash(word), model.hashes) !== undefined,
    knowsBeginning: (word) => columnOf(beginningHash(word), model.hashes) !== undefined,
    read(text) {
      const { scores, known } = scoresOf(text);
      const facets = standardize(kinds.facets, scores);
      const bestFacet = new Map<string, number>();
      for (const { name, score } of facets) {
        const topic = name.slice(0, name.indexOf('.'));
        bestFacet.set(topic, Math.max(bestFacet.get(topic) ?? -Infinity, score));
      }
      const topics = standardize(kinds.topics, scores).map(({ name, score, raw }) => ({
        name,
        raw,
        score: score + (bestFacet.get(name) ?? 0),
      }));
      const langs = LANGS.map((lang) => ({ lang, raw: scores[kinds.langs.get(lang) ?? 0] ?? 0 })).toSorted(
        (a, b) => b.raw - a.raw,
      );
      return {
        topics: topics.toSorted((a, b) => b.score - a.score),
        facets: facets.toSorted((a, b) => b.score - a.score),
        lang: langs[0]?.lang ?? 'fi',
        langMargin: (langs[0]?.raw ?? 0) - (langs[1]?.raw ?? 0),
        known,
      };
    },
  };
}

interface Class {
  readonly name: string;
  readonly index: number;
}

function sortClasses(names: readonly string[]): { topics: Class[]; facets: Class[]; langs: Map<string, number> } {
  const classes = names.map((name, index) => ({ name, index }));
  return {
    topics: classes.filter(({ name }) => !name.includes('.') && !name.includes(':')),
    facets: classes.filter(({ name }) => name.includes('.')),
    langs: new Map(
      classes.filter(({ name }) => name.startsWith('lang:')).map(({ name, index }) => [name.slice(5), index]),
    ),
  };
}

/** Turns raw values into standard deviations above their mean, so that topics and facets can be added. */
function standardize(classes: readonly Class[], scores: Float64Array): Scored[] {
  const raws = classes.map(({ index }) => scores[index] ?? 0);
  const mean = raws.reduce((sum, raw) => sum + raw, 0) / raws.length;
  const deviation = Math.sqrt(raws.reduce((sum, raw) => sum + (raw - mean) ** 2, 0) / raws.length) || 1;
  return classes.map(({ name }, at) => ({ name, raw: raws[at] ?? 0, score: ((raws[at] ?? 0) - mean) / deviation }));
}
