import { RULE_FLAGS, type RuleFlag } from './flag.ts';
import type { LetterRules } from './letter-rules.ts';
import type { LetterSentence } from './letter-sentences.ts';
import type { RequestModel } from './request-model.ts';
import type { LetterLang } from './request-phrase.ts';
import { namesIn, type RequestWords } from './request-words.ts';
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
  /** The same of its likeliest clause; of a sentence without clauses its own. */
  readonly clauseScore: number;
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
  readonly langs: ReadonlyMap<LetterLang, number>;
}

/** Reads one sentence. */
export function readSentence(sentence: LetterSentence, { model, words, rules }: LetterReader): SentenceReading {
  const tokens = tokensOf(sentence.text);
  const flags = RULE_FLAGS.filter((flag) => rules.flags.get(flag)?.shows.some((rule) => meetsRule(rule, tokens)));
  const { kinds, langs } = model.score(sentence.text);
  const clauses = sentence.clauses.map((text) => ({ text, kinds: model.score(text).kinds }));
  const whole = { text: sentence.text, kinds };
  const signsOf = (right: Right): RightSigns => {
    const scoreOf = (piece: typeof whole): number => piece.kinds.get(right) ?? -1;
    const score = scoreOf(whole);
    const [clause = whole] = clauses.toSorted((a, b) => scoreOf(b) - scoreOf(a));
    const isShown = rules.rights.get(right)?.shows.some((rule) => meetsRule(rule, tokens)) === true;
    const isClearer = !isShown && scoreOf(clause) > score;
    return { score, clauseScore: scoreOf(clause), isShown, evidence: isClearer ? clause.text : sentence.text };
  };
  const possible = possibleRights({ tokens, flags }, rules);
  return {
    text: sentence.text,
    names: new Set(namesIn(words, tokens)),
    rights: new Map(possible.map((right) => [right, signsOf(right)])),
    otherMatter: kinds.get('not-request') ?? 0,
    flags,
    langs,
  };
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
