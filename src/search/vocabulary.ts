import { z } from 'zod';
import { mistakesIn } from '../notices/mistakes.ts';
import { LANGS, TOPICS, type Lang, type Topic } from '../notices/notice.ts';
import { parsePatterns, type Pattern } from '../notices/pattern.ts';
import type { Phrase } from './train.ts';

/** One thing a notice may state, and how one sees that it does. */
export interface Facet {
  /** `topic.name`. */
  readonly id: string;
  readonly topic: Topic;
  /** What it is about, for people. */
  readonly about: string;
  /** Any of them shows that a sentence states it; likeliest first. */
  readonly patterns: readonly Pattern[];
  /** Whether the section as a whole states it where no pattern finds a sentence. */
  readonly wholeSection: boolean;
  /** Other topics whose sections may state it. */
  readonly also: readonly Topic[];
}

const WHOLE_SECTION = 'section';

const facetSchema = z.strictObject({
  about: z.string().min(1),
  shows: z.string().optional(),
  also: z.array(z.enum(TOPICS)).optional(),
});
const facetsSchema = z.record(z.enum(TOPICS), z.record(z.string().regex(/^[a-z][a-z0-9-]*$/u), facetSchema));

/** Reads `facets.yml`, already parsed. Returns what is wrong with it in sentences instead. */
export function readFacets(value: unknown): { facets: ReadonlyMap<string, Facet>; mistakes: readonly string[] } {
  const parsed = facetsSchema.safeParse(value);
  const facets = new Map<string, Facet>();
  if (!parsed.success) {
    return { facets, mistakes: mistakesIn(parsed.error) };
  }
  const mistakes: string[] = [];
  for (const topic of TOPICS) {
    for (const [name, { about, shows = '', also = [] }] of Object.entries(parsed.data[topic])) {
      const lines = shows.split('\n').map((line) => line.trim());
      const wholeSection = lines.includes(WHOLE_SECTION);
      const read = parsePatterns(lines.filter((line) => line !== WHOLE_SECTION).join('\n'));
      mistakes.push(...read.mistakes.map((mistake) => `${topic}.${name}.shows: ${mistake}`));
      facets.set(`${topic}.${name}`, {
        id: `${topic}.${name}`,
        topic,
        about,
        patterns: read.patterns,
        wholeSection,
        also,
      });
    }
  }
  return { facets, mistakes };
}

const phrasesSchema = z.record(z.string(), z.partialRecord(z.enum(LANGS), z.string()));

/**
 * Reads one file of `phrases/`, already parsed. `topic` is the file's name without its ending. Every name in it must be
 * a facet of that topic, or `any`; in `decoys` names are free.
 */
export function readPhrases(
  topic: string,
  value: unknown,
  facets: ReadonlyMap<string, Facet>,
): { phrases: readonly Phrase[]; mistakes: readonly string[] } {
  const parsed = phrasesSchema.safeParse(value);
  if (!parsed.success) {
    return {
      phrases: [],
      mistakes: mistakesIn(parsed.error).map((mistake) => `${topic}: ${mistake}`),
    };
  }
  const phrases: Phrase[] = [];
  const mistakes: string[] = [];
  for (const [facet, byLang] of Object.entries(parsed.data)) {
    if (topic !== 'decoys' && facet !== 'any' && !facets.has(`${topic}.${facet}`)) {
      mistakes.push(`${topic}: there is no facet "${facet}" in facets.yml`);
    }
    for (const lang of LANGS) phrases.push(...phrasesIn(byLang[lang] ?? '', { lang, topic, facet }));
  }
  return { phrases, mistakes };
}

function phrasesIn(lines: string, kind: { lang: Lang; topic: string; facet: string }): Phrase[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ text, ...kind }));
}
