import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Slack's ids of workspaces. */
const WORKSPACE = /^T[A-Z0-9]+$/u;

/**
 * Lists the folders whose notices belong to one workspace alone, by the workspace's id: those in the folder of the
 * notices that are named after one (`notices/T0123ABCD`). None where the folder cannot be read.
 */
export async function workspaceFolders(notices: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(notices, { withFileTypes: true }).catch(() => []);
  // A link to a folder is none of its own: through it one workspace could read what is another's.
  const names = entries.filter((entry) => entry.isDirectory() && WORKSPACE.test(entry.name)).map(({ name }) => name);
  return new Map(names.toSorted().map((name) => [name, join(notices, name)]));
}
