import { z } from 'zod';
import { LANGS, type Lang, TOPICS, type Topic } from './notice.ts';
import { type Parsed, parseYaml } from './parse.ts';
import type { Finding } from './problem-text.ts';
import { headingKey } from './heading-topics.ts';

/** What people call a section of a notice. */
interface TopicEntry {
  /** What replies call it. */
  readonly name: Readonly<Record<Lang, string>>;
  /** How notices head it. */
  readonly headings: Readonly<Record<Lang, readonly string[]>>;
  /** Sub-headings within it, each printed on a line of its own. */
  readonly lines: readonly string[];
  /** What a reader may want next, likeliest first; at most 4. */
  readonly related: readonly Topic[];
}

/** By topic, all of them. */
export type TopicVocabulary = Readonly<Record<Topic, TopicEntry>>;

/** Parses `notices/vocabulary/topics.yml`. */
export function parseTopicVocabulary(text: string, file: string): Parsed<TopicVocabulary> {
  return parseYaml({ text, file, schema: vocabularySchema, check: sharedHeadings });
}

const filledText = z.string().trim().min(1);
const entrySchema = z.strictObject({
  name: z.record(z.enum(LANGS), filledText),
  headings: z.record(z.enum(LANGS), z.array(filledText).min(1)),
  lines: z.array(filledText).default([]),
  related: z.array(z.enum(TOPICS)).max(4),
});
const vocabularySchema = z.record(z.enum(TOPICS), entrySchema);

/** Finds headings that stand under two topics: which one is meant would be left to chance. */
function sharedHeadings(value: unknown): readonly Finding[] {
  const read = vocabularySchema.safeParse(value);
  if (!read.success) return [];
  const owners = new Map<string, Topic>();
  return TOPICS.flatMap((topic) =>
    LANGS.flatMap((lang) =>
      read.data[topic].headings[lang].flatMap((heading, at): readonly Finding[] => {
        const owner = owners.get(headingKey(heading)) ?? topic;
        owners.set(headingKey(heading), owner);
        if (owner === topic) return [];
        return [{ path: [topic, 'headings', lang, at], message: `"${heading}" is also a heading of "${owner}".` }];
      }),
    ),
  );
}
