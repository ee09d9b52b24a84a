import type { Lang } from '../notices/notice.ts';
import type { CleanLetter } from './clean.ts';
import type { Flag } from './flag.ts';
import type { LetterLang } from './request-phrase.ts';
import type { Right } from './right.ts';

export type LetterKind = 'request' | 'not_request' | 'unsure';

/** A right that the letter uses. */
export interface FoundRight {
  readonly right: Right;
  /** The sentence or clause of the letter that shows it, white space folded. */
  readonly evidence: string;
}

/** Something in the letter that changes the draft or what is to be done. */
export interface FoundFlag {
  readonly flag: Flag;
  /** The words of the letter that show it; empty where the letter as a whole does. */
  readonly evidence: string;
}

/** The day of the request that a reminder speaks of, as far as it is named. */
export interface NamedDay {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

/** What a letter is found to be. Holds the letter's words: never to be logged or stored. */
export interface LetterReading {
  readonly kind: LetterKind;
  /** The words of the letter that decided the kind; empty where it has none. */
  readonly kindEvidence: string;
  /** In the order of the GDPR; at least one where the kind is `request`, what it may be where it is `unsure`. */
  readonly rights: readonly FoundRight[];
  readonly flags: readonly FoundFlag[];
  readonly language: LetterLang;
  /** The language in which it is answered: English where the letter is in none of ours. */
  readonly replyLang: Lang;
  /** Where the letter is a reminder and names the day of the first request. */
  readonly earlierRequest?: NamedDay;
  readonly letter: CleanLetter;
}

/** Tells whether a letter has a flag. */
export function hasFlag(reading: Pick<LetterReading, 'flags'>, flag: Flag): boolean {
  return reading.flags.some((found) => found.flag === flag);
}
