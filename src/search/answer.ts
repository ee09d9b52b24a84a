import type { Quoted, Caution } from '../notices/cautions.ts';
import { findSection } from '../notices/catalog.ts';
import type { Lang, Notice, Section, SectionTopic, Topic } from '../notices/notice.ts';
import { words } from '../notices/words.ts';
import type { Candidate } from './decide.ts';
import { findEvidence, type Evidence, type SentencesOf } from './evidence.ts';
import type { Hit } from './passage-index.ts';
import { quoteLead, quoteSentences, type Quote } from './quote.ts';
import type { Answer, State } from './reply.ts';
import type { Sentence } from './sentences.ts';
import type { Facet } from './vocabulary.ts';

/** What an answer is made with beside the notice. */
export interface AnswerParts {
  readonly sentencesOf: SentencesOf;
  /** Translates a quote; undefined where no translation of just this text is at hand. */
  readonly translate: (sentences: readonly Sentence[], quote: Quote, lang: Lang) => string | undefined;
  readonly cautionsFor: (quoted: Quoted, lang: Lang) => readonly Caution[];
  /** Topics next to a topic, nearest first. */
  readonly relatedTo: (topic: SectionTopic) => readonly Topic[];
}

/** How long the piece of the nearest section is that stands under a not-text answer, in characters. */
const NEAREST_LIMIT = 300;

/** What is asked of a notice: the facet, and others of its topic that may be meant. */
export interface Asked {
  readonly facet: Facet;
  /** Best first. */
  readonly others: readonly Candidate[];
  /** The best facet of the topic that comes second. */
  readonly runnerUp?: Candidate;
}

/** Topics whose scores differ by less are told apart by chance: both answer, in standard deviations. */
const UNSURE = 1;
/** Closer ones are told apart by chance so much that the second one's words stand instead of the first one's silence. */
const AS_LIKELY = 0.5;

/** A stated facet this close behind the best one is quoted with it, in standard deviations. */
const QUOTED_TOO = 3;
/** Where the best facet is not stated, one this close behind is taken for what was meant, rather than silence. */
const TAKEN_INSTEAD = 0.7;

interface Context {
  readonly lang: Lang;
  readonly parts: AnswerParts;
  /** The question: what the section says in its very words is quoted too. */
  readonly said?: string;
}

/** Answers from one notice: once, or twice where it is unsure which of two topics is meant and the notice states both. */
export function answersTo(asked: Asked, notice: Notice, context: Context): Answer[] {
  const answer = answerFacet(asked, notice, context);
  const { runnerUp } = asked;
  const isClose = runnerUp !== undefined && runnerUp.behind < (answer.state === 'text' ? UNSURE : AS_LIKELY);
  if (!isClose) return [answer];
  const other = answerFacet({ facet: runnerUp.facet, others: [] }, notice, context);
  if (other.state !== 'text' || other.quote === answer.quote) return [answer];
  return answer.state === 'text' ? [answer, other] : [other];
}

/** Answers what was asked from one notice: with its words, or with how it fails to say it. */
export function answerFacet(asked: Asked, notice: Notice, context: Context): Answer {
  return { ...stateOrQuote(asked, notice, context), facet: asked.facet.id };
}

function stateOrQuote(asked: Asked, notice: Notice, { lang, parts, said = '' }: Context): Answer {
  const evidence = findEvidence(asked.facet, notice, parts.sentencesOf) ?? evidenceInstead(asked, notice, parts);
  if (evidence === undefined) return notStated(asked.facet, notice, parts);
  const { section, sentences } = evidence;
  if (evidence.picks.length === 0) return textAnswer({ section, quote: quoteLead(sentences), lang }, notice, parts);
  const picks = [...evidence.picks, ...saidIn(sentences, said).filter((at) => !evidence.picks.includes(at))];
  for (const { facet, behind } of asked.others) {
    const more = behind < QUOTED_TOO ? findEvidence(facet, notice, parts.sentencesOf) : undefined;
    if (more?.section === section) picks.push(...more.picks.filter((pick) => !picks.includes(pick)));
  }
  return textAnswer({ section, quote: quoteSentences(sentences, picks), lang }, notice, parts);
}

/** The sentences with a word of the question that is hardly told elsewhere in the section: "invoices", "kuljettajalle". */
function saidIn(sentences: readonly Sentence[], said: string): number[] {
  const asked = new Set(stemsOf(said));
  const places = new Map<string, number[]>();
  for (const { index, text } of sentences) {
    for (const stem of new Set(stemsOf(text))) {
      if (asked.has(stem)) places.set(stem, [...(places.get(stem) ?? []), index]);
    }
  }
  return [...new Set([...places.values()].filter(({ length }) => length <= MOST_PLACES).flat())];
}

function stemsOf(text: string): string[] {
  return words(text).flatMap((word) => (word.length >= STEM ? [word.slice(0, STEM)] : []));
}

/** Sentences with a word; one that is in more is what the section is about. */
const MOST_PLACES = 2;
/** Letters by which words are the same in all their forms. */
const STEM = 6;

function evidenceInstead({ others }: Asked, notice: Notice, { sentencesOf }: AnswerParts): Evidence | undefined {
  for (const { facet, behind } of others) {
    const evidence = behind < TAKEN_INSTEAD ? findEvidence(facet, notice, sentencesOf) : undefined;
    if (evidence !== undefined) return evidence;
  }
  return undefined;
}

/** Quotes a passage that was found by the notice's own words. */
export function quotePassage(
  { section, sentence }: Pick<Hit, 'section' | 'sentence'>,
  notice: Notice,
  { lang, parts }: { lang: Lang; parts: AnswerParts },
): Answer {
  return textAnswer({ section, quote: quoteSentences(parts.sentencesOf(section), [sentence]), lang }, notice, parts);
}

/** Shows a section whole, as far as the quote's limit goes. */
export function answerSection(
  { section, topic, lang }: { section: Section | undefined; topic: SectionTopic; lang: Lang },
  notice: Notice,
  parts: AnswerParts,
): Answer {
  if (section === undefined || section.text === '') {
    const state = section === undefined ? 'missing' : 'empty';
    return withoutText({ topic, state, section }, notice, parts);
  }
  const quote = quoteLead(parts.sentencesOf(section));
  // The section is shown with it, so that the remarks are on all of it.
  const cautions = parts.cautionsFor({ topic: section.topic, text: section.text, notice }, lang);
  return { ...textAnswer({ section, quote, lang }, notice, parts), cautions };
}

function textAnswer(
  { section, quote, lang }: { section: Section; quote: Quote; lang: Lang },
  notice: Notice,
  parts: AnswerParts,
): Answer {
  const translation = notice.language === lang ? undefined : parts.translate(parts.sentencesOf(section), quote, lang);
  return {
    ...frame(notice),
    topic: section.topic,
    state: 'text',
    heading: section.heading,
    quote: quote.text,
    section: section.text,
    translation: translation === undefined ? null : { lang, text: translation },
    cautions: parts.cautionsFor({ topic: section.topic, text: quote.text, notice }, lang),
  };
}

function notStated(facet: Facet, notice: Notice, parts: AnswerParts): Answer {
  const section = findSection(notice, facet.topic);
  const state = section === undefined ? 'missing' : section.text === '' ? 'empty' : 'silent';
  return withoutText({ topic: facet.topic, state, section }, notice, parts);
}

function withoutText(
  { topic, state, section }: { topic: SectionTopic; state: State; section: Section | undefined },
  notice: Notice,
  parts: AnswerParts,
): Answer {
  const nearest =
    state === 'silent'
      ? section
      : parts
          .relatedTo(topic)
          .map((related) => findSection(notice, related))
          .find((related) => related !== undefined && related.text !== '');
  return {
    ...frame(notice),
    topic,
    state,
    heading: section?.heading ?? '',
    quote: '',
    section: section?.text ?? '',
    translation: null,
    cautions: [],
    ...(nearest === undefined
      ? {}
      : {
          nearest: {
            topic: nearest.topic,
            heading: nearest.heading,
            quote: quoteLead(parts.sentencesOf(nearest), NEAREST_LIMIT).text,
          },
        }),
  };
}

function frame(notice: Notice): Pick<Answer, 'company' | 'date' | 'contact'> {
  return { company: notice.company.slug, date: notice.date ?? null, contact: notice.contact };
}
