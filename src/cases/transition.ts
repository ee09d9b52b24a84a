import type { IsoDate } from '../notices/notice.ts';
import { dayProblem } from '../requests/day-of-receipt.ts';
import { dueDates } from '../requests/deadline.ts';
import { RIGHTS, type Right } from '../requests/right.ts';
import type { Case, CaseEvent, CaseEventKind, ExtensionReason, Instant, Outcome } from './case.ts';

/** What a handler can do to a case that is there. */
export type CaseAction =
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'extend'; readonly reason: ExtensionReason }
  | { readonly kind: 'hand-over'; readonly to: string }
  /** Without one the case has no deputy any more. */
  | { readonly kind: 'set-deputy'; readonly deputy?: string }
  | { readonly kind: 'correct'; readonly rights: readonly Right[]; readonly received: IsoDate }
  | { readonly kind: 'close'; readonly outcome: Outcome }
  | { readonly kind: 'reopen' };

/** Why something cannot be done. */
export type Refusal =
  | 'closed'
  | 'not-closed'
  | 'acknowledged-already'
  | 'extended-already'
  | 'first-month-over'
  | 'no-handler-of-company'
  | 'deputy-is-handler'
  | 'no-rights'
  | 'received-in-future'
  | 'received-before-law'
  | 'unchanged';

/** When and by whom something is done. */
export interface Occasion {
  readonly now: Instant;
  /** The day it is in Finland. */
  readonly today: IsoDate;
  readonly actor: string;
  /** The named handlers of the case's company. */
  readonly handlers: readonly string[];
  /** Makes an id that nobody else makes. */
  readonly newId: () => string;
}

export type Transition =
  | { readonly kind: 'done'; readonly case: Case; readonly event: CaseEvent }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A case before the store has given it its number. */
export interface NewCase {
  readonly team: string;
  readonly company: string;
  readonly rights: readonly Right[];
  readonly received: IsoDate;
  readonly handler: string;
  readonly deputy?: string;
  /** Made beforehand, so that what is tried again opens no second case; a new one where absent. */
  readonly id?: string;
}

/** Opens a case; its `number` is empty until it is stored. */
export function openCase(wanted: NewCase, occasion: Occasion): Transition {
  const { team, company, received, handler, deputy } = wanted;
  const { now, handlers, newId } = occasion;
  const rights = RIGHTS.filter((right) => wanted.rights.includes(right));
  const refusal =
    factsRefusal({ rights, received }, occasion) ??
    ([handler, deputy ?? handler].every((user) => handlers.includes(user)) ? undefined : 'no-handler-of-company');
  if (refusal !== undefined) return { kind: 'refused', refusal };
  const hasDeputy = deputy !== undefined && deputy !== handler;
  const opened: Case = {
    id: wanted.id ?? newId(),
    team,
    number: '',
    company,
    rights,
    received,
    due: dueDates(received).due.date,
    status: 'open',
    handler,
    openedAt: now,
    handlerSince: now,
    version: 1,
    ...(hasDeputy && { deputy, deputySince: now }),
  };
  const details = { received, due: opened.due, rights: rights.join(' '), handler, ...(hasDeputy && { deputy }) };
  return { kind: 'done', case: opened, event: eventOf(opened, { kind: 'opened', details }, occasion) };
}

/** Does something to a case, or says why it cannot be done. Changes nothing itself. */
export function transition(before: Case, action: CaseAction, occasion: Occasion): Transition {
  const changed = changedCase(before, action, occasion);
  if (typeof changed === 'string') return { kind: 'refused', refusal: changed };
  const after = { ...changed.case, version: before.version + 1 };
  return { kind: 'done', case: after, event: eventOf(after, changed, occasion) };
}

interface Changed {
  readonly case: Case;
  readonly kind: CaseEventKind;
  readonly details: CaseEvent['details'];
}

function changedCase(before: Case, action: CaseAction, occasion: Occasion): Changed | Refusal {
  if (action.kind === 'reopen') return reopened(before);
  if (before.status === 'closed') return 'closed';
  const { now } = occasion;
  switch (action.kind) {
    case 'acknowledge':
      if (before.status === 'acknowledged') return 'acknowledged-already';
      return { case: { ...before, status: 'acknowledged', acknowledgedAt: now }, kind: 'acknowledged', details: {} };
    case 'extend':
      return extended(before, action.reason, occasion);
    case 'hand-over':
      return handedOver(before, action.to, occasion);
    case 'set-deputy':
      return withDeputy(before, action.deputy, occasion);
    case 'correct':
      return corrected(before, action, occasion);
    case 'close': {
      const { outcome } = action;
      return { case: { ...before, status: 'closed', outcome, closedAt: now }, kind: 'closed', details: { outcome } };
    }
  }
}

/** Only within the first month, once: GDPR Art. 12(3), second and third sentence. */
function extended(before: Case, reason: ExtensionReason, { today }: Occasion): Changed | Refusal {
  if (before.extension !== undefined) return 'extended-already';
  if (today > before.due) return 'first-month-over';
  const due = dueDates(before.received).extended.date;
  return { case: { ...before, extension: { due, reason, on: today } }, kind: 'extended', details: { reason, due } };
}

function handedOver(before: Case, to: string, { now, handlers }: Occasion): Changed | Refusal {
  if (to === before.handler) return 'unchanged';
  if (!handlers.includes(to)) return 'no-handler-of-company';
  // Who takes a case over is no deputy of their own.
  const rest = to === before.deputy ? withoutDeputy(before) : before;
  return {
    case: { ...rest, handler: to, handlerSince: now },
    kind: 'handed-over',
    details: { from: before.handler, to },
  };
}

function withDeputy(before: Case, deputy: string | undefined, { now, handlers }: Occasion): Changed | Refusal {
  if (deputy === before.deputy) return 'unchanged';
  if (deputy === undefined) return { case: withoutDeputy(before), kind: 'deputy-set', details: {} };
  if (deputy === before.handler) return 'deputy-is-handler';
  if (!handlers.includes(deputy)) return 'no-handler-of-company';
  return { case: { ...before, deputy, deputySince: now }, kind: 'deputy-set', details: { deputy } };
}

function withoutDeputy({ deputy: _deputy, deputySince: _since, ...rest }: Case): Case {
  return rest;
}

/** An extension that turns out to have been entered after the first month is none, and the history says so. */
function corrected(
  before: Case,
  wanted: { readonly rights: readonly Right[]; readonly received: IsoDate },
  occasion: Occasion,
): Changed | Refusal {
  const { received } = wanted;
  const rights = RIGHTS.filter((right) => wanted.rights.includes(right));
  const refusal = factsRefusal({ rights, received }, occasion);
  if (refusal !== undefined) return refusal;
  const hasNewDay = received !== before.received;
  const hasNewRights = rights.join() !== before.rights.join();
  if (!hasNewDay && !hasNewRights) return 'unchanged';
  const { extension, ...rest } = before;
  const dates = dueDates(received);
  const isExtended = extension !== undefined && extension.on <= dates.due.date;
  return {
    case: {
      ...rest,
      rights,
      received,
      due: dates.due.date,
      ...(isExtended && { extension: { ...extension, due: dates.extended.date } }),
    },
    kind: 'corrected',
    details: {
      ...(hasNewRights && { rightsBefore: before.rights.join(' '), rights: rights.join(' ') }),
      ...(hasNewDay && { receivedBefore: before.received, received, due: dates.due.date }),
      ...(extension !== undefined && !isExtended && { extension: 'void' }),
    },
  };
}

function reopened(before: Case): Changed | Refusal {
  if (before.status !== 'closed') return 'not-closed';
  const { outcome, closedAt: _closedAt, ...rest } = before;
  const status = before.acknowledgedAt === undefined ? 'open' : 'acknowledged';
  return { case: { ...rest, status }, kind: 'reopened', details: outcome === undefined ? {} : { outcome } };
}

function factsRefusal(
  { rights, received }: { rights: readonly Right[]; received: IsoDate },
  { today }: Occasion,
): Refusal | undefined {
  if (rights.length === 0) return 'no-rights';
  const problem = dayProblem(received, today);
  if (problem === undefined) return undefined;
  return problem === 'future' ? 'received-in-future' : 'received-before-law';
}

function eventOf(
  { id: caseId, version }: Case,
  { kind, details }: Pick<Changed, 'kind' | 'details'>,
  { newId, now: at, actor }: Occasion,
): CaseEvent {
  return { id: newId(), caseId, version, at, actor, kind, details };
}
