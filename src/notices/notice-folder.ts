import { type Stats, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { finishInSlices } from './finish-in-slices.ts';
import { loadNotice, loadNoticeAtOnce, unreadable } from './load.ts';
import { type Clash, findNameClashes } from './name-clashes.ts';
import type { Notice, Problem } from './notice.ts';
import type { Parsed, ParsedFile } from './parse.ts';
import { createSharing, type ShareSections } from './share-sections.ts';
import type { Steps } from './steps.ts';

/** The notices of a folder as they were last read. */
export interface NoticeFolder {
  /** By path, in the order of the names. */
  readonly files: ReadonlyMap<string, NoticeFile>;
  /** Everything that is wrong with the files as they stand there now. */
  readonly problems: readonly Problem[];
}

/** One file, and what of it is in force. */
interface NoticeFile {
  /** Changes whenever the file does. */
  readonly stamp: string;
  /** What it says now. */
  readonly latest: Parsed<Notice>;
  /** The last version with nothing wrong; absent where there has been none. */
  readonly inForce?: Notice;
}

/** Loads all notices of a directory (`*.yml`, `*.yaml`; not of its sub-directories), or tells all that is wrong in any. */
export async function loadNotices(directory: string): Promise<Parsed<readonly Notice[]>> {
  const folder = await readNoticeFolder(directory);
  if (folder.kind === 'problems') return folder;
  const { problems } = folder.value;
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'ok', value: noticesInForce(folder.value) };
}

/** The notices of a folder that are in force, in the order of the files. */
export function noticesInForce({ files }: NoticeFolder): readonly Notice[] {
  return [...files.values()].flatMap(({ inForce }) => inForce ?? []);
}

/** Files in reading at once: more gain nothing, and thousands would exhaust the open files that a process may have. */
const FILES_AT_ONCE = 32;

/** Makes {@link ShareSections} when it is first needed, of the notices that are in force. */
export type LazySharing = () => Promise<ShareSections>;

/** Makes a {@link LazySharing}; several folders that are read with the same one share their sections. */
export function shareLazily(inForce: readonly Notice[]): LazySharing {
  let sharing: Promise<ShareSections> | undefined;
  return () => (sharing ??= finishInSlices(createSharing(inForce)));
}

/** A folder without notices, for those who may have none. */
export const EMPTY_FOLDER: NoticeFolder = { files: new Map(), problems: [] };

interface FolderReading {
  /** What was read of the same folder before. */
  readonly before?: NoticeFolder;
  readonly share?: LazySharing;
  /** Whether a folder without any notice is right. */
  readonly mayBeEmpty?: boolean;
}

/**
 * Reads the notices of a folder (`*.yml`, `*.yaml`; not of its sub-folders), of `before` only what has changed. A file
 * that is wrong, or takes a name that another company has, leaves its last good version in force. Problems where the
 * folder itself cannot be read, or is empty. Pauses between passes over thousands of files, for those who wait.
 */
export async function readNoticeFolder(directory: string, reading: FolderReading = {}): Promise<Parsed<NoticeFolder>> {
  const { before, mayBeEmpty = false } = reading;
  const share = reading.share ?? shareLazily(before === undefined ? [] : noticesInForce(before));
  const paths = await noticeFiles(directory, mayBeEmpty);
  if (paths.kind === 'problems') return paths;
  if (before === undefined) {
    return { kind: 'ok', value: await settle(await finishInSlices(readAll(paths.value, await share()))) };
  }
  const stamps = await stampsOf(paths.value);
  await pause();
  const isChanged = (file: string): boolean => stamps.get(file) !== before.files.get(file)?.stamp;
  const changed = [...stamps.keys()].filter(isChanged);
  if (changed.length === 0 && stamps.size === before.files.size) return { kind: 'ok', value: before };
  await pause();
  const sharing = await share();
  const read = new Map<string, Parsed<Notice>>();
  await eachOf(changed, async (file) => void read.set(file, shared(await loadNotice(file), sharing)));
  // One that was written to meanwhile may have been read half: it counts as not looked at.
  const after = await stampsOf(changed);
  const files = new Map<string, NoticeFile>();
  for (const [file, stamp] of stamps) {
    const old = before.files.get(file);
    const latest = after.get(file) === stamp ? read.get(file) : undefined;
    if (latest !== undefined) files.set(file, { ...old, stamp, latest: sameIfEqual(latest, old?.inForce) });
    else if (old !== undefined) files.set(file, old);
  }
  return { kind: 'ok', value: await settle(files) };
}

/** Reads one file after the other, without waiting for each: at the start that takes half the time. */
function* readAll(paths: readonly string[], share: ShareSections): Steps<Map<string, NoticeFile>> {
  const files = new Map<string, NoticeFile>();
  for (const file of paths) {
    yield;
    const stamp = statSync(file, { throwIfNoEntry: false });
    if (stamp !== undefined) files.set(file, { stamp: stampOf(stamp), latest: shared(loadNoticeAtOnce(file), share) });
  }
  return files;
}

/** The stamps of those files that are still there. */
export async function stampsOf(files: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  await eachOf(files, async (file) => {
    const facts = await stat(file).catch(() => undefined);
    if (facts !== undefined) found.set(file, stampOf(facts));
  });
  // In the order of the names, whichever came first.
  return new Map(files.flatMap((file) => [[file, found.get(file) ?? ''] as const]).filter(([, stamp]) => stamp !== ''));
}

/** When a file was written, how long it is and which one it is. */
function stampOf({ mtimeMs, ctimeMs, size, ino }: Stats): string {
  return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
}

/** Lists the notice files of a folder, by name; problems where it cannot be read, or has none and should. */
export async function noticeFiles(directory: string, mayBeEmpty = false): Promise<Parsed<readonly string[]>> {
  const problem = (message: string): Parsed<readonly string[]> => ({
    kind: 'problems',
    problems: [{ file: directory, line: 1, column: 1, field: '', message }],
  });
  try {
    const names = (await readdir(directory)).filter((name) => /^[^.].*\.ya?ml$/u.test(name)).toSorted();
    if (names.length > 0 || mayBeEmpty) return { kind: 'ok', value: names.map((name) => join(directory, name)) };
    return problem('There is no notice in this directory: a notice is a file <slug>.yml.');
  } catch (error) {
    return problem(unreadable(error));
  }
}

/** A file that was only touched, or undone, is not changed. */
function sameIfEqual(latest: Parsed<Notice>, inForce: Notice | undefined): Parsed<Notice> {
  if (latest.kind === 'problems' || inForce === undefined) return latest;
  return isDeepStrictEqual(latest.value, inForce) ? { kind: 'ok', value: inForce } : latest;
}

function shared(loaded: ParsedFile<Notice>, share: ShareSections): Parsed<Notice> {
  // Not the whole answer: it can point into the file's text, and would keep that in memory.
  return loaded.kind === 'ok' ? { kind: 'ok', value: share(loaded.value) } : loaded;
}

/**
 * Decides which version of each file is in force. What was in force keeps its names: a new version that takes one of
 * them is refused, and then the earlier one counts again, which may refuse others.
 */
async function settle(files: ReadonlyMap<string, NoticeFile>): Promise<NoticeFolder> {
  const refused = new Map<string, readonly Clash[]>();
  for (;;) {
    await pause();
    const chosen = choose(files, refused);
    await pause();
    const clashes = await finishInSlices(findNameClashes(chosen));
    if (clashes.length === 0) return settled(files, { chosen, refused });
    for (const clash of clashes) refused.set(clash.file, [...(refused.get(clash.file) ?? []), clash]);
  }
}

interface Chosen {
  readonly file: string;
  readonly notice: Notice;
  readonly company: Notice['company'];
}

/** The newest good version of each file that has one; those that were in force before come first. */
function choose(files: ReadonlyMap<string, NoticeFile>, refused: ReadonlyMap<string, unknown>): readonly Chosen[] {
  const kept: Chosen[] = [];
  const fresh: Chosen[] = [];
  for (const [file, { latest, inForce }] of files) {
    const notice = latest.kind === 'ok' && !refused.has(file) ? latest.value : inForce;
    if (notice === undefined) continue;
    (notice === inForce ? kept : fresh).push({ file, notice, company: notice.company });
  }
  return [...kept, ...fresh];
}

async function settled(
  files: ReadonlyMap<string, NoticeFile>,
  { chosen, refused }: { chosen: readonly Chosen[]; refused: ReadonlyMap<string, readonly Clash[]> },
): Promise<NoticeFolder> {
  const inForce = new Map(chosen.map(({ file, notice }) => [file, notice]));
  const problems: Problem[] = [];
  const after = new Map<string, NoticeFile>();
  for (const [file, { stamp, latest }] of files) {
    const notice = inForce.get(file);
    if (latest.kind === 'problems') problems.push(...latest.problems);
    for (const clash of refused.get(file) ?? []) problems.push(await placed(clash));
    after.set(file, { stamp, latest, ...(notice === undefined ? {} : { inForce: notice }) });
  }
  return { files: after, problems };
}

/** Reads the file again for the place of what is wrong in it: too seldom to keep all places at hand. */
async function placed({ file, finding }: Clash): Promise<Problem> {
  const loaded = await loadNotice(file);
  if (loaded.kind === 'ok') return loaded.problemAt(finding);
  return { file, line: 1, column: 1, field: finding.path.join('.'), message: finding.message };
}

async function eachOf<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const worker = async (): Promise<void> => {
    for (const one of waiting) await act(one);
  };
  await Promise.all(Array.from({ length: Math.min(FILES_AT_ONCE, all.length) }, worker));
}
