import { randomUUID } from 'node:crypto';
import type { App, types } from '@slack/bolt';
import { z } from 'zod';
import { type Case, CASE_RIGHTS } from '../../cases/case.ts';
import { isHandler, mayHandle } from '../../cases/roles.ts';
import { openCase } from '../../cases/transition.ts';
import { ACTIONS, anyNumber, VIEWS } from '../action-ids.ts';
import { handlersText, noAccessView } from '../blocks/case-access.ts';
import { type NewCaseForm, newCaseView } from '../blocks/case-forms.ts';
import { type CaseDesk, caseDeskOf, drawCase, drawList, occasionOf } from '../case-desk.ts';
import { CASE_FIELDS, FIRST_LIST, readCaseWindow } from '../case-window.ts';
import { chosenIn, readChoices } from '../draft-choices.ts';
import { copyFor } from '../dependencies.ts';
import { unlessAway } from '../unless-away.ts';
import { updateWindow, readWindow, type Window } from '../window.ts';
import type { Workspaces } from '../workspaces.ts';
import { tellEntrusted } from '../tell-entrusted.ts';

/** Opens cases: from a draft, or by hand. Only dates and kinds are taken over, nothing of the letter. */
export function registerOpenCase(app: App, workspaces: Workspaces): void {
  app.action(anyNumber(ACTIONS.caseNew), async ({ ack, body, client, context }) => {
    await ack();
    const window = readWindow(body);
    if (window === undefined) return;
    const desk = await caseDeskOf(workspaces.of(context), { body, client });
    const list = readCaseWindow(window.metadata)?.list ?? FIRST_LIST;
    const company = list.company === undefined ? {} : { company: list.company };
    await updateWindow(client, window.id, await newCaseWindow(desk, { list, ...company }));
  });
  app.action(anyNumber(ACTIONS.draftCase), async ({ ack, body, client, context }) => {
    await ack();
    const window = readWindow(body);
    const trigger = triggerSchema.safeParse(body).data?.trigger_id;
    const before = readChoices(window?.metadata ?? '');
    if (window === undefined || before === undefined || trigger === undefined) return;
    const desk = await caseDeskOf(workspaces.of(context), { body, client });
    const { company, received, ticked, rights = ticked } = chosenIn(window.state, before);
    const view = await newCaseWindow(desk, { company, received, rights, list: FIRST_LIST });
    await client.views.push({ trigger_id: trigger, view });
  });
  // The list of companies is read when the form is sent.
  app.action(anyNumber(ACTIONS.caseCompany), ({ ack }) => ack());
  app.view(VIEWS.newCase, async ({ ack, body, client, context }) => {
    const window = readWindow(body);
    if (window === undefined) return ack();
    const dependencies = workspaces.of(context);
    const errors = { [CASE_FIELDS.company]: copyFor(dependencies, window.user).cases.away };
    const away = { otherwise: { errors }, event: 'case not opened', log: dependencies.log };
    const open = async () => openFrom(await caseDeskOf(dependencies, { body, client }), window);
    const answer = await unlessAway(open, away);
    if ('errors' in answer) return ack({ response_action: 'errors', errors: answer.errors });
    await ack({ response_action: 'update', view: answer.view });
    if (answer.opened === undefined) return;
    await tellEntrusted(dependencies, { before: undefined, after: answer.opened, by: window.user, client });
  });
}

const triggerSchema = z.object({ trigger_id: z.string() });

/** Draws the form for a new case, or says who may open one. */
export async function newCaseWindow(
  desk: CaseDesk,
  form: Partial<NewCaseForm> & Pick<NewCaseForm, 'list'>,
): Promise<types.ModalView> {
  const { person, scene, today, dependencies } = desk;
  const { company } = form;
  if (!person.isOutsider && company !== undefined && !mayHandle(person, company)) {
    const { handlers } = await dependencies.store.handlers.handlersOf({ team: dependencies.team, company });
    return noAccessView(handlersText(company, handlers, scene), scene);
  }
  if (!isHandler(person)) return drawList(desk, form.list);
  return newCaseView({ rights: [], received: today, companies: person.companies, id: randomUUID(), ...form }, scene);
}

async function openFrom(
  desk: CaseDesk,
  { state, metadata }: Window,
): Promise<
  { readonly view: types.ModalView; readonly opened: Case | undefined } | { readonly errors: Record<string, string> }
> {
  const { dependencies, person, scene } = desk;
  const { store, team, log } = dependencies;
  const { refusals, access, forms } = scene.copy.cases;
  const form = readCaseWindow(metadata);
  const company = state.option(CASE_FIELDS.company);
  if (company === undefined) return { errors: { [CASE_FIELDS.company]: forms.choose } };
  if (!mayHandle(person, company)) return { errors: { [CASE_FIELDS.company]: access.notHandler } };
  const { handlers, deputy } = await store.handlers.handlersOf({ team, company });
  const rights = rightsSchema.parse(state.options(CASE_FIELDS.rights) ?? []);
  const received = state.day(CASE_FIELDS.received) ?? '';
  if (received === '') return { errors: { [CASE_FIELDS.received]: forms.choose } };
  const wanted = { team, company, rights, received, handler: person.user, ...(deputy !== undefined && { deputy }) };
  const result = openCase({ ...wanted, ...(form?.id !== undefined && { id: form.id }) }, occasionOf(desk, handlers));
  if (result.kind === 'refused') return { errors: { [fieldOf(result.refusal)]: refusals[result.refusal] } };
  const opened = await store.cases.open(result.case, result.event);
  const list = form?.list ?? FIRST_LIST;
  const view = await drawCase(desk, { id: opened.id, list });
  const { openedAt } = result.case;
  const isNew = opened.openedAt === openedAt && opened.company === company && opened.handler === person.user;
  // Sent once more, or with the id of another case: it was there already, and who may see it sees it.
  if (!isNew) return { opened: undefined, view };
  log.info('case opened', { case: opened.number, company, rights: rights.join('+') });
  return { opened, view };
}

const rightsSchema = z.array(z.enum(CASE_RIGHTS));

/** The field at which a refusal is told. */
function fieldOf(refusal: string): string {
  switch (refusal) {
    case 'no-rights':
      return CASE_FIELDS.rights;
    case 'received-in-future':
    case 'received-before-law':
      return CASE_FIELDS.received;
    default:
      return CASE_FIELDS.company;
  }
}
