/** The register of requests: codes, days and ids. */
export interface CasesTable {
  readonly id: string;
  readonly team: string;
  /** `yyyy-nnn`. */
  readonly number: string;
  /** Slug. */
  readonly company: string;
  /** Separated by blanks. */
  readonly rights: string;
  readonly received: string;
  readonly due: string;
  readonly extendedDue: string | null;
  readonly extensionReason: string | null;
  readonly extendedOn: string | null;
  readonly status: string;
  readonly outcome: string | null;
  /** Slack user ids. */
  readonly handler: string;
  readonly deputy: string | null;
  readonly openedAt: string;
  readonly handlerSince: string;
  readonly deputySince: string | null;
  readonly acknowledgedAt: string | null;
  readonly closedAt: string | null;
  readonly version: number;
  /** The extended day where there is one: what lists are ordered by. */
  readonly lastDay: string;
  /** The next day on which somebody is to be reminded; null where none comes. */
  readonly remindOn: string | null;
}

/** The last number given in a workspace and year: numbers of deleted cases are not given again. */
export interface CaseNumbersTable {
  readonly team: string;
  readonly year: string;
  readonly last: number;
}

/** What happened to cases; rows are added and, with their case, deleted, never changed. */
export interface CaseEventsTable {
  readonly id: string;
  readonly team: string;
  readonly caseId: string;
  readonly version: number;
  readonly at: string;
  /** Slack user id. */
  readonly actor: string;
  readonly kind: string;
  /** JSON of codes, days and ids. */
  readonly details: string;
}

/** Who handles the requests to a company. */
export interface CaseHandlersTable {
  readonly team: string;
  /** Slug. */
  readonly company: string;
  /** Slack user id. */
  readonly userId: string;
  /** `deputy` is a handler too, and the deputy of new cases. */
  readonly role: 'handler' | 'deputy';
  /** Slack user id of the admin. */
  readonly namedBy: string;
  readonly namedAt: string;
}

/** Reminders that were sent, or are being sent. */
export interface RemindersTable {
  readonly caseId: string;
  readonly due: string;
  /** So many days before the due date; -1 overdue. */
  readonly days: number;
  readonly userId: string;
  readonly team: string;
  /** `claimed`, then what became of it. */
  readonly state: string;
  /** Of the attempt that claims it. */
  readonly token: string;
  readonly claimedAt: string;
  /** Until when the attempt is left alone. */
  readonly leaseUntil: string;
}
