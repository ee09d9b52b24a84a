import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/cases/case.ts';
import { type CaseAction, type NewCase, openCase, transition } from '../../src/cases/transition.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { aNewCase, anOccasion, done } from '../support/a-case.ts';
import { describeOnDatabases } from '../support/databases.ts';

const everything = { offset: 0, limit: 100 };

async function opened(store: Store, parts: Partial<NewCase> = {}, today = '2026-11-20'): Promise<Case> {
  const { case: one, event } = done(openCase(aNewCase(parts), anOccasion({ today })));
  return store.cases.open(one, event);
}

async function saved(store: Store, one: Case, action: CaseAction, today = '2026-11-20'): Promise<Case> {
  const { case: changed, event } = done(transition(one, action, anOccasion({ today })));
  expect(await store.cases.save(changed, event)).toBe('saved');
  return changed;
}

describeOnDatabases('the register of requests', (create) => {
  const openStore = async () => createStore(await (await create()).open());

  describe('a case', () => {
    it('comes back as it was stored, whatever has happened to it', async () => {
      const store = await openStore();
      let one = await opened(store, { rights: ['access', 'erasure'], deputy: 'U0BEN' });
      expect(await store.cases.find('T0TEAM', one.id)).toEqual(one);
      const actions: CaseAction[] = [
        { kind: 'acknowledge' },
        { kind: 'extend', reason: 'data-of-others' },
        { kind: 'hand-over', to: 'U0CIA' },
        { kind: 'set-deputy' },
        { kind: 'correct', rights: ['objection'], received: '2026-11-10' },
        { kind: 'close', outcome: 'partly' },
        { kind: 'reopen' },
      ];
      for (const action of actions) {
        one = await saved(store, one, action);
        expect(await store.cases.find('T0TEAM', one.id)).toEqual(one);
      }
      const history = await store.cases.history(one);
      expect(history.map(({ kind }) => kind)).toEqual([
        'opened',
        'acknowledged',
        'extended',
        'handed-over',
        'deputy-set',
        'corrected',
        'closed',
        'reopened',
      ]);
      expect(history[2]?.details).toEqual({ reason: 'data-of-others', due: '2027-02-19' });
    });

    it('is numbered in its workspace and year, without a gap or a repetition', async () => {
      const store = await openStore();
      const cases = await Promise.all(Array.from({ length: 20 }, () => opened(store)));
      expect(cases.map(({ number }) => number).toSorted()).toEqual(
        Array.from({ length: 20 }, (_, index) => `2026-${String(index + 1).padStart(3, '0')}`),
      );
      expect((await opened(store, { team: 'T0OTHER' })).number).toBe('2026-001');
      expect((await opened(store, {}, '2027-01-04')).number).toBe('2027-001');
    });

    it('is stored once where the same opening is tried twice', async () => {
      const store = await openStore();
      const { case: one, event } = done(openCase(aNewCase(), anOccasion()));
      const [first, second] = [await store.cases.open(one, event), await store.cases.open(one, event)];
      expect(second).toEqual(first);
      expect(await store.cases.history(one)).toHaveLength(1);
    });

    it('that somebody else has changed meanwhile is not overwritten', async () => {
      const store = await openStore();
      const one = await opened(store);
      const closing = done(transition(one, { kind: 'close', outcome: 'refused' }, anOccasion()));
      await saved(store, one, { kind: 'acknowledge' });
      expect(await store.cases.save(closing.case, closing.event)).toBe('changed-meanwhile');
      expect(await store.cases.find('T0TEAM', one.id)).toMatchObject({ status: 'acknowledged', version: 2 });
      expect(await store.cases.history(one)).toHaveLength(2);
    });

    it('takes several steps together, or none', async () => {
      const store = await openStore();
      const one = await opened(store, { deputy: 'U0BEN' });
      const first = done(transition(one, { kind: 'hand-over', to: 'U0CIA' }, anOccasion()));
      const second = done(transition(first.case, { kind: 'set-deputy', deputy: 'U0ANNA' }, anOccasion()));
      expect(await store.cases.save(second.case, second.event, [first.event])).toBe('saved');
      expect(await store.cases.find('T0TEAM', one.id)).toEqual(second.case);
      expect((await store.cases.history(one)).map(({ kind }) => kind)).toEqual(['opened', 'handed-over', 'deputy-set']);
      const late = done(transition(first.case, { kind: 'set-deputy' }, anOccasion()));
      expect(await store.cases.save(late.case, late.event, [first.event])).toBe('changed-meanwhile');
      expect(await store.cases.history(one)).toHaveLength(3);
    });

    it('of two changes at once takes one', async () => {
      const store = await openStore();
      const one = await opened(store);
      const both = [
        done(transition(one, { kind: 'close', outcome: 'refused' }, anOccasion())),
        done(transition(one, { kind: 'acknowledge' }, anOccasion())),
      ];
      const ends = await Promise.all(both.map(({ case: changed, event }) => store.cases.save(changed, event)));
      expect(ends.toSorted()).toEqual(['changed-meanwhile', 'saved']);
    });

    it('that was saved is not told to have been changed by others where saving is tried again', async () => {
      const store = await openStore();
      const one = await opened(store);
      const { case: changed, event } = done(transition(one, { kind: 'acknowledge' }, anOccasion()));
      expect([await store.cases.save(changed, event), await store.cases.save(changed, event)]).toEqual([
        'saved',
        'saved',
      ]);
    });

    it('is not found from another workspace, nor its history', async () => {
      const store = await openStore();
      const one = await opened(store);
      expect(await store.cases.find('T0OTHER', one.id)).toBeUndefined();
      expect(await store.cases.history({ id: one.id, team: 'T0OTHER' })).toEqual([]);
    });
  });

  describe('a list', () => {
    it('has the most urgent first, and of the closed the last that was closed', async () => {
      const store = await openStore();
      const late = await opened(store, { received: '2026-11-18' });
      const early = await opened(store, { received: '2026-11-02' });
      const done1 = await saved(store, await opened(store), { kind: 'close', outcome: 'fulfilled' });
      const done2 = await saved(store, await opened(store), { kind: 'close', outcome: 'fulfilled' }, '2026-11-23');
      const list = async (status: 'open' | 'closed' | 'all') =>
        (await store.cases.list({ team: 'T0TEAM', companies: ['nokopa'], status }, everything)).map(({ id }) => id);
      expect(await list('open')).toEqual([early.id, late.id]);
      expect(await list('closed')).toEqual([done2.id, done1.id]);
      expect(await list('all')).toEqual([early.id, late.id, done2.id, done1.id]);
    });

    it('has only the companies, the workspace and the person that are asked for, page by page', async () => {
      const store = await openStore();
      const [mine, deputy] = [await opened(store), await opened(store, { handler: 'U0CIA', deputy: 'U0ANNA' })];
      const other = await opened(store, { handler: 'U0CIA' });
      await opened(store, { company: 'seltimil' });
      await opened(store, { team: 'T0OTHER' });
      const filter = { team: 'T0TEAM', companies: ['nokopa'], status: 'all' } as const;
      const ids = (cases: Case[]) => cases.map(({ id }) => id);
      expect(ids(await store.cases.list(filter, everything))).toEqual([mine.id, deputy.id, other.id]);
      expect(ids(await store.cases.list(filter, { offset: 1, limit: 1 }))).toEqual([deputy.id]);
      expect(ids(await store.cases.list({ ...filter, user: 'U0ANNA' }, everything))).toEqual([mine.id, deputy.id]);
      expect(await store.cases.count({ ...filter, user: 'U0ANNA' })).toBe(2);
      expect(await store.cases.list({ ...filter, companies: [] }, everything)).toEqual([]);
      expect(await store.cases.count({ ...filter, companies: [] })).toBe(0);
      expect(await store.cases.register({ team: 'T0TEAM' }, everything)).toHaveLength(4);
      expect(await store.cases.register({ companies: ['seltimil'] }, everything)).toHaveLength(1);
      expect(await store.cases.register({ companies: [] }, everything)).toEqual([]);
      expect(await store.cases.register({}, everything)).toHaveLength(5);
    });
  });

  describe('closed cases', () => {
    it('are deleted after their time with all that belongs to them, and their numbers are not given again', async () => {
      const store = await openStore();
      const old = await saved(store, await opened(store), { kind: 'close', outcome: 'fulfilled' });
      const young = await saved(store, await opened(store), { kind: 'close', outcome: 'fulfilled' }, '2026-11-23');
      const open = await opened(store);
      const reminder = { caseId: old.id, due: old.due, days: 14, user: 'U0ANNA', team: 'T0TEAM' } as const;
      const claimant = { token: 'one', now: '2026-11-20T09:00:00.000Z', until: '2026-11-20T09:05:00.000Z' };
      await store.reminders.claim(reminder, claimant);
      expect(await store.cases.deleteClosedBefore('2026-11-22T00:00:00.000Z', 10)).toEqual([
        { team: 'T0TEAM', number: '2026-001' },
      ]);
      expect(await store.cases.find('T0TEAM', old.id)).toBeUndefined();
      expect(await store.cases.history(old)).toEqual([]);
      expect(await store.reminders.claim(reminder, { ...claimant, token: 'two' })).toEqual({ kind: 'fresh' });
      expect(await store.cases.find('T0TEAM', young.id)).toBeDefined();
      expect(await store.cases.find('T0TEAM', open.id)).toBeDefined();
      expect(await store.cases.deleteClosedBefore('2026-11-22T00:00:00.000Z', 10)).toEqual([]);
      expect((await opened(store)).number).toBe('2026-004');
    });
  });

  describe('the calendar of reminders', () => {
    it('shows the cases whose day has come, page by page, and each until it is put off', async () => {
      const store = await openStore();
      const cases = [];
      for (let day = 10; day <= 19; day += 1) cases.push(await opened(store, { received: `2026-11-${day}` }));
      const first = await store.cases.casesToRemindOf('2026-12-04', { limit: 6 });
      expect(first.cases).toHaveLength(6);
      expect(first.next).toBeDefined();
      const rest = await store.cases.casesToRemindOf('2026-12-04', {
        limit: 6,
        ...(first.next && { after: first.next }),
      });
      const ids = [...first.cases, ...rest.cases].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThan(10);
      for (const one of [...first.cases, ...rest.cases]) await store.cases.putOff(one, undefined);
      expect((await store.cases.casesToRemindOf('2026-12-04', { limit: 6 })).cases).toEqual([]);
    });

    it('forgets a closed case, and looks again at one that was changed while it was put off', async () => {
      const store = await openStore();
      const one = await opened(store);
      const onDay = async () => (await store.cases.casesToRemindOf('2026-12-07', { limit: 6 })).cases.length;
      expect(await onDay()).toBe(1);
      const changed = await saved(store, one, { kind: 'acknowledge' });
      await store.cases.putOff(one, undefined);
      expect(await onDay()).toBe(1);
      await saved(store, changed, { kind: 'close', outcome: 'fulfilled' });
      expect(await onDay()).toBe(0);
    });
  });

  describe('handlers', () => {
    it('are those that were named last, for each workspace and company', async () => {
      const { handlers } = await openStore();
      const key = { team: 'T0TEAM', company: 'nokopa' };
      const by = { by: 'U0ADMIN', at: '2026-11-20T09:00:00.000Z' };
      expect(await handlers.handlersOf(key)).toEqual({ handlers: [] });
      await handlers.nameHandlers(key, { handlers: ['U0BEN', 'U0ANNA', 'U0BEN'], deputy: 'U0BEN', ...by });
      await handlers.nameHandlers({ ...key, company: 'seltimil' }, { handlers: ['U0ANNA'], ...by });
      expect(await handlers.handlersOf(key)).toEqual({ handlers: ['U0ANNA', 'U0BEN'], deputy: 'U0BEN' });
      expect(await handlers.companiesOf({ team: 'T0TEAM', user: 'U0ANNA' })).toEqual(['nokopa', 'seltimil']);
      expect(await handlers.companiesOf({ team: 'T0OTHER', user: 'U0ANNA' })).toEqual([]);
      await handlers.nameHandlers(key, { handlers: [], ...by });
      expect(await handlers.handlersOf(key)).toEqual({ handlers: [] });
    });
  });

  it('takes several who name handlers at once, each adding or removing one', async () => {
    const { handlers } = await openStore();
    const key = { team: 'T0TEAM', company: 'nokopa' };
    const by = { by: 'U0ADMIN', at: '2026-11-20T09:00:00.000Z' };
    await Promise.all(['U0A', 'U0B', 'U0C', 'U0A'].map((user) => handlers.addHandler(key, { user, ...by })));
    await Promise.all([handlers.removeHandler(key, 'U0C'), handlers.setDeputy(key, 'U0B')]);
    expect(await handlers.handlersOf(key)).toEqual({ handlers: ['U0A', 'U0B'], deputy: 'U0B' });
    await handlers.setDeputy(key, 'U0A');
    expect(await handlers.handlersOf(key)).toEqual({ handlers: ['U0A', 'U0B'], deputy: 'U0A' });
    await handlers.setDeputy(key, undefined);
    expect(await handlers.handlersOf(key)).toEqual({ handlers: ['U0A', 'U0B'] });
  });

  describe('a reminder', () => {
    const reminder = { caseId: 'c', due: '2026-12-21', days: 7, user: 'U0ANNA' } as const;
    const at = (time: string) => `2026-12-14T${time}.000Z`;
    const claimBy = (store: Store, token: string, from: string, until: string) =>
      store.reminders.claim({ ...reminder, team: 'T0TEAM' }, { token, now: at(from), until: at(until) });

    it('is given to one of many who ask at once', async () => {
      const store = await openStore();
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, index) => claimBy(store, `token-${index}`, '09:00:00', '09:05:00')),
      );
      expect(claims.filter(({ kind }) => kind === 'fresh')).toHaveLength(1);
      expect(claims.filter(({ kind }) => kind === 'taken')).toHaveLength(9);
    });

    it('that was cut off is given to one of many once its time is over', async () => {
      const store = await openStore();
      await claimBy(store, 'killed', '09:00:00', '09:05:00');
      expect(await claimBy(store, 'early', '09:04:59', '09:10:00')).toEqual({ kind: 'taken' });
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, index) => claimBy(store, `token-${index}`, '09:05:00', '09:10:00')),
      );
      expect(claims.filter(({ kind }) => kind === 'cut-off')).toEqual([{ kind: 'cut-off', triedAt: at('09:00:00') }]);
    });

    it('that was claimed by a clock far ahead is not lost when the clock is set right', async () => {
      const store = await openStore();
      await claimBy(store, 'ahead', '15:00:00', '15:05:00');
      expect(await claimBy(store, 'near', '14:55:00', '15:00:00')).toEqual({ kind: 'taken' });
      expect(await claimBy(store, 'right', '09:00:00', '09:05:00')).toEqual({
        kind: 'cut-off',
        triedAt: at('15:00:00'),
      });
    });

    it('that was sent or passed over is never given again', async () => {
      const store = await openStore();
      await claimBy(store, 'one', '09:00:00', '09:05:00');
      await store.reminders.end(reminder, { end: 'sent', at: at('09:00:01') });
      await store.reminders.passOver([reminder, { ...reminder, days: 14 }], { team: 'T0TEAM', now: at('09:00:02') });
      expect(await claimBy(store, 'two', '10:00:00', '10:05:00')).toEqual({ kind: 'ended', end: 'sent' });
      const other = { ...reminder, days: 14, team: 'T0TEAM' } as const;
      expect(await store.reminders.claim(other, { token: 'x', now: at('10:00:00'), until: at('10:05:00') })).toEqual({
        kind: 'ended',
        end: 'passed-over',
      });
    });

    it('that was given back is given anew, with care where it may have been sent', async () => {
      const store = await openStore();
      await claimBy(store, 'one', '09:00:00', '09:05:00');
      await store.reminders.giveBack(reminder, { token: 'one', wasSent: 'no' });
      expect(await claimBy(store, 'two', '09:01:00', '09:06:00')).toEqual({ kind: 'fresh' });
      await store.reminders.giveBack(reminder, { token: 'two', wasSent: 'unknown' });
      expect(await claimBy(store, 'three', '09:02:00', '09:07:00')).toEqual({
        kind: 'cut-off',
        triedAt: at('09:01:00'),
      });
    });
  });
});
