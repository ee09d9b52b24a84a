import { z } from 'zod';
import { loadRequestDesk, type RequestDesk } from '../load-requests.ts';
import { dayInFinland } from '../notices/calendar.ts';
import { decodeText } from '../notices/decode.ts';
import type { IsoDate } from '../notices/notice.ts';
import { formatProblem } from '../notices/problem-text.ts';
import { isIsoDate } from '../requests/calendar-day.ts';
import { draftAsJson } from '../requests/draft-json.ts';
import { draftReply } from '../requests/draft-reply.ts';
import type { Draft } from '../requests/draft.ts';
import type { LetterReading } from '../requests/letter-reading.ts';
import { readLetter } from '../requests/read-letter.ts';
import type { Knowledge } from '../services.ts';
import { parseSettings } from '../settings.ts';
import { slugOf } from './ask.ts';
import { draftText } from './draft-text.ts';
import { answerLines } from './json-lines.ts';
import { knowledgeFor } from './knowledge.ts';
import type { Arguments, Outcome, Terminal, Verb } from './verb.ts';

/** `seloste draft`: reads letters of data subjects and drafts replies. */
export const draftVerb: Verb = {
  name: 'draft',
  summary: 'Drafts the reply to a data-subject request',
  usage: ['draft [--company SLUG] [--received yyyy-mm-dd] [--json] < letter', 'draft --jsonl < lines'],
  about: `Reads the letter from stdin, plain or HTML, and prints what it is found to be, the draft, and beside it the
remarks and the list of things to do. Nothing is sent or stored. Without --company the company is the one that the
letter names, or SELOSTE_COMPANY; without --received the letter came today.
--jsonl reads lines {"id", "text", "company", "received"} and writes one for each.
Exit code 1: the company is unknown, there is no letter, or a line is no such object.`,
  examples: [
    'draft --company nokopa --received 2026-11-24 < letter.txt',
    'draft --company seltimil --json < letter.html',
    'draft --jsonl < letters.jsonl',
  ],
  options: {
    company: { type: 'string' },
    received: { type: 'string' },
    json: { type: 'boolean' },
    jsonl: { type: 'boolean' },
  },
  run: async (given, terminal) => {
    const received = given.valueOf('received');
    if (given.positionals.length > 0) return { usage: 'The letter is read from stdin.' };
    if (received !== undefined && !isIsoDate(received)) {
      return { usage: `"${received}" is no day of the form yyyy-mm-dd.` };
    }
    const desk = await openDesk(terminal);
    if (desk === undefined) return 1;
    return given.isSet('jsonl') ? draftLines(desk, terminal) : draftOnce(given, desk, terminal);
  },
};

/** All that the verb works with. */
interface Desk extends RequestDesk {
  readonly knowledge: Knowledge;
  readonly today: IsoDate;
}

async function openDesk(terminal: Terminal): Promise<Desk | undefined> {
  const [knowledge, desk] = await Promise.all([knowledgeFor(terminal), loadRequestDesk(terminal.bundledNotices)]);
  const parsed = parseSettings({ SELOSTE_TODAY: terminal.environment['SELOSTE_TODAY'] });
  if (!parsed.ok) {
    for (const { variable, message } of parsed.problems) terminal.tell(`${variable}: ${message}`);
    return undefined;
  }
  if (desk.kind === 'problems') {
    for (const problem of desk.problems) terminal.tell(formatProblem(problem));
    return undefined;
  }
  if (knowledge === undefined) return undefined;
  const today = parsed.settings.today ?? dayInFinland(new Date());
  return { ...desk.value, knowledge, today };
}

const lineSchema = z.object({
  id: z.unknown().optional(),
  text: z.string(),
  company: z.string().nullish(),
  received: z.string().refine(isIsoDate, 'is no day of the form yyyy-mm-dd').nullish(),
});

async function draftLines(desk: Desk, terminal: Terminal): Promise<Outcome> {
  return answerLines(terminal, lineSchema, ({ id, text, company, received }) => {
    const { reading, draft, day, ms } = prepare(
      { text, company: company ?? undefined, received: received ?? undefined },
      desk,
    );
    return draftAsJson({ reading, draft, received: day }, { id, ms });
  });
}

async function draftOnce(given: Arguments, desk: Desk, terminal: Terminal): Promise<Outcome> {
  const input = decodeText(await terminal.readInput(), 'stdin');
  if (input.kind === 'problems') {
    for (const problem of input.problems) terminal.tell(formatProblem(problem));
    return 1;
  }
  if (input.value.trim() === '') {
    terminal.tell('There is no letter on stdin.');
    return 1;
  }
  const named = given.valueOf('company');
  const company = named === undefined ? undefined : slugOf(named, desk.knowledge);
  if (named !== undefined && company === undefined) {
    const slugs = desk.knowledge.catalog.notices.map((notice) => notice.company.slug);
    terminal.tell(`There is no notice of "${named}". There are: ${slugs.slice(0, 20).join(', ')}.`);
    return 1;
  }
  const { reading, draft, day, ms } = prepare(
    { text: input.value, company, received: given.valueOf('received') },
    desk,
  );
  terminal.print(
    given.isSet('json')
      ? `${JSON.stringify(draftAsJson({ reading, draft, received: day }, { id: null, ms }), null, 2)}\n`
      : draftText(reading, draft),
  );
  return 0;
}

interface Letter {
  readonly text: string;
  /** Slug. */
  readonly company: string | undefined;
  readonly received: IsoDate | undefined;
}

function prepare(
  { text, company, received }: Letter,
  { reader, kit, knowledge, today }: Desk,
): { reading: LetterReading; draft: Draft; day: IsoDate; ms: number } {
  const start = performance.now();
  const reading = readLetter(text, reader);
  const { catalog, defaultCompany } = knowledge;
  const slug = company ?? knowledge.findCompany(`${reading.letter.subject}\n${reading.letter.body}`) ?? defaultCompany;
  const notice = slug === undefined ? undefined : catalog.bySlug.get(slug);
  const day = received ?? today;
  const others = catalog.notices.map((one) => one.company);
  const draft = draftReply({ reading, received: day, today, others, ...(notice === undefined ? {} : { notice }) }, kit);
  return { reading, draft, day, ms: Math.round((performance.now() - start) * 1000) / 1000 };
}
