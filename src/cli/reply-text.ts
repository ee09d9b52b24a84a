import { createCopies } from '../copy/copies.ts';
import type { Copy } from '../copy/copy.ts';
import type { Answer, Reply } from '../search/reply.ts';
import type { Knowledge } from '../services.ts';

/** Most companies that are named where one has to be chosen. */
const MOST_NAMED = 20;
/** More remarks drown the quote; all of them stand with the whole section. */
const CAUTIONS_BESIDE_QUOTE = 2;

/** A reply as lines for a person at a terminal. */
export function replyText(reply: Reply, knowledge: Knowledge): string {
  const copy = createCopies((topic, lang) => knowledge.topicName(topic, lang))[reply.lang];
  return `${replyLines(reply, knowledge, copy).join('\n')}\n`;
}

function replyLines(reply: Reply, knowledge: Knowledge, copy: Copy): string[] {
  const names = knowledge.catalog.notices.map((notice) => notice.company.name);
  if (reply.unknownCompany !== undefined) {
    const known = names.slice(0, MOST_NAMED);
    return [copy.other.unknownCompany({ name: reply.unknownCompany, known, more: names.length - known.length })];
  }
  if (reply.status === 'out_of_scope') {
    return [copy.other.outOfScope, ...copy.other.examples.map((example) => `  ${example}`)];
  }
  if (reply.status === 'needs_company') {
    const topic = reply.asked === undefined ? undefined : copy.topic(reply.asked.topic);
    return [copy.choose.which(topic), ...reply.choices.slice(0, MOST_NAMED).map((slug) => `  ${slug}`)];
  }
  const shown = reply.wantsWhole === true ? reply.answers.map(whole) : reply.answers;
  return shown.flatMap((answer, at) => [...(at === 0 ? [] : ['']), ...answerLines(answer, knowledge, copy)]);
}

/** A translation is of the quote: it stands only where that is the whole section. */
function whole(answer: Answer): Answer {
  if (answer.state !== 'text' || answer.quote === answer.section) return answer;
  return { ...answer, quote: answer.section, translation: null };
}

function answerLines(answer: Answer, knowledge: Knowledge, copy: Copy): string[] {
  const company = knowledge.catalog.bySlug.get(answer.company)?.company.name ?? answer.company;
  const topic = answer.topic === 'other' ? undefined : copy.topic(answer.topic);
  const source = copy.answer.source({ company, ...(answer.date === null ? {} : { date: copy.date(answer.date) }) });
  const title = [company, answer.heading, topic].filter((part) => part !== undefined && part !== '').join(' · ');
  const cautions = cautionLines(answer, copy);
  if (answer.state === 'text') {
    const translation = answer.translation === null ? [] : ['', copy.answer.translation, answer.translation.text];
    return [title, '', answer.quote, ...translation, '', source, ...cautions];
  }
  const contact =
    Object.keys(answer.contact).length === 0 ? copy.answer.noContact : copy.answer.contact(answer.contact);
  const { nearest } = answer;
  return [
    noTextLine(answer, { company, topic, copy }),
    contact,
    ...(nearest === undefined ? [] : [copy.answer.nearest(nearest.heading), nearest.quote]),
    source,
    ...cautions,
  ];
}

/** The whole section, where all remarks stand, is the verb `section`. */
function cautionLines({ cautions, quote, section }: Answer, { answer }: Copy): string[] {
  const shown = quote === section ? cautions : cautions.slice(0, CAUTIONS_BESIDE_QUOTE);
  const lines = shown.map(({ text, source }) => `${answer.caution} ${text} ${answer.cautionSource(source)}`);
  return shown.length < cautions.length ? [...lines, answer.moreCautions(cautions.length - shown.length)] : lines;
}

function noTextLine(
  { state, heading }: Answer,
  { company, topic, copy }: { company: string; topic: string | undefined; copy: Copy },
): string {
  if (state === 'missing') return copy.answer.missing({ company, ...(topic === undefined ? {} : { topic }) });
  return state === 'empty' ? copy.answer.empty({ company, heading }) : copy.answer.silent({ company, heading });
}
