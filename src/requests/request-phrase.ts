import { z } from 'zod';
import { mistakesIn } from '../notices/mistakes.ts';
import { LANGS } from '../notices/notice.ts';
import { RIGHTS, type Right } from './right.ts';

/** The languages a letter may be in: those in which we answer, and any other. */
export const LETTER_LANGS = [...LANGS, 'other'] as const;
export type LetterLang = (typeof LETTER_LANGS)[number];

/** What a sentence of a letter may be: the use of a right, or none of them. */
export const SENTENCE_KINDS = [...RIGHTS, 'not-request'] as const;
export type SentenceKind = Right | 'not-request';

/** One sentence as people write it, as the vocabulary lists it. */
export interface RequestPhrase {
  readonly text: string;
  readonly lang: LetterLang;
  readonly kind: SentenceKind;
  /** The name under which the file lists it: for readers, and for the kinds of letters that are no requests. */
  readonly group: string;
}

const phrasesSchema = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/u),
  z.partialRecord(z.enum(LETTER_LANGS), z.string()),
);

/** Reads one file of `vocabulary/requests/`, already parsed, or tells what is wrong with it. */
export function readRequestPhrases(
  kind: SentenceKind,
  value: unknown,
): { phrases: readonly RequestPhrase[]; mistakes: readonly string[] } {
  const parsed = phrasesSchema.safeParse(value);
  if (!parsed.success) {
    const mistakes = mistakesIn(parsed.error).map((mistake) => `${kind}: ${mistake}`);
    return { phrases: [], mistakes };
  }
  const phrases = Object.entries(parsed.data).flatMap(([group, byLang]) =>
    LETTER_LANGS.flatMap((lang) => linesOf(byLang[lang] ?? '').map((text) => ({ text, lang, kind, group }))),
  );
  return { phrases, mistakes: [] };
}

function linesOf(block: string): string[] {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
