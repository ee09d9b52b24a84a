import type { App } from '@slack/bolt';
import type { Knowledge } from '../../services.ts';
import type { Reply } from '../../search/reply.ts';
import { ACTIONS, anyNumber } from '../action-ids.ts';
import { sendReply } from '../answer-question.ts';
import { matchingCompanyOptions } from '../blocks/company-choice.ts';
import { packMessages } from '../blocks/message.ts';
import { textBlocks } from '../blocks/rich-text.ts';
import { companyName } from '../blocks/scene.ts';
import type { CompanyChoice } from '../button-value.ts';
import { type Click, readClick } from '../click.ts';
import { type Dependencies, sceneOf } from '../dependencies.ts';
import type { Workspaces } from '../workspaces.ts';

/** Answers what was asked for the company that was chosen, and searches companies for the lists. */
export function registerChooseCompany(app: App, workspaces: Workspaces): void {
  for (const name of [ACTIONS.chooseCompany, ACTIONS.chooseListedCompany]) {
    app.action(anyNumber(name), async ({ ack, body, respond, client, context }) => {
      await ack();
      const dependencies = workspaces.of(context);
      const click = readClick({ body, respond, client });
      const choice = click?.companyChoice();
      if (click === undefined || choice === undefined) return;
      await answerChoice(dependencies, choice, click);
    });
  }
  for (const name of SEARCHED_LISTS) {
    app.options(anyNumber(name), async ({ ack, options, context }) => {
      const dependencies = workspaces.of(context);
      await ack({ options: matchingCompanyOptions(dependencies.services.current().catalog, options.value) });
    });
  }
}

const SEARCHED_LISTS = [
  ACTIONS.chooseListedCompany,
  ACTIONS.setListedCompany,
  ACTIONS.browseCompany,
  ACTIONS.draftCompany,
  ACTIONS.caseCompany,
  ACTIONS.handlersCompany,
];

async function answerChoice(dependencies: Dependencies, choice: CompanyChoice, click: Click): Promise<void> {
  const knowledge = dependencies.services.current();
  const asked = { place: click.place, surface: 'company button' };
  const reply = replyTo(choice, knowledge);
  if (reply !== undefined) return sendReply(dependencies, { reply, knowledge, asked }, click.outlet);
  const { threads, now } = dependencies;
  const { company, lang } = choice;
  const scene = sceneOf(dependencies, { knowledge, lang, isPrivate: click.outlet.isPrivate });
  const isGone = !knowledge.catalog.bySlug.has(company);
  // Nothing was asked yet, or it cannot be told without its words: the next question is about this company.
  if (!isGone) threads.remember(click.place, { lang, companies: [company], status: 'needs_company' }, now());
  const { choose, channel } = scene.copy;
  const said = isGone ? channel.unknown(company) : choose.chosen(companyName(knowledge.catalog, company));
  await click.outlet.send(packMessages([{ text: said, blocks: textBlocks(said) }]), scene.copy);
}

function replyTo(
  { company, topic, facet, also, heading, lang }: CompanyChoice,
  knowledge: Knowledge,
): Reply | undefined {
  if (topic === undefined || !knowledge.catalog.bySlug.has(company)) return undefined;
  if (facet !== undefined && topic !== 'other') {
    return knowledge.answerFor({ topic, facet, company, lang, ...(also !== undefined && { also }) });
  }
  const section = knowledge.showSection({ topic, company, lang, ...(heading !== undefined && { heading }) });
  return { ...section, wantsWhole: true };
}
