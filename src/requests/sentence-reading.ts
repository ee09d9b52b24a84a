import { RULE_FLAGS, type RuleFlag } from './flag.ts';
import type { LetterRules } from './letter-rules.ts';
import type { LetterSentence } from './letter-sentences.ts';
import type { RequestModel } from './request-model.ts';
import type { LetterLang } from './request-phrase.ts';
import { namesIn, type RequestWords } from './request-words.ts';
import { RIGHTS, type Right } from './right.ts';
import { findCandidates, type SeenSentence } from './sentence-candidates.ts';
import { meetsRule } from './sentence-rule.ts';
import { tokensOf } from './word-list.ts';

/** What letters are read with: all of it made from `notices/vocabulary`. */
export interface LetterReader {
  readonly model: RequestModel;
  readonly words: RequestWords;
  readonly rules: LetterRules;
}

/** A right that a sentence may use. */
export interface Candidate {
  readonly right: Right;
  /** About 1 where the sentence is much like those of the vocabulary, 0 at the border. */
  readonly score: number;
  readonly evidence: string;
  /** Whether a rule shows it, not the learned weights alone. */
  readonly isShown: boolean;
  /** Whether only a clause of the sentence is like it. */
  readonly isOfClause?: boolean;
}

/** One sentence of a letter as rules and learned weights see it. */
export interface SentenceReading {
  readonly text: string;
  /** Names of `request-words.yml` that it speaks of. */
  readonly names: ReadonlySet<string>;
  /** Best first; those far from any right are left out. */
  readonly candidates: readonly Candidate[];
  /** Its likeliest right by the weights alone, however unlikely; undefined where rules deny all. */
  readonly doubtful?: Candidate;
  /** How much it is like a sentence that uses no right. */
  readonly otherMatter: number;
  readonly flags: readonly RuleFlag[];
  readonly langs: ReadonlyMap<LetterLang, number>;
}

/** What stands around a sentence. */
export interface SentenceContext {
  /** The sentence before, where there is one. */
  readonly before?: SentenceReading;
  /** Whether it is the subject of a letter that has a body: a name for the matter rather than what is asked. */
  readonly isSubject: boolean;
  /** Whether the letter is so short that it asks by what it answers: "Ei kiitos". */
  readonly isShortLetter: boolean;
}

/** Reads one sentence. */
export function readSentence(
  sentence: LetterSentence,
  context: SentenceContext,
  { model, words, rules }: LetterReader,
): SentenceReading {
  const tokens = tokensOf(sentence.text);
  const names = new Set(namesIn(words, tokens));
  const flags = RULE_FLAGS.filter((flag) => rules.flags.get(flag)?.shows.some((rule) => meetsRule(rule, tokens)));
  const alone = model.score(sentence.text);
  const isClear = Math.max(...RIGHTS.map((right) => alone.kinds.get(right) ?? -1)) >= CLEAR_SCORE;
  const before = context.isShortLetter || !leansOnBefore(tokens, names) ? undefined : context.before;
  const scores = before === undefined || isClear ? alone : model.score(`${before.text} ${sentence.text}`);
  const seen: SeenSentence = {
    text: sentence.text,
    tokens,
    flags,
    kinds: scores.kinds,
    clauses: sentence.clauses.map((text) => ({ text, kinds: model.score(text).kinds })),
    spokenOf: new Set([...names, ...(before?.names ?? [])]),
    // Of other languages we list few words.
    isSubject: context.isSubject,
    isGated: (scores.langs.get('other') ?? -1) < 0,
  };
  return {
    text: sentence.text,
    names,
    ...findCandidates(seen, rules),
    otherMatter: scores.kinds.get('not-request') ?? 0,
    flags,
    langs: scores.langs,
  };
}

/** A sentence that the weights understand by itself leans on nothing. */
const CLEAR_SCORE = 0.4;
/** "Poistakaa ne." says what is to be done, the sentence before to what. */
const MOST_WORDS_THAT_LEAN = 6;
const ACTIONS = ['erase', 'fix', 'stop', 'see', 'restrict', 'object', 'withdraw', 'move', 'human', 'dont'];
const OBJECTS = ['data', 'contact', 'image', 'account', 'document', 'register', 'marketing', 'consent'];

function leansOnBefore(tokens: readonly string[], names: ReadonlySet<string>): boolean {
  const isAction = ACTIONS.some((name) => names.has(name));
  return tokens.length <= MOST_WORDS_THAT_LEAN && isAction && !OBJECTS.some((name) => names.has(name));
}
