import type { Caution, CautionRule } from '../notices/cautions.ts';
import type { Company, IsoDate, Lang, Notice, Topic } from '../notices/notice.ts';
import type { TranslationMemory } from '../search/translate.ts';
import type { DueDates } from './deadline.ts';
import type { DraftKind } from './draft-kind.ts';
import type { LetterReading } from './letter-reading.ts';
import type { LetterTexts } from './letter-texts.ts';
import type { QuoteRules } from './quote-rules.ts';
import type { Right } from './right.ts';

/** What letters are drafted with: all of it made from `notices`. */
export interface DraftKit {
  readonly texts: Readonly<Record<Lang, LetterTexts>>;
  readonly quotes: QuoteRules;
  readonly cautions: readonly CautionRule[];
  /** Unofficial translations of the notices' paragraphs, for readers of another language. */
  readonly translations: ReadonlyMap<Lang, TranslationMemory>;
  /** What people call a section. */
  readonly topicName: (topic: Topic, lang: Lang) => string;
}

/** What a draft is made from. */
export interface DraftRequest {
  readonly reading: LetterReading;
  /** The notice of the company that was written to; without it the draft has nothing of a notice. */
  readonly notice?: Notice;
  /** The day on which the letter reached any channel of the company. */
  readonly received: IsoDate;
  readonly today: IsoDate;
  /** The other companies of which there is a notice: a letter to one of them is not ours. */
  readonly others?: readonly Company[];
  /** Language of the letter, where a handler chooses another than the writer's. */
  readonly lang?: Lang;
  /** Language of what stands beside the letter; the letter's own where none is given. */
  readonly handlerLang?: Lang;
  readonly kind?: DraftKind;
  /** The rights, where a handler corrects those that were found. */
  readonly rights?: readonly Right[];
}

/** What a paragraph rests on. */
export type DraftSource =
  | { readonly kind: 'notice'; readonly company: string; readonly topic: Topic; readonly heading: string }
  | { readonly kind: 'law'; readonly reference: string };

/** One paragraph of a letter, with what each of its sentences rests on. */
export interface DraftParagraph {
  readonly text: string;
  readonly sources: readonly DraftSource[];
}

/** A letter to edit and send, and what a handler should know beside it. Never stored, logged or sent by the program. */
export interface Draft {
  /** Undefined where the letter is no request: then there is no text either. */
  readonly kind?: DraftKind;
  readonly lang: Lang;
  /** Slug; absent where no company was chosen. */
  readonly company?: string;
  readonly rights: readonly Right[];
  /** Absent where the letter is no request. */
  readonly dates?: DueDates;
  /** Of the first request, where the letter reminds of one and names its day. */
  readonly originalDates?: DueDates;
  readonly paragraphs: readonly DraftParagraph[];
  /** The whole letter as plain text; absent where there is none. */
  readonly text?: string;
  /** The sections of the company's notice that the letter cites, each once. */
  readonly sources: readonly { readonly company: string; readonly topic: Topic }[];
  /** For the handler, never part of the letter. */
  readonly cautions: readonly Caution[];
  readonly todo: readonly string[];
  /** What only a human can know, as it stands in the text: `[name of the handler]`. */
  readonly openPoints: readonly string[];
}
