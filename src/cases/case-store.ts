import type { IsoDate } from '../notices/notice.ts';
import type { Case, CaseEvent, Instant } from './case.ts';

/** Which cases are wanted. */
export interface CaseFilter {
  readonly team: string;
  /** Slugs: the companies whose cases the asker may see. */
  readonly companies: readonly string[];
  /** `open` means all that are not closed. */
  readonly status: 'open' | 'closed' | 'all';
  /** Only those of which this user is handler or deputy. */
  readonly user?: string;
}

/** Part of a list. */
interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** Keeps the register of requests. Each change is stored with its event or not at all. */
export interface CaseStore {
  /** Stores a new case under the next number of its workspace and year; returns it with the number. */
  open(opened: Case, event: CaseEvent): Promise<Case>;
  /**
   * Stores a change, unless somebody else has changed the case since it was read. `earlier` are the steps before it
   * that were not stored yet: all are, or none.
   */
  save(changed: Case, event: CaseEvent, earlier?: readonly CaseEvent[]): Promise<'saved' | 'changed-meanwhile'>;
  find(team: string, id: string): Promise<Case | undefined>;
  /** Oldest first. */
  history(one: Pick<Case, 'id' | 'team'>): Promise<CaseEvent[]>;
  /** The most urgent first; of closed ones the last that was closed. */
  list(filter: CaseFilter, page: Page): Promise<Case[]>;
  count(filter: CaseFilter): Promise<number>;
  /** Counts the open cases of all workspaces. */
  countOpen(): Promise<number>;
  /** All of a workspace or of all of them, by number, for the authority; page by page. */
  register(wanted: { readonly team?: string; readonly companies?: readonly string[] }, page: Page): Promise<Case[]>;
  /** Deletes at most `limit` cases that were closed before a moment, with their history and reminders. */
  deleteClosedBefore(moment: Instant, limit: number): Promise<{ readonly team: string; readonly number: string }[]>;
}

/** Where a page of cases to be reminded of ended. */
export interface ReminderCursor {
  readonly remindOn: IsoDate;
  readonly id: string;
}

/** The days on which cases are to be looked at. */
export interface ReminderCalendar {
  /** Open cases whose day has come, in order; `next` is absent after the last page. */
  casesToRemindOf(
    today: IsoDate,
    page: { readonly after?: ReminderCursor; readonly limit: number },
  ): Promise<{ readonly cases: readonly Case[]; readonly next?: ReminderCursor }>;
  /** Puts a case off to its next day, or for good; leaves it where it was changed since it was read. */
  putOff(one: Case, next: IsoDate | undefined): Promise<void>;
}

/** Who handles the requests to a company. */
export interface NamedHandlers {
  /** Slack user ids. */
  readonly handlers: readonly string[];
  /** One of them, who is the deputy of new cases. */
  readonly deputy?: string;
}

/** Keeps the handlers that the admins have named. */
export interface HandlerStore {
  handlersOf(key: { readonly team: string; readonly company: string }): Promise<NamedHandlers>;
  /** Slugs of the companies whose handler somebody is. */
  companiesOf(person: { readonly team: string; readonly user: string }): Promise<string[]>;
  /** Names one more; changes nothing where somebody is named already. */
  addHandler(
    key: { readonly team: string; readonly company: string },
    added: { readonly user: string; readonly by: string; readonly at: Instant },
  ): Promise<void>;
  removeHandler(key: { readonly team: string; readonly company: string }, user: string): Promise<void>;
  /** Makes one of the handlers the deputy of new cases, or none. */
  setDeputy(key: { readonly team: string; readonly company: string }, user: string | undefined): Promise<void>;
  /** Names all at once, and nobody else. */
  nameHandlers(
    key: { readonly team: string; readonly company: string },
    named: NamedHandlers & { readonly by: string; readonly at: Instant },
  ): Promise<void>;
}
