import type { App } from '@slack/bolt';
import type { Reply } from '../../search/reply.ts';
import type { Knowledge } from '../../services.ts';
import { ACTIONS, anyNumber } from '../action-ids.ts';
import { sendReply } from '../answer-question.ts';
import { packMessages } from '../blocks/message.ts';
import { textBlocks } from '../blocks/rich-text.ts';
import type { SectionRef } from '../button-value.ts';
import { type Click, readClick } from '../click.ts';
import { copyFor, type Dependencies } from '../dependencies.ts';

/** Shows the whole section behind an answer. */
export function registerShowSection(app: App, dependencies: Dependencies): void {
  app.action(anyNumber(ACTIONS.showSection), async ({ ack, body, respond, client }) => {
    await ack();
    const click = readClick({ body, respond, client });
    if (click !== undefined) await showWhole(dependencies, click);
  });
}

/** Finds the section a button leads to; undefined where its notice or the section has gone. */
export function findSection(ref: SectionRef | undefined, knowledge: Knowledge): Reply | undefined {
  if (ref === undefined || !knowledge.catalog.bySlug.has(ref.company)) return undefined;
  const { company, topic, heading, lang } = ref;
  const reply = knowledge.showSection({ topic, company, lang, ...(heading !== undefined && { heading }) });
  return reply.answers.length > 0 ? reply : undefined;
}

/** Tells that what a button led to is no longer there. */
export async function sayGone(dependencies: Dependencies, { outlet, place }: Click): Promise<void> {
  const copy = copyFor(dependencies, place.user);
  await outlet.send(packMessages([{ text: copy.section.gone, blocks: textBlocks(copy.section.gone) }]), copy);
}

async function showWhole(dependencies: Dependencies, click: Click): Promise<void> {
  const knowledge = dependencies.services.current();
  const reply = findSection(click.sectionRef(), knowledge);
  if (reply === undefined) return sayGone(dependencies, click);
  const asked = { place: click.place, surface: 'section button' };
  await sendReply(dependencies, { reply: { ...reply, wantsWhole: true }, knowledge, asked }, click.outlet);
}
