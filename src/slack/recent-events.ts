import { createRecent } from './recent.ts';

/** Which events this process took up already. */
export interface RecentEvents {
  /** Says whether none of these names was seen before, and remembers them all. */
  areNew(names: readonly string[], now: number): boolean;
}

const SEEN_LIMIT = 10_000;

/** Slack repeats an event after about 1 and 5 minutes (docs.slack.dev, Events API); this is far beyond. */
const SEEN_LIFETIME_MS = 60 * 60 * 1000;

/** Makes a memory of the events of the last hour. */
export function createRecentEvents(): RecentEvents {
  const seen = createRecent<true>({ limit: SEEN_LIMIT, lifetimeMs: SEEN_LIFETIME_MS });
  return {
    areNew(names, now) {
      const areNew = names.every((name) => seen.find(name, now) === undefined);
      for (const name of names) seen.remember(name, true, now);
      return areNew;
    },
  };
}
