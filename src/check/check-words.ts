import { z } from 'zod';
import { mistakesIn } from '../notices/mistakes.ts';
import { TOPICS, type Topic } from '../notices/notice.ts';
import { parsePatterns, type Pattern } from '../notices/pattern.ts';
import { words } from '../notices/words.ts';
import type { Facet } from '../search/vocabulary.ts';
import { dutiesSchema, type Duty, readDuties } from './duties.ts';

/** What `vocabulary/duties.yml` tells; how it is written stands at its top. */
export interface CheckWords {
  readonly duties: readonly Duty[];
  readonly subjects: readonly Subject[];
  readonly interest: Interest;
}

/** What a section has to speak of. */
interface Subject {
  /** Of the section; undefined for a subject that has none of its own. */
  readonly topic: Topic | undefined;
  readonly name: string;
  /** Of its facets: true in whatever section. */
  readonly states: readonly Pattern[];
  /** Enough in the section of the topic itself. */
  readonly shows: readonly Pattern[];
}

/** How legitimate interest is named as a basis. */
interface Interest {
  readonly shows: readonly Pattern[];
  /** Beginnings of the words of which such a sentence is made. */
  readonly words: readonly string[];
}

const filledText = z.string().trim().min(1);
const subjectSchema = z.strictObject({ name: filledText, facets: z.array(filledText), shows: z.string().default('') });
const wordsSchema = z.strictObject({
  duties: dutiesSchema,
  subjects: z.partialRecord(z.enum([...TOPICS, 'erasure']), subjectSchema),
  interest: z.strictObject({ shows: filledText, words: filledText }),
});

/** Reads `vocabulary/duties.yml`, already parsed; undefined where something is wrong with it, which is told. */
export function readCheckWords(
  value: unknown,
  facets: ReadonlyMap<string, Facet>,
): { checkWords: CheckWords | undefined; mistakes: readonly string[] } {
  const parsed = wordsSchema.safeParse(value);
  if (!parsed.success) {
    const mistakes = mistakesIn(parsed.error);
    return { checkWords: undefined, mistakes };
  }
  const { duties, mistakes: wrongDuties } = readDuties(parsed.data.duties, facets);
  const mistakes = [...wrongDuties];
  const read = (lines: string, place: string): readonly Pattern[] => {
    const { patterns, mistakes: wrong } = parsePatterns(lines);
    mistakes.push(...wrong.map((mistake) => `${place}: ${mistake}`));
    return patterns;
  };
  const subjects = Object.entries(parsed.data.subjects).map(([key, subject]): Subject => {
    const unknown = subject.facets.filter((id) => !facets.has(id));
    mistakes.push(...unknown.map((id) => `subjects.${key}.facets: there is no "${id}"`));
    return {
      topic: TOPICS.find((topic) => topic === key),
      name: subject.name,
      states: subject.facets.flatMap((id) => facets.get(id)?.patterns ?? []),
      shows: read(subject.shows, `subjects.${key}.shows`),
    };
  });
  const { interest } = parsed.data;
  const checkWords = {
    duties,
    subjects,
    interest: { shows: read(interest.shows, 'interest.shows'), words: words(interest.words) },
  };
  return { checkWords: mistakes.length === 0 ? checkWords : undefined, mistakes };
}
