import type { RequestModel } from './request-model.ts';
import type { SentenceKind } from './request-phrase.ts';
import { RIGHTS } from './right.ts';

/** Letters of up to so many sentences are one passage. */
const MOST_SENTENCES = 14;
/** Of longer ones each passage begins so many sentences after the one before, so that it shares its half with it. */
const STEP = 7;

/** Cuts a letter into passages, each read as one: what a sentence means is often said by those around it. */
export function passagesOf(sentences: readonly string[]): readonly string[] {
  if (sentences.length <= MOST_SENTENCES) return sentences.length === 0 ? [] : [sentences.join(' ')];
  const starts = Array.from({ length: Math.ceil((sentences.length - STEP) / STEP) }, (_, at) => at * STEP);
  return starts.map((start) => sentences.slice(start, start + MOST_SENTENCES).join(' '));
}

/** What a letter asks for as a whole. */
export interface WholeScores {
  /** Of each right, and of another matter, in the passage that is likeliest a request. */
  readonly kinds: ReadonlyMap<SentenceKind, number>;
  /** The score of its likeliest right. */
  readonly right: number;
  /** How much it is like letters that use no right. */
  readonly otherMatter: number;
}

/** Scores the passage of a letter that is likeliest a request; undefined where nothing is written. */
export function scoreWhole(sentences: readonly string[], model: RequestModel): WholeScores | undefined {
  return passagesOf(sentences)
    .map((passage): WholeScores => {
      const { kinds } = model.score(passage);
      return {
        kinds,
        right: Math.max(...RIGHTS.map((right) => kinds.get(right) ?? -1)),
        otherMatter: kinds.get('not-request') ?? 0,
      };
    })
    .toSorted((a, b) => b.right - b.otherMatter - (a.right - a.otherMatter))[0];
}
