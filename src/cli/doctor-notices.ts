import { join } from 'node:path';
import type { Checkup } from '../doctor/checkup.ts';
import { checkFindings, checkFingerprints, checkLoaded, checkUnloadable } from '../doctor/notices.ts';
import { checkFiles, loadCheckRules } from '../load-check.ts';
import { loadLetterReader, loadRequestDesk, loadRequestLessons, REQUEST_MODEL_FILE } from '../load-requests.ts';
import { loadFacets, loadPhrases, loadVocabulary, MODEL_FILE } from '../load-services.ts';
import { loadTopicVocabulary } from '../notices/load.ts';
import { loadNotices, noticeFiles } from '../notices/notice-folder.ts';
import type { Problem } from '../notices/notice.ts';
import type { Parsed } from '../notices/parse.ts';
import { workspaceFolders } from '../workspace-folders.ts';

/** Checking takes some milliseconds a notice. */
const MOST_CHECKED = 500;

interface NoticesToCheck {
  /** `SELOSTE_NOTICES`. */
  readonly folder: string;
  readonly bundled: string;
  readonly company?: string;
  readonly today: string;
  /** Whether folders named after workspaces belong to these. */
  readonly byWorkspace?: boolean;
}

/** Looks at notices, vocabulary and letters as the start does. */
export async function lookAtNotices(wanted: NoticesToCheck): Promise<readonly Checkup[]> {
  const [notices, vocabulary, letters] = await Promise.all([
    lookAtFolders(wanted),
    lookAtVocabulary(wanted),
    loadRequestDesk(wanted.bundled),
  ]);
  const unloadable = letters.kind === 'problems' ? [checkUnloadable('letters', letters.problems)] : [];
  return [...notices, vocabulary, ...unloadable];
}

/** With folders of workspaces' own the top may be empty, and the company that is meant may be in any or none. */
async function lookAtFolders(wanted: NoticesToCheck): Promise<readonly Checkup[]> {
  const own = wanted.byWorkspace === true ? [...(await workspaceFolders(wanted.folder)).values()] : [];
  if (own.length === 0) return lookAtFolder(wanted);
  const top = await noticeFiles(wanted.folder, true);
  const isEmpty = top.kind === 'ok' && top.value.length === 0;
  const checkups: Checkup[] = [];
  for (const folder of isEmpty ? own : [wanted.folder, ...own]) {
    const found = await lookAtFolder({ ...wanted, folder });
    checkups.push(...found.filter(({ code }) => code !== 'company'));
  }
  return checkups;
}

async function lookAtFolder({ folder, bundled, company, today }: NoticesToCheck): Promise<readonly Checkup[]> {
  const loaded = await loadNotices(folder);
  if (loaded.kind === 'problems') return [checkUnloadable('notices', loaded.problems)];
  const slugs = loaded.value.map((notice) => notice.company.slug);
  const inForce = checkLoaded({ slugs, folder, ...(company !== undefined && { company }) });
  if (slugs.length > MOST_CHECKED) {
    const message = `${slugs.length} notices are too many to look through here.`;
    return [...inForce, { code: 'findings', state: 'skipped', message, fix: 'npm run -s seloste -- check' }];
  }
  const rules = await loadCheckRules(join(bundled, 'vocabulary'));
  if (rules.kind === 'problems') return [...inForce, checkUnloadable('vocabulary', rules.problems)];
  const { findings } = await checkFiles([folder], { rules: rules.value, today });
  return [...inForce, checkFindings(findings)];
}

async function lookAtVocabulary({ folder, bundled }: NoticesToCheck): Promise<Checkup> {
  const words = join(bundled, 'vocabulary');
  const [vocabulary, facets, topics, reader, lessons] = await Promise.all([
    loadVocabulary({ notices: folder, vocabulary: bundled }),
    loadFacets(words),
    loadTopicVocabulary(bundled),
    loadLetterReader(words),
    loadRequestLessons(words),
  ]);
  const parts = [vocabulary, facets, topics, reader, lessons];
  const problems = parts.flatMap(problemsOf);
  if (
    vocabulary.kind === 'problems' ||
    facets.kind === 'problems' ||
    topics.kind === 'problems' ||
    reader.kind === 'problems' ||
    lessons.kind === 'problems'
  ) {
    return checkUnloadable('vocabulary', problems);
  }
  const phrases = await loadPhrases(words, { facets: facets.value, topics: topics.value });
  if (phrases.kind === 'problems') return checkUnloadable('vocabulary', phrases.problems);
  return checkFingerprints([
    { file: MODEL_FILE, isCurrent: vocabulary.value.model.fingerprint === phrases.value.fingerprint },
    { file: REQUEST_MODEL_FILE, isCurrent: reader.value.model.fingerprint === lessons.value.fingerprint },
  ]);
}

function problemsOf(loaded: Parsed<unknown>): readonly Problem[] {
  return loaded.kind === 'problems' ? loaded.problems : [];
}
