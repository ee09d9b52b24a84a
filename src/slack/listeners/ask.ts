import type { App, webApi } from '@slack/bolt';
import { answerQuestion } from '../answer-question.ts';
import { helpMessage } from '../blocks/help.ts';
import { type Dependencies, langOf, sceneOf } from '../dependencies.ts';
import { plainText } from '../mrkdwn.ts';
import { threadOutlet } from '../outlet.ts';
import { type Said, saidSchema } from '../question-in.ts';
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

interface Heard {
  readonly said: Said;
  readonly botUserId: string | undefined;
  readonly client: webApi.WebClient;
}

async function hear(dependencies: Dependencies, { said, botUserId, client }: Heard): Promise<void> {
  const { channel, user, ts, thread_ts: thread = ts } = said;
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
