import { type ChannelSettings, createChannelSettings } from './channel-settings.ts';
import type { Database } from './database.ts';
import { createSeenEvents, type SeenEvents } from './seen-events.ts';
import { createTopicCounts, type TopicCounts } from './topic-counts.ts';

/** All that outlives the process. */
export interface Store {
  readonly channelSettings: ChannelSettings;
  readonly seenEvents: SeenEvents;
  readonly topicCounts: TopicCounts;
}

/** Makes the store upon an open database. */
export function createStore(database: Database): Store {
  return {
    channelSettings: createChannelSettings(database),
    seenEvents: createSeenEvents(database),
    topicCounts: createTopicCounts(database),
  };
}
