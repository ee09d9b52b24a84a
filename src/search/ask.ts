import type { Notice, Lang, Topic } from '../notices/notice.ts';
import { findSection } from '../notices/catalog.ts';
import { answerFacet, answerSection, type AnswerParts, type Asked } from './answer.ts';
import type { Whose } from './company.ts';
import type { Move } from './conversation.ts';
import { decide, type Decision, type Thresholds } from './decide.ts';
import type { Intent } from './intent.ts';
import type { Ingredients } from './knowledge.ts';
import { partsOfQuestion } from './parts-of-question.ts';
import type { Answer, Question, Reply, Turn } from './reply.ts';
import { MOST_SUGGESTIONS, replyWith, replyWithout } from './reply-with.ts';
import { findUnknownCompany } from './unknown-company.ts';
import { chooseTarget } from './whose-notice.ts';

/** What answering needs: the ingredients and what was made of them. */
export interface Brain extends Ingredients {
  readonly parts: AnswerParts;
  readonly thresholds: Thresholds;
  readonly findWhose: (text: string) => Whose;
}

/** What is wanted of each notice. */
type Wanted =
  | { readonly kind: 'facets'; readonly asked: readonly Asked[]; readonly topics: readonly Topic[] }
  | { readonly kind: 'section'; readonly topic: Topic };

/** Longer messages are cut: no question needs more, and the time stays bounded. In characters. */
const LONGEST_QUESTION = 4_000;
/** Companies are offered to choose from up to this many. */
const MOST_CHOICES = 100;
/** Below this lead of the best language over the second, the conversation's language is kept. */
const SURE_OF_LANGUAGE = 0.3;

/** Answers a question from the notices, or says why not. */
export function ask(question: Question, brain: Brain): Reply {
  const text = question.text.slice(0, LONGEST_QUESTION);
  const whose = brain.findWhose(text);
  const move = brain.readMove(whose.rest);
  const intent = brain.model.read(whose.rest);
  const lang = chooseLang(intent, move, question.previous);
  const unknownCompany =
    whose.companies.length + whose.ambiguous.length === 0 ? findUnknownCompany(text, brain.otherCompanies) : undefined;
  if (unknownCompany !== undefined) return replyWithout('out_of_scope', { lang, unknownCompany });
  const wanted = findWanted({ text: whose.rest, move, intent, previous: question.previous }, brain);
  if (wanted === undefined) return replyWithout('out_of_scope', { lang });
  const target = chooseTarget(whose, { question, catalog: brain.catalog, defaultCompany: brain.defaultCompany });
  if (target.kind === 'ask') return needsCompany(wanted, { lang, choices: target.choices });
  const notices = target.slugs.flatMap((slug) => brain.catalog.bySlug.get(slug) ?? []);
  return answerAll(wanted, { notices, lang, isRequest: move.isRequest }, brain);
}

function chooseLang(intent: Intent, move: Move, previous: Turn | undefined): Lang {
  if (move.wantsLang !== undefined && previous !== undefined) return move.wantsLang;
  if (previous !== undefined && (move.isBare || intent.langMargin < SURE_OF_LANGUAGE)) return previous.lang;
  return intent.lang;
}

function findWanted(
  { text, move, intent, previous }: { text: string; move: Move; intent: Intent; previous: Turn | undefined },
  brain: Brain,
): Wanted | undefined {
  const before = wantedBefore(previous, brain);
  if (before !== undefined && move.wantsWhole && before.kind === 'facets') {
    const topic = before.asked[0]?.facet.topic;
    if (topic !== undefined) return { kind: 'section', topic };
  }
  if (before !== undefined && (move.isBare || move.wantsLang !== undefined)) return before;
  if (move.isBare) return undefined;
  const decision = decide(intent, brain.facets, brain.thresholds);
  const several = decideParts(text, brain);
  if (several.length > 1) return { kind: 'facets', asked: several, topics: decision.topics };
  if (decision.kind === 'out_of_scope') return undefined;
  return { kind: 'facets', asked: [decision], topics: decision.topics };
}

function wantedBefore(previous: Turn | undefined, { facets }: Brain): Wanted | undefined {
  const facet = previous?.facet === undefined ? undefined : facets.get(previous.facet);
  return facet === undefined ? undefined : { kind: 'facets', asked: [{ facet, others: [] }], topics: [facet.topic] };
}

/** The separate questions of a message; fewer than two where it is one. Each must be sure and on a topic of its own. */
function decideParts(text: string, { model, facets, thresholds }: Brain): Asked[] {
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
  return decision.kind === 'asked' && decision.raw >= 0 && decision.margin >= surePart;
}

function needsCompany(wanted: Wanted, { lang, choices }: { lang: Lang; choices: readonly string[] }): Reply {
  const first = wanted.kind === 'facets' ? wanted.asked[0]?.facet : undefined;
  const topic = wanted.kind === 'section' ? wanted.topic : first?.topic;
  return replyWithout('needs_company', {
    lang,
    choices: choices.slice(0, MOST_CHOICES),
    ...(topic === undefined ? {} : { asked: { topic, facet: first?.id ?? '' } }),
    turn: {
      lang,
      status: 'needs_company',
      companies: [],
      ...(topic === undefined ? {} : { topic }),
      ...(first === undefined ? {} : { facet: first.id }),
    },
  });
}

function answerAll(
  wanted: Wanted,
  { notices, lang, isRequest }: { notices: readonly Notice[]; lang: Lang; isRequest: boolean },
  { parts }: Brain,
): Reply {
  if (wanted.kind === 'section') {
    const { topic } = wanted;
    const answers = notices.map((notice) =>
      answerSection({ section: findSection(notice, topic), topic, lang }, notice, parts),
    );
    return replyWith({ lang, answers, isRequest, facet: `${topic}.main` });
  }
  const answers: Answer[] = notices.flatMap((notice) =>
    wanted.asked.map((asked) => answerFacet(asked, notice, { lang, parts })),
  );
  const company = notices[0]?.company.slug;
  const suggestions = wanted.topics
    .filter((topic) => answers.every((answer) => answer.topic !== topic))
    .slice(0, MOST_SUGGESTIONS)
    .flatMap((topic) => (company === undefined ? [] : [{ topic, company }]));
  const facet = wanted.asked[0]?.facet.id;
  return replyWith({ lang, answers, suggestions, isRequest, ...(facet === undefined ? {} : { facet }) });
}
