import type { z } from 'zod';

/** Tells a line for each thing that is wrong with a value: where it stands, and what was expected there. */
export function mistakesIn({ issues }: z.ZodError): string[] {
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
