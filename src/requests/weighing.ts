/** What each sign adds to the log odds of something, and what they are without any sign. */
export interface Weighing<T> {
  readonly weights: Readonly<Record<keyof T, number>>;
  readonly bias: number;
}

/** Scores of the learned weights beyond these are no surer. */
const LEAST_SCORE = -1.2;
const MOST_SCORE = 1.5;

/** Keeps a learned score from outweighing all other signs. */
export function clipScore(score: number): number {
  return Math.min(MOST_SCORE, Math.max(LEAST_SCORE, score));
}

/** Adds up what the signs say: above 0 it is likelier than not. A sign that is there or not counts as 1 or 0. */
export function weigh<T extends { readonly [K in keyof T]: number | boolean }>(
  signs: T,
  { weights, bias }: Weighing<T>,
): number {
  let sum = bias;
  for (const name in weights) sum += weights[name] * Number(signs[name]);
  return sum;
}
