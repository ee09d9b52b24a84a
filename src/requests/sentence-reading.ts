import { RULE_FLAGS, type RuleFlag } from './flag.ts';
import type { LetterRules } from './letter-rules.ts';
import type { LetterSentence } from './letter-sentences.ts';
import type { RequestModel } from './request-model.ts';
import type { LetterLang, SentenceKind } from './request-phrase.ts';
import type { RequestWords } from './request-words.ts';
import { RIGHTS, type Right } from './right.ts';
import { meetsRule } from './sentence-rule.ts';
import { tokensOf } from './word-list.ts';

/** What letters are read with: all of it made from `notices/vocabulary`. */
export interface LetterReader {
  readonly model: RequestModel;
  readonly words: RequestWords;
  readonly rules: LetterRules;
}

/** How likely a sentence uses a right. */
export interface RightSigns {
  /** Learned, of the sentence: about 1 where it is much like those of the vocabulary, 0 at the border. */
  readonly score: number;
  /** By how much it leads before all else in the clause where it leads most; in a sentence without clauses there. */
  readonly lead: number;
  /** Whether a rule shows it. */
  readonly isShown: boolean;
  /** The sentence, or the clause that shows it better. */
  readonly evidence: string;
}

/** One sentence of a letter as rules and learned weights see it. */
export interface SentenceReading {
  readonly text: string;
  /** Names of `request-words.yml` that it speaks of. */
  readonly names: ReadonlySet<string>;
  /** Those that no rule denies. */
  readonly rights: ReadonlyMap<Right, RightSigns>;
  /** How much it is like a sentence that uses no right. */
  readonly otherMatter: number;
  readonly flags: readonly RuleFlag[];
  /** Whether it takes a wish back, or says that it was met. */
  readonly isSettled: boolean;
  readonly langs: ReadonlyMap<LetterLang, number>;
}

/** Reads one sentence. */
export function readSentence(sentence: LetterSentence, { model, rules }: LetterReader): SentenceReading {
  const tokens = tokensOf(sentence.text);
  const flags = RULE_FLAGS.filter((flag) => rules.flags.get(flag)?.shows.some((rule) => meetsRule(rule, tokens)));
  const { kinds, langs, names } = model.score(sentence.text);
  const clauses = sentence.clauses.map((text) => ({ text, kinds: model.score(text).kinds }));
  const pieces = clauses.length === 0 ? [{ text: sentence.text, kinds }] : clauses;
  const signsOf = (right: Right): RightSigns => {
    const [best] = pieces
      .map((piece) => ({ text: piece.text, lead: leadOf(right, piece.kinds) }))
      .toSorted((one, other) => other.lead - one.lead);
    const isShown = rules.rights.get(right)?.shows.some((rule) => meetsRule(rule, tokens)) === true;
    const lead = best?.lead ?? -Infinity;
    const isClearer = !isShown && lead > leadOf(right, kinds);
    const evidence = isClearer && best !== undefined ? best.text : sentence.text;
    return { score: kinds.get(right) ?? -1, lead, isShown, evidence };
  };
  const isSettled = rules.settled.some((rule) => meetsRule(rule, tokens));
  const possible = isSettled ? [] : possibleRights({ tokens, flags }, rules);
  return {
    text: sentence.text,
    names: new Set(names),
    rights: new Map(possible.map((right) => [right, signsOf(right)])),
    otherMatter: kinds.get('not-request') ?? 0,
    flags,
    isSettled,
    langs,
  };
}

function leadOf(right: Right, kinds: ReadonlyMap<SentenceKind, number>): number {
  const others = Array.from(kinds, ([kind, score]) => (kind === right ? -Infinity : score));
  return (kinds.get(right) ?? -1) - Math.max(...others);
}

/** The rights that no rule denies a sentence. */
function possibleRights(
  { tokens, flags }: { tokens: readonly string[]; flags: readonly RuleFlag[] },
  rules: LetterRules,
): readonly Right[] {
  // Text that instructs the machine asks the company for nothing.
  if (flags.includes('prompt-injection') || rules.nothing.some((rule) => meetsRule(rule, tokens))) return [];
  // Whatever is said of another person's data, it is these data that are asked for.
  if (flags.includes('no-authority')) return ['access'];
  return RIGHTS.filter((right) => !rules.rights.get(right)?.never.some((rule) => meetsRule(rule, tokens)));
}
