import type { Answer, Reply, Suggestion } from '../../search/reply.ts';
import { ACTIONS, numbered } from '../action-ids.ts';
import { type ChoiceContext, writeValue } from '../button-value.ts';
import { BUTTON_TEXT, BUTTON_VALUE, cut } from '../limits.ts';
import { answerUnit } from './answer.ts';
import { button, row } from './button.ts';
import { companyChoiceBlocks } from './company-choice.ts';
import { feedbackUnits } from './feedback.ts';
import { type Message, packMessages, type Unit } from './message.ts';
import { bullets, contextBlock, plain, richText, textBlocks } from './rich-text.ts';
import { companyName, type Scene } from './scene.ts';
import { sectionMessages } from './section.ts';

/** More companies at once would bury the differences. */
const ANSWERS_PER_REPLY = 20;

const NAMES_IN_A_SENTENCE = 10;

/** Renders a reply, in one message where Slack's limits let it. */
export function replyMessages(reply: Reply, scene: Scene): Message[] {
  const after = [...suggestionUnits(reply, scene), ...draftUnits(reply, scene), ...feedbackUnits(reply, scene)];
  switch (reply.status) {
    case 'answered':
    case 'not_in_notice':
      return answerMessages(reply, after, scene);
    case 'needs_company':
      return packMessages([choiceUnit(reply, scene), ...after]);
    case 'out_of_scope':
      return packMessages([outOfScopeUnit(reply, scene), ...after]);
  }
}

function answerMessages(reply: Reply, after: readonly Unit[], scene: Scene): Message[] {
  const shown = reply.answers.slice(0, ANSWERS_PER_REPLY);
  if (shown.length === 0) return packMessages([textUnit(scene.copy.section.gone)]);
  if (reply.wantsWhole === true) return shown.flatMap((answer) => wholeMessages(answer, scene));
  const units = shown.map((answer, index): Unit => {
    const unit = answerUnit(withFacet(answer, reply), index + 1, scene);
    return index === 0 ? unit : { ...unit, blocks: [{ type: 'divider' }, ...unit.blocks] };
  });
  const hidden = reply.answers.length - shown.length + (reply.left ?? 0);
  const more = hidden > 0 ? [textUnit(scene.copy.answer.more(hidden))] : [];
  return packMessages([...units, ...more, ...after]);
}

function wholeMessages(answer: Answer, scene: Scene): Message[] {
  return answer.state === 'text' ? sectionMessages(answer, scene) : packMessages([answerUnit(answer, 1, scene)]);
}

/** By the facet an answer can be given again, which sharing it takes. */
function withFacet(answer: Answer, { turn }: Reply): Answer {
  if (answer.facet !== undefined || turn.facet === undefined || turn.topic !== answer.topic) return answer;
  return { ...answer, facet: turn.facet };
}

function choiceUnit({ choices, asked, lang }: Reply, scene: Scene): Unit {
  const words = scene.copy.choose.which(asked === undefined ? undefined : scene.copy.topic(asked.topic));
  // A section is asked for without a facet, which then is empty.
  const facet = asked !== undefined && asked.facet !== '' ? { facet: asked.facet } : {};
  const also = asked?.also === undefined ? {} : { also: [...asked.also] };
  const context: ChoiceContext = { lang, ...(asked !== undefined && { topic: asked.topic }), ...facet, ...also };
  const actions = { button: ACTIONS.chooseCompany, list: ACTIONS.chooseListedCompany };
  return {
    text: words,
    blocks: [...textBlocks(words), ...companyChoiceBlocks({ likely: choices, context, actions }, scene)],
  };
}

function outOfScopeUnit({ unknownCompany, smallTalk }: Reply, scene: Scene): Unit {
  const { other } = scene.copy;
  if (unknownCompany !== undefined) return textUnit(unknownCompanyText(unknownCompany, scene));
  if (smallTalk === 'thanks') return textUnit(other.thanks);
  const words = smallTalk === 'greeting' ? other.greeting : other.outOfScope;
  const examples = bullets(other.examples.map((example) => [plain(example)]));
  return {
    text: [words, ...other.examples].join('\n'),
    blocks: [richText({ type: 'rich_text_section', elements: [plain(words)] }, examples)],
  };
}

function unknownCompanyText(name: string, { copy, catalog }: Scene): string {
  const known = catalog.notices.slice(0, NAMES_IN_A_SENTENCE).map(({ company }) => company.name);
  return copy.other.unknownCompany({
    name: cut(name, BUTTON_TEXT),
    known,
    more: catalog.notices.length - known.length,
  });
}

/** At most three ways on; after an answer they go on from it, else they are what may have been meant. */
function suggestionUnits(reply: Reply, scene: Scene): Unit[] {
  const { copy } = scene;
  const companies = new Set([...reply.suggestions, ...reply.answers].map(({ company }) => company));
  const buttons = reply.suggestions.flatMap((suggestion, index) => {
    const value = writeValue({ ...suggestion, lang: reply.lang }, BUTTON_VALUE);
    const label = suggestionLabel(suggestion, companies.size > 1, scene);
    return value === undefined ? [] : [button({ id: numbered(ACTIONS.suggestion, index + 1), label, value })];
  });
  if (buttons.length === 0) return [];
  const intro = reply.status === 'answered' ? copy.answer.askNext : copy.answer.didYouMean;
  return [{ text: '', blocks: [contextBlock(intro), ...row(buttons)] }];
}

function suggestionLabel({ topic, company }: Suggestion, isAmongSeveral: boolean, { copy, catalog }: Scene): string {
  return isAmongSeveral ? `${copy.topic(topic)} · ${companyName(catalog, company)}` : copy.topic(topic);
}

/** Where the question speaks of a data subject's request, the reply to that can be drafted too. */
function draftUnits({ isRequest, answers, lang }: Reply, { copy }: Scene): Unit[] {
  if (!isRequest) return [];
  const companies = new Set(answers.map(({ company }) => company));
  const [company] = companies.size === 1 ? companies : [];
  const value = writeValue({ lang, ...(company !== undefined && { company }) }, BUTTON_VALUE);
  if (value === undefined) return [];
  const { text, button: label } = copy.draft.offer;
  return [{ text: '', blocks: [contextBlock(text), ...row([button({ id: ACTIONS.draftReply, label, value })])] }];
}

function textUnit(text: string): Unit {
  return { text, blocks: textBlocks(text) };
}
