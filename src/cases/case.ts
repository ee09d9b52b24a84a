import type { IsoDate } from '../notices/notice.ts';
import { RIGHTS, type Right } from '../requests/right.ts';

/** A moment as ISO 8601 in UTC: `2026-11-20T09:00:00.000Z`. */
export type Instant = string;

/** The rights that a case can be about. */
export const CASE_RIGHTS = RIGHTS;

export const CASE_STATUSES = ['open', 'acknowledged', 'closed'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/**
 * Why the time to answer is extended: only complexity and the number of requests count (GDPR Art. 12(3)), so the list is
 * closed. Holidays or a short staff are no reason.
 */
export const EXTENSION_REASONS = ['complex', 'many-requests', 'much-data', 'data-of-others'] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];

/** How a case ended. */
export const OUTCOMES = [
  'fulfilled',
  'partly',
  'refused',
  'withdrawn',
  'nothing-held',
  'forwarded',
  'not-a-request',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * A request of a data subject on its way: codes, days and ids of colleagues. It holds no text that anybody wrote, no
 * name of a requester and no letter; which request it is, the handler's own files say.
 */
export interface Case {
  /** Random; what buttons carry. */
  readonly id: string;
  /** The workspace. */
  readonly team: string;
  /** `2026-001`, counted in each workspace and year. */
  readonly number: string;
  /** Slug. */
  readonly company: string;
  /** In the order of `RIGHTS`; at least one. */
  readonly rights: readonly Right[];
  readonly received: IsoDate;
  /** One month from receipt. */
  readonly due: IsoDate;
  readonly extension?: Extension;
  readonly status: CaseStatus;
  /** Of a closed case. */
  readonly outcome?: Outcome;
  /** Slack user ids. */
  readonly handler: string;
  readonly deputy?: string;
  readonly openedAt: Instant;
  /** Since when it is with this handler, and with this deputy: what fell due before is not theirs to be reminded of. */
  readonly handlerSince: Instant;
  readonly deputySince?: Instant;
  readonly acknowledgedAt?: Instant;
  readonly closedAt?: Instant;
  /** Goes up with each change. */
  readonly version: number;
}

/** The two months more, told with the reason within the first. */
interface Extension {
  /** Three months from receipt. */
  readonly due: IsoDate;
  readonly reason: ExtensionReason;
  /** The day it was entered: never after the first due date. */
  readonly on: IsoDate;
}

export const EVENT_KINDS = [
  'opened',
  'acknowledged',
  'extended',
  'handed-over',
  'deputy-set',
  'corrected',
  'closed',
  'reopened',
] as const;
export type CaseEventKind = (typeof EVENT_KINDS)[number];

/** What happened to a case. The history only grows. */
export interface CaseEvent {
  readonly id: string;
  readonly caseId: string;
  /** The case's version that came of it: the order of the history. */
  readonly version: number;
  readonly at: Instant;
  /** Slack user id. */
  readonly actor: string;
  readonly kind: CaseEventKind;
  /** Codes, days and ids only: `{ reason: 'complex', due: '2027-02-22' }`. */
  readonly details: Readonly<Record<string, string>>;
}

/** Tells until when a case must be answered: the extended day where it is extended. */
export function dueDay({ due, extension }: Pick<Case, 'due' | 'extension'>): IsoDate {
  return extension?.due ?? due;
}
