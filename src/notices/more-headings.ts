import { z } from 'zod';
import { headingKey } from './heading-topics.ts';
import { LANGS, type Lang, TOPICS, type Topic } from './notice.ts';
import { type Parsed, parseYaml } from './parse.ts';
import type { Finding } from './problem-text.ts';

/** Further headings by which notices print a section, beside those of the topic vocabulary. */
export type MoreHeadings = Readonly<Record<Topic, Readonly<Partial<Record<Lang, readonly string[]>>>>>;

/** Parses `notices/vocabulary/headings.yml`. */
export function parseMoreHeadings(text: string, file: string): Parsed<MoreHeadings> {
  return parseYaml({ text, file, schema: headingsSchema, check: sharedHeadings });
}

const linesSchema = z.string().transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
);
const headingsSchema = z.record(z.enum(TOPICS), z.partialRecord(z.enum(LANGS), linesSchema));

/** Finds headings that stand under two topics: which one is meant would be left to chance. */
function sharedHeadings(value: unknown): readonly Finding[] {
  const read = headingsSchema.safeParse(value);
  if (!read.success) return [];
  const owners = new Map<string, Topic>();
  return TOPICS.flatMap((topic) =>
    LANGS.flatMap((lang) =>
      (read.data[topic][lang] ?? []).flatMap((heading): readonly Finding[] => {
        const key = headingKey(heading);
        const owner = owners.get(key) ?? topic;
        owners.set(key, owner);
        return owner === topic ? [] : [{ path: [topic, lang], message: `"${heading}" also stands under "${owner}".` }];
      }),
    ),
  );
}
