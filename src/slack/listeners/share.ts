import type { App } from '@slack/bolt';
import type { Reply } from '../../search/reply.ts';
import type { Knowledge } from '../../services.ts';
import { ACTIONS, anyNumber } from '../action-ids.ts';
import { packMessages, type Message } from '../blocks/message.ts';
import { replyMessages } from '../blocks/reply.ts';
import { paragraph, plain, richText, textBlocks } from '../blocks/rich-text.ts';
import { fingerprint, type SectionRef } from '../button-value.ts';
import { type Click, readClick } from '../click.ts';
import { type Dependencies, sceneOf } from '../dependencies.ts';
import { POSTS_PER_RESPONSE_URL } from '../limits.ts';
import { sendToChannel } from '../outlet.ts';
import { findSectionReply, sayGone } from '../section-reply.ts';
import type { Workspaces } from '../workspaces.ts';

/** Shows the whole channel, at the asker's wish, what only the asker saw: quote and source. */
export function registerShare(app: App, workspaces: Workspaces): void {
  app.action(anyNumber(ACTIONS.share), async ({ ack, body, respond, client, context }) => {
    await ack();
    const dependencies = workspaces.of(context);
    const click = readClick({ body, respond, client });
    if (click !== undefined) await share(dependencies, click);
  });
}

async function share(dependencies: Dependencies, click: Click): Promise<void> {
  const knowledge = dependencies.services.current();
  const reply = findShared(click.sectionRef(), knowledge);
  if (reply === undefined) return sayGone(dependencies, click);
  const scene = sceneOf(dependencies, { knowledge, lang: reply.lang, isPrivate: false });
  // Suggestions are for the one who asked.
  const messages = replyMessages({ ...reply, suggestions: [] }, scene);
  if (messages.length > POSTS_PER_RESPONSE_URL) {
    const said = scene.copy.section.tooLongToShare;
    return click.outlet.send(packMessages([{ text: said, blocks: textBlocks(said) }]), scene.copy);
  }
  await sendToChannel(click.respond, signed(messages, click.place.user, scene.copy.answer.sharedBy));
  dependencies.log.info('answer shared', { topic: reply.answers[0]?.topic, company: reply.answers[0]?.company });
}

/** The same answer again; where its quote is not the one that was seen, the whole section, which holds that too. */
function findShared(ref: SectionRef | undefined, knowledge: Knowledge): Reply | undefined {
  const section = findSectionReply(ref, knowledge);
  if (ref === undefined || section === undefined) return undefined;
  const { company, topic, facet, lang } = ref;
  const again =
    facet === undefined || topic === 'other' ? section : knowledge.answerFor({ topic, facet, company, lang });
  const isSame = ref.whole !== true && fingerprint(again.answers[0]?.quote ?? '') === ref.quote;
  return isSame ? again : { ...section, wantsWhole: true };
}

/** Names the one who shared, so that nobody takes it for the app's own idea. */
function signed(messages: readonly Message[], user: string, sharedBy: string): Message[] {
  const signature = richText(paragraph({ type: 'user', user_id: user }, plain(` ${sharedBy}`)));
  return messages.map((message, index) =>
    index === 0 ? { ...message, blocks: [signature, ...message.blocks] } : message,
  );
}
