import { z } from 'zod';

/** Reads what stands in the controls of the Home, by their action ids: each stands there once. */
export function homeStateSchema<Shape extends z.ZodRawShape>(shape: Shape) {
  const values = z
    .record(z.string(), z.unknown())
    .transform((blocks) => Object.assign({}, ...Object.values(blocks)))
    .pipe(z.object(shape));
  return z.object({ state: z.object({ values }) });
}
