import { z } from 'zod';
import { foldWhiteSpace } from '../notices/words.ts';
import type { Question, Reply, Turn } from '../search/reply.ts';

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
 * kind of no; `wrong language` not the language asked
 * for; `guessed company` an answer where the asker had to be asked.
 */
type Fault =
  | 'wrong company'
  | 'guessed company'
  | 'false answer'
  | 'false silence'
  | 'wrong passage'
  | 'wrong language'
  | 'wrong no';

/** Turns a label into the question as it reaches the search. */
function asQuestion({ question, company }: Labelled): Question {
  return { text: question, ...(company === null ? {} : { company }) };
}

/** Judges a reply by its label; undefined where it is right. */
export function judge(label: Labelled, reply: Reply): Fault | undefined {
  if (label.replyLang !== undefined && label.replyLang !== reply.lang) return 'wrong language';
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

/** What share was right, 0 to 1, and how many were wrong in which way. */
interface Tally {
  readonly right: number;
  readonly counts: Partial<Record<Fault, number>>;
}

/** Counts faults by kind. */
export function tally(judged: readonly Judged[]): Tally {
  const counts: Partial<Record<Fault, number>> = {};
  for (const { fault } of judged) if (fault !== undefined) counts[fault] = (counts[fault] ?? 0) + 1;
  return { right: judged.filter(({ fault }) => fault === undefined).length / Math.max(1, judged.length), counts };
}

const threadSchema = z.object({ id: z.string(), turns: z.array(labelledSchema) });

/** A conversation of labelled turns. */
export interface Thread {
  readonly id: string;
  readonly turns: readonly Labelled[];
}

/**
 * Reads labelled questions and conversations from JSONL: a line is either. A question is a conversation of one turn.
 * Throws where a line is neither.
 */
export function readThreads(text: string): Thread[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const value: unknown = JSON.parse(line);
      const thread = threadSchema.safeParse(value);
      if (thread.success) return thread.data;
      const label = labelledSchema.parse(value);
      return { id: label.id, turns: [label] };
    });
}

/** A labelled turn, the reply it got and what is wrong with it. */
export interface Judged {
  readonly label: Labelled;
  readonly reply: Reply;
  readonly fault: Fault | undefined;
}

/** Asks all conversations, each turn after the one before it. */
export function askThreads(threads: readonly Thread[], ask: (question: Question) => Reply): Judged[] {
  return threads.flatMap(({ turns }) => {
    let previous: Turn | undefined;
    return turns.map((label) => {
      const reply = ask({ ...asQuestion(label), ...(previous === undefined ? {} : { previous }) });
      previous = reply.turn;
      return { label, reply, fault: judge(label, reply) };
    });
  });
}
