import { TOPICS, type Topic } from '../notices/notice.ts';
import type { Intent, Scored } from './intent.ts';
import type { Facet } from './vocabulary.ts';

/** What a question asks for, once the scores have been weighed. */
export type Decision =
  | { readonly kind: 'out_of_scope'; readonly topics: readonly Topic[] }
  | {
      readonly kind: 'asked';
      readonly facet: Facet;
      /** Other facets of the same topic, best first. */
      readonly others: readonly Candidate[];
      /** The best facet of the second topic, and how far behind it stands. */
      readonly runnerUp?: Candidate;
      /** Topics by score, best first. */
      readonly topics: readonly Topic[];
      /** Topics that may be meant instead, best first. */
      readonly close: readonly Topic[];
      /** How far the best topic is ahead of the second. */
      readonly margin: number;
      /** The best topic's own separator: positive where the question surely belongs to it. */
      readonly raw: number;
    };

/** A facet that may be asked for too. */
export interface Candidate {
  readonly facet: Facet;
  /** How far it stands behind the best facet of its topic, in standard deviations. */
  readonly behind: number;
}

/** What steers the decision. Calibrated by `seloste quality --calibrate` on questions that are not in the vocabulary. */
export interface Thresholds {
  /** A question is refused where the best topic is not this far ahead of the decoys (standard deviations). */
  readonly aboveDecoys: number;
  /** A question is refused where no topic's or facet's separator comes above this. */
  readonly leastRaw: number;
  /** A part of a message is a question of its own where its topic's separator comes above this. */
  readonly surePart: number;
}

export const THRESHOLDS: Thresholds = { aboveDecoys: 2.4, leastRaw: -0.9, surePart: 0.4 };

const MOST_OTHERS = 4;
/** A topic this close behind the best may be the one that is meant, in standard deviations. */
const CLOSE = 3;
/** The name of what no notice answers, among the topics. */
export const DECOYS = 'decoys';

/** Weighs the scores: is it asked of a notice at all, and for which facet? */
export function decide(
  intent: Intent,
  facets: ReadonlyMap<string, Facet>,
  thresholds: Thresholds = THRESHOLDS,
): Decision {
  const decoys = intent.topics.find(({ name }) => name === DECOYS)?.score ?? -Infinity;
  const real = intent.topics.filter(({ name }) => name !== DECOYS);
  const topics = TOPICS.toSorted((a, b) => rankOf(a, real) - rankOf(b, real));
  const [best, second] = real;
  const scored = facetsOf(best?.name ?? '', intent, facets);
  const [top] = scored;
  if (best === undefined || top === undefined) return { kind: 'out_of_scope', topics };
  const strongest = Math.max(best.raw, top.raw);
  if (best.score - decoys < thresholds.aboveDecoys || strongest < thresholds.leastRaw) {
    return { kind: 'out_of_scope', topics };
  }
  const runnerUp = second === undefined ? undefined : facetsOf(second.name, intent, facets)[0];
  return {
    kind: 'asked',
    ...(second === undefined || runnerUp === undefined
      ? {}
      : { runnerUp: { facet: runnerUp.facet, behind: best.score - second.score } }),
    facet: top.facet,
    others: scored.slice(1, 1 + MOST_OTHERS).map(({ facet, score }) => ({ facet, behind: top.score - score })),
    topics,
    close: topicsWithin(real, best.score - CLOSE).slice(1),
    margin: best.score - (second?.score ?? -Infinity),
    raw: best.raw,
  };
}

function topicsWithin(scored: readonly Scored[], least: number): Topic[] {
  return scored.flatMap(({ name, score }) => (score >= least ? TOPICS.filter((topic) => topic === name) : []));
}

/** The facets of a topic by score, best first. What asks for the topic as a whole counts for its first such facet. */
function facetsOf(
  topic: string,
  intent: Intent,
  facets: ReadonlyMap<string, Facet>,
): { facet: Facet; score: number; raw: number }[] {
  const whole = [...facets.values()].find((facet) => facet.topic === topic && facet.wholeSection);
  const scored: { facet: Facet; score: number; raw: number }[] = [];
  for (const { name, score, raw } of intent.facets) {
    const facet = name === `${topic}.any` ? whole : name.startsWith(`${topic}.`) ? facets.get(name) : undefined;
    if (facet !== undefined && scored.every((one) => one.facet !== facet)) scored.push({ facet, score, raw });
  }
  return scored;
}

function rankOf(topic: Topic, scored: readonly Scored[]): number {
  return scored.findIndex(({ name }) => name === topic);
}
