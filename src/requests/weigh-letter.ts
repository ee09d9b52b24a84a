import { RIGHTS } from './right.ts';
import type { RequestModel } from './request-model.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** What shows whether a letter is a request: its likeliest sentence, and the passage in which that stands. */
export interface LetterSigns {
  /** Score of the likeliest right, by rules or learned weights. */
  readonly right: number;
  /** Whether a rule shows it. */
  readonly isShown: boolean;
  /** Whether that sentence speaks of somebody's data, or names the right. */
  readonly isPersonal: boolean;
  /** How much the sentence that shows it is like one that uses no right. */
  readonly otherMatter: number;
  /** The same of the passage as one text. */
  readonly passageRight: number;
  readonly passageOtherMatter: number;
  /** The mean of the sentences of the passage. */
  readonly meanOtherMatter: number;
}

/** How many sentences before and after the likeliest belong to its passage. */
const REACH = 4;

/** Reads the signs off a letter; undefined where no sentence could use a right. */
export function letterSigns(sentences: readonly SentenceReading[], model: RequestModel): LetterSigns | undefined {
  const scores = sentences.map(({ candidates, doubtful }) => candidates[0]?.score ?? doubtful?.score ?? -Infinity);
  const right = Math.max(...scores);
  const at = scores.indexOf(right);
  const likeliest = sentences[at];
  if (likeliest === undefined || right === -Infinity) return undefined;
  const passage = sentences.slice(Math.max(0, at - REACH), at + REACH + 1);
  const whole = model.score(passage.map(({ text }) => text).join(' ')).kinds;
  return {
    right,
    isShown: likeliest.candidates.some(({ isShown }) => isShown),
    isPersonal: likeliest.names.has('article') || (speaksOf(likeliest, SOMEBODY) && speaksOf(likeliest, PERSONAL_DATA)),
    otherMatter: likeliest.otherMatter,
    passageRight: Math.max(...RIGHTS.map((one) => whole.get(one) ?? -1)),
    passageOtherMatter: whole.get('not-request') ?? 0,
    meanOtherMatter: passage.reduce((sum, one) => sum + one.otherMatter, 0) / passage.length,
  };
}

/** Names of `request-words.yml`. */
const SOMEBODY = ['me', 'us', 'relative'];
const PERSONAL_DATA = ['data', 'contact', 'account', 'register', 'image', 'consent', 'marketing', 'article'];

function speaksOf({ names }: SentenceReading, some: readonly string[]): boolean {
  return some.some((name) => names.has(name));
}

/**
 * What each sign adds to the log odds that a letter is a request. Learned by logistic regression on 316 letters from
 * which no sentence of the vocabulary was taken, then rounded: false alarms among everyday letters fell from 47 to 9 %.
 */
const WEIGHTS = {
  right: 0.5,
  personal: 1,
  shownPersonal: 0.9,
  otherMatter: -0.4,
  passageRight: 2.6,
  passageOtherMatter: -0.3,
  meanOtherMatter: -2.9,
};
const BIAS = -0.5;
/** A score beyond this is no surer. */
const SUREST = 1.5;

/** Weighs the signs: above 0 a letter is likelier a request than not. */
export function weighSigns(signs: LetterSigns): number {
  return (
    BIAS +
    WEIGHTS.right * Math.max(-1, Math.min(SUREST, signs.right)) +
    (signs.isPersonal ? WEIGHTS.personal : 0) +
    (signs.isPersonal && signs.isShown ? WEIGHTS.shownPersonal : 0) +
    WEIGHTS.otherMatter * signs.otherMatter +
    WEIGHTS.passageRight * signs.passageRight +
    WEIGHTS.passageOtherMatter * signs.passageOtherMatter +
    WEIGHTS.meanOtherMatter * signs.meanOtherMatter
  );
}
