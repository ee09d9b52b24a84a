import type { App, SlashCommand, types, webApi } from '@slack/bolt';
import { z } from 'zod';
import { mayNameHandlers } from '../../cases/roles.ts';
import type { Lang } from '../../notices/notice.ts';
import { ACTIONS, type ActionName, anyNumber } from '../action-ids.ts';
import { handlersView, MOST_HANDLERS, noAccessView } from '../blocks/case-access.ts';
import { type CaseDesk, caseDeskOf, showWindow, type Signed } from '../case-desk.ts';
import type { Dependencies } from '../dependencies.ts';
import { updateWindow } from '../window.ts';
import type { Workspaces } from '../workspaces.ts';

/** Lets admins name who handles the requests to which company. */
export function registerNameHandlers(app: App, workspaces: Workspaces): void {
  app.action(anyNumber(ACTIONS.homeHandlers), async ({ ack, body, client, context }) => {
    await ack();
    const desk = await caseDeskOf(workspaces.of(context), { body, client });
    const { defaultCompany } = desk.dependencies.services;
    await showWindow({ body, client }, await handlersWindow(desk, defaultCompany));
  });
  app.action(anyNumber(ACTIONS.handlersCompany), async ({ ack, body, client, context }) => {
    await ack();
    const used = readUsed(body);
    if (used === undefined) return;
    const desk = await caseDeskOf(workspaces.of(context), { body, client });
    await updateWindow(client, used.viewId, await handlersWindow(desk, used.chosen));
  });
  for (const [name, naming] of NAMINGS) {
    app.action(anyNumber(name), async ({ ack, body, client, context }) => {
      await ack();
      const used = readUsed(body);
      if (used === undefined) return;
      const desk = await caseDeskOf(workspaces.of(context), { body, client });
      // Who may do it is asked before anything is done: the window may have been copied.
      const mayDo = mayNameHandlers(desk.person) && (await isKnown(desk, used.company));
      const remark = mayDo
        ? await naming(desk, { company: used.company, user: used.chosen }, { body, client })
        : undefined;
      await updateWindow(client, used.viewId, await handlersWindow(desk, used.company, remark));
    });
  }
}

/**
 * Opens the window by `/notice handlers`; false where somebody who is no admin used a word that also asks about
 * processors (`käsittelijät`).
 */
export async function handlersByCommand(
  dependencies: Dependencies,
  { rest, lang }: { rest: string; lang?: Lang },
  { command, client }: { command: SlashCommand; client: webApi.WebClient },
): Promise<boolean> {
  const desk = await caseDeskOf(dependencies, { body: command, client }, lang);
  if (!mayNameHandlers(desk.person) && lang === 'fi') return false;
  const { services } = dependencies;
  const company = rest === '' ? services.defaultCompany : (services.current().findCompany(rest) ?? rest);
  const view = await handlersWindow(desk, company);
  await client.views.open({ trigger_id: command.trigger_id, view });
  return true;
}

/** Stores what an admin did, or says why not. */
type Naming = (
  desk: CaseDesk,
  named: { readonly company: string; readonly user: string },
  signed: Signed,
) => Promise<string | undefined>;

const NAMINGS: readonly (readonly [ActionName, Naming])[] = [
  [ACTIONS.handlersAdd, add],
  [
    ACTIONS.handlersRemove,
    async (desk, { company, user }) => {
      const { store, team } = desk.dependencies;
      await store.handlers.removeHandler({ team, company }, user);
      return logged(desk, { company, removed: user });
    },
  ],
  [ACTIONS.handlersDeputy, setDeputy],
  [
    ACTIONS.handlersNoDeputy,
    async (desk, { company }) => {
      const { store, team } = desk.dependencies;
      await store.handlers.setDeputy({ team, company }, undefined);
      return logged(desk, { company, deputy: 'none' });
    },
  ],
];

async function add(
  desk: CaseDesk,
  { company, user }: { company: string; user: string },
  { client }: Signed,
): Promise<string | undefined> {
  const { store, team, people, now } = desk.dependencies;
  const words = desk.scene.copy.cases.handlers;
  const { handlers } = await store.handlers.handlersOf({ team, company });
  if (handlers.length >= MOST_HANDLERS) return words.tooMany;
  if ((await people.isOutsider(client, { team, user }, now())) === true) return words.outsider;
  const at = new Date(now()).toISOString();
  await store.handlers.addHandler({ team, company }, { user, by: desk.person.user, at });
  return logged(desk, { company, added: user });
}

async function setDeputy(
  desk: CaseDesk,
  { company, user }: { company: string; user: string },
): Promise<string | undefined> {
  const { store, team } = desk.dependencies;
  const { handlers } = await store.handlers.handlersOf({ team, company });
  if (!handlers.includes(user)) return desk.scene.copy.cases.handlers.deputyNoHandler;
  await store.handlers.setDeputy({ team, company }, user);
  return logged(desk, { company, deputy: user });
}

/** Who set what is kept in the log, by ids. */
function logged({ dependencies, person }: CaseDesk, facts: Readonly<Record<string, string>>): undefined {
  dependencies.log.info('handlers named', { team: dependencies.team, by: person.user, ...facts });
}

async function handlersWindow(desk: CaseDesk, company: string | undefined, remark?: string): Promise<types.ModalView> {
  const { dependencies, person, scene } = desk;
  if (!mayNameHandlers(person)) return noAccessView(await refusalText(desk), scene);
  const { store, team } = dependencies;
  const known = company !== undefined && (await isKnown(desk, company)) ? company : undefined;
  const named = known === undefined ? { handlers: [] } : await store.handlers.handlersOf({ team, company: known });
  return handlersView({ company: known, named, ...(remark !== undefined && { remark }) }, scene);
}

/** A company whose notice was taken away is still known by its slug as long as it has handlers: its cases go on. */
async function isKnown({ dependencies, scene }: CaseDesk, company: string): Promise<boolean> {
  if (scene.catalog.bySlug.has(company)) return true;
  const { store, team } = dependencies;
  return (await store.handlers.handlersOf({ team, company })).handlers.length > 0;
}

async function refusalText({ dependencies, scene, person }: CaseDesk): Promise<string> {
  const { access } = scene.copy.cases;
  if (person.isOutsider) return access.outsider;
  const admins = await dependencies.admins.of(dependencies.team);
  return admins.length === 0 ? access.noAdmins : access.notAdmin;
}

/** What was chosen, a company or a person, in a window that knows its company. */
function readUsed(body: unknown) {
  const { data } = usedSchema.safeParse(body);
  if (data === undefined) return undefined;
  const [action] = data.actions;
  const chosen = action.selected_option?.value ?? action.selected_user ?? action.value ?? '';
  return { chosen, viewId: data.view.id, company: data.view.private_metadata };
}

const usedSchema = z.object({
  view: z.object({ id: z.string(), private_metadata: z.string().default('') }),
  actions: z.tuple([
    z.object({
      value: z.string().optional(),
      selected_option: z.object({ value: z.string() }).nullish(),
      selected_user: z.string().nullish(),
    }),
  ]),
});
