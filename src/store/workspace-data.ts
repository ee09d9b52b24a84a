import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Tables with rows of workspaces. */
type WorkspaceTable = {
  [Name in keyof Tables]: Tables[Name] extends { readonly team: string } ? Name : never;
}[keyof Tables];

/** How many rows were deleted, by table. */
type Deleted = Record<WorkspaceTable, number>;

/** All that is kept of a workspace, wherever it is kept. */
export interface WorkspaceData {
  /** Deletes it. Rejects with `StoreUnavailable` where the database is away; then nothing is deleted. */
  forget(team: string): Promise<Deleted>;
}

/** A table that is not named here does not compile: nothing may outlive a workspace's leave. */
const NONE: Deleted = {
  channelSettings: 0,
  seenEvents: 0,
  topicCounts: 0,
  cases: 0,
  caseNumbers: 0,
  caseEvents: 0,
  caseHandlers: 0,
  reminders: 0,
  installations: 0,
};

/** Nobody waits for an answer, and what was to be deleted must not stay because of a lock. */
const PATIENCE_MS = 30_000;

/** Deletes what is kept of workspaces, from all tables or from none. */
export function createWorkspaceData(database: Database): WorkspaceData {
  return {
    forget: (team) =>
      database.transact(async (queries) => {
        const deleted = { ...NONE };
        for (const table of keysOf(NONE)) {
          const { numDeletedRows } = await queries.deleteFrom(table).where('team', '=', team).executeTakeFirstOrThrow();
          deleted[table] = Number(numDeletedRows);
        }
        return deleted;
      }, PATIENCE_MS),
  };
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
