import type { App } from '@slack/bolt';
import { ACTIONS, anyNumber } from '../action-ids.ts';
import { sendReply } from '../answer-question.ts';
import { readClick } from '../click.ts';
import { findSectionReply, sayGone } from '../section-reply.ts';
import type { Workspaces } from '../workspaces.ts';

/** Goes on to what was suggested beside an answer. */
export function registerSuggestion(app: App, workspaces: Workspaces): void {
  app.action(anyNumber(ACTIONS.suggestion), async ({ ack, body, respond, client, context }) => {
    await ack();
    const dependencies = workspaces.of(context);
    const click = readClick({ body, respond, client });
    if (click === undefined) return;
    const knowledge = dependencies.services.current();
    const reply = findSectionReply(click.sectionRef(), knowledge);
    if (reply === undefined) return sayGone(dependencies, click);
    await sendReply(
      dependencies,
      { reply, knowledge, asked: { place: click.place, surface: 'suggestion' } },
      click.outlet,
    );
  });
}
