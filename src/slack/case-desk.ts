import { randomUUID } from 'node:crypto';
import type { types, webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Case } from '../cases/case.ts';
import { isHandler, mayHandle } from '../cases/roles.ts';
import { type CaseAction, type Occasion, type Refusal, transition, type Transition } from '../cases/transition.ts';
import type { IsoDate, Lang } from '../notices/notice.ts';
import { noAccessView } from './blocks/case-access.ts';
import { caseListView, CASES_PER_PAGE } from './blocks/case-list.ts';
import { caseView } from './blocks/case-view.ts';
import type { Scene } from './blocks/scene.ts';
import { type CaseListChoice, filterOf } from './case-window.ts';
import { type Dependencies, langOf, sceneOf } from './dependencies.ts';
import { type CasePerson, personOf } from './people.ts';
import { updateWindow } from './window.ts';

/** Somebody at work on cases. Who it is and what they may do is found anew for each thing they do. */
export interface CaseDesk {
  readonly dependencies: Dependencies;
  readonly person: CasePerson;
  readonly scene: Scene;
  readonly today: IsoDate;
}

/** What Slack sent, signed. */
export interface Signed {
  readonly body: unknown;
  readonly client: webApi.WebClient;
}

/** Puts together who is at work, and with what. `lang` is theirs where absent. */
export async function caseDeskOf(dependencies: Dependencies, signed: Signed, lang?: Lang): Promise<CaseDesk> {
  const person = await personOf(dependencies, signed);
  const knowledge = dependencies.services.current();
  const wanted = lang ?? langOf(dependencies, person.user);
  const scene = sceneOf(dependencies, { knowledge, lang: wanted, isPrivate: true });
  return { dependencies, person, scene, today: dependencies.services.today() };
}

/** Draws the list of cases that somebody may see, or says why there is none. */
export async function drawList(desk: CaseDesk, choice: CaseListChoice): Promise<types.ModalView> {
  const { dependencies, person, scene, today } = desk;
  if (!isHandler(person)) return noAccessView(await reasonFor(desk), scene);
  const { cases } = dependencies.store;
  const filter = filterOf(choice, { team: dependencies.team, user: person.user, companies: person.companies });
  const count = await cases.count(filter);
  const last = Math.max(0, Math.ceil(count / CASES_PER_PAGE) - 1);
  const shown = { ...choice, page: Math.min(choice.page, last) };
  const page = { offset: shown.page * CASES_PER_PAGE, limit: CASES_PER_PAGE };
  const found = await cases.list(filter, page);
  return caseListView({ cases: found, count, choice: shown, companies: person.companies, today }, scene);
}

/** Says why somebody sees no cases at all. */
async function reasonFor({ dependencies, person, scene }: CaseDesk): Promise<string> {
  const { access } = scene.copy.cases;
  if (person.isOutsider) return access.outsider;
  const admins = await dependencies.admins.of(dependencies.team);
  return admins.length === 0 ? `${access.notHandler} ${access.noAdmins}` : access.notHandler;
}

/** Finds a case where it is of this workspace and of a company whose handler somebody is; nobody is told which fails. */
export async function findOwnCase({ dependencies, person }: CaseDesk, id: string): Promise<Case | undefined> {
  const { store, team } = dependencies;
  const one = await store.cases.find(team, id);
  return one !== undefined && mayHandle(person, one.company) ? one : undefined;
}

/** Draws a case, or that there is none for this person. */
export async function drawCase(
  desk: CaseDesk,
  { id, list, remark }: { id: string; list: CaseListChoice; remark?: string },
): Promise<types.ModalView> {
  const { dependencies, scene, today, person } = desk;
  const one = await findOwnCase(desk, id);
  const { access } = scene.copy.cases;
  if (one === undefined) return noAccessView(person.isOutsider ? access.outsider : access.gone, scene);
  const history = await dependencies.store.cases.history(one);
  return caseView({ one, history, today, list, ...(remark !== undefined && { remark }) }, scene);
}

/** Says when and by whom something is done now. `handlers` are those of the company. */
export function occasionOf({ dependencies, person, today }: CaseDesk, handlers: readonly string[]): Occasion {
  const now = new Date(dependencies.now()).toISOString();
  return { now, today, actor: person.user, handlers, newId: randomUUID };
}

/** What came of doing something to a case. */
export type Change =
  | { readonly kind: 'done'; readonly one: Case }
  | { readonly kind: 'refused'; readonly refusal: Refusal | 'changed-meanwhile' }
  | { readonly kind: 'gone' };

/** Does things to a case one after the other, all or none; `version` is what the person has seen of it. */
export async function changeCase(
  desk: CaseDesk,
  { id, version }: { id: string; version: number | undefined },
  actions: readonly CaseAction[],
): Promise<Change> {
  const { store, team, log } = desk.dependencies;
  const before = await findOwnCase(desk, id);
  if (before === undefined) return { kind: 'gone' };
  if (before.version !== version) return { kind: 'refused', refusal: 'changed-meanwhile' };
  const { handlers } = await store.handlers.handlersOf({ team, company: before.company });
  const steps = allSteps(before, actions, occasionOf(desk, handlers));
  if (typeof steps === 'string') return { kind: 'refused', refusal: steps };
  const events = steps.map(({ event }) => event);
  const [last, earlier] = [steps.at(-1), events.slice(0, -1)];
  if (last === undefined) return { kind: 'refused', refusal: 'unchanged' };
  const { case: one, event } = last;
  const end = await store.cases.save(one, event, earlier);
  if (end === 'changed-meanwhile') return { kind: 'refused', refusal: end };
  log.info('case changed', { case: one.number, company: one.company, kind: events.map(({ kind }) => kind).join('+') });
  return { kind: 'done', one };
}

type Done = Extract<Transition, { kind: 'done' }>;

function allSteps(before: Case, actions: readonly CaseAction[], occasion: Occasion): readonly Done[] | Refusal {
  const steps: Done[] = [];
  for (const action of actions) {
    const step = transition(steps.at(-1)?.case ?? before, action, occasion);
    if (step.kind === 'refused') return step.refusal;
    steps.push(step);
  }
  return steps;
}

/** Shows a window where something was done: in the open one, or as a new one for a click in a message or on the Home. */
export async function showWindow({ body, client }: Signed, view: types.ModalView): Promise<void> {
  const { view: open, trigger_id: trigger } = placeSchema.parse(body);
  if (open?.type === 'modal') return updateWindow(client, open.id, view);
  await client.views.open({ trigger_id: trigger ?? '', view });
}

const placeSchema = z.object({
  trigger_id: z.string().optional(),
  view: z.object({ id: z.string(), type: z.string() }).optional(),
});
