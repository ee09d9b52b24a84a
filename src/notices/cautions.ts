import { z } from 'zod';
import { type Lang, type Notice, type SectionTopic, TOPICS } from './notice.ts';
import { matches, parsePatterns, type Pattern, type Readable, readable } from './pattern.ts';

/** A remark beside a quote or a draft, never part of it. */
export interface Caution {
  readonly code: string;
  readonly text: string;
  /** Article, decision or page that the remark rests on. */
  readonly source: string;
}

/** When a remark stands beside a section; told at the top of `notices/vocabulary/cautions.yml`. */
export interface CautionRule {
  readonly code: string;
  readonly topics: readonly SectionTopic[];
  readonly shows: readonly Pattern[];
  readonly missing: readonly Pattern[];
  readonly beside?: { readonly topics: readonly SectionTopic[]; readonly shows: readonly Pattern[] };
  readonly text: Readonly<Record<Lang, string>>;
  readonly source: string;
}

/** What is quoted: a sentence, several or a whole section. */
export interface Quoted {
  readonly topic: SectionTopic;
  readonly text: string;
  /** The notice it is taken from; without it, remarks that need another section are left out. */
  readonly notice?: Notice;
}

/** Finds the remarks on what is quoted, in the order of the rules. */
export function cautionsFor(quoted: Quoted, rules: readonly CautionRule[], lang: Lang): readonly Caution[] {
  const sentences = sentencesOf(quoted.text);
  return rules
    .filter((rule) => isMet(rule, quoted, sentences))
    .map(({ code, text, source }) => ({ code, text: text[lang], source }));
}

/** Finds the remarks on all sections of a notice, each once. */
export function cautionsForNotice(notice: Notice, rules: readonly CautionRule[], lang: Lang): readonly Caution[] {
  const found = notice.sections.flatMap(({ topic, text }) => cautionsFor({ topic, text, notice }, rules, lang));
  return [...new Map(found.map((caution) => [caution.code, caution])).values()];
}

function isMet(rule: CautionRule, { topic, notice }: Quoted, sentences: readonly Readable[]): boolean {
  return (
    rule.topics.includes(topic) &&
    anyMeets(rule.shows, sentences) &&
    !anyMeets(rule.missing, sentences) &&
    (rule.beside === undefined || isBeside(rule.beside, notice))
  );
}

function isBeside({ topics, shows }: NonNullable<CautionRule['beside']>, notice: Notice | undefined): boolean {
  const sections = notice?.sections.filter((section) => topics.includes(section.topic)) ?? [];
  return sections.some(({ text }) => anyMeets(shows, sentencesOf(text)));
}

function anyMeets(patterns: readonly Pattern[], sentences: readonly Readable[]): boolean {
  return patterns.some((pattern) => sentences.some((sentence) => matches(pattern, sentence)));
}

function sentencesOf(text: string): readonly Readable[] {
  return text
    .split(/(?<=[.!?])\s+(?=\p{Lu})|\n+| … /u)
    .filter((sentence) => sentence.trim() !== '')
    .map(readable);
}

const topicSchema = z.enum([...TOPICS, 'other']);
const perLang = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) });
const cautionsSchema = z.array(
  z.strictObject({
    code: z.string().regex(/^[a-z][a-z-]*$/u),
    topics: z.array(topicSchema).min(1),
    shows: z.string().min(1),
    missing: z.string().default(''),
    beside: z.strictObject({ topics: z.array(topicSchema).min(1), shows: z.string().min(1) }).optional(),
    text: perLang,
    source: z.string().min(1),
  }),
);

/** Reads `vocabulary/cautions.yml`, already parsed, or tells what is wrong with it. */
export function readCautionRules(value: unknown): { rules: readonly CautionRule[]; mistakes: readonly string[] } {
  const parsed = cautionsSchema.safeParse(value);
  if (!parsed.success) {
    return { rules: [], mistakes: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  }
  const mistakes: string[] = [];
  const read = (lines: string, place: string): readonly Pattern[] => {
    const { patterns, mistakes: wrong } = parsePatterns(lines);
    mistakes.push(...wrong.map((mistake) => `${place}: ${mistake}`));
    return patterns;
  };
  const rules = parsed.data.map(({ code, topics, shows, missing, beside, text, source }): CautionRule => ({
    code,
    topics,
    shows: read(shows, `${code}.shows`),
    missing: read(missing, `${code}.missing`),
    text,
    source,
    ...(beside === undefined
      ? {}
      : { beside: { topics: beside.topics, shows: read(beside.shows, `${code}.beside.shows`) } }),
  }));
  const codes = rules.map((rule) => rule.code);
  mistakes.push(
    ...codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => `"${code}" stands there twice`),
  );
  return { rules, mistakes };
}
