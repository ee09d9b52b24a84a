import type { App } from '@slack/bolt';
import type { Lang } from '../../notices/notice.ts';
import type { Knowledge } from '../../services.ts';
import { ACTIONS, anyNumber } from '../action-ids.ts';
import type { Asked } from '../answer-question.ts';
import { companyChoiceBlocks } from '../blocks/company-choice.ts';
import { type Message, packMessages } from '../blocks/message.ts';
import { textBlocks } from '../blocks/rich-text.ts';
import { companyName, type Scene } from '../blocks/scene.ts';
import type { Signed } from '../case-desk.ts';
import { readClick } from '../click.ts';
import { type Dependencies, findDefaultCompany, langOf, sceneOf } from '../dependencies.ts';
import type { NoticeWords } from '../notice-words.ts';
import type { Outlet } from '../outlet.ts';
import { isOutsider } from '../people.ts';
import type { Workspaces } from '../workspaces.ts';

/** Sets the company of a channel by the controls that `/notice company` draws. */
export function registerChannelCompany(app: App, workspaces: Workspaces): void {
  const { setCompany, setListedCompany } = ACTIONS;
  for (const name of [setCompany, setListedCompany]) {
    app.action(anyNumber(name), async ({ ack, body, respond, client, context }) => {
      await ack();
      const dependencies = workspaces.of(context);
      const click = readClick({ body, respond, client });
      const choice = click?.companyChoice();
      if (click === undefined || choice === undefined) return;
      const knowledge = dependencies.services.current();
      const scene = sceneOf(dependencies, { knowledge, lang: choice.lang, isPrivate: true });
      const key = { team: dependencies.team, channel: click.place.channel };
      const setting = { slug: choice.company, key, scene, signed: { body, client } };
      await click.outlet.send(await setTo(dependencies, setting), scene.copy);
    });
  }
}

interface CompanyWords {
  readonly words: Extract<NoticeWords, { kind: 'company' }>;
  readonly asked: Omit<Asked, 'text'>;
  readonly outlet: Outlet;
  readonly signed: Signed;
}

/** Answers `/notice company …`; false where the words are rather a question. */
export async function answerCompanyWords(
  dependencies: Dependencies,
  { words, asked, outlet, signed }: CompanyWords,
): Promise<boolean> {
  const knowledge = dependencies.services.current();
  const lang = words.lang ?? langOf(dependencies, asked.place.user);
  const scene = sceneOf(dependencies, { knowledge, lang, isPrivate: outlet.isPrivate });
  const key = { team: dependencies.team, channel: asked.place.channel };
  const slug = words.name === '' || words.clears ? undefined : knowledge.findCompany(words.name);
  if (slug === undefined && !words.clears && words.name.split(/\s+/u).length > 2) return false;
  const messages =
    slug !== undefined || words.clears
      ? await setTo(dependencies, { slug, key, scene, signed })
      : choiceMessages([await currentText(dependencies, { name: words.name, key, knowledge, scene })], lang, scene);
  await outlet.send(messages, scene.copy);
  return true;
}

interface Setting {
  readonly slug: string | undefined;
  readonly key: { readonly team: string; readonly channel: string };
  readonly scene: Scene;
  readonly signed: Signed;
}

async function setTo(dependencies: Dependencies, { slug, key, scene, signed }: Setting): Promise<Message[]> {
  const { store, log } = dependencies;
  const { copy, catalog } = scene;
  // It decides what everybody in the channel is answered.
  if (await isOutsider(dependencies, signed)) return textMessages(copy.channel.outsider);
  const isGone = slug !== undefined && !catalog.bySlug.has(slug);
  if (isGone) return textMessages(copy.channel.unknown(slug));
  await store.channelSettings.setCompany(key, slug);
  log.info('channel company set', { company: slug ?? 'none' });
  return textMessages(slug === undefined ? copy.channel.cleared : copy.channel.set(companyName(catalog, slug)));
}

async function currentText(
  dependencies: Dependencies,
  { name, key, knowledge, scene }: { name: string; key: Setting['key']; knowledge: Knowledge; scene: Scene },
): Promise<string> {
  const { channel } = scene.copy;
  if (name !== '') return channel.unknown(name);
  const slug = await findDefaultCompany(dependencies, { knowledge, key });
  return slug === undefined ? channel.none : channel.current(companyName(scene.catalog, slug));
}

function choiceMessages(texts: readonly string[], lang: Lang, scene: Scene): Message[] {
  const said = [...texts, scene.copy.channel.choose].join('\n');
  const actions = { button: ACTIONS.setCompany, list: ACTIONS.setListedCompany };
  const controls = companyChoiceBlocks({ likely: [], context: { lang }, actions }, scene);
  return packMessages([{ text: said, blocks: [...textBlocks(said), ...controls] }]);
}

function textMessages(text: string): Message[] {
  return packMessages([{ text, blocks: textBlocks(text) }]);
}
