import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { loadVocabulary, type Sources, type Vocabulary } from './load-services.ts';
import { type Catalog, createCatalog, type Version } from './notices/catalog.ts';
import { finishInSlices } from './notices/finish-in-slices.ts';
import type { Notice, Problem } from './notices/notice.ts';
import { noticesInForce, type NoticeFolder, readNoticeFolder, stampsOf } from './notices/notice-folder.ts';
import type { Parsed } from './notices/parse.ts';
import { indexNamesInSteps, type NameIndex } from './search/company-names.ts';
import { createKnowledge } from './search/knowledge.ts';
import type { Knowledge } from './services.ts';

/** Knowledge that takes in what changes in its files. */
export interface LivingKnowledge {
  /** What is in force now: replaced as a whole, never changed. */
  current(): Knowledge;
  /** Looks at the files and takes in what has changed and is right. Calls while one runs share another after it. */
  reload(): Promise<Reload>;
}

/** What came of a look at the files. */
export interface Reload {
  /** Slugs of the companies whose notice is new, another, or gone. */
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
  readonly folder: NoticeFolder;
  readonly vocabulary: LoadedVocabulary;
  readonly names: NameIndex;
  readonly knowledge: Knowledge;
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
      ...differences(before.knowledge.catalog, after.knowledge.catalog),
      isVocabularyNew: before.vocabulary.value !== after.vocabulary.value,
      problems: [...folderProblems, ...after.folder.problems, ...after.vocabulary.problems],
      ms: Math.round(performance.now() - start),
    };
  };
  return { kind: 'ok', value: { current: () => state.knowledge, reload: oneAtATime(reload) } };
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
  const [read, vocabulary] = await Promise.all([readNoticeFolder(sources.notices), loadVocabulary(sources)]);
  const problems = [
    ...(read.kind === 'ok' ? read.value.problems : read.problems),
    ...(vocabulary.kind === 'ok' ? [] : vocabulary.problems),
  ];
  if (read.kind === 'problems' || vocabulary.kind === 'problems' || problems.length > 0) {
    return { kind: 'problems', problems };
  }
  const notices = noticesInForce(read.value);
  const versions = new Map(notices.map(({ company }) => [company.slug, { loadedAt: now }]));
  const parts = { folder: read.value, vocabulary: { stamp, value: vocabulary.value, problems: [] } };
  return { kind: 'ok', value: await withCatalog(parts, createCatalog(notices, versions)) };
}

/** The state after another look; the same knowledge where nothing has changed that is in force. */
async function lookAgain(
  before: State,
  { sources, now }: { sources: Sources; now: number },
): Promise<State & { folderProblems: readonly Problem[] }> {
  const read = await readNoticeFolder(sources.notices, before.folder);
  const folder = read.kind === 'ok' ? read.value : before.folder;
  const folderProblems = read.kind === 'ok' ? [] : read.problems;
  const vocabulary = await vocabularyAgain(before.vocabulary, sources);
  const parts = { folder, vocabulary };
  await pause();
  const notices = noticesInForce(folder);
  const catalog = isSame(before.knowledge.catalog, notices)
    ? before.knowledge.catalog
    : await catalogAgain(before.knowledge.catalog, notices, now);
  if (catalog !== before.knowledge.catalog) return { ...(await withCatalog(parts, catalog)), folderProblems };
  if (vocabulary.value === before.vocabulary.value) return { ...before, ...parts, folderProblems };
  const knowledge = createKnowledge({ ...vocabulary.value, catalog }, before.names);
  return { ...parts, names: before.names, knowledge, folderProblems };
}

async function withCatalog(parts: Pick<State, 'folder' | 'vocabulary'>, catalog: Catalog): Promise<State> {
  await pause();
  const names = await finishInSlices(indexNamesInSteps(catalog));
  return { ...parts, names, knowledge: createKnowledge({ ...parts.vocabulary.value, catalog }, names) };
}

function isSame({ notices, bySlug }: Catalog, now: readonly Notice[]): boolean {
  return notices.length === now.length && now.every((notice) => bySlug.get(notice.company.slug) === notice);
}

/** The next catalogue, made with pauses for those who wait. */
async function catalogAgain(before: Catalog, notices: readonly Notice[], now: number): Promise<Catalog> {
  const bySlug = new Map(notices.map((notice) => [notice.company.slug, notice]));
  await pause();
  const versions = new Map<string, Version>();
  for (const [slug, notice] of bySlug) {
    const old = before.bySlug.get(slug);
    const kept = old === notice ? before.versions?.get(slug) : undefined;
    versions.set(slug, kept ?? { loadedAt: now, ...(old?.date === undefined ? {} : { dateBefore: old.date }) });
  }
  await pause();
  // In the old order first: sorting what is nearly sorted takes a tenth of the time.
  const ordered = new Set([...before.notices.flatMap(({ company }) => bySlug.get(company.slug) ?? []), ...notices]);
  await pause();
  return createCatalog([...ordered], versions);
}

function differences(before: Catalog, after: Catalog): Pick<Reload, 'added' | 'changed' | 'removed'> {
  if (before === after) return { added: [], changed: [], removed: [] };
  const slugs = [...after.bySlug.keys()];
  return {
    added: slugs.filter((slug) => !before.bySlug.has(slug)),
    changed: slugs.filter((slug) => before.bySlug.has(slug) && before.bySlug.get(slug) !== after.bySlug.get(slug)),
    removed: [...before.bySlug.keys()].filter((slug) => !after.bySlug.has(slug)),
  };
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
export function vocabularyFolders({ notices, vocabulary }: Sources): readonly string[] {
  return [join(vocabulary, 'vocabulary'), join(notices, 'translations')];
}

async function vocabularyStamp(sources: Sources): Promise<string> {
  const names = await Promise.all(
    vocabularyFolders(sources).map(async (folder) => {
      const found: string[] = await readdir(folder).catch(() => []);
      return found.toSorted().map((name) => join(folder, name));
    }),
  );
  return [...(await stampsOf(names.flat()))].flat().join('\n');
}
