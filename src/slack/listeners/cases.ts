import type { App, SlashCommand, webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Lang } from '../../notices/notice.ts';
import { ACTIONS, type ActionName, anyNumber } from '../action-ids.ts';
import { caseDeskOf, drawCase, drawList, showWindow } from '../case-desk.ts';
import { type CaseListChoice, FIRST_LIST, readCaseWindow } from '../case-window.ts';
import type { Dependencies } from '../dependencies.ts';
import { sendRegister } from '../send-register.ts';
import { updateWindow } from '../window.ts';
import type { Workspaces } from '../workspaces.ts';
import { newCaseWindow } from './open-case.ts';

/** Lists the cases of the companies that somebody handles, shows one, and gives the register away. */
export function registerCases(app: App, workspaces: Workspaces): void {
  for (const [name, revise] of LIST_ACTIONS) {
    app.action(anyNumber(name), async ({ ack, body, client, context }) => {
      await ack();
      const used = readUsed(body);
      if (used?.window === undefined) return;
      const desk = await caseDeskOf(workspaces.of(context), { body, client });
      await updateWindow(client, used.viewId, await drawList(desk, revise(used.window.list, used.value)));
    });
  }
  app.action(anyNumber(ACTIONS.homeCases), async ({ ack, body, client, context }) => {
    await ack();
    const desk = await caseDeskOf(workspaces.of(context), { body, client });
    await showWindow({ body, client }, await drawList(desk, FIRST_LIST));
  });
  app.action(anyNumber(ACTIONS.caseShow), async ({ ack, body, client, context }) => {
    await ack();
    const used = readUsed(body);
    if (used === undefined) return;
    const desk = await caseDeskOf(workspaces.of(context), { body, client });
    const list = used.window?.list ?? FIRST_LIST;
    await showWindow({ body, client }, await drawCase(desk, { id: used.value, list }));
  });
  app.action(anyNumber(ACTIONS.caseBack), async ({ ack, body, client, context }) => {
    await ack();
    const used = readUsed(body);
    if (used?.window?.id === undefined) return;
    const desk = await caseDeskOf(workspaces.of(context), { body, client });
    const { id, list } = used.window;
    await updateWindow(client, used.viewId, await drawCase(desk, { id, list }));
  });
  app.action(anyNumber(ACTIONS.casesExport), async ({ ack, body, client, context }) => {
    await ack();
    const used = readUsed(body);
    if (used === undefined) return;
    const desk = await caseDeskOf(workspaces.of(context), { body, client });
    const format = used.value === 'markdown' ? 'markdown' : 'csv';
    const company = used.window?.list.company;
    await sendRegister(desk, { format, ...(company !== undefined && { company }) }, client);
  });
}

/** Opens the list by `/notice cases`, or the form for a new one; false where the words are rather a question. */
export async function casesByCommand(
  dependencies: Dependencies,
  { rest, lang }: { rest: string; lang?: Lang },
  { command, client }: { command: SlashCommand; client: webApi.WebClient },
): Promise<boolean> {
  const isNew = NEW.has(rest.toLowerCase());
  const isCompany = rest !== '' && !isNew;
  const found = isCompany ? dependencies.services.current().findCompany(rest) : undefined;
  if (isCompany && found === undefined && !SLUG.test(rest)) return false;
  const desk = await caseDeskOf(dependencies, { body: command, client }, lang);
  // A company whose notice was taken away is still known to its handlers by its slug.
  const company = found ?? desk.person.companies.find((slug) => isCompany && slug === rest);
  if (isCompany && company === undefined) return false;
  const choice: CaseListChoice = { ...FIRST_LIST, ...(company !== undefined && { company }) };
  const isElsewhere = company !== undefined && !desk.person.companies.includes(company);
  // Of a company that somebody does not handle, the window tells who does.
  const view =
    isNew || isElsewhere
      ? await newCaseWindow(desk, { list: FIRST_LIST, ...(company !== undefined && { company }) })
      : await drawList(desk, choice);
  await client.views.open({ trigger_id: command.trigger_id, view });
  return true;
}

const SLUG = /^[a-z0-9-]+$/u;

const NEW = new Set(['new', 'open', 'uusi', 'avaa', 'nytt', 'ny', 'öppna']);

type Revise = (before: CaseListChoice, chosen: string) => CaseListChoice;

/** What each control of the list changes; another choice begins at its first page. */
const LIST_ACTIONS: readonly (readonly [ActionName, Revise])[] = [
  [
    ACTIONS.casesCompany,
    ({ company: _before, ...rest }, company) => ({
      ...rest,
      page: 0,
      ...(company !== '*' && company !== '' && { company }),
    }),
  ],
  [ACTIONS.casesStatus, (before, status) => ({ ...before, page: 0, status: statusSchema.parse(status) })],
  [ACTIONS.casesWhose, (before, whose) => ({ ...before, page: 0, whose: whoseSchema.parse(whose) })],
  [ACTIONS.casesPage, (before, page) => ({ ...before, page: pageSchema.parse(page) })],
  [ACTIONS.casesBack, (before) => before],
];

const statusSchema = z.enum(['open', 'closed', 'all']).catch('open');
const whoseSchema = z.enum(['mine', 'all']).catch('all');
const pageSchema = z.coerce.number().int().min(0).max(100_000).catch(0);

/** A control that was used, and the window it stands in, where it is one of cases. */
function readUsed(body: unknown) {
  const { data } = usedSchema.safeParse(body);
  if (data === undefined) return undefined;
  const [action] = data.actions;
  const value = action.selected_option?.value ?? action.value ?? '';
  return { value, viewId: data.view?.id ?? '', window: readCaseWindow(data.view?.private_metadata ?? '') };
}

const usedSchema = z.object({
  view: z.object({ id: z.string(), private_metadata: z.string().default('') }).optional(),
  actions: z.tuple([
    z.object({ value: z.string().optional(), selected_option: z.object({ value: z.string() }).nullish() }),
  ]),
});
