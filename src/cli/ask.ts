import { z } from 'zod';
import type { Question, Reply, Turn } from '../search/reply.ts';
import type { Knowledge } from '../services.ts';
import { answerLines } from './json-lines.ts';
import { knowledgeFor } from './knowledge.ts';
import { replyJson } from './reply-json.ts';
import { replyText } from './reply-text.ts';
import type { Arguments, Outcome, Terminal, Verb } from './verb.ts';

/** `seloste ask`: answers questions from the notices. */
export const askVerb: Verb = {
  name: 'ask',
  summary: 'Answers a question from a notice, word for word',
  usage: ['ask [--company SLUG] [--json] "question"', 'ask --jsonl < lines'],
  about: `Without a company named in the question, --company or SELOSTE_COMPANY, it says which there are to choose from.
--jsonl reads lines {"id", "question", "company", "thread"} and writes one for each; lines of one thread are turns of
a conversation. Exit code 1: the company is unknown, a line is no such object, or the notices cannot be read.`,
  examples: [
    'ask --company nokopa "how long do we keep customer data?"',
    'ask "kuka on Seltimilin yhteyshenkilö?"',
    'ask --jsonl < questions.jsonl',
  ],
  options: { company: { type: 'string' }, json: { type: 'boolean' }, jsonl: { type: 'boolean' } },
  run: async (given, terminal) => {
    const question = given.positionals.join(' ');
    if (!given.isSet('jsonl') && question.trim() === '') return { usage: 'Say what you want to know.' };
    const knowledge = await knowledgeFor(terminal);
    if (knowledge === undefined) return 1;
    return given.isSet('jsonl') ? askLines(knowledge, terminal) : askOnce(question, { given, terminal, knowledge });
  },
};

const lineSchema = z.object({
  id: z.unknown().optional(),
  question: z.string(),
  company: z.string().nullish(),
  thread: z.union([z.string(), z.number()]).nullish(),
});

async function askLines(knowledge: Knowledge, terminal: Terminal): Promise<Outcome> {
  const threads = new Map<string, Turn>();
  return answerLines(terminal, lineSchema, ({ id, question, company, thread }) => {
    const key = thread === null || thread === undefined ? undefined : String(thread);
    const previous = key === undefined ? undefined : threads.get(key);
    const { reply, ms } = timed(knowledge, {
      text: question,
      ...set(company),
      ...(previous === undefined ? {} : { previous }),
    });
    if (key !== undefined) threads.set(key, reply.turn);
    return replyJson(reply, { id, ms });
  });
}

function askOnce(
  text: string,
  { given, terminal, knowledge }: { given: Arguments; terminal: Terminal; knowledge: Knowledge },
): Outcome {
  const named = given.valueOf('company');
  const company = named === undefined ? undefined : slugOf(named, knowledge);
  if (named !== undefined && company === undefined) {
    const slugs = knowledge.catalog.notices.map((notice) => notice.company.slug);
    terminal.tell(`There is no notice of "${named}". There are: ${slugs.slice(0, 20).join(', ')}.`);
    return 1;
  }
  const { reply, ms } = timed(knowledge, { text, ...set(company) });
  terminal.print(
    given.isSet('json')
      ? `${JSON.stringify(replyJson(reply, { id: null, ms }), null, 2)}\n`
      : replyText(reply, knowledge),
  );
  return 0;
}

/** A company by its slug, or by any name it goes by. */
export function slugOf(name: string, knowledge: Knowledge): string | undefined {
  return knowledge.catalog.bySlug.has(name) ? name : knowledge.findCompany(name);
}

function set(company: string | null | undefined): { company?: string } {
  return company === null || company === undefined ? {} : { company };
}

function timed(knowledge: Knowledge, question: Question): { reply: Reply; ms: number } {
  const start = performance.now();
  const reply = knowledge.ask(question);
  return { reply, ms: Math.round((performance.now() - start) * 1000) / 1000 };
}
