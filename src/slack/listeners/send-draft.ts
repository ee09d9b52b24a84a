import type { App, webApi } from '@slack/bolt';
import { acknowledgeRows } from '../acknowledge-rows.ts';
import { VIEWS } from '../action-ids.ts';
import { draftMessages } from '../blocks/draft-message.ts';
import { companyName } from '../blocks/scene.ts';
import type { Dependencies } from '../dependencies.ts';
import { chosenIn, draftField, readChoices } from '../draft-choices.ts';
import { deskOf } from '../draft-desk.ts';
import { revisedDraft } from '../draft-window.ts';
import { errorFacts } from '../error-facts.ts';
import { inTime } from '../in-time.ts';
import { joinTexts } from '../long-text.ts';
import { sendDirectly } from '../outlet.ts';
import { readWindow } from '../window.ts';
import type { Message } from '../blocks/message.ts';
import type { Workspaces } from '../workspaces.ts';

/** Sends the draft, as it stands in the window, to the handler's own messages with the app and nowhere else. */
export function registerSendDraft(app: App, workspaces: Workspaces): void {
  app.view(VIEWS.draft, async ({ ack, body, client, context }) => {
    const dependencies = workspaces.of(context);
    const window = readWindow(body);
    const before = readChoices(window?.metadata ?? '');
    if (window === undefined || before === undefined) return ack();
    const { state, user } = window;
    const desk = deskOf(dependencies, user);
    const words = desk.scene.copy.draft.draft;
    const field = `${draftField(before)}_1`;
    const text = joinTexts(state.texts(draftField(before)).now, '\n\n').trim();
    if (text === '') return ack({ response_action: 'errors', errors: { [field]: words.empty } });
    const { view, due } = revisedDraft({ revision: 'sent', state, before }, desk);
    const company = companyName(desk.scene.catalog, before.company);
    const messages = draftMessages({ text, company, ...(due !== undefined && { due }) }, desk.scene);
    // Acknowledged after sending: only so can the window tell at the field that it failed.
    const isSent = await inTime(sent(dependencies, { client, user, messages }), {
      limitMs: SEND_LIMIT_MS,
      late: false,
    });
    if (!isSent) return ack({ response_action: 'errors', errors: { [field]: words.notSent } });
    const [done, ...rest] = view.blocks;
    const { company: slug, received } = chosenIn(state, before);
    const rows = await acknowledgeRows(dependencies, { body, client }, { company: slug, received });
    const blocks = done === undefined ? rows : [done, ...rows, ...rest];
    await ack({ response_action: 'update', view: { ...view, blocks } });
  });
}

/** Slack waits three seconds for an answer to a submission. */
const SEND_LIMIT_MS = 2000;

async function sent(
  { log }: Dependencies,
  { client, user, messages }: { client: webApi.WebClient; user: string; messages: readonly Message[] },
): Promise<boolean> {
  try {
    await sendDirectly(client, user, messages);
    log.info('draft sent to handler', { messages: messages.length });
    return true;
  } catch (error) {
    log.warn('draft not sent', errorFacts(error));
    return false;
  }
}
