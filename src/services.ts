import type { Catalog } from './notices/catalog.ts';
import type { IsoDate, Lang, Notice, SectionTopic, Topic } from './notices/notice.ts';
import type { Draft, DraftRequest } from './requests/draft.ts';
import type { LetterReading } from './requests/letter-reading.ts';
import type { AskedAbout, Question, Reply, Turn } from './search/reply.ts';

/**
 * What the program answers with: made in `main`, handed down as an argument. Whatever is asked in a workspace is
 * answered from what is that workspace's alone, so there is no way around naming it.
 */
export interface Services {
  /** What one workspace is answered with. Slack's id of it; one without notices of its own has the shared ones. */
  forTeam(team: string): TeamServices;
  /** What is answered with where there is one workspace only, or none. */
  shared(): TeamServices;
}

/** What one workspace is answered with. A reload swaps `current` as a whole. */
export interface TeamServices {
  /** The catalogue and index that are in force now. Take it once per request, so that one reply has one source. */
  current(): Knowledge;
  /** The day it is, `yyyy-mm-dd` in Finland (`SELOSTE_TODAY` replaces it). */
  today(): IsoDate;
  /** Slug used where no company is named or set (`SELOSTE_COMPANY`); absent where this workspace has no such notice. */
  readonly defaultCompany?: string;
  /** What drafts replies to letters now. */
  drafting(): Drafting;
  /** Counts what `seloste check` finds in a notice. */
  countFindings(notice: Notice): FindingCounts;
}

/** What is to be checked in a notice, by how much it matters. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** Notices and what searches them, as one immutable value. */
export interface Knowledge {
  readonly catalog: Catalog;
  /** Slug used where no company is named or set. */
  readonly defaultCompany?: string;
  /** What replies call a topic. */
  topicName(topic: Topic, lang: Lang): string;
  /** Answers a question. */
  ask(question: Question): Reply;
  /** Shows one section whole. `heading` picks a section by its printed heading where the topic is `other`. */
  showSection(wanted: { topic: SectionTopic; heading?: string; company: string; lang: Lang }): Reply;
  /** Answers `asked` of an earlier reply for one company: a click on a company's button. */
  answerFor(asked: AskedAbout & { company: string; lang: Lang }): Reply;
  /**
   * Reads what stands after `/notice`: "retention nokopa", "evästeet", "Rekisterin tietosisältö siniservice".
   * Undefined where it is no section but a question.
   */
  findSectionNamed(text: string): { topic: SectionTopic; heading?: string; company?: string; lang: Lang } | undefined;
  /** Finds the company that a text names ("IVT", "Seltimilin"); undefined where none or more than one. */
  findCompany(text: string): string | undefined;
  /** Takes the names of companies out of a text. A name that fits several stands for all of them. */
  splitNames(text: string): { readonly companies: readonly string[]; readonly rest: string };
}

export type { Turn };

/** Reads letters of data subjects and drafts replies to them. Keeps nothing of either. */
export interface Drafting {
  /** Takes the letter as it came. */
  read(letter: string): LetterReading;
  draft(request: DraftRequest): Draft;
}
