import type { RuleFlag } from './flag.ts';
import type { FoundRight } from './letter-reading.ts';
import { RIGHTS, type Right } from './right.ts';
import { LEAST_SCORE } from './sentence-candidates.ts';
import type { Candidate, SentenceReading } from './sentence-reading.ts';

/** A right with how sure its best sentence makes it. */
export interface ScoredRight extends FoundRight {
  readonly score: number;
}

/** A second right of the same sentence must be this sure. */
const LEAST_SECOND_SCORE = 0.3;

/** Chooses the rights that a letter uses, in the order of the contract, each with its best evidence. */
export function chooseRights(sentences: readonly SentenceReading[]): readonly ScoredRight[] {
  if (isAboutOtherMatter(sentences)) return [];
  const clear = collect(sentences, leastScoreAmong(sentences.length));
  // What only leads is believed where the letter says nothing clearer.
  return clear.length > 0 ? clear : collect(sentences, -Infinity);
}

/** Letters of up to so many sentences are read with the least score as it is. */
const FEW_SENTENCES = 4;
/** What each doubling beyond asks for more: among many sentences one soon looks like something that it is not. */
const RISE = 0.1;

function leastScoreAmong(count: number): number {
  return LEAST_SCORE + RISE * Math.log2(Math.max(1, count / FEW_SENTENCES));
}

function collect(sentences: readonly SentenceReading[], least: number): readonly ScoredRight[] {
  const found = new Map<Right, ScoredRight>();
  for (const sentence of sentences) {
    for (const { right, score, evidence } of rightsOf(sentence).filter((one) => one.score >= least)) {
      const before = found.get(right);
      if (before === undefined || score > before.score) found.set(right, { right, evidence, score });
    }
  }
  dropGuesses(found);
  dropImplied(found);
  return RIGHTS.flatMap((right) => found.get(right) ?? []);
}

/** Beside a right that is this sure, one must be more than guessed. */
const SURE_SCORE = 0.6;
const LEAST_BESIDE_SURE = 0.3;
/** People tell their names, numbers and grievances in any letter: beside a sure right these are believed later. */
const OFTEN_GUESSED: readonly Right[] = ['rectification', 'information', 'access'];
const LEAST_OFTEN_GUESSED = 0.5;

function dropGuesses(found: Map<Right, ScoredRight>): void {
  const surest = Math.max(...Array.from(found.values(), ({ score }) => score));
  if (surest < SURE_SCORE) return;
  for (const { right, score } of found.values()) {
    if (score < (OFTEN_GUESSED.includes(right) ? LEAST_OFTEN_GUESSED : LEAST_BESIDE_SURE)) found.delete(right);
  }
}

/** Letters of these kinds speak of rights without using them, unless somebody speaks of himself in them. */
const OTHER_MATTERS: readonly RuleFlag[] = [
  'advertising',
  'vendor-questionnaire',
  'authority',
  'outsider',
  'job-application',
  'breach',
];

/** From here on a sentence is somebody's own wish, also where it does not say "I": "Nyt en enää anna suostumusta." */
const PLAIN_SCORE = 0.9;

function isAboutOtherMatter(sentences: readonly SentenceReading[]): boolean {
  const isOther = sentences.some(({ flags }) => flags.some((flag) => OTHER_MATTERS.includes(flag)));
  const isPersonal = sentences.some((sentence) => {
    const best = rightsOf(sentence)[0];
    return best !== undefined && (best.score >= PLAIN_SCORE || sentence.names.has('me'));
  });
  return isOther && !isPersonal;
}

/** What a clause beside a clear wish gives as its reason is no wish of its own: "until you have looked into my objection". */
const REASONS: readonly Right[] = ['objection', 'information', 'complaint', 'automated-decisions'];

function rightsOf({ candidates, otherMatter }: SentenceReading): readonly Candidate[] {
  const isShown = candidates.some((one) => one.isShown);
  const likely = candidates.filter(
    ({ right, score, isOfClause }, at) =>
      score > otherMatter &&
      (at === 0 || score >= LEAST_SECOND_SCORE) &&
      !(isShown && isOfClause === true && REASONS.includes(right)),
  );
  // One sentence asks for the data or for what is done with data: the likelier of the two.
  const first = likely.find(({ right }) => right === 'access' || right === 'information');
  return likely.filter((one) => one === first || (one.right !== 'access' && one.right !== 'information'));
}

/** Below this, access is only guessed from what is said around a question for information. */
const SURE_OF_ACCESS = 0.3;

/** Below the score that convinces, down to here, a letter that speaks of somebody's data may be a request. */
const LEAST_DOUBTFUL_SCORE = -0.6;
/** How much likelier another matter may be. */
const DOUBT = 0.25;

/**
 * What a letter may ask for where nothing in it is clear; empty where it is plainly about another matter. Of a foreign
 * letter our lists name nothing.
 */
export function doubtfulRights(sentences: readonly SentenceReading[], isForeign = false): readonly FoundRight[] {
  if (isAboutOtherMatter(sentences)) return [];
  const best = sentences
    .filter(
      ({ names }) => isForeign || (SOMEBODY.some((name) => names.has(name)) && PRIVATE.some((name) => names.has(name))),
    )
    .flatMap(({ doubtful, otherMatter }) =>
      doubtful !== undefined && doubtful.score > otherMatter - DOUBT ? [doubtful] : [],
    )
    .filter(({ score }) => score > LEAST_DOUBTFUL_SCORE)
    .toSorted((a, b) => b.score - a.score)[0];
  return best === undefined ? [] : [{ right: best.right, evidence: best.evidence }];
}

/** The right that a letter is likeliest to use by the weights alone; undefined where it is like none. */
export function likelyRight(sentences: readonly SentenceReading[]): FoundRight | undefined {
  if (isAboutOtherMatter(sentences)) return undefined;
  const best = sentences
    .flatMap(({ doubtful, otherMatter }) => (doubtful !== undefined && doubtful.score > otherMatter ? [doubtful] : []))
    .filter(({ score }) => score >= 0)
    .toSorted((a, b) => b.score - a.score)[0];
  return best === undefined ? undefined : { right: best.right, evidence: best.evidence };
}

/** What shows that a letter is about somebody, and about personal data. */
const SOMEBODY = ['me', 'us', 'relative', 'you-hold'];
const PRIVATE = [
  'data',
  'register',
  'contact',
  'account',
  'consent',
  'notice',
  'article',
  'authority',
  'image',
  'marketing',
  'list',
];

/** What one right includes is no second request. */
function dropImplied(found: Map<Right, ScoredRight>): void {
  const access = found.get('access');
  const information = found.get('information');
  if (access === undefined || information === undefined) return;
  // Art. 15(1) makes the copy come with purposes, recipients, periods and sources.
  if (access.score < SURE_OF_ACCESS && information.score > access.score) found.delete('access');
  else found.delete('information');
}
