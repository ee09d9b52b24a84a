import { describe, expect, test } from 'vitest';
import { createStore, type Store } from '../../src/store/store.ts';
import { aNotice } from '../support/a-notice.ts';
import { copiedWindow } from '../support/copied-window.ts';
import { openInMemory } from '../support/databases.ts';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../support/workspace.ts';

const [ANNA, BEN, CIA, EVE, ADMIN] = ['U0ANNA', 'U0BEN', 'U0CIA', 'U0EVE', 'U0ADMIN'];
const by = { by: ADMIN, at: '2026-11-20T08:00:00.000Z' };

async function storeWithCase(): Promise<{ store: Store; anna: Workspace; id: string }> {
  const store = createStore(await openInMemory());
  const key = { team: 'T0TEAM', company: 'nokopa' };
  await store.handlers.nameHandlers(key, { handlers: [ANNA, BEN], ...by });
  await store.handlers.nameHandlers({ ...key, company: 'seltimil' }, { handlers: [CIA], ...by });
  const anna = await openWorkspace({ store });
  await anna.command('cases new');
  await anna.set('case_rights', { tick: 'access' });
  await anna.submit();
  const id = (await all(store))[0]?.id ?? '';
  return { store, anna, id };
}

const all = (store: Store) => store.cases.register({}, { offset: 0, limit: 10 });

const PEOPLE: Readonly<Record<string, WorkspaceOptions>> = {
  'a member of staff': { user: EVE },
  'another company’s handler': { user: CIA },
  'an admin who handles nothing': { user: ADMIN, admins: [ADMIN] },
  'a handler who became a guest': { user: BEN, people: { [BEN]: { is_restricted: true } } },
  'a handler whose account is closed': { user: BEN, people: { [BEN]: { deleted: true } } },
  'a bot that was named': { user: BEN, people: { [BEN]: { is_bot: true } } },
  'somebody of another workspace': { user: BEN, userTeam: 'T0OTHER' },
  'a stranger by Slack’s own word': { user: BEN, people: { [BEN]: { is_stranger: true } } },
  'somebody whose home is elsewhere': { user: BEN, people: { [BEN]: { team_id: 'T0OTHER' } } },
};

/** Every control that does something with a case, and every form, as if its window had been copied or forged. */
const ACTIONS = [
  'case_show',
  'draft_acknowledge',
  'case_back',
  'case_acknowledge',
  'case_reopen',
  'case_extend',
  'case_hand_over',
  'case_close',
  'case_correct',
  'cases_company',
  'cases_status',
  'cases_whose',
  'cases_page',
  'cases_back',
  'cases_export',
] as const;

const FORMS = {
  case_extend_form: { case_reason: { c: { type: 'radio_buttons', selected_option: { value: 'complex' } } } },
  case_hand_over_form: { case_handler: { c: { type: 'users_select', selected_user: EVE } } },
  case_close_form: { case_outcome: { c: { type: 'radio_buttons', selected_option: { value: 'refused' } } } },
  case_correct_form: {
    case_rights: { c: { type: 'multi_static_select', selected_options: [{ value: 'erasure' }] } },
    case_received: { c: { type: 'datepicker', selected_date: '2026-11-01' } },
  },
  case_new_form: {
    case_company: { c: { type: 'static_select', selected_option: { value: 'nokopa' } } },
    case_rights: { c: { type: 'multi_static_select', selected_options: [{ value: 'erasure' }] } },
    case_received: { c: { type: 'datepicker', selected_date: '2026-11-01' } },
  },
} as const;

const list = { company: 'nokopa', status: 'all', whose: 'all', page: 0 } as const;

const view = (id: string, callbackId: string, values: object = {}): Record<string, unknown> =>
  copiedWindow(callbackId, JSON.stringify({ list, id, version: 1 }), values);

const signed = { user: { id: ANNA, team_id: 'T0TEAM' }, team: { id: 'T0TEAM' }, trigger_id: 'trigger' };

/** Their values name the case. */
const SHOWING = new Set(['case_show', 'draft_acknowledge']);

function click(id: string, actionId: string): Record<string, unknown> {
  const action = { type: 'button', action_id: actionId, block_id: 'b', value: SHOWING.has(actionId) ? id : 'csv' };
  return { ...signed, type: 'block_actions', view: view(id, 'case_view'), actions: [action] };
}

/** What of the case anybody could learn from what was sent. */
function told(workspace: Workspace): string {
  return JSON.stringify([workspace.sent, workspace.acks]);
}

describe.each(Object.entries(PEOPLE))('%s', (_, options) => {
  test('gets nothing of a case, by whatever button, copied or forged', async () => {
    const { store, id } = await storeWithCase();
    const workspace = await openWorkspace({ ...options, store });
    const before = await all(store);
    await workspace.command('cases');
    for (const action of ACTIONS) await workspace.deliver(click(id, action));
    for (const words of ['cases', 'cases nokopa', 'cases new', 'tapaukset']) await workspace.command(words);
    expect(await all(store)).toEqual(before);
    expect(told(workspace)).not.toContain('2026-001');
    expect(told(workspace)).not.toContain('2026-12-');
  });

  test('changes nothing, by whatever form', async () => {
    const { store, id } = await storeWithCase();
    const workspace = await openWorkspace({ ...options, store });
    const before = await all(store);
    for (const [callbackId, values] of Object.entries(FORMS)) {
      await workspace.deliver({ ...signed, type: 'view_submission', view: view(id, callbackId, values) });
    }
    expect(await all(store)).toEqual(before);
    expect(told(workspace)).not.toContain('2026-001');
  });
});

describe('naming handlers', () => {
  const namingOf = (company: string) => ({ ...view('', 'case_handlers'), private_metadata: company });
  const key = { team: 'T0TEAM', company: 'nokopa' };
  /** A click in the window on the handlers of Nokopa, as if it had been copied. */
  const act = (actionId: string, chosen: object): Record<string, unknown> => ({
    ...signed,
    type: 'block_actions',
    view: namingOf('nokopa'),
    actions: [{ type: 'button', action_id: actionId, block_id: 'handlers_change:nokopa', ...chosen }],
  });
  const add = (user: string) => act('handlers_add', { selected_user: user });

  test.each([
    ['a handler', { user: ANNA, admins: [ADMIN] }],
    ['a member of staff', { user: EVE, admins: [ADMIN] }],
    ['an admin’s id from another workspace', { user: ADMIN, admins: [ADMIN], userTeam: 'T0OTHER' }],
    ['an admin who is a guest by now', { user: ADMIN, admins: [ADMIN], people: { [ADMIN]: { is_restricted: true } } }],
    ['anybody where no admin is set', { user: EVE }],
  ])('is not for %s', async (_, options) => {
    const { store } = await storeWithCase();
    const workspace = await openWorkspace({ ...options, store });
    await workspace.command('handlers nokopa');
    expect(workspace.modal().words).not.toContain('<@');
    await workspace.deliver(add(EVE));
    await workspace.deliver(act('handlers_remove:1', { value: ANNA }));
    await workspace.deliver(act('handlers_deputy', { selected_user: ANNA }));
    await workspace.deliver(act('handlers_no_deputy', {}));
    expect(await store.handlers.handlersOf(key)).toEqual({ handlers: [ANNA, BEN] });
    expect(JSON.stringify(workspace.sent)).not.toContain(BEN);
  });

  test('is for admins, who see who is named; what they set is logged by ids', async () => {
    const { store } = await storeWithCase();
    const workspace = await openWorkspace({ user: ADMIN, admins: [ADMIN], store });
    await workspace.command('handlers nokopa');
    expect(workspace.modal().words).toContain(`<@${ANNA}>`);
    await workspace.deliver(add(EVE));
    await workspace.deliver(act('handlers_deputy', { selected_user: EVE }));
    await workspace.press('Poista');
    expect(await store.handlers.handlersOf(key)).toEqual({ handlers: [BEN, EVE], deputy: EVE });
    await workspace.press('Ei sijaista');
    expect(await store.handlers.handlersOf(key)).toEqual({ handlers: [BEN, EVE] });
    expect(workspace.logLines.filter((line) => line.includes('handlers named')).map((line) => line.slice(30))).toEqual([
      'handlers named team=T0TEAM by=U0ADMIN company=nokopa added=U0EVE',
      'handlers named team=T0TEAM by=U0ADMIN company=nokopa deputy=U0EVE',
      'handlers named team=T0TEAM by=U0ADMIN company=nokopa removed=U0ANNA',
      'handlers named team=T0TEAM by=U0ADMIN company=nokopa deputy=none',
    ]);
  });

  test('tells of a deputy who is no handler, and of guests', async () => {
    const { store } = await storeWithCase();
    const people = { [ADMIN]: {}, [EVE]: { is_ultra_restricted: true } };
    const workspace = await openWorkspace({ user: ADMIN, admins: [ADMIN], store, people });
    await workspace.command('handlers nokopa');
    await workspace.deliver(act('handlers_deputy', { selected_user: EVE }));
    expect(workspace.modal().words).toContain('Sijaisen on oltava yksi käsittelijöistä');
    await workspace.deliver(add(EVE));
    expect(workspace.modal().words).toContain('Vieraat, botit ja muiden työtilojen henkilöt');
    expect(await store.handlers.handlersOf(key)).toEqual({ handlers: [ANNA, BEN] });
  });

  test('goes on for a company whose notice was taken away, as do its cases', async () => {
    const { store, id } = await storeWithCase();
    const knowledge = fakeKnowledge({ notices: [aNotice({ name: 'Seltimil Oy' })] });
    const workspace = await openWorkspace({ store, knowledge, user: ADMIN, admins: [ADMIN] });
    await workspace.command('handlers nokopa');
    expect(workspace.modal().words).toContain(`<@${BEN}>`);
    await workspace.deliver(act('handlers_remove:1', { value: BEN }));
    expect(await store.handlers.handlersOf(key)).toEqual({ handlers: [ANNA] });
    await workspace.command('handlers nobody');
    await workspace.deliver({ ...act('handlers_add', { selected_user: EVE }), view: namingOf('nobody') });
    expect(await store.handlers.handlersOf({ ...key, company: 'nobody' })).toEqual({ handlers: [] });
    const anna = await openWorkspace({ store, knowledge, user: ANNA });
    await anna.command('cases nokopa');
    expect(JSON.stringify(anna.sent.at(-1)?.payload)).toContain(id);
  });

  test('shows the handlers of another company on demand', async () => {
    const { store } = await storeWithCase();
    const workspace = await openWorkspace({ user: ADMIN, admins: [ADMIN], store });
    await workspace.command('handlers');
    expect(workspace.modal().words).not.toContain('<@');
    await workspace.deliver(act('handlers_company', { selected_option: { value: 'seltimil' } }));
    expect(workspace.modal().words).toContain(`<@${CIA}>`);
    expect(workspace.modal().metadata).toBe('seltimil');
  });

  test('takes the cases away from who is no handler any more', async () => {
    const { store, anna, id } = await storeWithCase();
    await store.handlers.nameHandlers(key, { handlers: [BEN], ...by });
    await anna.deliver(click(id, 'case_acknowledge'));
    expect((await all(store))[0]).toMatchObject({ status: 'open' });
    await anna.command('cases');
    expect(anna.modal().callbackId).toBe('case_no_access');
  });
});

test('a new case that claims the id of another company’s shows nothing of it', async () => {
  const { store, id } = await storeWithCase();
  const workspace = await openWorkspace({ user: CIA, store });
  const values = {
    ...FORMS.case_new_form,
    case_company: { c: { type: 'static_select', selected_option: { value: 'seltimil' } } },
  };
  const before = await all(store);
  await workspace.deliver({ ...signed, type: 'view_submission', view: view(id, 'case_new_form', values) });
  expect(await all(store)).toEqual(before);
  expect(told(workspace)).not.toContain('2026-001');
});

test('where Slack does not tell who is a guest, whom an admin has named counts', async () => {
  const { store } = await storeWithCase();
  const workspace = await openWorkspace({ user: BEN, store });
  await workspace.command('cases');
  expect(workspace.modal().words).toContain('2026-001');
});
