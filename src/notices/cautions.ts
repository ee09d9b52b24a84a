import { z } from 'zod';
import { mistakesIn } from './mistakes.ts';
import { type Lang, type Notice, type SectionTopic, TOPICS } from './notice.ts';
import { matches, parsePatterns, type Pattern, type Readable, readable } from './pattern.ts';

/** A remark beside a quote or a draft, never part of it. */
export interface Caution {
  readonly code: string;
  readonly text: string;
  /** Article, decision or page that the remark rests on. */
  readonly source: string;
}

/** Gravest first: `error` the notice lacks what every one has to say; `warning` to correct; `info` to think about. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** When a remark stands beside a section; told at the top of `notices/vocabulary/cautions.yml`. */
export interface CautionRule {
  readonly code: string;
  readonly topics: readonly SectionTopic[];
  readonly shows: readonly Pattern[];
  readonly missing: readonly Pattern[];
  readonly unless: readonly Pattern[];
  readonly beside?: { readonly topics: readonly SectionTopic[]; readonly shows: readonly Pattern[] };
  /** What `seloste check` says of it; absent where it is nothing to correct in a notice. */
  readonly check?: CautionCheck;
  readonly text: Readonly<Record<Lang, string>>;
  readonly source: string;
}

/** A remark as a finding in the notice itself, for the person who keeps it. */
export interface CautionCheck {
  readonly severity: Severity;
  /** What to check and what to do, in English. */
  readonly message: string;
  /** Whether it is looked for in titles, headings and fields too, not only in the text of sections. */
  readonly everywhere: boolean;
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
  return cautionRulesMet(quoted, rules).map(({ code, text, source }) => ({ code, text: text[lang], source }));
}

/** The same, those first that tell most of just this: by severity, and then by how few topics the rule is for. */
export function cautionsBeside(quoted: Quoted, rules: readonly CautionRule[], lang: Lang): readonly Caution[] {
  const gravity = ({ check }: CautionRule): number => SEVERITIES.indexOf(check?.severity ?? 'info');
  return cautionRulesMet(quoted, rules)
    .toSorted((a, b) => gravity(a) - gravity(b) || a.topics.length - b.topics.length)
    .map(({ code, text, source }) => ({ code, text: text[lang], source }));
}

/** Finds the rules that what is quoted meets, in their order. */
export function cautionRulesMet(quoted: Quoted, rules: readonly CautionRule[]): readonly CautionRule[] {
  const sentences = sentencesOf(quoted.text);
  return rules.filter((rule) => isMet(rule, quoted, sentences));
}

/** Finds the sentence of a text that a rule is met by, as it stands there. */
export function sentenceShowing({ shows }: CautionRule, text: string): string | undefined {
  return sentencesOf(text).find((sentence) => anyMeets(shows, [sentence]))?.text;
}

function isMet(rule: CautionRule, quoted: Quoted, sentences: readonly Readable[]): boolean {
  return (
    rule.topics.includes(quoted.topic) &&
    anyMeets(rule.shows, sentences) &&
    !anyMeets(rule.missing, sentences) &&
    (rule.unless.length === 0 || !anyMeets(rule.unless, wholeSection(quoted))) &&
    (rule.beside === undefined || isBeside(rule.beside, quoted.notice))
  );
}

/** The section that is quoted from, where it can be told which. */
function wholeSection({ topic, text, notice }: Quoted): readonly Readable[] {
  const section = topic === 'other' ? undefined : notice?.sections.find((one) => one.topic === topic);
  return sentencesOf(section?.text ?? text);
}

function isBeside({ topics, shows }: NonNullable<CautionRule['beside']>, notice: Notice | undefined): boolean {
  const sections = notice?.sections.filter((section) => topics.includes(section.topic)) ?? [];
  return sections.some(({ text }) => anyMeets(shows, sentencesOf(text)));
}

function anyMeets(patterns: readonly Pattern[], sentences: readonly Readable[]): boolean {
  return patterns.some((pattern) => sentences.some((sentence) => matches(pattern, sentence)));
}

function sentencesOf(text: string): readonly (Readable & { readonly text: string })[] {
  return text
    .split(/(?<=[.!?])\s+(?=\p{Lu})|\n+| … /u)
    .filter((sentence) => sentence.trim() !== '')
    .map((sentence) => ({ text: sentence, ...readable(sentence) }));
}

const ALL_TOPICS: readonly SectionTopic[] = [...TOPICS, 'other'];
const topicSchema = z.enum(ALL_TOPICS);
const perLang = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) });
const checkSchema = z.strictObject({
  severity: z.enum(SEVERITIES),
  message: z.string().min(1),
  everywhere: z.boolean().default(false),
});
const cautionsSchema = z.array(
  z.strictObject({
    code: z.string().regex(/^[a-z][a-z-]*$/u),
    topics: z.array(z.enum(['all', ...ALL_TOPICS])).min(1),
    shows: z.string().min(1),
    missing: z.string().default(''),
    unless: z.string().default(''),
    beside: z.strictObject({ topics: z.array(topicSchema).min(1), shows: z.string().min(1) }).optional(),
    check: checkSchema.optional(),
    text: perLang,
    source: z.string().min(1),
  }),
);

/** Reads `vocabulary/cautions.yml`, already parsed, or tells what is wrong with it. */
export function readCautionRules(value: unknown): { rules: readonly CautionRule[]; mistakes: readonly string[] } {
  const parsed = cautionsSchema.safeParse(value);
  if (!parsed.success) {
    return { rules: [], mistakes: mistakesIn(parsed.error) };
  }
  const mistakes: string[] = [];
  const read = (lines: string, place: string): readonly Pattern[] => {
    const { patterns, mistakes: wrong } = parsePatterns(lines);
    mistakes.push(...wrong.map((mistake) => `${place}: ${mistake}`));
    return patterns;
  };
  const rules = parsed.data.map(({ code, topics, shows, missing, unless, beside, check, ...rule }): CautionRule => ({
    ...rule,
    code,
    topics: topics.includes('all') ? ALL_TOPICS : topics.filter((topic) => topic !== 'all'),
    shows: read(shows, `${code}.shows`),
    missing: read(missing, `${code}.missing`),
    unless: read(unless, `${code}.unless`),
    ...(check === undefined ? {} : { check }),
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
