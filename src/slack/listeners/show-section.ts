import type { App } from '@slack/bolt';
import { ACTIONS, anyNumber } from '../action-ids.ts';
import { sendReply } from '../answer-question.ts';
import { type Click, readClick } from '../click.ts';
import type { Dependencies } from '../dependencies.ts';
import { findSectionReply, sayGone } from '../section-reply.ts';
import type { Workspaces } from '../workspaces.ts';

/** Shows the whole section behind an answer. */
export function registerShowSection(app: App, workspaces: Workspaces): void {
  app.action(anyNumber(ACTIONS.showSection), async ({ ack, body, respond, client, context }) => {
    await ack();
    const dependencies = workspaces.of(context);
    const click = readClick({ body, respond, client });
    if (click !== undefined) await showWhole(dependencies, click);
  });
}

async function showWhole(dependencies: Dependencies, click: Click): Promise<void> {
  const knowledge = dependencies.services.current();
  const reply = findSectionReply(click.sectionRef(), knowledge);
  if (reply === undefined) return sayGone(dependencies, click);
  const asked = { place: click.place, surface: 'section button' };
  await sendReply(dependencies, { reply: { ...reply, wantsWhole: true }, knowledge, asked }, click.outlet);
}
