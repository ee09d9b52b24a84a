import { stat } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { checkNotice } from './check/check-notice.ts';
import type { CheckRules } from './check/check-rules.ts';
import { readCheckWords } from './check/check-words.ts';
import type { Checked } from './check/checked.ts';
import type { FieldFinding, LocatedFinding } from './check/finding.ts';
import { checkTranslated, findStale, translatable } from './check/translations.ts';
import { loadCautionRules, loadFacets } from './load-services.ts';
import { loadNotice, loadText, loadTranslations, loadYaml } from './notices/load.ts';
import { findNameClashes, type Named } from './notices/name-clashes.ts';
import { noticeFiles } from './notices/notice-folder.ts';
import type { IsoDate, Problem } from './notices/notice.ts';
import type { Parsed, ParsedFile } from './notices/parse.ts';
import { finish } from './notices/steps.ts';
import { parseTranslations, type Translations } from './notices/translations.ts';
import { rememberSentences } from './search/evidence.ts';

/** Loads what notices are checked by from a `vocabulary` folder. */
export async function loadCheckRules(folder: string): Promise<Parsed<CheckRules>> {
  const file = join(folder, 'duties.yml');
  const [facets, cautions, written] = await Promise.all([loadFacets(folder), loadCautionRules(folder), loadYaml(file)]);
  if (facets.kind === 'problems') return facets;
  if (cautions.kind === 'problems') return cautions;
  if (written.kind === 'problems') return written;
  const { checkWords, mistakes } = readCheckWords(written.value, facets.value);
  if (checkWords !== undefined) return { kind: 'ok', value: { words: checkWords, cautions: cautions.value } };
  const problems = mistakes.map((message) => ({ file, line: 1, column: 1, field: '', message }));
  return { kind: 'problems', problems };
}

/** What files are checked with. */
export interface CheckRun {
  readonly rules: CheckRules;
  readonly today: IsoDate;
}

/** What was found, and in how many notices it was looked for. */
export interface CheckResult {
  readonly findings: readonly LocatedFinding[];
  readonly notices: number;
}

/**
 * Checks notice files and folders of them, in the order in which they are named; each from the top down. Translations
 * are those beside the notices; entries that no notice uses are told only where a whole folder is seen.
 */
export async function checkFiles(paths: readonly string[], run: CheckRun): Promise<CheckResult> {
  const sentencesOf = rememberSentences();
  const results: FileResult[] = [];
  for (const path of new Set(paths.map((one) => normalize(one)))) {
    results.push(...(await checkPath(path, { ...run, sentencesOf })));
  }
  const named = results.flatMap(({ named }) => named ?? []);
  return {
    findings: [...results.flatMap(({ findings }) => findings), ...(await clashes(named))],
    notices: named.length,
  };
}

/** A file that was looked at: a notice, translations, or one that cannot be read. */
interface FileResult {
  readonly findings: readonly LocatedFinding[];
  /** Of a notice. */
  readonly named?: Named;
  /** Of a notice: what translations may be of. */
  readonly texts?: readonly string[];
}

type Run = CheckRun & Pick<Checked, 'sentencesOf'>;

async function checkPath(path: string, run: Run): Promise<readonly FileResult[]> {
  const isFolder = await stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
  const files: Parsed<readonly string[]> = isFolder ? await noticeFiles(path) : { kind: 'ok', value: [path] };
  if (files.kind === 'problems') return [{ findings: files.problems.map(asFinding) }];
  const folder = isFolder ? path : dirname(path);
  const translations = await loadTranslations(folder);
  const memories: Translations = translations.kind === 'ok' ? translations.value : new Map();
  const results: FileResult[] = [];
  for (const file of files.value) results.push(await checkFile(file, memories, run));
  if (translations.kind === 'problems') return [...results, { findings: translations.problems.map(asFinding) }];
  return isFolder ? [...results, { findings: await staleEntries(folder, memories, results) }] : results;
}

async function checkFile(file: string, memories: Translations, run: Run): Promise<FileResult> {
  const loaded = await loadNotice(file);
  if (loaded.kind === 'problems') return { findings: loaded.problems.map(asFinding) };
  const notice = loaded.value;
  const found = [...checkNotice({ ...run, notice }, run.rules), ...checkTranslated(notice, memories)];
  return {
    findings: found
      .map((finding) => located(finding, loaded))
      .toSorted((a, b) => a.line - b.line || a.column - b.column),
    named: { file, company: notice.company },
    ...(memories.size === 0 ? {} : { texts: translatable(notice) }),
  };
}

async function staleEntries(
  folder: string,
  memories: Translations,
  results: readonly FileResult[],
): Promise<readonly LocatedFinding[]> {
  const used = new Set(results.flatMap(({ texts }) => texts ?? []));
  const found: LocatedFinding[] = [];
  for (const [lang, memory] of memories) {
    const stale = findStale(memory, used);
    const file = join(folder, 'translations', `${lang}.yml`);
    const text = stale.length === 0 ? undefined : await loadText(file);
    const parsed = text?.kind === 'ok' ? parseTranslations(text.value, file) : undefined;
    // Read a second time, for the places: a file that is gone meanwhile has nothing to tell.
    if (parsed?.kind === 'ok') found.push(...stale.map((finding) => located(finding, parsed)));
  }
  return found;
}

async function clashes(named: readonly Named[]): Promise<readonly LocatedFinding[]> {
  const found: LocatedFinding[] = [];
  for (const { file, finding } of finish(findNameClashes(named))) {
    const loaded = await loadNotice(file);
    if (loaded.kind === 'ok') found.push({ ...asFinding(loaded.problemAt(finding)), code: 'name-clash' });
  }
  return found;
}

function located(
  { path, isKey = false, ...finding }: FieldFinding,
  { problemAt }: Extract<ParsedFile<unknown>, { kind: 'ok' }>,
): LocatedFinding {
  const { file, line, column } = problemAt({ path, isKey, message: finding.message });
  return { file, line, column, ...finding };
}

/** What the format itself says of a file. */
function asFinding({ file, line, column, field, message }: Problem): LocatedFinding {
  return {
    file,
    line,
    column,
    code: 'format',
    severity: 'error',
    topic: null,
    message: field === '' ? message : `${field}: ${message}`,
    source: 'notices/README.md',
  };
}
