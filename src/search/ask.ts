import { findSection } from '../notices/catalog.ts';
import type { Lang, Notice } from '../notices/notice.ts';
import { answersTo, answerSection, type AnswerParts } from './answer.ts';
import type { Whose } from './company.ts';
import type { Thresholds } from './decide.ts';
import type { Ingredients } from './knowledge.ts';
import { MOST_SUGGESTIONS, replyWith, replyWithout, turnOf } from './reply-with.ts';
import type { Question, Reply, Turn } from './reply.ts';
import { findUnknownCompany } from './unknown-company.ts';
import { chooseLang, findWanted, type Wanted } from './wanted.ts';
import { chooseTarget } from './whose-notice.ts';

/** What answering needs: the ingredients and what was made of them. */
export interface Brain extends Ingredients {
  readonly parts: AnswerParts;
  readonly thresholds: Thresholds;
  readonly findWhose: (text: string) => Whose;
}

/** Longer messages are cut: no question needs more, and the time stays bounded. In characters. */
const LONGEST_QUESTION = 4_000;
/** Companies are offered to choose from up to this many. */
const MOST_CHOICES = 100;

/** Answers a question from the notices, or says why not. */
export function ask(question: Question, brain: Brain): Reply {
  const text = question.text.slice(0, LONGEST_QUESTION);
  const { previous } = question;
  const whose = brain.findWhose(text);
  const named = whose.companies.length + whose.ambiguous.length;
  const message = {
    text: whose.rest,
    namesCompany: named > 0 || whose.scope !== undefined,
    move: brain.readMove(whose.rest),
    intent: brain.model.read(whose.rest),
    previous,
  };
  const lang = chooseLang(message);
  const unknownCompany = named === 0 ? findUnknownCompany(text, brain.otherCompanies) : undefined;
  const wanted = unknownCompany === undefined ? findWanted(message, brain) : undefined;
  if (wanted === undefined) return outOfScope({ lang, unknownCompany, previous });
  const target = chooseTarget(whose, { question, catalog: brain.catalog, defaultCompany: brain.defaultCompany });
  if (target.kind === 'ask') return needsCompany(wanted, { lang, choices: target.choices });
  const notices = target.slugs.flatMap((slug) => brain.catalog.bySlug.get(slug) ?? []);
  return answerAll(wanted, { notices, lang, isRequest: message.move.isRequest }, brain.parts);
}

/** What was spoken of before stays so: after thanks or a joke the thread goes on. */
function outOfScope({
  lang,
  unknownCompany,
  previous,
}: {
  lang: Lang;
  unknownCompany: string | undefined;
  previous: Turn | undefined;
}): Reply {
  return replyWithout('out_of_scope', {
    lang,
    ...(unknownCompany === undefined ? {} : { unknownCompany }),
    turn: { companies: [], ...previous, lang, status: 'out_of_scope' },
  });
}

function needsCompany(wanted: Wanted, { lang, choices }: { lang: Lang; choices: readonly string[] }): Reply {
  const asked = wanted.kind === 'facets' ? wanted.asked[0] : undefined;
  const topic = wanted.kind === 'section' ? wanted.topic : asked?.facet.topic;
  return replyWithout('needs_company', {
    lang,
    choices: choices.slice(0, MOST_CHOICES),
    ...(topic === undefined ? {} : { asked: { topic, facet: asked?.facet.id ?? '' } }),
    turn: {
      lang,
      status: 'needs_company',
      companies: [],
      ...(topic === undefined ? {} : { topic }),
      ...(asked === undefined ? {} : turnOf(asked)),
    },
  });
}

function answerAll(
  wanted: Wanted,
  { notices, lang, isRequest }: { notices: readonly Notice[]; lang: Lang; isRequest: boolean },
  parts: AnswerParts,
): Reply {
  if (wanted.kind === 'section') {
    const { topic } = wanted;
    const answers = notices.map((notice) =>
      answerSection({ section: findSection(notice, topic), topic, lang }, notice, parts),
    );
    return replyWith({ lang, answers, isRequest });
  }
  const { asked, topics } = wanted;
  const answers = notices.flatMap((notice) => asked.flatMap((one) => answersTo(one, notice, { lang, parts })));
  const company = notices[0]?.company.slug;
  const suggestions = topics
    .filter((topic) => answers.every((answer) => answer.topic !== topic))
    .slice(0, MOST_SUGGESTIONS)
    .flatMap((topic) => (company === undefined ? [] : [{ topic, company }]));
  const [first] = asked;
  return replyWith({ lang, answers, suggestions, isRequest, ...(first === undefined ? {} : { asked: first }) });
}
