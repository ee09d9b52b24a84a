import type { Times } from './figures.ts';

/** Measures each call by itself. */
export function timesOf<T>(inputs: readonly T[], act: (input: T) => void): Times {
  return summarized(
    inputs.map((input) => {
      const start = performance.now();
      act(input);
      return performance.now() - start;
    }),
  );
}

/** Summarizes measured times, in milliseconds. */
export function summarized(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => rounded(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1), count: sorted.length };
}

/** The time that something takes once, with what it gives. */
export async function timed<T>(act: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await act();
  return { ms: rounded(performance.now() - start), value };
}

/** To four digits: more would be noise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
