import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import {
  type Case,
  CASE_RIGHTS,
  CASE_STATUSES,
  type CaseEvent,
  dueDay,
  EVENT_KINDS,
  EXTENSION_REASONS,
  OUTCOMES,
} from '../cases/case.ts';
import { firstRemindingDay } from '../cases/reminder-plan.ts';
import type { CaseEventsTable, CasesTable } from './case-tables.ts';

/** Writes a case as a row. */
export function rowOf(one: Case): Insertable<CasesTable> {
  return {
    id: one.id,
    team: one.team,
    number: one.number,
    company: one.company,
    rights: one.rights.join(' '),
    received: one.received,
    due: one.due,
    extendedDue: one.extension?.due ?? null,
    extensionReason: one.extension?.reason ?? null,
    extendedOn: one.extension?.on ?? null,
    status: one.status,
    outcome: one.outcome ?? null,
    handler: one.handler,
    deputy: one.deputy ?? null,
    openedAt: one.openedAt,
    handlerSince: one.handlerSince,
    deputySince: one.deputySince ?? null,
    acknowledgedAt: one.acknowledgedAt ?? null,
    closedAt: one.closedAt ?? null,
    version: one.version,
    lastDay: dueDay(one),
    remindOn: firstRemindingDay(one) ?? null,
  };
}

/** Reads a case out of its row. Throws where the row holds a code that this version does not know. */
export function caseOf(row: Selectable<CasesTable>): Case {
  const { extendedDue: due, extensionReason, extendedOn: on } = row;
  const { outcome, deputy, deputySince, acknowledgedAt, closedAt } = row;
  return {
    id: row.id,
    team: row.team,
    number: row.number,
    company: row.company,
    rights: rightsSchema.parse(row.rights.split(' ')),
    received: row.received,
    due: row.due,
    status: z.enum(CASE_STATUSES).parse(row.status),
    handler: row.handler,
    openedAt: row.openedAt,
    handlerSince: row.handlerSince,
    version: row.version,
    ...(due !== null &&
      on !== null && { extension: { due, on, reason: z.enum(EXTENSION_REASONS).parse(extensionReason) } }),
    ...(outcome !== null && { outcome: z.enum(OUTCOMES).parse(outcome) }),
    ...(deputy !== null && { deputy }),
    ...(deputySince !== null && { deputySince }),
    ...(acknowledgedAt !== null && { acknowledgedAt }),
    ...(closedAt !== null && { closedAt }),
  };
}

export function eventRowOf(event: CaseEvent, team: string): Insertable<CaseEventsTable> {
  return { ...event, team, details: JSON.stringify(event.details) };
}

export function eventOf({ team: _team, ...row }: Selectable<CaseEventsTable>): CaseEvent {
  return {
    ...row,
    kind: z.enum(EVENT_KINDS).parse(row.kind),
    details: z.record(z.string(), z.string()).parse(JSON.parse(row.details)),
  };
}

const rightsSchema = z.array(z.enum(CASE_RIGHTS));
