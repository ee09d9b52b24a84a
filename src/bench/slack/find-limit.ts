import type { LoadFigures } from './measure-load.ts';

/** Slower than this nobody would call at once. */
export const LONGEST_P99_MS = 250;

const FIRST_RATE = 20;

/** What was sustained, and what no longer was. */
export interface Limit {
  /** Undefined where not even the first rate was. */
  readonly sustained: LoadFigures | undefined;
  readonly beyond: LoadFigures;
}

/** Raises the rate by a quarter each time until p99 is over `LONGEST_P99_MS` or replies are missing. */
export async function findLimit(measure: (rate: number) => Promise<LoadFigures>): Promise<Limit> {
  let sustained: LoadFigures | undefined;
  for (let rate = FIRST_RATE; ; rate = Math.round(rate * 1.25)) {
    const figures = await measure(rate);
    if (figures.left > 0 || figures.reply.p99 > LONGEST_P99_MS) return { sustained, beyond: figures };
    sustained = figures;
  }
}
