import type { CaseStore, HandlerStore, ReminderCalendar } from '../cases/case-store.ts';
import type { ReminderStore } from '../cases/reminder-store.ts';
import { createCases } from './cases.ts';
import { type ChannelSettings, createChannelSettings } from './channel-settings.ts';
import type { Database } from './database.ts';
import { createHandlers } from './handlers.ts';
import { createReminders } from './reminders.ts';
import { createSeenEvents, type SeenEvents } from './seen-events.ts';
import { createTopicCounts, type TopicCounts } from './topic-counts.ts';
import { createWorkspaceData, type WorkspaceData } from './workspace-data.ts';

/** All that outlives the process. */
export interface Store {
  readonly channelSettings: ChannelSettings;
  readonly seenEvents: SeenEvents;
  readonly topicCounts: TopicCounts;
  readonly cases: CaseStore & ReminderCalendar;
  readonly handlers: HandlerStore;
  readonly reminders: ReminderStore;
  readonly workspaceData: WorkspaceData;
}

/** Makes the store upon an open database. */
export function createStore(database: Database): Store {
  return {
    channelSettings: createChannelSettings(database),
    seenEvents: createSeenEvents(database),
    topicCounts: createTopicCounts(database),
    cases: createCases(database),
    handlers: createHandlers(database),
    reminders: createReminders(database),
    workspaceData: createWorkspaceData(database),
  };
}
