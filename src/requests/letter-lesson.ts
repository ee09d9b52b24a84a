import { z } from 'zod';
import { foldWhiteSpace } from '../notices/words.ts';
import { parsedJson } from '../parsed-json.ts';
import { cleanLetter } from './clean.ts';
import { passagesOf } from './letter-passages.ts';
import { type LetterSentence, splitLetter } from './letter-sentences.ts';
import { LETTER_LANGS, type RequestPhrase } from './request-phrase.ts';
import { RIGHTS } from './right.ts';

const lessonSchema = z.object({
  id: z.string(),
  lang: z.enum(LETTER_LANGS),
  text: z.string().min(1),
  /** Empty where the letter is no request. */
  rights: z.array(z.enum(RIGHTS)),
  /** Pieces of the letter, word for word, with the rights that each uses. */
  wishes: z.array(z.object({ text: z.string(), rights: z.array(z.enum(RIGHTS)).min(1) })).optional(),
  /** Whether readers differ about it: then nothing is learned from it. */
  ambiguous: z.boolean().optional(),
});
/** A whole letter as people write it, with what it asks for. */
export type LetterLesson = z.infer<typeof lessonSchema>;

/** The group of phrases that stand in letters, beside the groups of the sentences' files. */
export const LESSON_GROUP = 'letters';

/** Reads one file of `vocabulary/letters/`: JSONL, a letter a line. Tells what is wrong, with the line. */
export function readLetterLessons(text: string): {
  lessons: readonly LetterLesson[];
  mistakes: readonly { line: number; message: string }[];
} {
  const lessons: LetterLesson[] = [];
  const mistakes: { line: number; message: string }[] = [];
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const parsed = lessonSchema.safeParse(parsedJson(line));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      mistakes.push({ line: at + 1, message: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() });
      return;
    }
    for (const wish of parsed.data.wishes ?? []) {
      if (!parsed.data.text.includes(wish.text))
        mistakes.push({ line: at + 1, message: `the wish "${wish.text}" does not stand in the letter` });
    }
    lessons.push(parsed.data);
  });
  return { lessons, mistakes };
}

/**
 * What weights are learned from a letter: its passages with all their rights, and its sentences, each with the rights
 * that it uses or as one that uses none.
 */
export function phrasesOfLesson(lesson: LetterLesson): readonly RequestPhrase[] {
  if (lesson.ambiguous === true) return [];
  const sentences = wishedPart(lesson).map(({ text }) => text);
  const phrase = (text: string, kinds: readonly RequestPhrase['kind'][]): readonly RequestPhrase[] =>
    kinds.map((kind) => ({ text, kind, lang: lesson.lang, group: LESSON_GROUP }));
  const { rights, wishes } = lesson;
  if (rights.length === 0) {
    return [...sentences, ...passagesOf(sentences)].flatMap((text) => phrase(text, ['not-request']));
  }
  const passages = passagesOf(sentences);
  if (wishes === undefined) return passages.length === 1 ? passages.flatMap((text) => phrase(text, rights)) : [];
  return [...sentences, ...passages].flatMap((text) => {
    const used = rightsIn(text, wishes);
    if (used.length > 0) return phrase(text, used);
    return isPhraseOfOther(text) ? phrase(text, ['not-request']) : [];
  });
}

type Wishes = NonNullable<LetterLesson['wishes']>;

/** Returns the sentences of the part in which the wish stands: the writer's own, or those that he quotes or passes on. */
export function wishedPart({ text, rights, wishes = [] }: LetterLesson): readonly LetterSentence[] {
  const letter = cleanLetter(text);
  const own = sentencesOf(letter.subject, letter.body);
  if (rights.length === 0 || letter.quoted === '') return own;
  if (wishes.length === 0 ? letter.body !== '' : own.some((one) => rightsIn(one.text, wishes).length > 0)) return own;
  const quoted = cleanLetter(letter.quoted);
  return sentencesOf(quoted.subject, quoted.body);
}

function sentencesOf(...parts: readonly string[]): readonly LetterSentence[] {
  return parts.flatMap(splitLetter);
}

function rightsIn(text: string, wishes: Wishes): RequestPhrase['kind'][] {
  const used = wishes.filter((wish) => {
    const words = foldWhiteSpace(wish.text);
    return text.includes(words) || words.includes(text);
  });
  return [...new Set(used.flatMap((wish) => wish.rights))];
}

/** "Hei!" and "Kiitos." stand in letters of every kind. */
const FEWEST_WORDS_OF_OTHER = 3;

function isPhraseOfOther(text: string): boolean {
  return text.split(' ').length >= FEWEST_WORDS_OF_OTHER;
}
