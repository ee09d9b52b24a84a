import type { Knowledge } from '../../services.ts';
import { ACTIONS } from '../action-ids.ts';
import { type Asked, sendReply } from '../answer-question.ts';
import { companyChoiceBlocks } from '../blocks/company-choice.ts';
import { packMessages } from '../blocks/message.ts';
import { textBlocks } from '../blocks/rich-text.ts';
import type { ChoiceContext } from '../button-value.ts';
import { type Dependencies, findDefaultCompany, sceneOf } from '../dependencies.ts';
import type { Outlet } from '../outlet.ts';

type Named = NonNullable<ReturnType<Knowledge['findSectionNamed']>>;

/** Shows the section that the words name, whole; false where they name none and are a question. */
export async function answerSectionWords(dependencies: Dependencies, asked: Asked, outlet: Outlet): Promise<boolean> {
  const knowledge = dependencies.services.current();
  const named = knowledge.findSectionNamed(asked.text);
  if (named === undefined || knowledge.catalog.notices.length === 0) return false;
  const company = named.company ?? (await companyMeant(dependencies, knowledge, asked));
  if (company === undefined) {
    await askForCompany(dependencies, { named, knowledge, asked }, outlet);
  } else {
    const { topic, heading, lang } = named;
    const reply = knowledge.showSection({ topic, company, lang, ...(heading !== undefined && { heading }) });
    await sendReply(dependencies, { reply: { ...reply, wantsWhole: true }, knowledge, asked }, outlet);
  }
  return true;
}

/** Where there is one notice only, nobody is asked which. */
async function companyMeant(dependencies: Dependencies, knowledge: Knowledge, asked: Asked) {
  const { notices } = knowledge.catalog;
  const only = notices.length === 1 ? notices[0]?.company.slug : undefined;
  const key = { team: dependencies.team, channel: asked.place.channel };
  return only ?? findDefaultCompany(dependencies, { knowledge, key });
}

async function askForCompany(
  dependencies: Dependencies,
  { named, knowledge, asked }: { named: Named; knowledge: Knowledge; asked: Asked },
  outlet: Outlet,
): Promise<void> {
  const { topic, heading, lang } = named;
  const scene = sceneOf(dependencies, { knowledge, lang, isPrivate: outlet.isPrivate });
  dependencies.threads.rememberLang(asked.place.user, lang, dependencies.now());
  const said = scene.copy.choose.which(topic === 'other' ? heading : scene.copy.topic(topic));
  const context: ChoiceContext = { topic, lang, ...(topic === 'other' && heading !== undefined && { heading }) };
  const actions = { button: ACTIONS.chooseCompany, list: ACTIONS.chooseListedCompany };
  const controls = companyChoiceBlocks({ likely: [], context, actions }, scene);
  await outlet.send(packMessages([{ text: said, blocks: [...textBlocks(said), ...controls] }]), scene.copy);
}
