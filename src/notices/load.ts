import { readFileSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { decodeText, MAX_FILE_BYTES, tooLarge } from './decode.ts';
import { LANGS, type Lang, type Notice, type Problem } from './notice.ts';
import { type Parsed, type ParsedFile, parseNotice, parseYaml } from './parse.ts';
import { parseTopicVocabulary, type TopicVocabulary } from './topic-vocabulary.ts';
import { parseTranslations, type Translations } from './translations.ts';

/** Loads one notice file. */
export async function loadNotice(file: string): Promise<ParsedFile<Notice>> {
  const text = await loadText(file);
  return text.kind === 'ok' ? parseNotice(text.value, file) : text;
}

/** The same without waiting, for those who load thousands while nobody else is there to wait. */
export function loadNoticeAtOnce(file: string): ParsedFile<Notice> {
  try {
    const { size } = statSync(file);
    if (size > MAX_FILE_BYTES) return problem(file, tooLarge(size));
    const text = decodeText(readFileSync(file), file);
    return text.kind === 'ok' ? parseNotice(text.value, file) : text;
  } catch (error) {
    return problem(file, unreadable(error));
  }
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
    const found = await stat(file);
    // A pipe or a device may never end.
    if (!found.isFile() && !found.isDirectory()) return problem(file, NO_FILE);
    const { size } = found;
    return size > limit ? problem(file, tooLarge(size, limit)) : { kind: 'ok', value: await readFile(file) };
  } catch (error) {
    return problem(file, unreadable(error));
  }
}

const NO_FILE = 'This is no ordinary file but a pipe, a device or the like. Save what it holds to a file first.';

async function isMissing(file: string): Promise<boolean> {
  return stat(file).then(
    () => false,
    (error: unknown) => codeOf(error) === 'ENOENT',
  );
}

/** Says why a file or directory cannot be read; throws again what no author of a notice can mend. */
export function unreadable(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return 'There is no such file or directory.';
  if (code === 'EISDIR') return 'This is a directory, not a file.';
  if (code === 'ENOTDIR') return 'This is a file, not a directory.';
  if (code === 'ELOOP') return 'It is a link that leads back to itself.';
  if (code === 'ENAMETOOLONG') return 'Its name is longer than names of files can be.';
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
