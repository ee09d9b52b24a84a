import type { IsoDate, Lang, Party, Topic } from '../notices/notice.ts';
import type { CaseWords } from './case-words.ts';
import type { DraftWords } from './draft-words.ts';

/** What replies call a topic, in a language (`notices/vocabulary/topics.yml`). */
export type TopicName = (topic: Topic, lang: Lang) => string;

/** Every word a user reads, in one language. Plain text: whoever renders it escapes what the surface parses. */
export interface Words {
  readonly lang: Lang;
  /** As people of that language print a day. */
  date(date: IsoDate): string;
  readonly answer: AnswerWords;
  readonly section: SectionWords;
  readonly choose: ChooseWords;
  readonly other: OtherWords;
  readonly help: HelpWords;
  readonly companies: CompaniesWords;
  readonly channel: ChannelWords;
  readonly compare: CompareWords;
  readonly home: HomeWords;
  readonly prompts: PromptWords;
  readonly feedback: FeedbackWords;
  readonly draft: DraftWords;
  readonly cases: CaseWords;
  /** The reference stands in the log too. */
  failure(reference: string): string;
  /** The database is away, and without it this cannot be done. */
  readonly storeAway: string;
  /** To whoever asked something that was lost when the app was restarted. */
  readonly unfinished: string;
}

/** The words of a language with the names of the topics in it. */
export interface Copy extends Words {
  topic(topic: Topic): string;
}

/** Around what a notice says. */
export interface AnswerWords {
  /** Beneath an answer. `date` is printed already; absent where the notice prints none. An answer quotes unless said otherwise. */
  source(notice: { company: string; date?: string; isQuoted?: boolean }): string;
  readonly translation: string;
  readonly caution: string;
  cautionSource(source: string): string;
  /** After the first remarks beside a quote. */
  moreCautions(count: number): string;
  /** The section is there and says other things. `heading` is empty where no section comes near. */
  silent(section: { company: string; heading: string }): string;
  /** The heading is there with nothing under it. */
  empty(section: { company: string; heading: string }): string;
  /** There is no such section. `topic` is its name, absent where the template has none. */
  missing(section: { company: string; topic?: string }): string;
  contact(contact: Party): string;
  readonly noContact: string;
  /** Above a quote that is not an answer. */
  nearest(heading: string): string;
  readonly wholeSection: string;
  readonly share: string;
  /** Beside the suggestions after an answer. */
  readonly askNext: string;
  /** Beside the suggestions where there was no answer. */
  readonly didYouMean: string;
  /** After the answers of the first companies. */
  more(count: number): string;
  /** Names the one who shared; stands after a user's name. */
  readonly sharedBy: string;
}

/** Beneath an answer, and after a click there. */
export interface FeedbackWords {
  readonly helpful: string;
  readonly notHelpful: string;
  readonly thanks: string;
  readonly sorry: string;
  /** How the app learns other words for a topic. */
  improve(topic: string): string;
}

export interface SectionWords {
  part(part: { number: number; of: number }): string;
  /** A button led to a section that is no longer there. */
  readonly gone: string;
  /** A section of so many messages that it goes to the direct messages. */
  readonly sentToMessages: string;
  readonly tooLongToShare: string;
}

export interface ChooseWords {
  /** `topic` is what the question is about, where that is known. */
  which(topic: string | undefined): string;
  readonly placeholder: string;
  readonly another: string;
  /** A company was chosen before anything was asked. */
  chosen(company: string): string;
}

export interface OtherWords {
  readonly outOfScope: string;
  /** Questions that can be asked, as examples. */
  readonly examples: readonly string[];
  /** `name` as the asker wrote it; `known` are a few that there are, `more` counts the rest. */
  unknownCompany(companies: { name: string; known: readonly string[]; more: number }): string;
  readonly thanks: string;
  readonly greeting: string;
}

export interface HelpWords {
  readonly title: string;
  readonly intro: string;
  /** What can be typed and what it does. `company` stands in the examples. */
  ways(company: string): readonly { readonly type: string; readonly does: string }[];
  readonly notes: readonly string[];
}

export interface CompaniesWords {
  title(count: number): string;
  entry(notice: { company: string; date?: string; sections: number }): string;
  more(count: number): string;
}

export interface ChannelWords {
  current(company: string): string;
  readonly none: string;
  set(company: string): string;
  readonly cleared: string;
  unknown(name: string): string;
  readonly choose: string;
  /** To a guest or somebody of another workspace. */
  readonly outsider: string;
}

/** Around how companies word one section. */
export interface CompareWords {
  title(comparison: { section: string; companies: number; wordings: number }): string;
  /** Names follow it. `nearly` differs from the first in a few words, `otherwise` is another text. */
  says(group: { count: number; kind: 'first' | 'nearly' | 'otherwise' }): string;
  /** Names follow it: the heading has nothing under it. */
  empty(count: number): string;
  /** Names follow it: there is no such section. */
  missing(count: number): string;
  names(companies: { names: readonly string[]; more: number }): string;
  /** Beneath a quote: whose print it is. */
  printed(notice: { company: string; date?: string }): string;
  /** Words of the first wording that this one does not have. */
  absent(words: readonly string[]): string;
  more(rest: { wordings: number; companies: number }): string;
  readonly moreButton: string;
  readonly note: string;
  /** Above a list of sections. */
  readonly which: string;
  unknown(section: string): string;
}

export interface HomeWords {
  readonly title: string;
  readonly intro: string;
  readonly how: readonly string[];
  readonly browse: string;
  readonly ask: string;
  readonly askExample: string;
  readonly company: string;
  readonly topic: string;
  readonly show: string;
  readonly own: OwnHomeWords;
  /** The language's own name, on the button that switches to it. */
  readonly language: string;
  /** At most 24 characters. */
  readonly viewTitle: string;
  /** At most 24 characters. */
  readonly close: string;
}

/** What only handlers and admins see of the Home. */
export interface OwnHomeWords {
  readonly cases: string;
  readonly noCases: string;
  allCases(count: number): string;
  readonly notices: string;
  /** `date` is printed already, and `years` how old the notice is; absent where it prints none. */
  notice(notice: { company: string; date?: string; years?: number; errors: number; warnings: number }): string;
  readonly howToCheck: string;
  /** Of the last three months. */
  readonly counts: string;
  totals(counts: { answered: number; unanswered: number; helpful: number; notHelpful: number }): string;
  unanswered(topic: { topic: string; count: number }): string;
  /** Stands for a topic where a question was about no notice. */
  readonly noTopic: string;
  readonly handlers: string;
}

/** What Slack offers to send in the Messages tab; at most four. */
export interface PromptWords {
  readonly title: string;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}
