import { z } from 'zod';
import type { Lang } from './notice.ts';
import { type ParsedFile, parseYaml } from './parse.ts';
import type { Finding } from './problem-text.ts';
import { foldWhiteSpace } from './words.ts';

/** Unofficial translations of notices' paragraphs, by language, then by the paragraph with its white space folded. */
export type Translations = ReadonlyMap<Lang, ReadonlyMap<string, string>>;

/**
 * Parses one language's memory, `notices/translations/<lang>.yml`: a list of `source` and `text`. The entries of the
 * value are in the order of the file.
 */
export function parseTranslations(text: string, file: string): ParsedFile<ReadonlyMap<string, string>> {
  const parsed = parseYaml({ text, file, schema: memorySchema, check: repeatedSources });
  if (parsed.kind === 'problems') return parsed;
  const memory = new Map(parsed.value.map((entry) => [foldWhiteSpace(entry.source), entry.text]));
  return { ...parsed, value: memory };
}

const filledText = z.string().trim().min(1, { error: 'It is empty. Write the text, or delete the entry.' });
const memorySchema = z.array(z.strictObject({ source: filledText, text: filledText }));
const looseMemory = z.array(z.looseObject({ source: z.string() }));

function repeatedSources(value: unknown): readonly Finding[] {
  const read = looseMemory.safeParse(value);
  const keys = read.success ? read.data.map((entry) => foldWhiteSpace(entry.source)) : [];
  return keys.flatMap((key, at) => {
    const first = keys.indexOf(key);
    if (first === at) return [];
    return [{ path: [at, 'source'], message: `This paragraph is already entry ${first + 1}. Delete one of them.` }];
  });
}
