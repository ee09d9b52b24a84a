import { z } from 'zod';
import { mistakesIn } from '../notices/mistakes.ts';
import { isInList, parseWordList, type WordList } from './word-list.ts';

/** What people say in many ways, by name: `erase`, `me`, `invoice`. */
export type RequestWords = ReadonlyMap<string, WordList>;

const wordsSchema = z.record(z.string().regex(/^[a-z][a-z-]*$/u), z.string().min(1));

/** Reads `vocabulary/request-words.yml`, already parsed, or tells what is wrong with it. */
export function readRequestWords(value: unknown): { words: RequestWords; mistakes: readonly string[] } {
  const parsed = wordsSchema.safeParse(value);
  if (!parsed.success) {
    return {
      words: new Map(),
      mistakes: mistakesIn(parsed.error),
    };
  }
  return {
    words: new Map(Object.entries(parsed.data).map(([name, list]) => [name, parseWordList(list)])),
    mistakes: [],
  };
}

/** Names what a sentence speaks of, in the order of the vocabulary. `tokens` are its folded words. */
export function namesIn(words: RequestWords, tokens: readonly string[]): readonly string[] {
  return [...words].filter(([, list]) => isInList(list, tokens)).map(([name]) => name);
}
