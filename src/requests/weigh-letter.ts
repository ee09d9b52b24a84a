import type { RuleFlag } from './flag.ts';
import type { WholeScores } from './letter-passages.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { clipScore, type Weighing } from './weighing.ts';

/** What shows whether a letter is a request. */
export interface LetterSigns {
  /** Score of the likeliest right of any sentence. */
  readonly right: number;
  /** The same of the letter read as one, and how much it is like letters that use no right. */
  readonly whole: number;
  readonly otherMatter: number;
  /** How much that sentence which is least like them is like sentences that use no right. */
  readonly leastOtherMatter: number;
  /** Whether it speaks of what requests are about: an earlier one, a threat, somebody's death. */
  readonly isPersonalMatter: boolean;
  /** Whether somebody wants another person's data. */
  readonly hasNoAuthority: boolean;
  /** Whether a wish is taken back or was met, or somebody asks out of curiosity. */
  readonly isSettled: boolean;
}

/** Flags of those who ask in general, or for work. */
const OUTSIDERS: readonly RuleFlag[] = ['outsider', 'vendor-questionnaire', 'job-application'];

/** Flags of such matters. */
const PERSONAL_MATTERS: readonly RuleFlag[] = [
  'third-party',
  'deceased',
  'protected-address',
  'follow-up',
  'threat',
  'open-invoice',
  'oral',
];

/** Reads the signs off a letter. */
export function letterSigns(sentences: readonly SentenceReading[], whole: WholeScores): LetterSigns {
  const scores = sentences.flatMap(({ rights }) => Array.from(rights.values(), ({ score }) => score));
  return {
    right: clipScore(Math.max(...scores)),
    whole: clipScore(whole.right),
    otherMatter: Math.max(-MOST, Math.min(MOST, whole.otherMatter)),
    leastOtherMatter: Math.max(FARTHEST, Math.min(...sentences.map((one) => one.otherMatter))),
    isPersonalMatter: sentences.some(({ flags }) => flags.some((flag) => PERSONAL_MATTERS.includes(flag))),
    hasNoAuthority: sentences.some(({ flags }) => flags.includes('no-authority')),
    isSettled: sentences.some(({ flags, isSettled }) => isSettled || flags.some((flag) => OUTSIDERS.includes(flag))),
  };
}

/** However much a letter is like others, or unlike them, it weighs no more than this. */
const MOST = 1.5;
/** However far a sentence is from other matters, it weighs no more than this. */
const FARTHEST = -2;

/**
 * Learned from the letters of `notices/vocabulary/letters`, each read with weights of the words that were learned
 * without the letters of its writer: `npm run -s seloste -- quality --calibrate notices/vocabulary/letters/*.jsonl`.
 */
export const LETTER_WEIGHING: Weighing<LetterSigns> = {
  weights: {
    right: 0.86,
    whole: 1.11,
    otherMatter: -1.45,
    leastOtherMatter: -1.02,
    isPersonalMatter: 0.89,
    // Too rare to learn from. Such a letter must be declined in time, so that it counts as a request.
    hasNoAuthority: 1.5,
    isSettled: -3.8,
  },
  bias: -0.46,
};
