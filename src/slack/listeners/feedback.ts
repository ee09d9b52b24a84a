import type { App, webApi } from '@slack/bolt';
import { ACTIONS, anyNumber } from '../action-ids.ts';
import { type FeedbackRef, readFeedbackRef } from '../button-value.ts';
import { type Click, readClick } from '../click.ts';
import { type Dependencies, sceneOf } from '../dependencies.ts';
import { escapeMrkdwn } from '../mrkdwn.ts';
import type { Workspaces } from '../workspaces.ts';

/** Counts whether answers helped, by topic alone, and helps on whom they did not help. */
export function registerFeedback(app: App, workspaces: Workspaces): void {
  app.action(anyNumber(ACTIONS.feedback), async ({ ack, body, respond, client, context }) => {
    await ack();
    const click = readClick({ body, respond, client });
    const ref = readFeedbackRef(click?.value);
    if (click !== undefined && ref !== undefined) await count(workspaces.of(context), { click, ref, client });
  });
}

interface Given {
  readonly click: Click;
  readonly ref: FeedbackRef;
  readonly client: webApi.WebClient;
}

async function count(dependencies: Dependencies, { click, ref, client }: Given): Promise<void> {
  const { team, recentEvents, store, services, log, now } = dependencies;
  const { place } = click;
  const knowledge = services.current();
  // A button of another version or workspace counts for nothing.
  const notice = knowledge.catalog.bySlug.get(ref.company);
  if (notice === undefined) return;
  const scene = sceneOf(dependencies, { knowledge, lang: ref.lang, isPrivate: true });
  const { feedback, answer } = scene.copy;
  const isFirst = recentEvents.areNew([`feedback ${team}/${place.channel}/${click.message}/${place.user}`], now());
  if (isFirst) {
    const { kind, company, topic } = ref;
    await store.topicCounts.add([{ team, company, topic, kind }], now());
    log.info('feedback counted', { kind, topic });
  }
  const { contact } = notice;
  const isNamed = Object.values(contact).some((part) => part !== undefined && part !== '');
  const says =
    ref.kind === 'helpful'
      ? feedback.thanks
      : [feedback.sorry, isNamed ? answer.contact(contact) : answer.noContact, feedback.improve(ref.topic)].join('\n');
  await tellAlone(client, click, escapeMrkdwn(says));
}

/** Only whoever clicked sees it, where they clicked. */
async function tellAlone(client: webApi.WebClient, { place, respond }: Click, text: string): Promise<void> {
  const { channel, user, thread } = place;
  if (thread === undefined) await respond({ response_type: 'ephemeral', replace_original: false, text });
  else await client.chat.postEphemeral({ channel, user, thread_ts: thread, text });
}
