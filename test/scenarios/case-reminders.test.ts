import { describe, expect, test } from 'vitest';
import { aNewCase, anOccasion, done } from '../support/a-case.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { openCase, transition } from '../../src/cases/transition.ts';
import { openInMemory } from '../support/databases.ts';
import { openWorkspace, type WorkspaceOptions } from '../support/workspace.ts';
import type { Case } from '../../src/cases/case.ts';

const [ANNA, BEN] = ['U0ANNA', 'U0BEN'];
const FIVE_MINUTES = 5 * 60_000;

/** A case of Anna's with Ben as deputy, due on Monday 21 December; the first reminder falls on the 7th. */
async function storeWithCase(): Promise<{ store: Store; one: Case }> {
  const store = createStore(await openInMemory());
  const named = { handlers: [ANNA, BEN], by: 'U0ADMIN', at: '2026-11-20T08:00:00.000Z' };
  await store.handlers.nameHandlers({ team: 'T0TEAM', company: 'nokopa' }, named);
  const { case: opened, event } = done(openCase(aNewCase({ deputy: BEN }), anOccasion()));
  return { store, one: await store.cases.open(opened, event) };
}

/** A workspace on a day; where the day is not the clock's, it is noon. */
async function on(today: string, store: Store, options: WorkspaceOptions = {}) {
  const workspace = await openWorkspace({ ...options, store, today });
  const remind = async () =>
    (await workspace.runJobs()).flatMap(({ method, payload, words }) =>
      method === 'chat.postMessage' ? [{ to: payload['channel'], words, payload }] : [],
    );
  return { workspace, remind };
}

describe('reminders', () => {
  test('go to handler and deputy, once, without anybody having asked anything', async () => {
    const { store } = await storeWithCase();
    const { remind } = await on('2026-12-07', store);
    const sent = await remind();
    expect(sent.map(({ to }) => to)).toEqual([ANNA, BEN]);
    expect(sent[0]?.words).toContain('Tapaus 2026-001 (Nokopa Oy): viimeinen vastauspäivä on maanantai 21.12.2026');
    expect(sent[0]?.payload['text']).toBe('Muistutus määräajasta');
    expect(await remind()).toEqual([]);
    expect(await (await on('2026-12-07', store)).remind()).toEqual([]);
  });

  test('of several that were missed, the most urgent alone is sent', async () => {
    const { store } = await storeWithCase();
    const sent = await (await on('2026-12-22', store)).remind();
    expect(sent).toHaveLength(2);
    expect(sent[0]?.words).toContain('myöhässä');
    expect(await (await on('2026-12-23', store)).remind()).toEqual([]);
  });

  test('do not come on weekends, nor once the case is closed', async () => {
    const { store, one } = await storeWithCase();
    expect(await (await on('2026-12-12', store)).remind()).toEqual([]);
    const { case: closed, event } = done(transition(one, { kind: 'close', outcome: 'fulfilled' }, anOccasion()));
    await store.cases.save(closed, event);
    expect(await (await on('2026-12-14', store)).remind()).toEqual([]);
  });

  test('lead to the case', async () => {
    const { store } = await storeWithCase();
    const { workspace, remind } = await on('2026-12-07', store);
    await remind();
    await workspace.click('Näytä tapaus', { channel: 'D0ANNA' });
    expect(workspace.modal().callbackId).toBe('case_view');
  });

  test('tell the admins where nobody is a handler any more, and show them no case', async () => {
    const { store } = await storeWithCase();
    const nobody = { handlers: [], by: 'U0ADMIN', at: '2026-11-20T08:00:00.000Z' };
    await store.handlers.nameHandlers({ team: 'T0TEAM', company: 'nokopa' }, nobody);
    const sent = await (await on('2026-12-07', store, { admins: ['U0ADMIN'] })).remind();
    expect(sent.map(({ to }) => to)).toEqual(['U0ADMIN']);
    expect(JSON.stringify(sent[0]?.payload)).not.toContain('case_show');
  });
});

describe('where Slack fails', () => {
  test('with too many requests, the reminder is sent the next time, once', async () => {
    const { store } = await storeWithCase();
    const { workspace, remind } = await on('2026-12-07', store);
    workspace.fail('chat.postMessage', { error: 'ratelimited' });
    expect((await remind()).map(({ to }) => to)).toEqual([BEN]);
    expect((await remind()).map(({ to }) => to)).toEqual([ANNA]);
    expect(await remind()).toEqual([]);
  });

  test('with 500, it is looked for before it is sent again', async () => {
    const { store } = await storeWithCase();
    const { workspace, remind } = await on('2026-12-07', store);
    workspace.fail('chat.postMessage', { status: 500 });
    expect((await remind()).map(({ to }) => to)).toEqual([BEN]);
    const before = workspace.sent.length;
    expect((await remind()).map(({ to }) => to)).toEqual([ANNA]);
    expect(workspace.sent.slice(before).map(({ method }) => method)).toContain('conversations.history');
  });

  test('after it took the message, and the process was killed, it is found and not sent again', async () => {
    const { store } = await storeWithCase();
    // As SIGKILL between sending and noting leaves it.
    const state = { isKilled: true };
    const end: typeof store.reminders.end = async (...given) => {
      if (state.isKilled) throw new Error('killed');
      return store.reminders.end(...given);
    };
    const { workspace, remind } = await on('2026-12-07', { ...store, reminders: { ...store.reminders, end } });
    expect((await remind()).map(({ to }) => to)).toEqual([ANNA]);
    state.isKilled = false;
    expect((await remind()).map(({ to }) => to)).toEqual([BEN]);
    workspace.pass(FIVE_MINUTES);
    const before = workspace.sent.length;
    expect(await remind()).toEqual([]);
    expect(workspace.sent.slice(before).map(({ method }) => method)).toContain('conversations.history');
  });

  test('because somebody has left, the admins are told, and the deputy is reminded as ever', async () => {
    const { store } = await storeWithCase();
    const { workspace, remind } = await on('2026-12-07', store, { admins: ['U0ADMIN'] });
    workspace.fail('chat.postMessage', { error: 'user_disabled' });
    const sent = await remind();
    expect(sent.map(({ to }) => to)).toEqual(['U0ADMIN', BEN]);
    expect(sent[0]?.words).toContain('eikä käsittelijää tavoiteta');
    expect(await remind()).toEqual([]);
  });
});

test('closed cases are deleted after their time, and the log says which', async () => {
  const { store, one } = await storeWithCase();
  const { case: closed, event } = done(transition(one, { kind: 'close', outcome: 'fulfilled' }, anOccasion()));
  await store.cases.save(closed, event);
  const workspace = await openWorkspace({ store, caseRetentionMonths: 1 });
  await workspace.runJobs();
  expect(await store.cases.find('T0TEAM', one.id)).toBeDefined();
  workspace.pass(31 * 24 * 60 * 60_000);
  await workspace.runJobs();
  expect(await store.cases.find('T0TEAM', one.id)).toBeUndefined();
  expect(workspace.logLines.join('\n')).toContain('closed cases deleted team=T0TEAM count=1 numbers=2026-001');
});
