import type { App, types } from '@slack/bolt';
import { z } from 'zod';
import { type Case, CASE_RIGHTS, EXTENSION_REASONS, OUTCOMES } from '../../cases/case.ts';
import type { CaseAction, Refusal } from '../../cases/transition.ts';
import { ACTIONS, type ActionName, anyNumber, VIEWS } from '../action-ids.ts';
import { type CaseFormKind, caseFormView } from '../blocks/case-forms.ts';
import { type CaseDesk, caseDeskOf, type Change, changeCase, drawCase, findOwnCase } from '../case-desk.ts';
import { CASE_FIELDS, type CaseWindow, FIRST_LIST, readCaseWindow } from '../case-window.ts';
import type { FormState } from '../form-state.ts';
import { tellEntrusted } from '../tell-entrusted.ts';
import { copyFor } from '../dependencies.ts';
import { unlessAway } from '../unless-away.ts';
import { readWindow, updateWindow } from '../window.ts';
import type { Workspaces } from '../workspaces.ts';

/** Changes cases: at a button what needs a yes only, else by a form; what is refused is told at its field. */
export function registerChangeCase(app: App, workspaces: Workspaces): void {
  for (const [name, action] of AT_ONCE) {
    app.action(anyNumber(name), async ({ ack, body, client, context }) => {
      await ack();
      const window = readWindow(body);
      const known = ofCase(window?.metadata);
      if (window === undefined || known === undefined) return;
      const desk = await caseDeskOf(workspaces.of(context), { body, client });
      const change = await changeCase(desk, known, [action]);
      await updateWindow(client, window.id, await drawCase(desk, { ...known, ...remarkOf(change, desk) }));
    });
  }
  registerOffered(app, workspaces);
  for (const [name, kind] of FORM_BUTTONS) {
    app.action(anyNumber(name), async ({ ack, body, client, context }) => {
      await ack();
      const window = readWindow(body);
      const known = ofCase(window?.metadata);
      if (window === undefined || known === undefined) return;
      const desk = await caseDeskOf(workspaces.of(context), { body, client });
      await updateWindow(client, window.id, await drawForm(desk, kind, known));
    });
  }
  for (const [callbackId, { field, actions }] of FORMS) {
    app.view(callbackId, async ({ ack, body, client, context }) => {
      const window = readWindow(body);
      const known = ofCase(window?.metadata);
      if (window === undefined || known === undefined) return ack();
      const dependencies = workspaces.of(context);
      const { cases: words } = copyFor(dependencies, window.user);
      const away = { otherwise: undefined, event: 'case not changed', log: dependencies.log };
      const changing = async () => {
        const desk = await caseDeskOf(dependencies, { body, client });
        return changeBy(desk, known, (before) => actions(window.state, before));
      };
      const changed = await unlessAway(changing, away);
      if (changed === undefined) return ack({ response_action: 'errors', errors: { [field]: words.away } });
      const { desk, before, change } = changed;
      if (change.kind === 'refused' && change.refusal !== 'changed-meanwhile') {
        const text = words.refusals[change.refusal];
        return ack({ response_action: 'errors', errors: { [FIELD_OF[change.refusal] ?? field]: text } });
      }
      const view = await drawCase(desk, { ...known, ...remarkOf(change, desk) });
      await ack({ response_action: 'update', view });
      if (change.kind !== 'done') return;
      await tellEntrusted(dependencies, { before, after: change.one, by: window.user, client });
    });
  }
}

/** Marks a case as acknowledged where a draft that was sent offers it; the draft stays beneath. */
function registerOffered(app: App, workspaces: Workspaces): void {
  app.action(anyNumber(ACTIONS.draftAcknowledge), async ({ ack, body, client, context }) => {
    await ack();
    const { data } = offeredSchema.safeParse(body);
    if (data === undefined) return;
    const desk = await caseDeskOf(workspaces.of(context), { body, client });
    const [{ value: id }] = data.actions;
    const one = await findOwnCase(desk, id);
    const change: Change =
      one === undefined ? { kind: 'gone' } : await changeCase(desk, one, [{ kind: 'acknowledge' }]);
    const view = await drawCase(desk, { id, list: FIRST_LIST, ...remarkOf(change, desk) });
    await client.views.push({ trigger_id: data.trigger_id, view });
  });
}

const offeredSchema = z.object({
  trigger_id: z.string(),
  actions: z.tuple([z.object({ value: z.string() })]),
});

const AT_ONCE: readonly (readonly [ActionName, CaseAction])[] = [
  [ACTIONS.caseAcknowledge, { kind: 'acknowledge' }],
  [ACTIONS.caseReopen, { kind: 'reopen' }],
];

const FORM_BUTTONS: readonly (readonly [ActionName, CaseFormKind])[] = [
  [ACTIONS.caseExtend, 'extend'],
  [ACTIONS.caseHandOver, 'hand-over'],
  [ACTIONS.caseClose, 'close'],
  [ACTIONS.caseCorrect, 'correct'],
];

interface ReadForm {
  /** At which a refusal is told that belongs to no other. */
  readonly field: string;
  readonly actions: (state: FormState, before: Case) => CaseAction[];
}

const FORMS: readonly (readonly [string, ReadForm])[] = [
  [
    VIEWS.extendCase,
    {
      field: CASE_FIELDS.reason,
      actions: (state) => {
        const { data: reason } = z.enum(EXTENSION_REASONS).safeParse(state.option(CASE_FIELDS.reason));
        return reason === undefined ? [] : [{ kind: 'extend', reason }];
      },
    },
  ],
  [VIEWS.handOverCase, { field: CASE_FIELDS.handler, actions: handOver }],
  [
    VIEWS.closeCase,
    {
      field: CASE_FIELDS.outcome,
      actions: (state) => {
        const { data: outcome } = z.enum(OUTCOMES).safeParse(state.option(CASE_FIELDS.outcome));
        return outcome === undefined ? [] : [{ kind: 'close', outcome }];
      },
    },
  ],
  [
    VIEWS.correctCase,
    {
      field: CASE_FIELDS.rights,
      actions: (state, before) => {
        const { data: rights = [] } = z.array(z.enum(CASE_RIGHTS)).safeParse(state.options(CASE_FIELDS.rights));
        return [{ kind: 'correct', rights, received: state.day(CASE_FIELDS.received) ?? before.received }];
      },
    },
  ],
];

/** Only what was changed: two people stand in the form. */
function handOver(state: FormState, before: Case): CaseAction[] {
  const [to = before.handler] = state.users(CASE_FIELDS.handler) ?? [];
  const chosen = state.users(CASE_FIELDS.deputy);
  const deputy = chosen === undefined ? before.deputy : chosen[0];
  const handed = to === before.handler ? [] : [{ kind: 'hand-over', to } as const];
  // Who takes the case over is no longer its deputy.
  const left = before.deputy === to ? undefined : before.deputy;
  if (deputy === left || (deputy === to && before.deputy === to)) return handed;
  return [...handed, { kind: 'set-deputy', ...(deputy !== undefined && { deputy }) }];
}

const FIELD_OF: Partial<Record<Refusal, string>> = {
  'deputy-is-handler': CASE_FIELDS.deputy,
  'received-in-future': CASE_FIELDS.received,
  'received-before-law': CASE_FIELDS.received,
};

async function changeBy(
  desk: CaseDesk,
  known: OfCase,
  actions: (before: Case) => CaseAction[],
): Promise<{ desk: CaseDesk; before: Case | undefined; change: Change }> {
  const before = await findOwnCase(desk, known.id);
  if (before === undefined) return { desk, before, change: { kind: 'gone' } };
  return { desk, before, change: await changeCase(desk, known, actions(before)) };
}

type OfCase = Pick<CaseWindow, 'list'> & { readonly id: string; readonly version: number | undefined };

function ofCase(metadata: string | undefined): OfCase | undefined {
  const window = readCaseWindow(metadata ?? '');
  return window?.id === undefined ? undefined : { ...window, id: window.id, version: window.version };
}

function remarkOf(change: Change, { scene }: CaseDesk): { remark?: string } {
  return change.kind === 'refused' ? { remark: scene.copy.cases.refusals[change.refusal] } : {};
}

async function drawForm(desk: CaseDesk, kind: CaseFormKind, { id, version, list }: OfCase): Promise<types.ModalView> {
  const { dependencies, scene } = desk;
  const one = await findOwnCase(desk, id);
  const { refusals } = scene.copy.cases;
  if (one === undefined || one.version !== version) {
    return drawCase(desk, { id, list, ...(one !== undefined && { remark: refusals['changed-meanwhile'] }) });
  }
  const { handlers } = await dependencies.store.handlers.handlersOf({ team: dependencies.team, company: one.company });
  return caseFormView(kind, { one, list, handlers }, scene);
}
