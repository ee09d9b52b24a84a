import type { App } from '@slack/bolt';
import { findNamedSection } from '../../notices/catalog.ts';
import { compareSections } from '../../notices/compare.ts';
import type { Notice } from '../../notices/notice.ts';
import type { Knowledge } from '../../services.ts';
import { ACTIONS, anyNumber } from '../action-ids.ts';
import type { Asked } from '../answer-question.ts';
import { type Compared, comparisonMessages, topicChoiceMessages, WORDINGS_AT_ONCE } from '../blocks/comparison.ts';
import { packMessages } from '../blocks/message.ts';
import { textBlocks } from '../blocks/rich-text.ts';
import { readClick } from '../click.ts';
import { type Dependencies, langOf, sceneOf } from '../dependencies.ts';
import { BUTTON_TEXT, cut } from '../limits.ts';
import type { NoticeWords } from '../notice-words.ts';
import type { Outlet } from '../outlet.ts';
import { readComparison } from '../read-comparison.ts';
import type { Workspaces } from '../workspaces.ts';

/** Goes on with a comparison: for the section that was chosen in the list, or with its next wordings. */
export function registerCompareSection(app: App, workspaces: Workspaces): void {
  for (const name of [ACTIONS.compareTopic, ACTIONS.compareMore]) {
    app.action(anyNumber(name), async ({ ack, body, respond, client, context }) => {
      await ack();
      const dependencies = workspaces.of(context);
      const click = readClick({ body, respond, client });
      const ref = click?.comparison();
      if (click === undefined || ref?.topic === undefined) return;
      const knowledge = dependencies.services.current();
      await sendComparison(dependencies, { ref: { ...ref, topic: ref.topic }, knowledge }, click.outlet);
    });
  }
}

/** Answers `/notice compare …`: a section, and companies where only these are meant. */
export async function answerCompareWords(
  dependencies: Dependencies,
  { words, asked }: { words: Extract<NoticeWords, { kind: 'compare' }>; asked: Omit<Asked, 'text'> },
  outlet: Outlet,
): Promise<void> {
  const knowledge = dependencies.services.current();
  const read = readComparison(words.rest, knowledge);
  const lang = words.lang ?? read.lang ?? langOf(dependencies, asked.place.user);
  dependencies.threads.rememberLang(asked.place.user, lang, dependencies.now());
  const { topic, heading, unknownCompany } = read;
  const companies = read.companies.length > 0 ? { companies: [...read.companies] } : {};
  const scene = sceneOf(dependencies, { knowledge, lang, isPrivate: outlet.isPrivate });
  if (unknownCompany !== undefined) {
    const said = scene.copy.channel.unknown(cut(unknownCompany, BUTTON_TEXT));
    return outlet.send(packMessages([{ text: said, blocks: textBlocks(said) }]), scene.copy);
  }
  if (topic === undefined) {
    const { compare } = scene.copy;
    const said = read.rest === '' ? compare.which : `${compare.unknown(cut(read.rest, BUTTON_TEXT))} ${compare.which}`;
    return outlet.send(topicChoiceMessages(said, { lang, ...companies }, scene), scene.copy);
  }
  const ref = { topic, lang, ...(heading !== undefined && { heading }), ...companies };
  return sendComparison(dependencies, { ref, knowledge }, outlet);
}

async function sendComparison(
  dependencies: Dependencies,
  { ref, knowledge }: { ref: Compared['ref']; knowledge: Knowledge },
  outlet: Outlet,
): Promise<void> {
  const { topic, companies = [], from = 0, lang } = ref;
  const [only, ...others] = companies;
  const notices = noticesOf(companies, knowledge);
  const comparison = compareSections(notices, {
    sectionOf: (notice) => findNamedSection(notice, ref),
    mostWordings: from + WORDINGS_AT_ONCE,
    ...(only !== undefined && others.length === 0 && { against: only }),
  });
  const scene = sceneOf(dependencies, { knowledge, lang, isPrivate: outlet.isPrivate });
  const messages = comparisonMessages({ comparison, ref }, scene);
  await outlet.send(messages, scene.copy);
  const wordings = comparison.wordings.length;
  dependencies.log.info('comparison sent', {
    topic,
    companies: notices.length,
    wordings,
    messages: messages.length,
    lang,
  });
}

/** The companies that are named, all where none is; one alone is compared with all. */
function noticesOf(companies: readonly string[], { catalog }: Knowledge): readonly Notice[] {
  if (companies.length < 2) return catalog.notices;
  const named = new Set(companies);
  return catalog.notices.filter(({ company }) => named.has(company.slug));
}
