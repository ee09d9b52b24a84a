import type { Question, Reply } from '../search/reply.ts';
import { askThreads, type Judged, type Thread } from './score.ts';

/** What a threshold costs and brings, as shares. */
interface Calibration {
  readonly aboveDecoys: number;
  /** Questions of a notice that are refused as out of scope. */
  readonly refusedWrongly: number;
  /** Questions that no notice answers and that are refused. */
  readonly refusedRightly: number;
}

/** The share of good questions that may be refused. */
const MOST_REFUSED = 0.025;
const STEP = 0.4;
const STEPS = 16;

/**
 * Tries thresholds on labelled questions that are not in the vocabulary. The best is the highest that refuses at most
 * 2.5 % of the questions that a notice should answer.
 */
export async function calibrate(
  threads: readonly Thread[],
  askWith: (aboveDecoys: number) => Promise<(question: Question) => Reply>,
): Promise<{ tried: readonly Calibration[]; best: Calibration | undefined }> {
  const tried: Calibration[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const aboveDecoys = Math.round(step * STEP * 10) / 10;
    const judged = askThreads(threads, await askWith(aboveDecoys));
    tried.push({
      aboveDecoys,
      refusedWrongly: refusedShare(judged.filter(({ label }) => label.status !== 'out_of_scope')),
      refusedRightly: refusedShare(judged.filter(({ label }) => label.status === 'out_of_scope')),
    });
  }
  return { tried, best: tried.findLast(({ refusedWrongly }) => refusedWrongly <= MOST_REFUSED) };
}

function refusedShare(judged: readonly Judged[]): number {
  return judged.filter(({ reply }) => reply.status === 'out_of_scope').length / Math.max(1, judged.length);
}
