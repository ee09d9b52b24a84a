import { join } from 'node:path';
import { type FolderKnowledge, knowledgeOf, lookAtFolder } from './folder-knowledge.ts';
import { stampOfFolders } from './living-value.ts';
import { loadVocabulary, type Sources, type Vocabulary } from './load-services.ts';
import type { Catalog } from './notices/catalog.ts';
import type { Problem } from './notices/notice.ts';
import {
  EMPTY_FOLDER,
  type LazySharing,
  type NoticeFolder,
  noticesInForce,
  readNoticeFolder,
  shareLazily,
} from './notices/notice-folder.ts';
import type { Parsed } from './notices/parse.ts';
import type { Knowledge } from './services.ts';
import { workspaceFolders } from './workspace-folders.ts';

/** Knowledge that takes in what changes in its files. */
export interface LivingKnowledge {
  /** What is in force now: replaced as a whole, never changed. Of the notices that belong to no workspace alone. */
  current(): Knowledge;
  /** What is in force for a workspace: its own notices where it has a folder of its own, else `current`. */
  forTeam(team: string): Knowledge;
  /** The folders whose files are read. */
  folders(): readonly string[];
  /** Looks at the files and takes in what has changed and is right. Calls while one runs share another after it. */
  reload(): Promise<Reload>;
}

/** What came of a look at the files. */
export interface Reload {
  /** Slugs of the companies whose notice is new, another, or gone; a workspace's own with its id before (`T1/slug`). */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Whether another vocabulary or other translations came into force. */
  readonly isVocabularyNew: boolean;
  /** All that is wrong in the files now. What stands there is not in force; the last good version is. */
  readonly problems: readonly Problem[];
  readonly ms: number;
}

interface State {
  readonly vocabulary: LoadedVocabulary;
  /** Of the notices that belong to no workspace alone. */
  readonly top: FolderKnowledge;
  /** Of each workspace that has a folder of its own, by its id. */
  readonly own: ReadonlyMap<string, FolderKnowledge>;
  /** All folders of workspaces that were there at the last look, right or wrong. */
  readonly seen: readonly string[];
}

interface LoadedVocabulary {
  readonly stamp: string;
  readonly value: Vocabulary;
  /** What is wrong with a later version than this. */
  readonly problems: readonly Problem[];
}

/** Loads everything that answers questions, or tells all that is wrong in any file. `now` in ms since 1970. */
export async function loadLivingKnowledge(sources: Sources, now: () => number): Promise<Parsed<LivingKnowledge>> {
  const first = await loadFirst(sources, now());
  if (first.kind === 'problems') return first;
  let state = first.value;
  const reload = async (): Promise<Reload> => {
    const start = performance.now();
    const before = state;
    const { folderProblems, ...after } = await lookAgain(before, { sources, now: now() }).catch((error: unknown) => ({
      ...before,
      folderProblems: [failure(error, sources)],
    }));
    state = after;
    return {
      ...differences(before, after),
      isVocabularyNew: before.vocabulary.value !== after.vocabulary.value,
      problems: [...folderProblems, ...after.vocabulary.problems],
      ms: Math.round(performance.now() - start),
    };
  };
  return {
    kind: 'ok',
    value: {
      current: () => state.top.knowledge,
      forTeam: (team) => (state.own.get(team) ?? state.top).knowledge,
      folders: () => [sources.notices, ...vocabularyFolders(sources), ...state.seen],
      reload: oneAtATime(reload),
    },
  };
}

/** Calls that come while one runs share the next one. */
function oneAtATime<T>(act: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  return () => {
    next ??= running.then(() => {
      next = undefined;
      const result = act();
      running = result.catch(() => undefined);
      return result;
    });
    return next;
  };
}

/** Whatever happens while files are read again, answers go on from what is in force. */
function failure(error: unknown, { notices }: Sources): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const kind = code ?? (error instanceof Error ? error.name : typeof error);
  return { file: notices, line: 1, column: 1, field: '', message: `The files could not be read again (${kind}).` };
}

async function loadFirst(sources: Sources, now: number): Promise<Parsed<State>> {
  const stamp = await vocabularyStamp(sources);
  const [vocabulary, paths] = await Promise.all([loadVocabulary(sources), ownFolders(sources)]);
  const share = shareLazily([]);
  const problems: Problem[] = vocabulary.kind === 'ok' ? [] : [...vocabulary.problems];
  const read = async (path: string, mayBeEmpty = false): Promise<NoticeFolder> => {
    const folder = await readFirst(path, { share, mayBeEmpty });
    if (folder.kind === 'problems') problems.push(...folder.problems);
    return folder.kind === 'ok' ? folder.value : EMPTY_FOLDER;
  };
  const topFolder = await read(sources.notices, paths.size > 0);
  const ownRead = new Map<string, NoticeFolder>();
  for (const [team, path] of paths) ownRead.set(team, await read(path));
  if (vocabulary.kind === 'problems' || problems.length > 0) return { kind: 'problems', problems };
  const making = { vocabulary: vocabulary.value, now };
  const top = await knowledgeOf(topFolder, making);
  const own = new Map<string, FolderKnowledge>();
  for (const [team, folder] of ownRead) own.set(team, await knowledgeOf(folder, making));
  const seen = [...paths.values()];
  return { kind: 'ok', value: { vocabulary: { stamp, value: vocabulary.value, problems: [] }, top, own, seen } };
}

/** Reads a folder for the first time: then it is right as a whole, or tells all that is wrong. */
async function readFirst(
  path: string,
  { share, mayBeEmpty = false }: { share: LazySharing; mayBeEmpty?: boolean },
): Promise<Parsed<NoticeFolder>> {
  const read = await readNoticeFolder(path, { share, mayBeEmpty });
  if (read.kind === 'problems' || read.value.problems.length === 0) return read;
  return { kind: 'problems', problems: read.value.problems };
}

type Look = State & { readonly folderProblems: readonly Problem[] };

/** The state after another look; the same knowledge where nothing has changed that is in force. */
async function lookAgain(before: State, { sources, now }: { sources: Sources; now: number }): Promise<Look> {
  const paths = await ownFolders(sources);
  const vocabulary = await vocabularyAgain(before.vocabulary, sources);
  const making = { vocabulary: vocabulary.value, now };
  const inForce = [before.top, ...before.own.values()].flatMap(({ folder }) => noticesInForce(folder));
  const share = shareLazily(inForce);
  const mayBeEmpty = before.own.size > 0 || paths.size > 0;
  const top = await lookAtFolder(before.top, { path: sources.notices, share, mayBeEmpty, ...making });
  const folderProblems = [...top.problems];
  const own = new Map<string, FolderKnowledge>();
  for (const [team, folder] of before.own) {
    // Gone or not, it stays this workspace's own: else it would be answered from notices that are none of its own.
    const look = await lookAtFolder(folder, { path: join(sources.notices, team), share, ...making });
    own.set(team, look.after);
    folderProblems.push(...look.problems);
  }
  for (const [team, path] of paths) {
    if (own.has(team)) continue;
    const read = await readFirst(path, { share });
    if (read.kind === 'ok') own.set(team, await knowledgeOf(read.value, making));
    else folderProblems.push(...read.problems);
  }
  return { vocabulary, top: top.after, own, seen: [...paths.values()], folderProblems };
}

async function ownFolders({ notices, byWorkspace = false }: Sources): Promise<ReadonlyMap<string, string>> {
  return byWorkspace ? workspaceFolders(notices) : new Map();
}

function differences(before: State, after: State): Pick<Reload, 'added' | 'changed' | 'removed'> {
  const all = { added: new Array<string>(), changed: new Array<string>(), removed: new Array<string>() };
  collect(all, { before: before.top, after: after.top, prefix: '' });
  for (const [team, folder] of after.own) {
    collect(all, { before: before.own.get(team), after: folder, prefix: `${team}/` });
  }
  return all;
}

interface Pair {
  readonly before: FolderKnowledge | undefined;
  readonly after: FolderKnowledge;
  readonly prefix: string;
}

function collect(all: Record<'added' | 'changed' | 'removed', string[]>, { before, after, prefix }: Pair): void {
  if (before?.knowledge.catalog === after.knowledge.catalog) return;
  const old: Catalog['bySlug'] = before?.knowledge.catalog.bySlug ?? new Map();
  const { bySlug } = after.knowledge.catalog;
  const slugs = [...bySlug.keys()];
  const named = (some: readonly string[]): string[] => some.map((slug) => prefix + slug);
  all.added.push(...named(slugs.filter((slug) => !old.has(slug))));
  all.changed.push(...named(slugs.filter((slug) => old.has(slug) && old.get(slug) !== bySlug.get(slug))));
  all.removed.push(...named([...old.keys()].filter((slug) => !bySlug.has(slug))));
}

async function vocabularyAgain(before: LoadedVocabulary, sources: Sources): Promise<LoadedVocabulary> {
  const stamp = await vocabularyStamp(sources);
  if (stamp === before.stamp) return before;
  const loaded = await loadVocabulary(sources);
  // Written to meanwhile: it may have been read half, and is looked at again.
  if ((await vocabularyStamp(sources)) !== stamp) return before;
  if (loaded.kind === 'problems') return { ...before, stamp, problems: loaded.problems };
  return { stamp, value: loaded.value, problems: [] };
}

/** The folders whose files are read, beside those of the notices themselves. */
function vocabularyFolders({ notices, vocabulary }: Sources): readonly string[] {
  return [join(vocabulary, 'vocabulary'), join(notices, 'translations')];
}

function vocabularyStamp(sources: Sources): Promise<string> {
  return stampOfFolders(vocabularyFolders(sources));
}
