import type { Case } from '../../src/cases/case.ts';
import type { CaseAction, NewCase, Occasion, Transition } from '../../src/cases/transition.ts';
import { openCase, transition } from '../../src/cases/transition.ts';

const counter = { last: 0 };

/** An id as the app makes them, but in order. */
export function newId(): string {
  counter.last += 1;
  return `id-${String(counter.last).padStart(8, '0')}`;
}

/** Friday 20 November 2026, eleven o'clock in Finland, by Anna. */
export function anOccasion(parts: Partial<Occasion> = {}): Occasion {
  const { today = '2026-11-20' } = parts;
  const handlers = ['U0ANNA', 'U0BEN', 'U0CIA'];
  return { now: `${today}T09:00:00.000Z`, today, actor: 'U0ANNA', handlers, newId, ...parts };
}

export function aNewCase(parts: Partial<NewCase> = {}): NewCase {
  return {
    team: 'T0TEAM',
    company: 'nokopa',
    rights: ['access'],
    received: '2026-11-19',
    handler: 'U0ANNA',
    ...parts,
  };
}

/** A case as it is opened; received 19 November 2026, to be answered by Monday 21 December. */
export function aCase(parts: Partial<Case> = {}, occasion: Partial<Occasion> = {}): Case {
  return { ...done(openCase(aNewCase(), anOccasion(occasion))).case, number: '2026-001', ...parts };
}

/** What came of a transition; throws where it was refused. */
export function done(result: Transition): Extract<Transition, { kind: 'done' }> {
  if (result.kind === 'refused') throw new Error(`refused: ${result.refusal}`);
  return result;
}

/** Does one thing after the other to a case, all on one occasion. */
export function after(one: Case, actions: readonly CaseAction[], occasion = anOccasion()): Case {
  return actions.reduce((before, action) => done(transition(before, action, occasion)).case, one);
}
