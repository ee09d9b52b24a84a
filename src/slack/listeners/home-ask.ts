import type { App, webApi } from '@slack/bolt';
import { z } from 'zod';
import { ACTIONS, anyNumber } from '../action-ids.ts';
import { replyMessages } from '../blocks/reply.ts';
import { sectionView } from '../blocks/section-view.ts';
import { type Dependencies, sceneOf } from '../dependencies.ts';
import { countTopics, MOST_COMPANIES } from '../answer-question.ts';
import { homeStateSchema } from '../home-state.ts';
import { sendDirectly } from '../outlet.ts';
import type { Workspaces } from '../workspaces.ts';

/** Answers a question that is typed on the Home, in a window. */
export function registerHomeAsk(app: App, workspaces: Workspaces): void {
  app.action(anyNumber(ACTIONS.homeAsk), async ({ ack, body, client, context }) => {
    await ack();
    const { data } = askedSchema.safeParse(body);
    if (data !== undefined) await answerInWindow(workspaces.of(context), data, client);
  });
}

const askedSchema = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  actions: z.tuple([z.object({ value: z.string().trim().min(1) })]),
  view: homeStateSchema({
    [ACTIONS.browseCompany]: z.object({ selected_option: z.object({ value: z.string() }).nullish() }).optional(),
  }),
});
type Asked = z.output<typeof askedSchema>;

/** The company that is chosen above the field is meant where the question names no other. */
async function answerInWindow(dependencies: Dependencies, asked: Asked, client: webApi.WebClient): Promise<void> {
  const { services, threads, now, log } = dependencies;
  const { user, trigger_id, actions, view } = asked;
  const knowledge = services.current();
  const chosen = view.state.values[ACTIONS.browseCompany]?.selected_option?.value;
  const company = chosen !== undefined && knowledge.catalog.bySlug.has(chosen) ? chosen : services.defaultCompany;
  const reply = knowledge.ask({
    text: actions[0].value,
    mostCompanies: MOST_COMPANIES,
    ...(company !== undefined && { company }),
  });
  threads.rememberLang(user.id, reply.lang, now());
  const scene = sceneOf(dependencies, { knowledge, lang: reply.lang, isPrivate: false });
  // What goes on from an answer needs a conversation, and a window is none.
  const messages = replyMessages({ ...reply, suggestions: [], isRequest: false }, scene);
  await client.views.open({ trigger_id, view: sectionView(messages, scene) });
  if (messages.length > 1) await sendDirectly(client, user.id, messages);
  log.info('reply sent', { surface: 'home', status: reply.status, topic: reply.answers[0]?.topic, lang: reply.lang });
  await countTopics(dependencies, reply);
}
