import type { App } from '@slack/bolt';
import { ACTIONS, anyNumber, VIEWS } from '../action-ids.ts';
import { readChoices } from '../draft-choices.ts';
import { deskOf } from '../draft-desk.ts';
import { type Revision, revisedDraft } from '../draft-window.ts';
import { readWindow, updateWindow } from '../window.ts';
import type { Workspaces } from '../workspaces.ts';

/** Draws the draft anew where the handler chooses otherwise, corrects the letter, or wants a draft all the same. */
export function registerReviseDraft(app: App, workspaces: Workspaces): void {
  for (const [name, revision] of REVISIONS) {
    app.action(anyNumber(name), async ({ ack, body, client, context }) => {
      await ack();
      const dependencies = workspaces.of(context);
      const window = readWindow(body);
      const before = readChoices(window?.metadata ?? '');
      // The list of companies stands in the form for the letter too, where choosing changes nothing yet.
      if (window === undefined || before === undefined) return;
      const { state, user, id } = window;
      const { view, facts } = revisedDraft({ revision, state, before }, deskOf(dependencies, user));
      await updateWindow(client, id, view);
      dependencies.log.info('draft made', facts);
    });
  }
  app.view(VIEWS.noRequest, async ({ ack, body, context }) => {
    const dependencies = workspaces.of(context);
    const window = readWindow(body);
    const before = readChoices(window?.metadata ?? '');
    if (window === undefined || before === undefined) return ack();
    const { state, user } = window;
    const { view, facts } = revisedDraft({ revision: 'anyway', state, before }, deskOf(dependencies, user));
    await ack({ response_action: 'update', view });
    dependencies.log.info('draft made', facts);
  });
}

const REVISIONS: readonly (readonly [(typeof ACTIONS)[keyof typeof ACTIONS], Revision])[] = [
  [ACTIONS.draftCompany, 'choice'],
  [ACTIONS.draftReceived, 'choice'],
  [ACTIONS.draftLang, 'choice'],
  [ACTIONS.draftKind, 'choice'],
  [ACTIONS.draftRights, 'choice'],
  [ACTIONS.draftAddRight, 'choice'],
  [ACTIONS.draftReplace, 'replace'],
  [ACTIONS.draftReread, 'reread'],
];
