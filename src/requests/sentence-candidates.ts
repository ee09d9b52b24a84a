import type { RuleFlag } from './flag.ts';
import type { LetterRules } from './letter-rules.ts';
import type { SentenceKind } from './request-phrase.ts';
import { RIGHTS, type Right } from './right.ts';
import type { Candidate } from './sentence-reading.ts';
import { meetsRule } from './sentence-rule.ts';

/** A sentence with all that is known of it before its rights are weighed. */
export interface SeenSentence {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly flags: readonly RuleFlag[];
  readonly kinds: Scores;
  readonly clauses: readonly { readonly text: string; readonly kinds: Scores }[];
  /** What it, or the sentence on which it leans, speaks of. */
  readonly spokenOf: ReadonlySet<string>;
  readonly isSubject: boolean;
  /** Whether a right needs to be spoken of (`needs` in `letter-rules.yml`). */
  readonly isGated: boolean;
}

type Scores = ReadonlyMap<SentenceKind, number>;

/** Scores by which the learned weights alone are enough; chosen on the labelled letters. */
export const LEAST_SCORE = 0.2;
/** From here on the weights are believed even where no listed word shows what is spoken of. */
const SURE_SCORE = 0.6;
/** A clause has less to go by than its sentence. */
const LEAST_CLAUSE_SCORE = 0.6;
/** Below this the whole sentence speaks against what one of its clauses seems to ask. */
const LEAST_SENTENCE_SCORE_OF_CLAUSE = -0.75;
/** What a rule is worth where it is met. */
const RULE_SCORE = 0.7;
/** Below this the weights deny what a rule shows: then it stands alone, but not beside another right. */
const DENIED_SCORE = -0.5;
const DENIED_RULE_SCORE = 0.25;

/** Weighs the rights of a sentence by rules and learned weights. */
export function findCandidates(
  sentence: SeenSentence,
  rules: LetterRules,
): { candidates: readonly Candidate[]; doubtful?: Candidate } {
  const { text, tokens, flags, kinds } = sentence;
  // Text that instructs the machine asks the company for nothing.
  if (flags.includes('prompt-injection') || rules.nothing.some((rule) => meetsRule(rule, tokens)))
    return { candidates: [] };
  // Whatever is said of another person's data, it is these data that are asked for.
  if (flags.includes('no-authority'))
    return { candidates: [{ right: 'access', score: RULE_SCORE, evidence: text, isShown: true }] };
  const possible = RIGHTS.filter((right) => !rules.rights.get(right)?.never.some((rule) => meetsRule(rule, tokens)));
  const candidates = possible.flatMap((right) => weigh(right, sentence, rules) ?? []).toSorted(byScore);
  const doubtful = possible
    .map((right): Candidate => ({ right, score: kinds.get(right) ?? -1, evidence: text, isShown: false }))
    .toSorted(byScore)[0];
  return { candidates, ...(doubtful === undefined ? {} : { doubtful }) };
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score;
}

function weigh(right: Right, sentence: SeenSentence, rules: LetterRules): Candidate | undefined {
  const { text, tokens, kinds, clauses, spokenOf, isGated, isSubject } = sentence;
  const { shows = [], needs = [] } = rules.rights.get(right) ?? {};
  const learned = kinds.get(right) ?? -1;
  if (shows.some((rule) => meetsRule(rule, tokens)))
    return {
      right,
      score: Math.max(learned, learned < DENIED_SCORE ? DENIED_RULE_SCORE : RULE_SCORE),
      evidence: text,
      isShown: true,
    };
  if (isSubject && learned < SURE_SCORE) return undefined;
  if (isGated && learned < SURE_SCORE && !needs.some((name) => spokenOf.has(name))) return undefined;
  if (learned >= LEAST_CLAUSE_SCORE) return { right, score: learned, evidence: text, isShown: false };
  const clause = clauses.find((one) => isBest(right, one.kinds) && (one.kinds.get(right) ?? -1) >= LEAST_CLAUSE_SCORE);
  if (clause === undefined) {
    const isEnough = learned >= LEAST_SCORE || isLeading(right, kinds);
    return isEnough ? { right, score: learned, evidence: text, isShown: false } : undefined;
  }
  if (learned < LEAST_SENTENCE_SCORE_OF_CLAUSE) return undefined;
  return { right, score: LEAST_CLAUSE_SCORE, evidence: clause.text, isShown: false, isOfClause: true };
}

/** A sentence that is hardly like any of the vocabulary is what it is likest to, where that leads clearly. */
const LEAST_LEADING_SCORE = -0.3;
const LEAD = 0.5;

function isLeading(right: Right, kinds: Scores): boolean {
  const learned = kinds.get(right) ?? -1;
  const leads = learned - (kinds.get('not-request') ?? 0) >= LEAD;
  return learned >= LEAST_LEADING_SCORE && leads && isBest(right, kinds);
}

function isBest(kind: SentenceKind, kinds: Scores): boolean {
  const score = kinds.get(kind) ?? -1;
  return [...kinds.values()].every((other) => other <= score);
}
