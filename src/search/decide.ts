import type { Topic } from '../notices/notice.ts';
import type { Intent } from './intent.ts';
import type { Facet } from './vocabulary.ts';

/** What a question asks for, once the scores have been weighed. */
export type Decision =
  | { readonly kind: 'out_of_scope'; readonly topics: readonly Topic[] }
  | {
      readonly kind: 'asked';
      readonly facet: Facet;
      /** Facets of the same topic that score nearly as well, best first. */
      readonly near: readonly Facet[];
      /** Topics by score, best first. */
      readonly topics: readonly Topic[];
      /** How far the best topic is ahead of the second. */
      readonly margin: number;
    };

/** What steers the decision. Calibrated by `npm run calibrate` on questions that are not in the vocabulary. */
export interface Thresholds {
  /** A question is refused where the best topic is not this far ahead of the decoys (standard deviations). */
  readonly aboveDecoys: number;
  /** A question is refused where no topic's or facet's separator comes above this. */
  readonly leastRaw: number;
  /** A facet counts as near up to this distance from the best one of its topic. */
  readonly nearFacet: number;
  /** A part of a message is a question of its own where its best topic is this far ahead of the second. */
  readonly surePart: number;
}

export const THRESHOLDS: Thresholds = { aboveDecoys: 0.5, leastRaw: -0.75, nearFacet: 1.2, surePart: 1 };

const MOST_NEAR = 3;
const DECOYS = 'decoys';

/** Weighs the scores: is it asked of a notice at all, and for which facet? */
export function decide(
  intent: Intent,
  facets: ReadonlyMap<string, Facet>,
  thresholds: Thresholds = THRESHOLDS,
): Decision {
  const decoys = intent.topics.find(({ name }) => name === DECOYS)?.score ?? -Infinity;
  const real = intent.topics.filter(({ name }) => name !== DECOYS);
  const topics = real.flatMap(({ name }) => facets.get(firstFacetOf(name, intent))?.topic ?? []);
  const [best, second] = real;
  const topFacets = intent.facets.filter(({ name }) => name.startsWith(`${best?.name ?? ''}.`));
  const [top] = topFacets;
  const facet = top === undefined ? undefined : facets.get(top.name);
  if (best === undefined || top === undefined || facet === undefined) return { kind: 'out_of_scope', topics };
  const strongest = Math.max(best.raw, top.raw);
  if (best.score - decoys < thresholds.aboveDecoys || strongest < thresholds.leastRaw) {
    return { kind: 'out_of_scope', topics };
  }
  const near = topFacets
    .slice(1, 1 + MOST_NEAR)
    .filter(({ score }) => top.score - score < thresholds.nearFacet)
    .flatMap(({ name }) => facets.get(name) ?? []);
  return { kind: 'asked', facet, near, topics, margin: best.score - (second?.score ?? -Infinity) };
}

function firstFacetOf(topic: string, intent: Intent): string {
  return intent.facets.find(({ name }) => name.startsWith(`${topic}.`))?.name ?? '';
}
