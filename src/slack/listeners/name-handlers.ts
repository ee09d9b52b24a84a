import type { App, SlashCommand, types, webApi } from '@slack/bolt';
import { mayNameHandlers } from '../../cases/roles.ts';
import type { Lang } from '../../notices/notice.ts';
import { ACTIONS, anyNumber, VIEWS } from '../action-ids.ts';
import { handlersView, noAccessView } from '../blocks/case-access.ts';
import { companyName } from '../blocks/scene.ts';
import { escapeMrkdwn } from '../mrkdwn.ts';
import { type CaseDesk, caseDeskOf } from '../case-desk.ts';
import { CASE_FIELDS } from '../case-window.ts';
import type { Dependencies } from '../dependencies.ts';
import type { FormState } from '../form-state.ts';
import { readWindow, updateWindow } from '../window.ts';
import type { Workspaces } from '../workspaces.ts';

/** Lets admins name who handles the requests to which company. */
export function registerNameHandlers(app: App, workspaces: Workspaces): void {
  app.action(anyNumber(ACTIONS.handlersCompany), async ({ ack, body, client, context }) => {
    await ack();
    const window = readWindow(body);
    if (window === undefined) return;
    const desk = await caseDeskOf(workspaces.of(context), { body, client });
    const view = await handlersWindow(desk, window.state.option(CASE_FIELDS.company));
    await updateWindow(client, window.id, view);
  });
  app.view(VIEWS.handlers, async ({ ack, body, client, context }) => {
    const window = readWindow(body);
    if (window === undefined) return ack();
    const desk = await caseDeskOf(workspaces.of(context), { body, client });
    const { person, scene } = desk;
    if (!mayNameHandlers(person)) {
      return ack({ response_action: 'update', view: noAccessView(await refusalText(desk), scene) });
    }
    const errors = await nameFrom(desk, window.state, client);
    if (errors !== undefined) return ack({ response_action: 'errors', errors });
    const company = window.state.option(CASE_FIELDS.company) ?? '';
    const saved = scene.copy.cases.handlers.saved(escapeMrkdwn(companyName(scene.catalog, company)));
    await ack({ response_action: 'update', view: noAccessView(saved, scene) });
  });
}

/**
 * Opens the window by `/notice handlers`; false where somebody who is no admin used a word that also asks about processors
 * (`käsittelijät`).
 */
export async function handlersByCommand(
  dependencies: Dependencies,
  { rest, lang }: { rest: string; lang?: Lang },
  { command, client }: { command: SlashCommand; client: webApi.WebClient },
): Promise<boolean> {
  const desk = await caseDeskOf(dependencies, { body: command, client }, lang);
  if (!mayNameHandlers(desk.person) && lang === 'fi') return false;
  const knowledge = dependencies.services.current();
  const company = rest === '' ? dependencies.services.defaultCompany : knowledge.findCompany(rest);
  const view = await handlersWindow(desk, company);
  await client.views.open({ trigger_id: command.trigger_id, view });
  return true;
}

async function handlersWindow(desk: CaseDesk, company: string | undefined): Promise<types.ModalView> {
  const { dependencies, person, scene } = desk;
  if (!mayNameHandlers(person)) return noAccessView(await refusalText(desk), scene);
  const { store, team } = dependencies;
  const named = company === undefined ? { handlers: [] } : await store.handlers.handlersOf({ team, company });
  return handlersView({ company, named }, scene);
}

async function refusalText({ dependencies, scene, person }: CaseDesk): Promise<string> {
  const { access } = scene.copy.cases;
  if (person.isOutsider) return access.outsider;
  const admins = await dependencies.admins.of(dependencies.team);
  return admins.length === 0 ? access.noAdmins : access.notAdmin;
}

/** Stores what the form says, or tells what is wrong with it by field. */
async function nameFrom(
  { dependencies, person, scene }: CaseDesk,
  state: FormState,
  client: webApi.WebClient,
): Promise<Record<string, string> | undefined> {
  const { team, store, people, now, log } = dependencies;
  const words = scene.copy.cases.handlers;
  const company = state.option(CASE_FIELDS.company);
  if (company === undefined || !scene.catalog.bySlug.has(company)) {
    return { [CASE_FIELDS.company]: scene.copy.choose.placeholder };
  }
  const [handlersField, deputyField] = [
    `${CASE_FIELDS.handlers}:${company}`,
    `${CASE_FIELDS.deputy}:${company}`,
  ] as const;
  const handlers = state.users(handlersField);
  // Sent before the lists of the chosen company were drawn: nobody's naming may be lost by that.
  if (handlers === undefined) return { [CASE_FIELDS.company]: scene.copy.cases.refusals['changed-meanwhile'] };
  const [deputy] = state.users(deputyField) ?? [];
  if (deputy !== undefined && !handlers.includes(deputy)) return { [deputyField]: words.deputyNoHandler };
  const checked = await Promise.all(handlers.map((user) => people.isOutsider(client, { team, user }, now())));
  if (checked.includes(true)) return { [handlersField]: words.outsiders };
  const at = new Date(now()).toISOString();
  const named = { handlers, by: person.user, at, ...(deputy !== undefined && { deputy }) };
  await store.handlers.nameHandlers({ team, company }, named);
  log.info('handlers named', { team, company, by: person.user, handlers: handlers.join('+'), deputy });
  return undefined;
}
