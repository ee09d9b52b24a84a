import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { foldWhiteSpace } from '../../src/notices/words.ts';
import type { Question, Reply } from '../../src/search/reply.ts';

/** A labelled question: what a right reply says. */
const labelledSchema = z.object({
  id: z.string(),
  lang: z.enum(['fi', 'sv', 'en']),
  question: z.string(),
  company: z.string().nullable(),
  resolved: z.string().nullable(),
  status: z.enum(['answered', 'not_in_notice', 'needs_company', 'out_of_scope']),
  topics: z.array(z.string()),
  contains: z.array(z.string()),
  style: z.string().optional(),
  also_ok: z.array(z.string()).optional(),
  group: z.string().optional(),
  replyLang: z.enum(['fi', 'sv', 'en']).optional(),
});
export type Labelled = z.infer<typeof labelledSchema>;

/**
 * How a reply was wrong. `wrong company` another company's notice answered; `false answer` text where none was due;
 * `false silence` no text where the notice has it; `wrong passage` text, but not the right words; `wrong no` the wrong
 * kind of no; `guessed company` an answer where the asker had to be asked.
 */
export type Fault =
  | 'wrong company'
  | 'guessed company'
  | 'false answer'
  | 'false silence'
  | 'wrong passage'
  | 'wrong no';

/** Reads a JSONL file of this folder. */
export function readLabelled(name: string): Labelled[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => labelledSchema.parse(JSON.parse(line)));
}

/** Turns a label into the question as it reaches the search. */
export function asQuestion({ question, company }: Labelled): Question {
  return { text: question, ...(company === null ? {} : { company }) };
}

/** Judges a reply by its label; undefined where it is right. */
export function judge(label: Labelled, reply: Reply): Fault | undefined {
  const accepted = [label.status, ...(label.also_ok ?? [])];
  const companies = reply.answers.map(({ company }) => company);
  if (label.resolved !== null && companies.length > 0 && !companies.includes(label.resolved)) return 'wrong company';
  if (accepted.includes(reply.status)) {
    if (reply.status !== 'answered') return undefined;
    return quotesRight(label, reply) || label.contains.length === 0 ? undefined : 'wrong passage';
  }
  if (label.status === 'needs_company' && companies.length > 0) return 'guessed company';
  if (label.status === 'answered') return 'false silence';
  return reply.status === 'answered' ? 'false answer' : 'wrong no';
}

function quotesRight(label: Labelled, reply: Reply): boolean {
  return reply.answers.some(
    ({ company, quote }) =>
      company === label.resolved &&
      label.contains.some((piece) => foldWhiteSpace(quote).includes(foldWhiteSpace(piece))),
  );
}

/** Counts faults by kind, and what share was right. */
export function tally(faults: readonly (Fault | undefined)[]): {
  right: number;
  counts: Partial<Record<Fault, number>>;
} {
  const counts: Partial<Record<Fault, number>> = {};
  for (const fault of faults) if (fault !== undefined) counts[fault] = (counts[fault] ?? 0) + 1;
  return { right: faults.filter((fault) => fault === undefined).length / Math.max(1, faults.length), counts };
}

const threadSchema = z.object({ id: z.string(), turns: z.array(labelledSchema) });

/** Reads the labelled conversations. */
export function readThreads(name: string): { id: string; turns: Labelled[] }[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => threadSchema.parse(JSON.parse(line)));
}
