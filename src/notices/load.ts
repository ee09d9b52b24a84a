import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { decodeText, MAX_FILE_BYTES, tooLarge } from './decode.ts';
import { bareWords } from './bare-words.ts';
import { LANGS, type Lang, type Notice, type Problem } from './notice.ts';
import { type Parsed, type ParsedFile, parseNotice, parseYaml } from './parse.ts';
import { parseTopicVocabulary, type TopicVocabulary } from './topic-vocabulary.ts';
import { parseTranslations, type Translations } from './translations.ts';

/** Loads all notices of a directory (`*.yml`, `*.yaml`; not of its sub-directories), or tells all that is wrong in any. */
export async function loadNotices(directory: string): Promise<Parsed<readonly Notice[]>> {
  const files = await noticeFiles(directory);
  if (files.kind === 'problems') return files;
  const parsed = await Promise.all(files.value.map(async (file) => ({ file, notice: await loadNotice(file) })));
  const problems = parsed.flatMap(({ notice }) => (notice.kind === 'problems' ? notice.problems : []));
  const clashes = nameClashes(parsed);
  const all = [...problems, ...clashes];
  if (all.length > 0) return { kind: 'problems', problems: all };
  return { kind: 'ok', value: parsed.flatMap(({ notice }) => (notice.kind === 'ok' ? [notice.value] : [])) };
}

/** Loads one notice file. */
export async function loadNotice(file: string): Promise<ParsedFile<Notice>> {
  const text = await loadText(file);
  return text.kind === 'ok' ? parseNotice(text.value, file) : text;
}

/** Loads `vocabulary/topics.yml` of a directory of notices. */
export async function loadTopicVocabulary(directory: string): Promise<Parsed<TopicVocabulary>> {
  const file = join(directory, 'vocabulary', 'topics.yml');
  const text = await loadText(file);
  return text.kind === 'ok' ? parseTopicVocabulary(text.value, file) : text;
}

/** Loads the translation memories of a directory of notices. A language without a file has no translations. */
export async function loadTranslations(directory: string): Promise<Parsed<Translations>> {
  const memories = new Map<Lang, ReadonlyMap<string, string>>();
  const problems: Problem[] = [];
  for (const lang of LANGS) {
    const file = join(directory, 'translations', `${lang}.yml`);
    if (await isMissing(file)) continue;
    const text = await loadText(file);
    const parsed = text.kind === 'ok' ? parseTranslations(text.value, file) : text;
    if (parsed.kind === 'ok') memories.set(lang, parsed.value);
    else problems.push(...parsed.problems);
  }
  return problems.length === 0 ? { kind: 'ok', value: memories } : { kind: 'problems', problems };
}

/** Loads a YAML file of any shape, for those who check it themselves (`vocabulary/facets.yml`, `phrases/`). */
export async function loadYaml(file: string): Promise<Parsed<unknown>> {
  const text = await loadText(file);
  return text.kind === 'ok' ? parseYaml({ text: text.value, file, schema: z.unknown() }) : text;
}

/** Reads a text file whole, as UTF-8. */
export async function loadText(file: string): Promise<Parsed<string>> {
  const bytes = await loadBytes(file);
  return bytes.kind === 'ok' ? decodeText(bytes.value, file) : bytes;
}

/** Reads a file whole, where it is no larger than `MAX_FILE_BYTES` or `limit`. */
export async function loadBytes(file: string, limit = MAX_FILE_BYTES): Promise<Parsed<Uint8Array>> {
  try {
    const { size } = await stat(file);
    return size > limit ? problem(file, tooLarge(size, limit)) : { kind: 'ok', value: await readFile(file) };
  } catch (error) {
    return problem(file, unreadable(error));
  }
}

async function noticeFiles(directory: string): Promise<Parsed<readonly string[]>> {
  try {
    const names = (await readdir(directory)).filter((name) => /^[^.].*\.ya?ml$/u.test(name)).toSorted();
    if (names.length > 0) return { kind: 'ok', value: names.map((name) => join(directory, name)) };
    return problem(directory, 'There is no notice in this directory: a notice is a file <slug>.yml.');
  } catch (error) {
    return problem(directory, unreadable(error));
  }
}

async function isMissing(file: string): Promise<boolean> {
  return stat(file).then(
    () => false,
    (error: unknown) => codeOf(error) === 'ENOENT',
  );
}

function unreadable(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return 'There is no such file or directory.';
  if (code === 'EISDIR') return 'This is a directory, not a file.';
  if (code === 'ENOTDIR') return 'This is a file, not a directory.';
  if (code === 'EACCES' || code === 'EPERM') return 'It may not be read: check the permissions.';
  // Anything else is a broken machine, not a broken notice.
  throw error;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function problem(file: string, message: string): { kind: 'problems'; problems: readonly Problem[] } {
  return { kind: 'problems', problems: [{ file, line: 1, column: 1, field: '', message }] };
}

/** Finds names that two companies share: nobody could tell whose notice is meant. Told at the second. */
function nameClashes(parsed: readonly { file: string; notice: ParsedFile<Notice> }[]): readonly Problem[] {
  const owners = new Map<string, { file: string; slug: string }>();
  return parsed.flatMap(({ file, notice }) => {
    if (notice.kind === 'problems') return [];
    const { company } = notice.value;
    const names = [
      { path: ['company', 'slug'], name: company.slug },
      { path: ['company', 'name'], name: company.name },
      ...company.aliases.map((name, at) => ({ path: ['company', 'aliases', at], name })),
    ];
    return names.flatMap(({ path, name }) => {
      const key = bareWords(name).join('');
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, { file, slug: company.slug });
      if (owner === undefined || owner.file === file) return [];
      const message = `"${name}" is also a name of ${owner.slug} (${basename(owner.file)}). Take it out of one of them.`;
      return [notice.problemAt({ path, message })];
    });
  });
}
