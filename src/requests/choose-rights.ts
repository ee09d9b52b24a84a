import { FLAGS_OF_OTHERS, type RuleFlag } from './flag.ts';
import type { WholeScores } from './letter-passages.ts';
import type { FoundRight } from './letter-reading.ts';
import { RIGHTS, type Right } from './right.ts';
import type { RightSigns, SentenceReading } from './sentence-reading.ts';
import { clipScore, weigh, type Weighing } from './weighing.ts';

/** What speaks for a right in a letter. */
export interface RightEvidence {
  /** The best of any sentence. */
  readonly score: number;
  /** The furthest that it leads before all else in any clause. */
  readonly lead: number;
  /** Whether a rule shows it. */
  readonly isShown: boolean;
  /** Of the letter read as one, and of the likeliest other right in it. */
  readonly whole: number;
  readonly wholeOther: number;
}

/** A right with how sure the letter makes it: above 0 it is likelier used than not. */
export interface ScoredRight extends FoundRight {
  readonly weight: number;
}

/** Learned as what letters are weighed with, see `weigh-letter.ts`. */
export const RIGHT_WEIGHING: Weighing<RightEvidence> = {
  weights: { score: 1.42, lead: 1.05, isShown: 0.18, whole: 2.17, wholeOther: -1.69 },
  bias: 0.69,
};

const FARTHEST_LEAD = 2;

/** Gathers what speaks for a right; undefined where rules deny it in every sentence. */
export function rightEvidence(
  right: Right,
  sentences: readonly SentenceReading[],
  whole: WholeScores,
): (RightEvidence & FoundRight) | undefined {
  const signs = sentences.flatMap((sentence) => sentence.rights.get(right) ?? []);
  const [clearest] = signs.toSorted((a, b) => clarity(b) - clarity(a));
  if (clearest === undefined) return undefined;
  const others = RIGHTS.filter((other) => other !== right).map((other) => whole.kinds.get(other) ?? -1);
  return {
    right,
    evidence: clearest.evidence,
    score: clipScore(Math.max(...signs.map((one) => one.score))),
    lead: Math.min(FARTHEST_LEAD, Math.max(-FARTHEST_LEAD, ...signs.map((one) => one.lead))),
    isShown: signs.some((one) => one.isShown),
    whole: clipScore(whole.kinds.get(right) ?? -1),
    wholeOther: clipScore(Math.max(...others)),
  };
}

function clarity({ score, lead, isShown }: RightSigns): number {
  return score + lead + (isShown ? 1 : 0);
}

/** From here on a right counts as used. */
const LEAST_WEIGHT = 0;

/**
 * Chooses the rights that a letter uses, in the order of the contract, each with its best evidence: those that are
 * likely, else the likeliest. Empty where rules deny all.
 */
export function chooseRights(sentences: readonly SentenceReading[], whole: WholeScores): readonly ScoredRight[] {
  if (isAboutOtherMatter(sentences)) return [];
  const weighed = RIGHTS.flatMap((right): ScoredRight[] => {
    const found = rightEvidence(right, sentences, whole);
    return found === undefined ? [] : [{ right, evidence: found.evidence, weight: weigh(found, RIGHT_WEIGHING) }];
  });
  const likely = weighed.filter(({ weight }) => weight >= LEAST_WEIGHT);
  if (likely.length > 0) return withoutImplied(likely);
  return weighed.toSorted((a, b) => b.weight - a.weight).slice(0, 1);
}

/** By so much a question for information must lead to be more than what belongs to a copy. */
const CLEAR_LEAD = 2;

/** Art. 15(1) makes the copy come with purposes, recipients, periods and sources: one of the two is asked for. */
function withoutImplied(rights: readonly ScoredRight[]): readonly ScoredRight[] {
  const access = rights.find(({ right }) => right === 'access');
  const information = rights.find(({ right }) => right === 'information');
  if (access === undefined || information === undefined) return rights;
  const dropped = information.weight > access.weight + CLEAR_LEAD ? access : information;
  return rights.filter((one) => one !== dropped);
}

/** Letters of these kinds speak of rights without using them, unless somebody speaks of himself in them. */
const OTHER_MATTERS: readonly RuleFlag[] = [...FLAGS_OF_OTHERS, 'breach'];

/** From here on a sentence is somebody's own wish, also where it does not say "I": "Nyt en enää anna suostumusta." */
const PLAIN_SCORE = 0.9;

function isAboutOtherMatter(sentences: readonly SentenceReading[]): boolean {
  const isOther = sentences.some(({ flags }) => flags.some((flag) => OTHER_MATTERS.includes(flag)));
  const isPersonal = sentences.some(({ rights, names, otherMatter }) => {
    const best = Math.max(...Array.from(rights.values(), ({ score }) => score));
    return best >= PLAIN_SCORE || (best > otherMatter && names.has('me'));
  });
  return isOther && !isPersonal;
}
