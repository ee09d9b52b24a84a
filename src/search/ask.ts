import { findSection } from '../notices/catalog.ts';
import type { Lang, Notice } from '../notices/notice.ts';
import { answersTo, answerSection, quotePassage, type AnswerParts } from './answer.ts';
import type { Whose } from './company.ts';
import { DECOYS, type Thresholds } from './decide.ts';
import type { Intent } from './intent.ts';
import type { Ingredients } from './knowledge.ts';
import type { Hit, SearchPassages } from './passage-index.ts';
import { partsOfQuestion } from './parts-of-question.ts';
import { lastAnswered, MOST_SUGGESTIONS, replyWith, replyWithout, turnOf } from './reply-with.ts';
import type { Answer, Question, Reply, Turn } from './reply.ts';
import type { WordSense } from './strange-name.ts';
import { findUnknownCompany } from './unknown-company.ts';
import { chooseLang, findWanted, type Wanted } from './wanted.ts';
import { chooseTarget, type Target } from './whose-notice.ts';

/** What answering needs: the ingredients and what was made of them. */
export interface Brain extends Ingredients {
  readonly parts: AnswerParts;
  readonly thresholds: Thresholds;
  readonly findWhose: (text: string) => Whose;
  readonly searchPassages: SearchPassages;
  readonly wordSense: WordSense;
}

/** Longer messages are cut: no question needs more, and the time stays bounded. In characters. */
const LONGEST_QUESTION = 4_000;
/** With fewer companies than this the order of the question is kept. */
const FEWEST_TO_COMPARE = 3;
/** A question is found by a notice's own words where it has this many and the passage so great a share of them. */
const FEWEST_OWN_WORDS = 2;
const OWN_WORDS_COVERED = 0.75;
/** Half of them will do where one is long and the passage stands under a topic that is likely anyhow. */
const HALF_COVERED = 0.5;
/** How far behind what no notice answers such a topic may be, in standard deviations. */
const NEAR_DECOYS = 1;
/** As the vocabulary's phrases say it. */
const CONTACT_PERSON = 'yhteyshenkilö';
/** Companies are offered to choose from up to this many. */
const MOST_CHOICES = 100;

/** Answers a question from the notices, or says why not. */
export function ask(question: Question, brain: Brain): Reply {
  return askOfEach(question, brain) ?? askOne(question, brain);
}

/** Two questions about two companies: "how long does X keep data, and who is the contact at Y?". */
function askOfEach(question: Question, brain: Brain): Reply | undefined {
  const parts = partsOfQuestion(question.text.slice(0, LONGEST_QUESTION));
  const named = parts.map((part) => brain.findWhose(part).companies);
  const isOneEach = named.every(({ length }) => length === 1) && new Set(named.flat()).size > 1;
  if (parts.length < 2 || !isOneEach) return undefined;
  const [first, ...others] = parts.map((text) => askOne({ ...question, text }, brain));
  if (first === undefined || [first, ...others].some(({ answers }) => answers.length === 0)) return undefined;
  const replies = [first, ...others];
  const answers = replies.flatMap((reply) => reply.answers);
  const status = answers.some(({ state }) => state === 'text') ? 'answered' : 'not_in_notice';
  const { turn } = replies.findLast((reply) => reply.status === 'answered') ?? replies.at(-1) ?? first;
  return { ...first, status, answers, turn: { ...turn, status } };
}

function askOne(question: Question, brain: Brain): Reply {
  // Cut twice: one character may unfold into eighteen.
  const text = question.text.slice(0, LONGEST_QUESTION).normalize('NFKC').slice(0, LONGEST_QUESTION);
  const { previous } = question;
  const whose = brain.findWhose(text);
  const named = whose.companies.length + whose.ambiguous.length;
  const message = {
    text: whose.rest,
    namesCompany: named > 0 || whose.scope !== undefined || whose.hinted !== undefined,
    move: brain.readMove(whose.rest),
    intent: readIntent(whose, brain),
    previous,
  };
  const lang = chooseLang(message);
  const { onlyWord } = previous === undefined ? {} : message.move;
  const written = { text, ...(onlyWord === undefined ? {} : { onlyWord }) };
  const unknownCompany =
    named > 0 ? undefined : (whose.longerName ?? findUnknownCompany(written, brain.otherCompanies, brain.wordSense));
  const wanted = unknownCompany === undefined ? findWanted(message, brain) : undefined;
  const target = chooseTarget(whose, { question, catalog: brain.catalog, defaultCompany: brain.defaultCompany });
  const { smallTalk } = message.move;
  if (unknownCompany === undefined && smallTalk === undefined && (wanted === undefined || !isClear(message.intent))) {
    const hit = findByOwnWords({ text: whose.rest, likely: likelyTopics(message.intent) }, target, brain);
    // Where the vocabulary has an idea, only a section that it cannot know of is preferred to it.
    if (hit !== undefined && (wanted === undefined || hit.section.topic === 'other')) {
      return replyWith({ lang, answers: [quotePassage(hit, hit.notice, { lang, parts: brain.parts })] });
    }
  }
  if (wanted === undefined) return outOfScope({ lang, unknownCompany, previous, smallTalk });
  if (target.kind === 'ask') return needsCompany(wanted, { lang, choices: target.choices });
  const asked = target.slugs.slice(0, question.mostCompanies);
  const notices = asked.flatMap((slug) => brain.catalog.bySlug.get(slug) ?? []);
  const about = { notices, lang, isRequest: message.move.isRequest, said: whose.rest };
  const left = target.slugs.length - asked.length;
  return { ...answerAll(wanted, about, brain.parts), ...(left > 0 && { left }) };
}

/** What the vocabulary does not know may still stand in the notice in just these words: a trade term, a number. */
function findByOwnWords(
  { text, likely }: { text: string; likely: ReadonlySet<string> },
  target: Target,
  { catalog, searchPassages }: Brain,
): (Hit & { readonly notice: Notice }) | undefined {
  const [slug, ...others] = target.kind === 'companies' ? target.slugs : [];
  const notice = slug === undefined || others.length > 0 ? undefined : catalog.bySlug.get(slug);
  if (notice === undefined) return undefined;
  const hits = searchPassages(notice, text);
  const [hit] = hits;
  if (hit === undefined || hit.terms < FEWEST_OWN_WORDS) return undefined;
  if (hit.coverage >= OWN_WORDS_COVERED) return { ...hit, notice };
  const near = hits.find(
    ({ section, coverage, hasLongWord }) => hasLongWord && coverage >= HALF_COVERED && likely.has(section.topic),
  );
  return near === undefined ? undefined : { ...near, notice };
}

/** The topics that a question may be about, though it may as well be about none. */
function likelyTopics({ topics }: Intent): ReadonlySet<string> {
  const decoys = topics.find(({ name }) => name === DECOYS)?.score ?? -Infinity;
  const real = topics.filter(({ name, score }) => name !== DECOYS && score >= decoys - NEAR_DECOYS);
  return new Set(real.slice(0, 2).map(({ name }) => name));
}

/** Whoever asks for a person by name, and for nothing that a notice surely speaks of, asks for the contact person. */
function readIntent({ rest, namesPerson }: Whose, { model }: Brain): Intent {
  const intent = model.read(rest);
  return namesPerson && !isClear(intent) ? model.read(`${rest} ${CONTACT_PERSON}`) : intent;
}

/** Whether some topic's separator takes the question for its own. */
function isClear({ topics }: Intent): boolean {
  return topics.some(({ name, raw }) => name !== DECOYS && raw > -0.3);
}

/** What was spoken of before stays so: after thanks or a joke the thread goes on. */
function outOfScope({
  lang,
  unknownCompany,
  previous,
  smallTalk,
}: {
  lang: Lang;
  unknownCompany: string | undefined;
  previous: Turn | undefined;
  smallTalk: Reply['smallTalk'];
}): Reply {
  return replyWithout('out_of_scope', {
    lang,
    ...(unknownCompany === undefined ? {} : { unknownCompany }),
    ...(smallTalk === undefined ? {} : { smallTalk }),
    turn: { companies: [], ...previous, lang, status: 'out_of_scope' },
  });
}

function needsCompany(wanted: Wanted, { lang, choices }: { lang: Lang; choices: readonly string[] }): Reply {
  const [asked, ...others] = wanted.kind === 'facets' ? wanted.asked : [];
  const also = others.length === 0 ? {} : { also: others.map(({ facet }) => facet.id) };
  const topic = wanted.kind === 'section' ? wanted.topic : asked?.facet.topic;
  return replyWithout('needs_company', {
    lang,
    choices: choices.slice(0, MOST_CHOICES),
    ...(topic === undefined ? {} : { asked: { topic, facet: asked?.facet.id ?? '', ...also } }),
    turn: {
      lang,
      status: 'needs_company',
      companies: [],
      ...(topic === undefined ? {} : { topic }),
      ...(asked === undefined ? {} : turnOf(asked)),
      ...also,
    },
  });
}

function answerAll(
  wanted: Wanted,
  { notices, lang, isRequest, said }: { notices: readonly Notice[]; lang: Lang; isRequest: boolean; said: string },
  parts: AnswerParts,
): Reply {
  if (wanted.kind === 'section') {
    const { topic } = wanted;
    const answers = notices.map((notice) =>
      answerSection({ section: findSection(notice, topic), topic, lang }, notice, parts),
    );
    return { ...replyWith({ lang, answers: differentFirst(answers), isRequest }), wantsWhole: true };
  }
  const { asked, close } = wanted;
  const answers = differentFirst(
    notices.flatMap((notice) => asked.flatMap((one) => answersTo(one, notice, { lang, parts, said }))),
  );
  const company = notices[0]?.company.slug;
  const next = answers.flatMap(({ topic }) => parts.relatedTo(topic));
  const suggestions = [...new Set([...close, ...next])]
    .filter((topic) => answers.every((answer) => answer.topic !== topic))
    .slice(0, MOST_SUGGESTIONS)
    .flatMap((topic) => (company === undefined ? [] : [{ topic, company }]));
  const last = lastAnswered(asked, answers);
  return replyWith({ lang, answers, suggestions, isRequest, ...(last === undefined ? {} : { asked: last }) });
}

/** Of several companies those come first that say what few others do; companies that say the same keep their order. */
function differentFirst(answers: readonly Answer[]): Answer[] {
  const companies = new Set(answers.map(({ company }) => company));
  if (companies.size < FEWEST_TO_COMPARE) return [...answers];
  const saying = ({ topic, state, quote }: Answer): string => `${topic} ${state} ${quote}`;
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(saying(answer), (counts.get(saying(answer)) ?? 0) + 1);
  return answers.toSorted((a, b) => (counts.get(saying(a)) ?? 0) - (counts.get(saying(b)) ?? 0));
}
