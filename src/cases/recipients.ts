import type { Case } from './case.ts';
import { type Reminded, openingDay } from './reminder-plan.ts';
import { finnishTime } from './working-time.ts';

/** Whom to remind of a case. */
export interface Recipients {
  /** Whether they may see the case; admins who handle nothing are told only that nobody does. */
  readonly role: 'handler' | 'admin';
  readonly people: readonly Reminded[];
}

/**
 * Says whom to remind: handler and deputy, as far as they are still named for the company; else all who are; else the
 * admins, so that no case is forgotten when people leave.
 */
export function recipientsOf(
  one: Case,
  { handlers, admins }: { handlers: readonly string[]; admins: readonly string[] },
): Recipients {
  const own = [
    { user: one.handler, since: finnishTime(one.handlerSince).day },
    ...(one.deputy === undefined
      ? []
      : [{ user: one.deputy, since: finnishTime(one.deputySince ?? one.openedAt).day }]),
  ].filter(({ user }) => handlers.includes(user));
  if (own.length > 0) return { role: 'handler', people: own };
  const since = openingDay(one);
  const others = handlers.length > 0 ? handlers : admins;
  return { role: handlers.length > 0 ? 'handler' : 'admin', people: others.map((user) => ({ user, since })) };
}
