import { RIGHTS } from './right.ts';
import type { RequestModel } from './request-model.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** What shows whether a letter is a request: its likeliest sentence, and the passage in which that stands. */
export interface LetterSigns {
  /** Score of the likeliest right, by rules or learned weights. */
  readonly right: number;
  /** Whether a rule shows it. */
  readonly isShown: boolean;
  /** Whether its sentence speaks of somebody's data, or names the right. */
  readonly isPersonal: boolean;
  /** Score of the likeliest right of the passage, read as one sentence. */
  readonly passageRight: number;
  /** How much its sentences are like those that use no right, in the mean. */
  readonly otherMatter: number;
  /** The same of that sentence of the letter which is least like them. */
  readonly leastOtherMatter: number;
}

/** How many sentences before and after the likeliest belong to its passage. */
const REACH = 4;

/** However clearly a sentence is of another matter, it speaks no louder than this. */
const CLEAREST = 1;

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
    passageRight: Math.max(...RIGHTS.map((one) => whole.get(one) ?? -1)),
    otherMatter: passage.reduce((sum, one) => sum + Math.min(one.otherMatter, CLEAREST), 0) / passage.length,
    leastOtherMatter: Math.min(...sentences.map((one) => one.otherMatter)),
  };
}

/** Names of `request-words.yml`. */
const SOMEBODY = ['me', 'us', 'relative'];
const PERSONAL_DATA = ['data', 'contact', 'account', 'register', 'image', 'consent', 'marketing', 'article'];

function speaksOf({ names }: SentenceReading, some: readonly string[]): boolean {
  return some.some((name) => names.has(name));
}

/**
 * What each sign adds to the log odds that a letter is a request. Learned by logistic regression on 1,180 letters, among
 * which those counted most from which no sentence of the vocabulary was taken. A rule that shows a wish about somebody's
 * own data weighs more than was learned: at the end of a friendly letter such a wish is a request too.
 */
const WEIGHTS = {
  right: 1.6,
  personal: 0.8,
  shownPersonal: 1.6,
  passageRight: 3.2,
  otherMatter: -3.7,
  leastOtherMatter: -0.35,
};
const BIAS = -0.9;
/** A score beyond this is no surer. */
const SUREST = 1.5;
/** However far a sentence is from other matters, it weighs no more than this. */
const FARTHEST = -2;

/** Weighs the signs: above 0 a letter is likelier a request than not. */
export function weighSigns(signs: LetterSigns): number {
  const { right, isShown, isPersonal, passageRight, otherMatter, leastOtherMatter } = signs;
  return (
    BIAS +
    WEIGHTS.right * Math.max(-1, Math.min(SUREST, right)) +
    (isPersonal ? WEIGHTS.personal : 0) +
    (isPersonal && isShown ? WEIGHTS.shownPersonal : 0) +
    WEIGHTS.passageRight * passageRight +
    WEIGHTS.otherMatter * otherMatter +
    WEIGHTS.leastOtherMatter * Math.max(FARTHEST, Math.min(CLEAREST, leastOtherMatter))
  );
}
