import { z } from 'zod';
import { mistakesIn } from '../notices/mistakes.ts';
import { RULE_FLAGS, type RuleFlag } from './flag.ts';
import type { RequestWords } from './request-words.ts';
import { RIGHTS, type Right } from './right.ts';
import { parseRules, type SentenceRule } from './sentence-rule.ts';
import { parseWordList } from './word-list.ts';

/** What sentences show beyond what the learned weights know. */
export interface LetterRules {
  readonly rights: ReadonlyMap<Right, RightRules>;
  readonly flags: ReadonlyMap<RuleFlag, FlagRules>;
  /** Sentences that ask for nothing, whatever they speak of: thanks for what was done, what others are told. */
  readonly nothing: readonly SentenceRule[];
  /** Sentences that show besides that their letter asks for nothing: a wish that is taken back, or was met. */
  readonly settled: readonly SentenceRule[];
}

/** When a sentence shows a flag, and what elsewhere in the letter speaks against it. */
export interface FlagRules {
  readonly shows: readonly SentenceRule[];
  readonly unless: readonly SentenceRule[];
}

/** When a sentence uses a right. */
export interface RightRules {
  readonly shows: readonly SentenceRule[];
  readonly never: readonly SentenceRule[];
}

const rightSchema = z.strictObject({
  shows: z.string().default(''),
  never: z.string().default(''),
});
const rulesSchema = z.strictObject({
  lists: z.record(z.string().regex(/^[a-z][a-z-]*$/u), z.string().min(1)).default({}),
  rights: z.record(z.enum(RIGHTS), rightSchema),
  nothing: z.string().default(''),
  settled: z.string().default(''),
  flags: z.record(z.enum(RULE_FLAGS), z.strictObject({ shows: z.string().min(1), unless: z.string().default('') })),
});

/** Reads `vocabulary/letter-rules.yml`, already parsed, or tells what is wrong with it. */
export function readLetterRules(
  value: unknown,
  words: RequestWords,
): { rules: LetterRules | undefined; mistakes: readonly string[] } {
  const parsed = rulesSchema.safeParse(value);
  if (!parsed.success) {
    return {
      rules: undefined,
      mistakes: mistakesIn(parsed.error),
    };
  }
  const mistakes: string[] = [];
  const own = Object.entries(parsed.data.lists).map(([name, list]) => [name, parseWordList(list)] as const);
  // Lists of the rules alone: what the learned weights see stays as it was learned.
  const known = new Map([...words, ...own]);
  const read = (lines: string, place: string): readonly SentenceRule[] => {
    const { rules, mistakes: wrong } = parseRules(lines, known);
    mistakes.push(...wrong.map((mistake) => `${place}: ${mistake}`));
    return rules;
  };
  const { rights, flags, nothing, settled } = parsed.data;
  const readRight = (right: Right): RightRules => ({
    shows: read(rights[right].shows, `rights.${right}.shows`),
    never: read(rights[right].never, `rights.${right}.never`),
  });
  const readFlag = (flag: RuleFlag): FlagRules => ({
    shows: read(flags[flag].shows, `flags.${flag}.shows`),
    unless: read(flags[flag].unless, `flags.${flag}.unless`),
  });
  const rules: LetterRules = {
    rights: new Map(RIGHTS.map((right) => [right, readRight(right)])),
    flags: new Map(RULE_FLAGS.map((flag) => [flag, readFlag(flag)])),
    nothing: read(nothing, 'nothing'),
    settled: read(settled, 'settled'),
  };
  return { rules, mistakes };
}
