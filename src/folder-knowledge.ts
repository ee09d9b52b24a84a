import { setImmediate as pause } from 'node:timers/promises';
import type { Vocabulary } from './load-services.ts';
import { type Catalog, createCatalog, type Version } from './notices/catalog.ts';
import { finishInSlices } from './notices/finish-in-slices.ts';
import type { Notice, Problem } from './notices/notice.ts';
import { type LazySharing, type NoticeFolder, noticesInForce, readNoticeFolder } from './notices/notice-folder.ts';
import { indexNamesInSteps, type NameIndex } from './search/company-names.ts';
import { createKnowledge } from './search/knowledge.ts';
import type { Knowledge } from './services.ts';

/** The notices of one folder, and what answers from them. */
export interface FolderKnowledge {
  readonly folder: NoticeFolder;
  readonly names: NameIndex;
  readonly vocabulary: Vocabulary;
  readonly knowledge: Knowledge;
}

/** What is made of a folder's notices, and when. */
interface Making {
  readonly vocabulary: Vocabulary;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Makes what answers from a folder that was read for the first time. */
export async function knowledgeOf(folder: NoticeFolder, { vocabulary, now }: Making): Promise<FolderKnowledge> {
  const notices = noticesInForce(folder);
  const versions = new Map(notices.map(({ company }) => [company.slug, { loadedAt: now }]));
  return { folder, ...(await answering(createCatalog(notices, versions), vocabulary)) };
}

/** Another look at a folder. */
interface Look extends Making {
  readonly path: string;
  readonly share: LazySharing;
  /** Whether a folder without any notice is right. */
  readonly mayBeEmpty?: boolean;
}

/** Looks at a folder again; the very same knowledge where nothing has changed that is in force. */
export async function lookAtFolder(
  before: FolderKnowledge,
  { path, share, mayBeEmpty = false, ...making }: Look,
): Promise<{ readonly after: FolderKnowledge; readonly problems: readonly Problem[] }> {
  const read = await readNoticeFolder(path, { before: before.folder, share, mayBeEmpty });
  const folder = read.kind === 'ok' ? read.value : before.folder;
  const problems = [...(read.kind === 'ok' ? [] : read.problems), ...folder.problems];
  return { after: await withFolder(before, folder, making), problems };
}

async function withFolder(
  before: FolderKnowledge,
  folder: NoticeFolder,
  { vocabulary, now }: Making,
): Promise<FolderKnowledge> {
  await pause();
  const notices = noticesInForce(folder);
  const { catalog } = before.knowledge;
  if (!isSame(catalog, notices)) {
    const after = await catalogAgain(catalog, notices, now);
    return { folder, ...(await answering(after, vocabulary)) };
  }
  if (vocabulary === before.vocabulary) return { ...before, folder };
  const { names } = before;
  return { folder, names, vocabulary, knowledge: createKnowledge(ingredients(catalog, vocabulary), names) };
}

async function answering(catalog: Catalog, vocabulary: Vocabulary): Promise<Omit<FolderKnowledge, 'folder'>> {
  await pause();
  const names = await finishInSlices(indexNamesInSteps(catalog));
  return { names, vocabulary, knowledge: createKnowledge(ingredients(catalog, vocabulary), names) };
}

/** The company that is meant where none is named counts only where there is a notice of it. */
function ingredients(catalog: Catalog, { defaultCompany, ...vocabulary }: Vocabulary) {
  const isHere = defaultCompany !== undefined && catalog.bySlug.has(defaultCompany);
  return { ...vocabulary, catalog, ...(isHere && { defaultCompany }) };
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
