import type { App, webApi } from '@slack/bolt';
import { z } from 'zod';
import { LANGS, type Lang, TOPICS } from '../../notices/notice.ts';
import { ACTIONS, anyNumber } from '../action-ids.ts';
import { homeView } from '../blocks/home.ts';
import { replyMessages } from '../blocks/reply.ts';
import { sectionView } from '../blocks/section-view.ts';
import { caseDeskOf } from '../case-desk.ts';
import { copyFor, type Dependencies, langOf, sceneOf } from '../dependencies.ts';
import { errorFacts } from '../error-facts.ts';
import { homeOwnBlocks } from '../home-own.ts';
import { homeStateSchema } from '../home-state.ts';
import { sendDirectly } from '../outlet.ts';
import { findSectionReply } from '../section-reply.ts';
import type { Workspaces } from '../workspaces.ts';

/** Draws the app's Home, switches its language, opens sections from it, and offers questions under Messages. */
export function registerAppHome(app: App, workspaces: Workspaces): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    const dependencies = workspaces.of(context);
    if (event.tab === 'messages') return offerPrompts(dependencies, event, client);
    await publishHome(dependencies, { user: event.user, lang: langOf(dependencies, event.user) }, client);
  });
  app.action(anyNumber(ACTIONS.homeLanguage), async ({ ack, body, client, context }) => {
    await ack();
    const dependencies = workspaces.of(context);
    const { data } = languageSchema.safeParse(body);
    if (data === undefined) return;
    const lang = data.actions[0].value;
    dependencies.threads.rememberLang(data.user.id, lang, dependencies.now());
    await publishHome(dependencies, { user: data.user.id, lang }, client);
  });
  app.action(anyNumber(ACTIONS.browseShow), async ({ ack, body, client, context }) => {
    await ack();
    const dependencies = workspaces.of(context);
    const { data } = browseSchema.safeParse(body);
    if (data !== undefined) await openSection(dependencies, data, client);
  });
  // Choosing in a list changes nothing yet; Slack wants to hear that we noticed.
  for (const name of [ACTIONS.browseCompany, ACTIONS.browseTopic]) app.action(anyNumber(name), ({ ack }) => ack());
}

const languageSchema = z.object({
  user: z.object({ id: z.string() }),
  actions: z.tuple([z.object({ value: z.enum(LANGS) })]),
});

const selected = <Value extends z.ZodType>(value: Value) => z.object({ selected_option: z.object({ value }) });

const browseSchema = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  actions: z.tuple([z.object({ value: z.enum(LANGS) })]),
  view: homeStateSchema({
    [ACTIONS.browseCompany]: selected(z.string()),
    [ACTIONS.browseTopic]: selected(z.enum(TOPICS)),
  }),
});
type Browsed = z.output<typeof browseSchema>;

async function publishHome(
  dependencies: Dependencies,
  { user, lang }: { user: string; lang: Lang },
  client: webApi.WebClient,
): Promise<void> {
  const { services, copies, team } = dependencies;
  const scene = sceneOf(dependencies, { knowledge: services.current(), lang, isPrivate: false });
  const company = services.defaultCompany;
  const desk = await caseDeskOf(dependencies, { body: { user_id: user, team_id: team }, client }, lang);
  const view = homeView({ scene, copies, more: await homeOwnBlocks(desk), ...(company !== undefined && { company }) });
  await client.views.publish({ user_id: user, view });
}

/** A window opens only within three seconds of the click, so it comes before anything slow. */
async function openSection(dependencies: Dependencies, browsed: Browsed, client: webApi.WebClient): Promise<void> {
  const { user, trigger_id, view } = browsed;
  const { [ACTIONS.browseCompany]: company, [ACTIONS.browseTopic]: topic } = view.state.values;
  const knowledge = dependencies.services.current();
  const lang = browsed.actions[0].value;
  const ref = { company: company.selected_option.value, topic: topic.selected_option.value, lang };
  const reply = findSectionReply(ref, knowledge);
  if (reply === undefined) return publishHome(dependencies, { user: user.id, lang }, client);
  const scene = sceneOf(dependencies, { knowledge, lang, isPrivate: false });
  const messages = replyMessages({ ...reply, wantsWhole: true }, scene);
  await client.views.open({ trigger_id, view: sectionView(messages, scene) });
  if (messages.length > 1) await sendDirectly(client, user.id, messages);
}

/** Best effort: a workspace without the agent surface knows no prompts, and the conversation works without. */
async function offerPrompts(
  dependencies: Dependencies,
  { user, channel }: { user: string; channel: string },
  client: webApi.WebClient,
): Promise<void> {
  const { title, prompts } = copyFor(dependencies, user).prompts;
  try {
    await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, title, prompts: [...prompts] });
  } catch (error) {
    dependencies.log.info('prompts not offered', errorFacts(error));
  }
}
