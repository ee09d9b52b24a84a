import { setImmediate } from 'node:timers/promises';
import type { Steps } from './steps.ts';

/** So long at a stretch, in milliseconds; whoever waits for an answer meanwhile may have to wait for several. */
const SLICE_MS = 2;

/** Does the steps in slices of a few milliseconds, with whatever else waits in between. */
export async function finishInSlices<T>(steps: Steps<T>): Promise<T> {
  for (let start = performance.now(); ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - start < SLICE_MS) continue;
    await setImmediate();
    start = performance.now();
  }
}
