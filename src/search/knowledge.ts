import type { Catalog } from '../notices/catalog.ts';
import type { Caution, Quoted } from '../notices/cautions.ts';
import type { Lang, Notice, SectionTopic, Topic } from '../notices/notice.ts';
import { findNamedSection } from '../notices/catalog.ts';
import type { Knowledge } from '../services.ts';
import { answerFacet, answerSection, type AnswerParts } from './answer.ts';
import { ask, type Brain } from './ask.ts';
import { findCompanies } from './company.ts';
import { indexNames } from './company-names.ts';
import type { ReadMove } from './conversation.ts';
import { THRESHOLDS, type Thresholds } from './decide.ts';
import { rememberSentences } from './evidence.ts';
import { createIsFamiliar } from './familiar-word.ts';
import type { IntentModel } from './intent.ts';
import { createPassageSearch } from './passage-index.ts';
import { lastAnswered, replyWith } from './reply-with.ts';
import type { Answer, AskedAbout, Reply } from './reply.ts';
import { collectTopicNames, createSectionFinder, type TopicHeadings } from './section-name.ts';
import { translateQuote, type TranslationMemory } from './translate.ts';
import type { OtherCompanies } from './unknown-company.ts';
import type { Facet } from './vocabulary.ts';

/** What the knowledge is made of; all of it parsed and checked. */
export interface Ingredients {
  readonly catalog: Catalog;
  readonly facets: ReadonlyMap<string, Facet>;
  readonly model: IntentModel;
  readonly readMove: ReadMove;
  readonly otherCompanies: OtherCompanies;
  readonly translations: ReadonlyMap<Lang, TranslationMemory>;
  readonly relatedTo: (topic: Topic) => readonly Topic[];
  readonly headings: TopicHeadings;
  /** Remarks on what is quoted. */
  readonly cautionsFor: (quoted: Quoted, lang: Lang) => readonly Caution[];
  /** Slug used where no company is named or set. */
  readonly defaultCompany?: string;
  readonly thresholds?: Thresholds;
}

/**
 * Makes what answers questions: one immutable value of notices, vocabulary and index. Who cannot wait for the index of
 * names makes it beforehand.
 */
export function createKnowledge(ingredients: Ingredients, names = indexNames(ingredients.catalog)): Knowledge {
  const { catalog, facets, model, translations } = ingredients;
  const sentencesOf = rememberSentences();
  const parts: AnswerParts = {
    sentencesOf,
    relatedTo: (topic) => (topic === 'other' ? [] : ingredients.relatedTo(topic)),
    cautionsFor: ingredients.cautionsFor,
    translate: (sentences, quote, lang) => {
      const memory = translations.get(lang);
      return memory === undefined ? undefined : translateQuote(sentences, quote, memory);
    },
  };
  const findWhose = (text: string): ReturnType<typeof findCompanies> =>
    findCompanies(text, names, {
      isOrdinary: (word) => model.knowsWord(word),
      isPlace: (word) => ingredients.otherCompanies.places.has(word),
    });
  const topicNames = collectTopicNames(ingredients.headings);
  const brain: Brain = {
    ...ingredients,
    thresholds: ingredients.thresholds ?? THRESHOLDS,
    parts,
    findWhose,
    searchPassages: createPassageSearch(sentencesOf),
    wordSense: {
      isOrdinary: (word) => model.knowsWord(word),
      isFamiliar: createIsFamiliar(model),
      isSection: (words) => topicNames.has(words),
    },
  };
  const noticeOf = (slug: string): Notice | undefined => catalog.bySlug.get(slug);
  return {
    catalog,
    ...(ingredients.defaultCompany === undefined ? {} : { defaultCompany: ingredients.defaultCompany }),
    topicName: (topic, lang) => ingredients.headings[topic].name[lang],
    ask: (question) => ask(question, brain),
    showSection({ topic, heading, company, lang }) {
      const notice = noticeOf(company);
      return replyWith({ lang, answers: notice === undefined ? [] : [show({ topic, heading, lang }, notice, parts)] });
    },
    answerFor({ company, ...asked }) {
      const notice = noticeOf(company);
      return notice === undefined
        ? replyWith({ lang: asked.lang, answers: [] })
        : answerAsked(asked, notice, { facets, parts });
    },
    findSectionNamed: createSectionFinder({ ...ingredients, topicNames, findWhose }),
    findCompany(text) {
      const { companies, ambiguous } = findWhose(text);
      return companies.length === 1 && ambiguous.length === 0 ? companies[0] : undefined;
    },
    splitNames(text) {
      const { companies, ambiguous, rest } = findWhose(text);
      return { companies: [...new Set([...companies, ...ambiguous])], rest };
    },
  };
}

/** Answers what was asked before; the section as a whole where there is no such facet any more. */
function answerAsked(
  { topic, facet, also = [], lang }: AskedAbout & { lang: Lang },
  notice: Notice,
  { facets, parts }: { facets: Ingredients['facets']; parts: AnswerParts },
): Reply {
  const first = facets.get(facet);
  if (first === undefined) {
    return replyWith({ lang, answers: [show({ topic, heading: undefined, lang }, notice, parts)] });
  }
  const all = [first, ...also.flatMap((id) => facets.get(id) ?? [])].map((one) => ({ facet: one, others: [] }));
  const answers = all.map((one) => answerFacet(one, notice, { lang, parts }));
  const last = lastAnswered(all, answers);
  return replyWith({ lang, answers, ...(last === undefined ? {} : { asked: last }) });
}

function show(
  { topic, heading, lang }: { topic: SectionTopic; heading: string | undefined; lang: Lang },
  notice: Notice,
  parts: AnswerParts,
): Answer {
  const section = findNamedSection(notice, { topic, heading });
  return answerSection({ section, topic, lang }, notice, parts);
}
