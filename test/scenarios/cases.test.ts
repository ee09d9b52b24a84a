import { describe, expect, test } from 'vitest';
import { StoreUnavailable } from '../../src/store/database-failure.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { openInMemory } from '../support/databases.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../support/workspace.ts';

const [ANNA, BEN, CIA, EVE] = ['U0ANNA', 'U0BEN', 'U0CIA', 'U0EVE'];
const by = { by: 'U0ADMIN', at: '2026-11-20T08:00:00.000Z' };

/** A workspace in which Anna and Ben handle the requests to Nokopa and Cia those to Seltimil; all read English. */
async function office(options: WorkspaceOptions = {}, store?: Store): Promise<{ workspace: Workspace; store: Store }> {
  const kept = store ?? createStore(await openInMemory());
  const named = { team: 'T0TEAM', company: 'nokopa' };
  if (store === undefined) {
    await kept.handlers.nameHandlers(named, { handlers: [ANNA, BEN], deputy: BEN, ...by });
    await kept.handlers.nameHandlers({ ...named, company: 'seltimil' }, { handlers: [CIA], ...by });
  }
  const workspace = await openWorkspace({ ...options, store: kept });
  await workspace.dm('how long?', { user: options.user ?? ANNA });
  return { workspace, store: kept };
}

/** Opens a case by hand, received on 19 November 2026. */
async function openOne(workspace: Workspace): Promise<void> {
  await workspace.command('cases new');
  await workspace.set('case_rights', { tick: 'access' });
  await workspace.set('case_received', { day: '2026-11-19' });
  await workspace.submit();
}

const allOf = (store: Store) => store.cases.register({}, { offset: 0, limit: 100 });

describe('opening a case by hand', () => {
  test('takes company, rights and day, and shows when it is due', async () => {
    const { workspace, store } = await office();
    await openOne(workspace);
    expect(workspace.modal().callbackId).toBe('case_view');
    expect(workspace.modal().words).toContain('Monday 21 December 2026, 31 days left');
    const [one] = await allOf(store);
    expect(one).toMatchObject({
      number: '2026-001',
      company: 'nokopa',
      handler: ANNA,
      deputy: BEN,
      rights: ['access'],
    });
  });

  test('tells the deputy, and nobody else', async () => {
    const { workspace } = await office();
    await openOne(workspace);
    const told = workspace.sent.filter(
      ({ method, payload }) => method === 'chat.postMessage' && payload['channel'] === BEN,
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.words).toContain('2026-001');
  });

  test('tells what is wrong at its field', async () => {
    const { workspace, store } = await office();
    await workspace.command('cases new');
    await workspace.set('case_rights', { tick: 'access' });
    await workspace.set('case_received', { day: '2026-11-21' });
    await workspace.submit();
    expect(workspace.modal().errors).toEqual({ case_received: 'This day has not come yet.' });
    expect(await allOf(store)).toEqual([]);
  });

  test('is there for handlers; others are told who they are', async () => {
    const store = (await office()).store;
    const { workspace } = await office({ user: EVE }, store);
    await workspace.command('cases new');
    expect(workspace.modal().words).toContain('You are not named as a handler');
    await workspace.command('cases seltimil');
    expect(workspace.modal().words).toContain(`Requests to Seltimil Oy are handled by <@${CIA}>`);
  });
});

describe('opening a case from a draft', () => {
  test('takes over company, rights and day, and nothing of the letter', async () => {
    const { workspace, store } = await office({ defaultCompany: 'nokopa' });
    await workspace.draftFrom({ text: 'Olen Zyxarvo Qwil. Haluan nähdä tietoni.', ts: '1795161600.000100' });
    await workspace.submit();
    await workspace.set('received', { day: '2026-11-18' });
    await workspace.press('Open a case');
    expect(workspace.modal().callbackId).toBe('case_new_form');
    expect(workspace.modal().chosen('case_company')).toEqual(['nokopa']);
    expect(workspace.modal().chosen('case_rights')).toEqual(['access']);
    expect(workspace.modal().chosen('case_received')).toEqual(['2026-11-18']);
    await workspace.submit();
    expect(await allOf(store)).toHaveLength(1);
    const view = JSON.stringify(workspace.sent.find(({ method }) => method === 'views.push')?.payload);
    expect(view).not.toContain('Zyxarvo');
    const history = await store.cases.history((await allOf(store))[0] ?? { id: '', team: '' });
    expect(JSON.stringify([await allOf(store), history])).not.toContain('Zyxarvo');
  });

  test('is for handlers of that company alone', async () => {
    const { workspace, store } = await office({ defaultCompany: 'seltimil' });
    await workspace.draftFrom({ text: 'Haluan nähdä tietoni.', ts: '1795161600.000100' });
    await workspace.submit();
    await workspace.press('Open a case');
    expect(workspace.modal().words).toContain(`Requests to Seltimil Oy are handled by <@${CIA}>`);
    expect(await allOf(store)).toEqual([]);
  });
});

describe('a draft that was sent', () => {
  const drafted = async (parts: WorkspaceOptions = {}) => {
    const { workspace, store } = await office({ defaultCompany: 'nokopa', ...parts });
    await openOne(workspace);
    await workspace.draftFrom({ text: 'Haluan nähdä tietoni.', ts: '1795161600.000100' });
    await workspace.submit();
    return { workspace, store };
  };

  test('offers to mark the case of that day as acknowledged, and does so at a click', async () => {
    const { workspace, store } = await drafted();
    await workspace.set('received', { day: '2026-11-19' });
    await workspace.submit();
    await workspace.press('Mark case 2026-001 as acknowledged');
    expect(workspace.modal().callbackId).toBe('case_view');
    expect((await allOf(store))[0]).toMatchObject({ status: 'acknowledged' });
  });

  test('offers no case of another day', async () => {
    const { workspace } = await drafted();
    await workspace.submit();
    expect(workspace.modal().words).toContain('Sent to your direct messages');
    expect(() => workspace.press('draft_acknowledge:1')).toThrow('no button');
  });
});

describe('a case', () => {
  test('is acknowledged at a click', async () => {
    const { workspace, store } = await office();
    await openOne(workspace);
    await workspace.press('Mark as acknowledged');
    expect(workspace.modal().words).toContain('marked as acknowledged');
    expect((await allOf(store))[0]).toMatchObject({
      status: 'acknowledged',
      acknowledgedAt: '2026-11-20T09:00:00.000Z',
    });
  });

  test('is extended with a reason, which the form tells to pass on', async () => {
    const { workspace, store } = await office();
    await openOne(workspace);
    await workspace.press('Extend the time');
    expect(workspace.modal().words).toContain('The new last day is Friday 19 February 2027');
    await workspace.set('case_reason', { option: 'complex' });
    await workspace.submit();
    expect(workspace.modal().words).toContain('extended to 19 February 2027: The request is complex');
    expect((await allOf(store))[0]?.extension).toEqual({ due: '2027-02-19', reason: 'complex', on: '2026-11-20' });
  });

  test('is not extended after the first month', async () => {
    const { workspace, store } = await office();
    await openOne(workspace);
    const late = (await office({ today: '2026-12-22' }, store)).workspace;
    await late.command('cases');
    await late.press('Show');
    await late.press('Extend the time');
    await late.set('case_reason', { option: 'complex' });
    await late.submit();
    expect(late.modal().errors['case_reason']).toContain('The first month is over');
    expect((await allOf(store))[0]).not.toHaveProperty('extension');
  });

  test('is handed over to a handler of the company, who is told', async () => {
    const { workspace, store } = await office();
    await openOne(workspace);
    await workspace.press('Hand over');
    await workspace.set('case_handler', { user: CIA });
    await workspace.submit();
    expect(workspace.modal().errors['case_handler']).toContain('not named as a handler');
    await workspace.set('case_handler', { user: BEN });
    const sent = await workspace.submit();
    expect(sent.map(({ payload }) => payload['channel'])).toEqual([BEN]);
    expect(sent[0]?.words).toContain('siirsi sinulle tapauksen 2026-001 (Nokopa Oy)');
    const [one] = await allOf(store);
    expect(one).toMatchObject({ handler: BEN });
    expect(one).not.toHaveProperty('deputy');
  });

  test('changes handler and deputy in one go', async () => {
    const { workspace, store } = await office();
    const key = { team: 'T0TEAM', company: 'nokopa' };
    await store.handlers.addHandler(key, { user: CIA, ...by });
    await openOne(workspace);
    await workspace.press('Hand over');
    await workspace.set('case_handler', { user: BEN });
    await workspace.set('case_deputy', { user: CIA });
    await workspace.submit();
    expect((await allOf(store))[0]).toMatchObject({ handler: BEN, deputy: CIA, version: 3 });
    expect(workspace.logLines.join('\n')).toContain('kind=handed-over+deputy-set');
  });

  test('gets another deputy, or none', async () => {
    const { workspace, store } = await office();
    await openOne(workspace);
    await workspace.press('Hand over');
    await workspace.set('case_deputy', { user: undefined });
    await workspace.submit();
    expect((await allOf(store))[0]).not.toHaveProperty('deputy');
    await workspace.press('Hand over');
    await workspace.set('case_deputy', { user: ANNA });
    await workspace.submit();
    expect(workspace.modal().errors['case_deputy']).toContain('somebody other than the handler');
  });

  test('is corrected before it is closed, and the history keeps what was there', async () => {
    const { workspace, store } = await office();
    await openOne(workspace);
    await workspace.press('Correct');
    await workspace.set('case_received', { day: '2026-11-16' });
    await workspace.set('case_rights', { tick: 'erasure' });
    await workspace.submit();
    expect((await allOf(store))[0]).toMatchObject({ due: '2026-12-16', rights: ['access', 'erasure'] });
    expect(workspace.modal().words).toContain('received 16 November 2026 instead of 19 November 2026');
  });

  test('is closed with an outcome and opened again', async () => {
    const { workspace, store } = await office();
    await openOne(workspace);
    await workspace.press('Close the case');
    await workspace.set('case_outcome', { option: 'nothing-held' });
    await workspace.submit();
    expect((await allOf(store))[0]).toMatchObject({ status: 'closed', outcome: 'nothing-held' });
    expect(workspace.modal().words).toContain('Closed: No data held on the person');
    await workspace.press('Open again');
    expect((await allOf(store))[0]).toMatchObject({ status: 'open' });
  });

  test('that somebody else has changed meanwhile is shown anew, and nothing is overwritten', async () => {
    const { workspace, store } = await office();
    await openOne(workspace);
    const ben = (await office({ user: BEN }, store)).workspace;
    await ben.command('cases');
    await ben.press('Show');
    await ben.press('Close the case');
    await workspace.press('Mark as acknowledged');
    await ben.set('case_outcome', { option: 'refused' });
    await ben.submit();
    expect(ben.modal().callbackId).toBe('case_view');
    expect(ben.modal().words).toContain('Somebody else has just changed the case');
    expect((await allOf(store))[0]).toMatchObject({ status: 'acknowledged' });
  });

  test('has a way back from a form, and to the list', async () => {
    const { workspace } = await office();
    await openOne(workspace);
    await workspace.press('Close the case');
    await workspace.press('Back');
    expect(workspace.modal().callbackId).toBe('case_view');
    await workspace.press('Back');
    expect(workspace.modal().words).toContain('One case');
  });
});

describe('the list of cases', () => {
  test('opens as a window, never as a message, by words of three languages', async () => {
    const { workspace } = await office();
    for (const words of ['cases', 'tapaukset', 'pyynnöt', 'ärenden', 'cases nokopa']) {
      const sent = await workspace.command(words);
      expect(sent.map(({ method }) => method).filter((method) => method !== 'users.info')).toEqual(['views.open']);
      expect(workspace.modal().callbackId).toBe('case_list');
    }
  });

  test('shows open cases; closed ones, mine and all on demand', async () => {
    const { workspace } = await office();
    await openOne(workspace);
    await workspace.press('Close the case');
    await workspace.set('case_outcome', { option: 'fulfilled' });
    await workspace.submit();
    await openOne(workspace);
    await workspace.command('cases');
    expect(workspace.modal().words).toContain('2026-002');
    expect(workspace.modal().words).not.toContain('2026-001');
    await workspace.set('cases_filter', { option: 'open' });
    const [status] = workspace.modal().offered('cases_filter');
    expect(status).toBe('open');
    await workspace.deliver(chosen(workspace, 'cases_status', 'closed'));
    expect(workspace.modal().words).toContain('2026-001');
    expect(workspace.modal().words).not.toContain('2026-002');
    await workspace.deliver(chosen(workspace, 'cases_status', 'all'));
    expect(workspace.modal().words).toContain('2 cases');
  });

  test('has pages', async () => {
    const { workspace } = await office();
    for (let count = 0; count < 17; count += 1) await openOne(workspace);
    await workspace.command('cases');
    expect(workspace.modal().words).toContain('Page 1 of 2');
    expect(workspace.modal().words).not.toContain('2026-017');
    await workspace.press('Next');
    expect(workspace.modal().words).toContain('2026-017');
    await workspace.press('Previous');
    expect(workspace.modal().words).toContain('2026-001');
  });

  test('a word that is no company’s name leads to an answer instead', async () => {
    const { workspace } = await office();
    const sent = await workspace.command('cases of emergency');
    expect(sent.map(({ method }) => method)).toEqual(['respond']);
  });
});

describe('the register', () => {
  test.each([
    ['Register as CSV', '2026-001,Nokopa Oy,Access to the data (Art. 15),2026-11-19,2026-12-21,,,,Open,,,,U0ANNA'],
    ['Register as Markdown', '| 2026-001 | Nokopa Oy | Access to the data (Art. 15) | 2026-11-19 |'],
  ])('comes to the handler’s own messages: %s', async (label, line) => {
    const { workspace } = await office();
    await openOne(workspace);
    await workspace.command('cases');
    const sent = (await workspace.press(label)).filter(({ method }) => method === 'chat.postMessage');
    expect(sent.map(({ payload }) => payload['channel'])).toEqual([ANNA]);
    expect(sent[0]?.words).toContain(line);
    expect(sent[0]?.payload['text']).toBe('Register of requests');
  });
});

/** Chooses in one of the lists above the cases. */
function chosen(workspace: Workspace, actionId: string, value: string): Record<string, unknown> {
  const view = { id: 'V0DRAFT', type: 'modal', private_metadata: workspace.modal().metadata, blocks: [] };
  return {
    type: 'block_actions',
    user: { id: ANNA, team_id: 'T0TEAM' },
    team: { id: 'T0TEAM' },
    trigger_id: 'trigger',
    container: { type: 'view', view_id: 'V0DRAFT' },
    view: { ...view, state: { values: {} } },
    actions: [{ type: 'static_select', action_id: actionId, block_id: 'cases_filter', selected_option: { value } }],
  };
}

describe('where the database is away', () => {
  const away = async (): Promise<never> => {
    throw new StoreUnavailable('SQLITE_BUSY', undefined);
  };

  test('the form says so, and sent again it opens one case', async () => {
    const { store } = await office();
    const state = { isAway: false };
    const open: Store['cases']['open'] = async (...given) => {
      const stored = await store.cases.open(...given);
      // Lost on the way back: nobody knows whether it was stored.
      return state.isAway ? away() : stored;
    };
    const { workspace } = await office({}, { ...store, cases: { ...store.cases, open } });
    await workspace.command('cases new');
    await workspace.set('case_rights', { tick: 'access' });
    state.isAway = true;
    await workspace.submit();
    expect(workspace.modal().errors['case_company']).toContain('The register cannot be reached just now.');
    state.isAway = false;
    await workspace.submit();
    expect(workspace.modal().callbackId).toBe('case_view');
    expect(await allOf(store)).toHaveLength(1);
  });

  test('a change is told at its field not to have been made', async () => {
    const { store } = await office();
    const { workspace } = await office({}, { ...store, cases: { ...store.cases, save: away } });
    await openOne(workspace);
    await workspace.press('Close the case');
    await workspace.set('case_outcome', { option: 'fulfilled' });
    await workspace.submit();
    expect(workspace.modal().errors['case_outcome']).toContain('The register cannot be reached just now.');
    expect((await allOf(store))[0]).toMatchObject({ status: 'open' });
  });

  test('who asks for the list is told so', async () => {
    const { store } = await office();
    const { workspace } = await office({}, { ...store, cases: { ...store.cases, list: away } });
    const told = (await workspace.command('cases')).at(-1);
    expect(told?.method).toBe('respond');
    expect(told?.words).toContain('I could not reach my database');
  });
});
