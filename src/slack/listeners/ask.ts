import type { App, webApi } from '@slack/bolt';
import { z } from 'zod';
import { answerOnce } from '../answer-once.ts';
import { answerQuestion } from '../answer-question.ts';
import { helpMessage } from '../blocks/help.ts';
import { type Dependencies, langOf, sceneOf } from '../dependencies.ts';
import { plainText } from '../mrkdwn.ts';
import { threadOutlet } from '../outlet.ts';
import type { Workspaces } from '../workspaces.ts';

/** Answers who writes to the app directly or mentions it: in the thread, and with help where nothing was asked. */
export function registerAsk(app: App, workspaces: Workspaces): void {
  app.message(async ({ message, context, client }) => {
    const dependencies = workspaces.of(context);
    const said = saidSchema.safeParse(message).data;
    if (said?.channel_type !== 'im') return;
    await hear(dependencies, { said, botUserId: context.botUserId, client });
  });
  app.event('app_mention', async ({ event, context, client }) => {
    const dependencies = workspaces.of(context);
    const said = saidSchema.safeParse(event).data;
    if (said === undefined) return;
    await hear(dependencies, { said, botUserId: context.botUserId, client });
  });
}

/** A person's message, new and not edited: a bot's, an edited, a deleted one, a join parse to nothing. */
const saidSchema = z.object({
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().default(''),
  subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
  bot_id: z.undefined().optional(),
  edited: z.undefined().optional(),
  hidden: z.literal(false).optional(),
});
type Said = z.output<typeof saidSchema>;

interface Heard {
  readonly said: Said;
  readonly botUserId: string | undefined;
  readonly client: webApi.WebClient;
}

async function hear(dependencies: Dependencies, heard: Heard): Promise<void> {
  const { channel, ts, thread_ts: inThread } = heard.said;
  const question = { team: dependencies.team, channel, ts, thread: inThread ?? ts };
  // One text can arrive as a mention and as a direct message, and to two replicas: two events, one message.
  await answerOnce(dependencies, question, () => answer(dependencies, heard, question.thread));
}

async function answer(dependencies: Dependencies, heard: Heard, thread: string): Promise<void> {
  const { said, botUserId, client } = heard;
  const { channel, user } = said;
  const outlet = threadOutlet(client, { channel, thread });
  const text = plainText(said.text, botUserId);
  if (text === '') {
    const knowledge = dependencies.services.current();
    const scene = sceneOf(dependencies, { knowledge, lang: langOf(dependencies, user), isPrivate: false });
    await outlet.send(helpMessage(scene), scene.copy);
    return;
  }
  await answerQuestion(dependencies, { text, ...places(said, thread) }, outlet);
}

/** In a direct conversation a new message goes on from the last one, though each opens a thread of its own. */
function places({ channel, user, thread_ts: inThread, channel_type: type }: Said, thread: string) {
  const threadPlace = { channel, user, thread };
  if (type !== 'im') return { place: threadPlace, surface: 'mention' };
  const loosePlace = { channel, user };
  return inThread === undefined
    ? { place: loosePlace, alsoAt: threadPlace, surface: 'direct message' }
    : { place: threadPlace, alsoAt: loosePlace, surface: 'direct message' };
}
