import { z } from 'zod';
import type { Reply } from '../search/reply.ts';
import type { Knowledge } from '../services.ts';
import { TOPICS } from '../notices/notice.ts';
import { slugOf } from './ask.ts';
import { answerLines } from './json-lines.ts';
import { knowledgeFor } from './knowledge.ts';
import { replyJson } from './reply-json.ts';
import { replyText } from './reply-text.ts';
import type { Verb } from './verb.ts';

/** `seloste section`: shows a section whole. */
export const sectionVerb: Verb = {
  name: 'section',
  summary: 'Shows a section of a notice, whole',
  usage: ['section TOPIC|HEADING [COMPANY] [--json]', 'section --jsonl < lines'],
  about: `TOPIC is a name of the template in any language ("retention", "evästeet", "registrets namn"), HEADING one that
the notice prints. --jsonl reads lines {"id", "topic", "company"} and writes one for each.
Exit code 1: there is no such section or company.`,
  examples: [
    'section retention nokopa',
    'section "Rekisterin tietosisältö" siniservice',
    'section evästeet ivt --json',
  ],
  options: { json: { type: 'boolean' }, jsonl: { type: 'boolean' } },
  run: async (given, terminal) => {
    if (!given.isSet('jsonl') && given.positionals.length === 0) return { usage: 'Say which section.' };
    const knowledge = await knowledgeFor(terminal);
    if (knowledge === undefined) return 1;
    if (given.isSet('jsonl')) {
      return answerLines(terminal, lineSchema, ({ id, topic, company }) => {
        const start = performance.now();
        const { reply, mistake } = showNamed(topic, company ?? undefined, knowledge);
        const ms = Math.round((performance.now() - start) * 1000) / 1000;
        return reply === undefined ? { id: id ?? null, error: mistake } : replyJson(reply, { id, ms });
      });
    }
    const start = performance.now();
    const { reply, mistake } = showPositionals(given.positionals, knowledge);
    if (reply === undefined) {
      terminal.tell(mistake);
      return 1;
    }
    const ms = Math.round((performance.now() - start) * 1000) / 1000;
    terminal.print(
      given.isSet('json')
        ? `${JSON.stringify(replyJson(reply, { id: null, ms }), null, 2)}\n`
        : replyText({ ...reply, wantsWhole: true }, knowledge),
    );
    return 0;
  },
};

const lineSchema = z.object({ id: z.unknown().optional(), topic: z.string(), company: z.string().nullish() });

type Shown = { readonly reply: Reply; readonly mistake: '' } | { readonly reply?: undefined; readonly mistake: string };

/** The last word is the company where it is one; a heading may have many words. */
function showPositionals(positionals: readonly string[], knowledge: Knowledge): Shown {
  const last = positionals.at(-1) ?? '';
  const company = positionals.length > 1 ? slugOf(last, knowledge) : undefined;
  const heading = company === undefined ? positionals : positionals.slice(0, -1);
  const second = heading.length > 1 ? slugOf(heading.at(-1) ?? '', knowledge) : undefined;
  if (company !== undefined && second !== undefined && second !== company) {
    return { mistake: `One section of one company at a time: ${second} or ${company}?` };
  }
  return showNamed(heading.join(' '), company, knowledge);
}

function showNamed(name: string, company: string | undefined, knowledge: Knowledge): Shown {
  const isTopic = TOPICS.some((topic) => topic === name);
  const named = knowledge.findSectionNamed(company === undefined || isTopic ? name : `${name} ${company}`);
  if (named === undefined) {
    return {
      mistake: `There is no section "${name}". Topics: ${TOPICS.join(', ')}; or a heading as the notice prints it.`,
    };
  }
  const slug = slugOf(company ?? named.company ?? '', knowledge) ?? knowledge.defaultCompany;
  if (slug === undefined) {
    const slugs = knowledge.catalog.notices.map((notice) => notice.company.slug).slice(0, 20);
    const unknown = company === undefined ? 'Say whose section' : `There is no notice of "${company}"`;
    return { mistake: `${unknown}: ${slugs.join(', ')}.` };
  }
  return { reply: knowledge.showSection({ ...named, company: slug }), mistake: '' };
}
