import type { CaseEvent, CaseEventKind, CaseStatus, ExtensionReason, Outcome } from '../cases/case.ts';
import type { Refusal } from '../cases/transition.ts';
import type { IsoDate } from '../notices/notice.ts';

/** The words of the register of requests, as handlers and admins read them. */
export interface CaseWords {
  /** Of the windows; at most 24 characters. */
  readonly title: string;
  /** At most 24 characters. */
  readonly close: string;
  readonly back: string;
  /** What never stands in a case. */
  readonly isPrivate: string;
  readonly statuses: Readonly<Record<CaseStatus, string>>;
  readonly reasons: Readonly<Record<ExtensionReason, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  /** Why something was not done. */
  readonly refusals: Readonly<Record<Refusal | 'changed-meanwhile', string>>;
  /** The database cannot be reached, and perhaps it was saved all the same. */
  readonly away: string;
  readonly list: CaseListWords;
  readonly view: CaseViewWords;
  readonly forms: CaseFormWords;
  readonly access: CaseAccessWords;
  readonly handlers: HandlerWords;
  readonly messages: CaseMessageWords;
  readonly register: RegisterWords;
}

export interface CaseListWords {
  heading(count: number): string;
  readonly none: string;
  readonly company: string;
  readonly allCompanies: string;
  readonly status: string;
  readonly statusOptions: Readonly<Record<'open' | 'closed' | 'all', string>>;
  readonly whose: string;
  readonly whoseOptions: Readonly<Record<'mine' | 'all', string>>;
  /** The button beside a case. */
  readonly show: string;
  readonly previous: string;
  readonly next: string;
  page(page: { number: number; of: number }): string;
  readonly newCase: string;
  readonly csv: string;
  readonly markdown: string;
}

export interface CaseViewWords {
  readonly due: string;
  readonly firstDue: string;
  readonly received: string;
  readonly rights: string;
  readonly status: string;
  readonly outcome: string;
  readonly reason: string;
  readonly handler: string;
  readonly deputy: string;
  readonly noDeputy: string;
  readonly acknowledge: string;
  /** Beside a draft that was sent. */
  acknowledgeCase(number: string): string;
  readonly extend: string;
  readonly handOver: string;
  readonly closeCase: string;
  readonly correct: string;
  readonly reopen: string;
  /** Before acknowledging, and before opening again. */
  readonly confirmAcknowledge: string;
  readonly confirmReopen: string;
  readonly yes: string;
  readonly no: string;
  readonly history: string;
  /** Where it is too long to show whole. */
  earlier(count: number): string;
  /** What an event was. `person` and `day` print what stands in its details. */
  readonly events: Readonly<Record<CaseEventKind, (event: EventParts) => string>>;
}

/** What stands in an event, ready to be printed. */
export interface EventParts {
  readonly details: CaseEvent['details'];
  readonly person: (user: string | undefined) => string;
  readonly day: (date: IsoDate | undefined) => string;
  /** The names of rights, of a reason or an outcome, out of their codes. */
  readonly names: (codes: string | undefined) => string;
}

/** Where something is entered. What is at most 24 characters is a button of the window. */
export interface CaseFormWords {
  readonly company: string;
  readonly rights: string;
  readonly received: string;
  readonly receivedHint: string;
  readonly openSubmit: string;
  /** Above the form. */
  readonly openNote: string;
  readonly reason: string;
  extendNote(dates: { due: string; extended: string }): string;
  readonly extendSubmit: string;
  /** `handlers` are mentions. */
  handOverNote(handlers: string): string;
  readonly handler: string;
  readonly deputy: string;
  readonly handOverSubmit: string;
  readonly outcome: string;
  readonly closeNote: string;
  readonly closeSubmit: string;
  readonly correctNote: string;
  readonly correctSubmit: string;
  readonly choose: string;
}

/** For those who may not see cases. */
export interface CaseAccessWords {
  /** `handlers` are mentions. */
  namedHandlers(named: { company: string; handlers: string }): string;
  noHandlers(company: string): string;
  /** To somebody who handles no company's requests. */
  readonly notHandler: string;
  readonly outsider: string;
  readonly notAdmin: string;
  readonly noAdmins: string;
  /** A case that is not there, or not theirs. */
  readonly gone: string;
}

export interface HandlerWords {
  /** At most 24 characters. */
  readonly title: string;
  readonly note: string;
  /** Above those who are named. */
  readonly handlers: string;
  readonly none: string;
  readonly add: string;
  readonly remove: string;
  readonly deputy: string;
  readonly chooseDeputy: string;
  readonly noDeputy: string;
  readonly deputyHint: string;
  /** Why something was not done. */
  readonly deputyNoHandler: string;
  readonly outsider: string;
  readonly tooMany: string;
}

/** Direct messages. */
export interface CaseMessageWords {
  /** All that a notification says. */
  readonly reminderNotice: string;
  reminder(reminder: { number: string; company: string; due: string; left: string }): string;
  overdue(reminder: { number: string; company: string; due: string }): string;
  /** To an admin: nobody who may see the case can be reached. */
  unreached(reminder: { number: string; company: string; due: string }): string;
  handedOver(one: { number: string; company: string; due: string; by: string }): string;
  deputyOf(one: { number: string; company: string; due: string; by: string }): string;
  readonly show: string;
  readonly registerReady: string;
  readonly registerNone: string;
  /** The register was too long for messages; so many cases stand in them. */
  registerCut(count: number): string;
}

/** The register as it is given to the authority. */
export interface RegisterWords {
  readonly title: string;
  made(day: string): string;
  readonly explanation: string;
  readonly columns: Readonly<Record<RegisterColumn, string>>;
}

export const REGISTER_COLUMNS = [
  'number',
  'company',
  'rights',
  'received',
  'due',
  'extendedDue',
  'extensionReason',
  'extendedOn',
  'status',
  'acknowledged',
  'closed',
  'outcome',
  'handler',
] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];
