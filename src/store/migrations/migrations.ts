import type { Migration } from 'kysely';
import { channelsEventsCounts } from './2026-11-20-channels-events-counts.ts';
import { installations } from './2026-11-20-workspaces.ts';
import { registerOfRequests } from './2026-11-20-register-of-requests.ts';

/** Every step that the tables have come, in order of their names. One that was released is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-11-20-channels-events-counts': channelsEventsCounts,
  '2026-11-20-register-of-requests': registerOfRequests,
  '2026-11-20-workspaces': installations,
};
