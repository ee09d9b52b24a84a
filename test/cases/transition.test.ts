import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, type CaseEvent, dueDay, EXTENSION_REASONS, OUTCOMES } from '../../src/cases/case.ts';
import { type CaseAction, openCase, type Refusal, transition } from '../../src/cases/transition.ts';
import { addDays } from '../../src/requests/calendar-day.ts';
import { dueDates } from '../../src/requests/deadline.ts';
import { RIGHTS } from '../../src/requests/right.ts';
import { aCase, after, aNewCase, anOccasion, done } from '../support/a-case.ts';

const refusalOf = (one: Case, action: CaseAction, parts = {}): Refusal | undefined => {
  const result = transition(one, action, anOccasion(parts));
  return result.kind === 'refused' ? result.refusal : undefined;
};

describe('opening a case', () => {
  test('counts its last day from the day of receipt', () => {
    const { case: opened, event } = done(openCase(aNewCase({ received: '2026-11-19', deputy: 'U0BEN' }), anOccasion()));
    expect(opened).toMatchObject({ due: '2026-12-21', status: 'open', version: 1, handler: 'U0ANNA', deputy: 'U0BEN' });
    expect(event).toMatchObject({ kind: 'opened', caseId: opened.id, version: 1, actor: 'U0ANNA' });
    expect(event.details).toEqual({
      received: '2026-11-19',
      due: '2026-12-21',
      rights: 'access',
      handler: 'U0ANNA',
      deputy: 'U0BEN',
    });
  });

  test('puts the rights in their order, each once', () => {
    const wanted = aNewCase({ rights: ['erasure', 'access', 'erasure'] });
    expect(done(openCase(wanted, anOccasion())).case.rights).toEqual(['access', 'erasure']);
  });

  test.each([
    ['no right', { rights: [] }, 'no-rights'],
    ['a day that has not come', { received: '2026-11-21' }, 'received-in-future'],
    ['a day before the GDPR applied', { received: '2018-05-24' }, 'received-before-law'],
    ['a handler who is not named for the company', { handler: 'U0EVE' }, 'no-handler-of-company'],
    ['a deputy who is not', { deputy: 'U0EVE' }, 'no-handler-of-company'],
  ] as const)('is refused with %s', (_, parts, refusal) => {
    expect(openCase(aNewCase(parts), anOccasion())).toEqual({ kind: 'refused', refusal });
  });
});

describe('extending', () => {
  test('adds two months to the first, once', () => {
    const extended = after(aCase(), [{ kind: 'extend', reason: 'complex' }]);
    expect(extended.extension).toEqual({ due: '2027-02-19', reason: 'complex', on: '2026-11-20' });
    expect(dueDay(extended)).toBe('2027-02-19');
    expect(refusalOf(extended, { kind: 'extend', reason: 'much-data' })).toBe('extended-already');
  });

  test('is possible on the last day of the first month and not on the next', () => {
    const extend = { kind: 'extend', reason: 'complex' } as const;
    expect(refusalOf(aCase(), extend, { today: '2026-12-21' })).toBeUndefined();
    expect(refusalOf(aCase(), extend, { today: '2026-12-22' })).toBe('first-month-over');
  });

  test('turns out to be void where the letter came so early that it was too late', () => {
    const extended = after(aCase(), [{ kind: 'extend', reason: 'complex' }]);
    const correction = { kind: 'correct', rights: ['access'], received: '2026-10-01' } as const;
    const { case: corrected, event } = done(transition(extended, correction, anOccasion()));
    expect(corrected.extension).toBeUndefined();
    expect(corrected.due).toBe('2026-11-02');
    expect(event.details).toMatchObject({ extension: 'void', receivedBefore: '2026-11-19' });
  });

  test('is counted anew where the day of receipt is corrected within reason', () => {
    const extended = after(aCase(), [{ kind: 'extend', reason: 'complex' }]);
    const corrected = after(extended, [{ kind: 'correct', rights: ['access'], received: '2026-11-12' }]);
    expect(corrected.extension).toEqual({ due: '2027-02-12', reason: 'complex', on: '2026-11-20' });
  });
});

describe('a case in other hands', () => {
  test('goes to a named handler only', () => {
    expect(after(aCase(), [{ kind: 'hand-over', to: 'U0BEN' }])).toMatchObject({
      handler: 'U0BEN',
      handlerSince: '2026-11-20T09:00:00.000Z',
    });
    expect(refusalOf(aCase(), { kind: 'hand-over', to: 'U0EVE' })).toBe('no-handler-of-company');
    expect(refusalOf(aCase(), { kind: 'hand-over', to: 'U0ANNA' })).toBe('unchanged');
  });

  test('has no deputy left where the deputy takes it over', () => {
    const handed = after(aCase(), [
      { kind: 'set-deputy', deputy: 'U0BEN' },
      { kind: 'hand-over', to: 'U0BEN' },
    ]);
    expect(handed).not.toHaveProperty('deputy');
    expect(handed).not.toHaveProperty('deputySince');
  });

  test('has a deputy who is a handler, another than its own, or none', () => {
    expect(refusalOf(aCase(), { kind: 'set-deputy', deputy: 'U0ANNA' })).toBe('deputy-is-handler');
    expect(refusalOf(aCase(), { kind: 'set-deputy', deputy: 'U0EVE' })).toBe('no-handler-of-company');
    expect(refusalOf(aCase(), { kind: 'set-deputy' })).toBe('unchanged');
    const withDeputy = after(aCase(), [{ kind: 'set-deputy', deputy: 'U0BEN' }]);
    expect(after(withDeputy, [{ kind: 'set-deputy' }])).not.toHaveProperty('deputy');
  });
});

describe('closing', () => {
  const closed = () => after(aCase(), [{ kind: 'close', outcome: 'fulfilled' }]);

  test('needs an outcome and ends what can be done', () => {
    expect(closed()).toMatchObject({ status: 'closed', outcome: 'fulfilled', closedAt: '2026-11-20T09:00:00.000Z' });
    const others: CaseAction[] = [
      { kind: 'acknowledge' },
      { kind: 'extend', reason: 'complex' },
      { kind: 'hand-over', to: 'U0BEN' },
      { kind: 'set-deputy', deputy: 'U0BEN' },
      { kind: 'correct', rights: ['erasure'], received: '2026-11-18' },
      { kind: 'close', outcome: 'refused' },
    ];
    expect(others.map((action) => refusalOf(closed(), action))).toEqual(others.map(() => 'closed'));
  });

  test('can be taken back, as it was before', () => {
    const reopened = after(closed(), [{ kind: 'reopen' }]);
    expect(reopened).toMatchObject({ status: 'open' });
    expect(reopened).not.toHaveProperty('outcome');
    expect(reopened).not.toHaveProperty('closedAt');
    const acknowledged = after(aCase(), [{ kind: 'acknowledge' }, { kind: 'close', outcome: 'partly' }]);
    expect(after(acknowledged, [{ kind: 'reopen' }]).status).toBe('acknowledged');
    expect(refusalOf(aCase(), { kind: 'reopen' })).toBe('not-closed');
  });
});

test('a correction that changes nothing is told so, one before closing says what was there', () => {
  const same = { kind: 'correct', rights: ['access'], received: '2026-11-19' } as const;
  expect(refusalOf(aCase(), same)).toBe('unchanged');
  expect(refusalOf(aCase(), { ...same, rights: [] })).toBe('no-rights');
  const { event } = done(transition(aCase(), { ...same, rights: ['erasure'] }, anOccasion()));
  expect(event.details).toEqual({ rightsBefore: 'access', rights: 'erasure' });
});

describe('whatever is done in whatever order', () => {
  const user = fc.constantFrom('U0ANNA', 'U0BEN', 'U0CIA', 'U0EVE');
  const received = fc.integer({ min: -120, max: 3 }).map((days) => addDays('2026-11-20', days));
  const action: fc.Arbitrary<CaseAction> = fc.oneof(
    fc.constant({ kind: 'acknowledge' } as const),
    fc.record({ kind: fc.constant('extend' as const), reason: fc.constantFrom(...EXTENSION_REASONS) }),
    fc.record({ kind: fc.constant('hand-over' as const), to: user }),
    user.map((deputy) => ({ kind: 'set-deputy', deputy }) as const),
    fc.constant({ kind: 'set-deputy' } as const),
    fc.record({ kind: fc.constant('correct' as const), rights: fc.subarray([...RIGHTS]), received }),
    fc.record({ kind: fc.constant('close' as const), outcome: fc.constantFrom(...OUTCOMES) }),
    fc.constant({ kind: 'reopen' } as const),
  );
  const steps = fc.array(fc.record({ action, wait: fc.integer({ min: 0, max: 20 }) }), { maxLength: 30 });

  test('no extension was entered after the first month, and the history only grows', () => {
    fc.assert(
      fc.property(received, steps, (day, all) => {
        const start = addDays('2026-11-20', -120);
        const opening = openCase(
          aNewCase({ received: day < start ? start : day }),
          anOccasion({ today: '2026-11-23' }),
        );
        let { case: one } = done(opening);
        const history: CaseEvent[] = [done(opening).event];
        let today = '2026-11-23';
        for (const { action: next, wait } of all) {
          today = addDays(today, wait);
          const result = transition(one, next, anOccasion({ today }));
          if (result.kind === 'refused') continue;
          history.push(result.event);
          one = result.case;
          expect(one.due).toBe(dueDates(one.received).due.date);
          expect((one.extension?.on ?? '') <= one.due).toBe(true);
          expect(next.kind !== 'extend' || today <= one.due).toBe(true);
          expect(one.deputy).not.toBe(one.handler);
          expect((one.status === 'closed') === (one.outcome !== undefined)).toBe(true);
          expect((one.status === 'closed') === (one.closedAt !== undefined)).toBe(true);
        }
        expect(history.map(({ version }) => version)).toEqual(history.map((_, index) => index + 1));
        expect(one.version).toBe(history.length);
        expect(JSON.stringify(history)).not.toMatch(/U0EVE/u);
      }),
      { numRuns: 500 },
    );
  });
});
