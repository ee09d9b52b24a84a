import type { IsoDate, Lang } from '../notices/notice.ts';
import type { DueDate } from '../requests/deadline.ts';
import type { DraftKind } from '../requests/draft-kind.ts';
import type { Flag } from '../requests/flag.ts';
import type { LetterKind } from '../requests/letter-reading.ts';
import type { Right } from '../requests/right.ts';

/**
 * The words of the way from a letter to a draft, as the handler reads them. What the draft itself says, and the remarks
 * and tasks beside it, stand in `notices/letters`.
 */
export interface DraftWords {
  /** Of the window; at most 24 characters. */
  readonly title: string;
  /** At most 24 characters. */
  readonly close: string;
  /** What never happens to what stands in the window. */
  readonly isPrivate: string;
  /** Names a piece of a text that takes several fields. */
  part(text: string, part: { number: number; of: number }): string;
  readonly form: LetterFormWords;
  readonly found: FoundWords;
  readonly dates: DateWords;
  readonly choices: ChoiceWords;
  readonly beside: BesideWords;
  readonly draft: DraftTextWords;
  /** Where a reply to a question offers to draft. */
  readonly offer: { readonly text: string; readonly button: string };
}

/** Where the letter is given. */
export interface LetterFormWords {
  readonly letter: string;
  readonly hint: string;
  readonly moreRoom: string;
  readonly company: string;
  readonly received: string;
  readonly receivedHint: string;
  /** At most 24 characters. */
  readonly submit: string;
  /** Of so many files Slack sent no text, or only the beginning. */
  unread(files: number): string;
  /** The letter is longer than this and goes on. */
  cut(characters: number): string;
  /** What is wrong with a field. */
  readonly wrong: {
    readonly letter: string;
    readonly company: string;
    readonly companyGone: string;
    readonly day: string;
    readonly future: string;
    /** Of a day before the GDPR applied. */
    readonly past: string;
  };
}

/** What the letter was found to be. */
export interface FoundWords {
  readonly kinds: Readonly<Record<LetterKind, string>>;
  /** Above the words that decided it. */
  readonly because: Readonly<Record<LetterKind, string>>;
  /** Where nothing in the letter decided it. */
  readonly noEvidence: string;
  /** Beneath a letter that is no request. */
  readonly draftAnyway: string;
  /** At most 24 characters. */
  readonly submitAnyway: string;
  readonly rights: string;
  readonly rightsHint: string;
  readonly noRights: string;
  readonly addRight: string;
  readonly rightNames: Readonly<Record<Right, string>>;
  readonly flags: string;
  readonly flagNames: Readonly<Record<Flag, string>>;
}

/** Until when to answer. */
export interface DateWords {
  readonly due: string;
  /** Where the letter reminds of an earlier one, whose clock runs on. */
  readonly original: string;
  readonly extended: string;
  /** As people print a day with its weekday. */
  day(date: IsoDate): string;
  /** Negative where the day has passed. */
  left(days: number): string;
  counted(due: DueDate, received: IsoDate): string;
  /** Of the extension: what it takes. */
  readonly extension: string;
}

/** What the handler can choose otherwise. */
export interface ChoiceWords {
  readonly heading: string;
  readonly company: string;
  readonly received: string;
  readonly lang: string;
  readonly langNames: Readonly<Record<Lang, string>>;
  readonly langAuto: string;
  readonly kind: string;
  readonly kindNames: Readonly<Record<DraftKind, string>>;
  readonly kindAuto: string;
  /** A day was chosen that cannot be; `kept` is the day that still counts. */
  dayKept(kept: string): string;
}

/** What stands beside the draft and never in it. */
export interface BesideWords {
  /** Beneath the draft: how much of it there is. */
  below(counts: { remarks: number; tasks: number }): string;
  readonly cautions: string;
  readonly todo: string;
  readonly lacks: string;
  /** So many more remarks stand on the notice itself. */
  folded(count: number): string;
  readonly sources: string;
}

/** Around the draft. */
export interface DraftTextWords {
  readonly label: string;
  readonly hint: string;
  /** Above a draft that was edited by hand and is older than the choices. */
  readonly kept: string;
  readonly replace: string;
  /** At most 24 characters. */
  readonly send: string;
  readonly sent: string;
  /** Of the window, once sent; at most 24 characters. */
  readonly sentTitle: string;
  readonly notSent: string;
  readonly empty: string;
  /** Beneath the letter, where it stands below the draft. */
  readonly reread: string;
  /** All that a notification may say. */
  readonly ready: string;
  /** Above the draft in the direct message. */
  messageHeading(draft: { company: string; due?: string }): string;
  readonly messageNote: string;
}
