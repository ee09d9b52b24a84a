import type { Lang, Topic } from '../notices/notice.ts';
import { words } from '../notices/words.ts';
import type { Asked } from './answer.ts';
import type { Move } from './conversation.ts';
import { decide, type Decision, type Thresholds } from './decide.ts';
import type { Intent, IntentModel } from './intent.ts';
import { partsOfQuestion } from './parts-of-question.ts';
import type { Turn } from './reply.ts';
import type { Facet } from './vocabulary.ts';

/** What is wanted of each notice. */
export type Wanted =
  | { readonly kind: 'facets'; readonly asked: readonly Asked[]; readonly close: readonly Topic[] }
  | { readonly kind: 'section'; readonly topic: Topic };

interface Reader {
  readonly model: IntentModel;
  readonly facets: ReadonlyMap<string, Facet>;
  readonly thresholds: Thresholds;
}

interface Message {
  /** Without the names of companies. */
  readonly text: string;
  /** Whether it named a company, or all, or the others. */
  readonly namesCompany: boolean;
  readonly move: Move;
  readonly intent: Intent;
  readonly previous: Turn | undefined;
}

/** A message in a conversation leans on the turn before where it has at most so many words. */
const MOST_WORDS_TO_LEAN = 7;
/** What the topic of the turn before gains then, in standard deviations. */
const LEAN = 3;

/** Finds what a message wants: something new, the same as before for another company, or more of it. */
export function findWanted(message: Message, reader: Reader): Wanted | undefined {
  const { move, previous } = message;
  const before = wantedBefore(previous, reader.facets);
  if (before !== undefined) {
    const topic = before.kind === 'section' ? before.topic : before.asked[0]?.facet.topic;
    if ((move.wantsWhole || move.asksWhy) && topic !== undefined) return { kind: 'section', topic };
    const repeats = move.wantsLang !== undefined || (move.isBare && message.namesCompany);
    if (repeats) return before;
  }
  if (move.isBare) return undefined;
  return wantedAnew(message, reader);
}

/** The language of the reply: the one asked for, that of the message, that of the conversation; Finnish without words. */
export function chooseLang({ move, intent, previous }: Message): Lang {
  if (move.wantsLang !== undefined && previous !== undefined) return move.wantsLang;
  const sure = move.isBare ? SURE_OF_LANGUAGE_OF_NEXT_TO_NOTHING : SURE_OF_LANGUAGE;
  if (previous !== undefined && intent.langMargin < sure) return previous.lang;
  return intent.known === 0 ? 'fi' : intent.lang;
}

/** Below this lead of the best language over the second, the conversation's language is kept. */
const SURE_OF_LANGUAGE = 0.3;
const SURE_OF_LANGUAGE_OF_NEXT_TO_NOTHING = 1.2;

function wantedBefore(previous: Turn | undefined, facets: ReadonlyMap<string, Facet>): Wanted | undefined {
  if (previous === undefined) return undefined;
  const facet = facets.get(previous.facet ?? '');
  if (facet !== undefined) {
    const others = (previous.others ?? []).flatMap(({ facet: id, behind }) => {
      const other = facets.get(id);
      return other === undefined ? [] : [{ facet: other, behind }];
    });
    const also = (previous.also ?? []).flatMap((id) => facets.get(id) ?? []).map((one) => ({ facet: one, others: [] }));
    return { kind: 'facets', asked: [{ facet, others }, ...also], close: [] };
  }
  const { topic } = previous;
  return topic === undefined || topic === 'other' ? undefined : { kind: 'section', topic };
}

function wantedAnew({ text, intent, previous }: Message, reader: Reader): Wanted | undefined {
  const { facets, thresholds } = reader;
  const leans = previous?.topic !== undefined && words(text).length <= MOST_WORDS_TO_LEAN;
  const decision = decide(leans ? leanOn(intent, previous.topic) : intent, facets, thresholds);
  const several = decideParts(text, reader);
  if (several.length > 1) return { kind: 'facets', asked: several, close: [] };
  return decision.kind === 'out_of_scope' ? undefined : { kind: 'facets', asked: [decision], close: decision.close };
}

/** Raises the topic of the turn before, so that "and by phone?" stays with what was spoken of. */
function leanOn(intent: Intent, topic: string): Intent {
  const topics = intent.topics.map((one) => (one.name === topic ? { ...one, score: one.score + LEAN } : one));
  return { ...intent, topics: topics.toSorted((a, b) => b.score - a.score) };
}

/** The separate questions of a message; fewer than two where it is one. Each must be sure and on a topic of its own. */
function decideParts(text: string, { model, facets, thresholds }: Reader): Asked[] {
  const parts = partsOfQuestion(text);
  if (parts.length < 2) return [];
  const asked: Asked[] = [];
  for (const part of parts) {
    const decision = decide(model.read(part), facets, thresholds);
    if (!isSure(decision, thresholds)) continue;
    if (asked.every(({ facet }) => facet.topic !== decision.facet.topic)) asked.push(decision);
  }
  return asked;
}

function isSure(decision: Decision, { surePart }: Thresholds): decision is Extract<Decision, { kind: 'asked' }> {
  return decision.kind === 'asked' && decision.raw >= surePart;
}
