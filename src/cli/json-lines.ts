import { z } from 'zod';
import type { Terminal } from './verb.ts';
import { parsedJson } from '../parsed-json.ts';

/**
 * Answers each line of stdin with a line on stdout, in order. A line that is no such object is told on stderr with its
 * number, gets an object with `error` and the `id` that it has, and the rest goes on; returns 1 then.
 */
export async function answerLines<T>(
  terminal: Terminal,
  schema: z.ZodType<T>,
  answer: (line: T) => object,
): Promise<0 | 1> {
  const text = new TextDecoder().decode(await terminal.readInput());
  let outcome: 0 | 1 = 0;
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const given = parsedJson(line);
    const parsed = schema.safeParse(given);
    if (parsed.success) {
      terminal.print(`${JSON.stringify(answer(parsed.data))}\n`);
      return;
    }
    outcome = 1;
    const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`.trim()).join('; ');
    const error = `line ${at + 1}: ${given === undefined ? 'This is no JSON.' : issues}`;
    terminal.tell(error);
    terminal.print(`${JSON.stringify({ ...idSchema.safeParse(given).data, error })}\n`);
  });
  return outcome;
}

const idSchema = z.object({ id: z.unknown() });
