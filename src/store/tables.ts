import type { Generated } from 'kysely';
import type {
  CaseEventsTable,
  CaseHandlersTable,
  CaseNumbersTable,
  CasesTable,
  RemindersTable,
} from './case-tables.ts';
import type { InstallationsTable } from './installation-table.ts';

/**
 * Every table of the database. Times are ISO 8601 in UTC (`2026-11-20T09:00:00.000Z`), days `yyyy-mm-dd`, and lists
 * JSON, all as text: so both databases hold, sort and return the very same. No column holds what anybody wrote.
 */
export interface Tables {
  readonly channelSettings: ChannelSettingsTable;
  readonly seenEvents: SeenEventsTable;
  readonly topicCounts: TopicCountsTable;
  readonly cases: CasesTable;
  readonly caseNumbers: CaseNumbersTable;
  readonly caseEvents: CaseEventsTable;
  readonly caseHandlers: CaseHandlersTable;
  readonly reminders: RemindersTable;
  readonly installations: InstallationsTable;
}

interface ChannelSettingsTable {
  readonly team: string;
  readonly channel: string;
  /** Slug. */
  readonly company: string;
}

/** Events that were taken up, so that a repeated one is not answered again. */
interface SeenEventsTable {
  /** The workspace and Slack's id of the event, or the channel and `ts` of a message. */
  readonly name: string;
  readonly team: string;
  readonly seenAt: string;
  /** Where a question stood that is at work; null for other events. */
  readonly channel: string | null;
  readonly thread: string | null;
  /** Null while it is at work. */
  readonly doneAt: string | null;
}

/** How often a topic was answered, left unanswered, found helpful or not, in a month. */
interface TopicCountsTable {
  readonly team: string;
  /** `yyyy-mm`. */
  readonly month: string;
  /** Slug; empty where no company was meant. */
  readonly company: string;
  readonly topic: string;
  readonly kind: string;
  readonly count: Generated<number>;
}
