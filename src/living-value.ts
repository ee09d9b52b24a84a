import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stampsOf } from './notices/notice-folder.ts';
import type { Problem } from './notices/notice.ts';
import type { Parsed } from './notices/parse.ts';

/** A value made of files, replaced as a whole or not at all. */
export interface LivingValue<T> {
  /** What is in force now. */
  current(): T;
  /** Looks at the files, and takes the value anew where they changed and all of them are right. */
  reload(): Promise<{ readonly isNew: boolean; readonly problems: readonly Problem[] }>;
}

interface FromFiles<T> {
  /** The folders whose files the value is made of. */
  readonly folders: readonly string[];
  readonly load: () => Promise<Parsed<T>>;
}

/** Loads a value for the first time, or tells all that is wrong. */
export async function loadLivingValue<T>({ folders, load }: FromFiles<T>): Promise<Parsed<LivingValue<T>>> {
  let stamp = await stampOfFolders(folders);
  const first = await load();
  if (first.kind === 'problems') return first;
  let { value } = first;
  let problems: readonly Problem[] = [];
  const reload: LivingValue<T>['reload'] = async () => {
    const before = stamp;
    const now = await stampOfFolders(folders);
    if (now === before) return { isNew: false, problems };
    const loaded = await load().catch((error: unknown) => failure(error, folders));
    // Written to meanwhile: it may have been read half, and is looked at again.
    if ((await stampOfFolders(folders)) !== now) return { isNew: false, problems };
    stamp = now;
    problems = loaded.kind === 'problems' ? loaded.problems : [];
    if (loaded.kind === 'problems') return { isNew: false, problems };
    ({ value } = loaded);
    return { isNew: true, problems };
  };
  return { kind: 'ok', value: { current: () => value, reload } };
}

/** Whatever happens while files are read again, what is in force stays so. */
function failure(error: unknown, folders: readonly string[]): Extract<Parsed<never>, { kind: 'problems' }> {
  const kind = error instanceof Error ? error.name : typeof error;
  const message = `The files could not be read again (${kind}).`;
  return { kind: 'problems', problems: [{ file: folders[0] ?? '', line: 1, column: 1, field: '', message }] };
}

/** Tells one state of the files of folders from another. */
export async function stampOfFolders(folders: readonly string[]): Promise<string> {
  const names = await Promise.all(
    folders.map(async (folder) => {
      const found: string[] = await readdir(folder).catch(() => []);
      return found.toSorted().map((name) => join(folder, name));
    }),
  );
  return [...(await stampsOf(names.flat()))].flat().join('\n');
}
