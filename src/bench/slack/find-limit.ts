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

/** On a machine with others on it one slow second says nothing: a rate fails when it fails so often. */
const TRIES = 3;

/** Raises the rate by a quarter each time until p99 is over `LONGEST_P99_MS` or replies are missing. */
export async function findLimit(measure: (rate: number) => Promise<LoadFigures>): Promise<Limit> {
  let sustained: LoadFigures | undefined;
  for (let rate = FIRST_RATE; ; rate = Math.round(rate * 1.25)) {
    const figures = await bestOf(TRIES, () => measure(rate));
    if (isLate(figures)) return { sustained, beyond: figures };
    sustained = figures;
  }
}

async function bestOf(tries: number, measure: () => Promise<LoadFigures>): Promise<LoadFigures> {
  const figures = await measure();
  return tries > 1 && isLate(figures) ? bestOf(tries - 1, measure) : figures;
}

function isLate({ left, reply }: LoadFigures): boolean {
  return left > 0 || reply.p99 > LONGEST_P99_MS;
}
