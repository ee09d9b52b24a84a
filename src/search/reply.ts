import type { Caution } from '../notices/cautions.ts';
import type { IsoDate, Lang, Party, SectionTopic, Topic } from '../notices/notice.ts';

/** What was asked, as it reaches the search. Plain text: mentions stripped, entities unescaped. */
export interface Question {
  readonly text: string;
  /** Slug of the company that is set for the channel or the asker; used where the question names none. */
  readonly company?: string;
  /** The turn before in the same conversation. */
  readonly previous?: Turn;
  /** Of a question about more companies only the first are answered, so that nobody else waits; absent: all of them. */
  readonly mostCompanies?: number;
}

/** What the next question in a thread may lean on. Holds no text of anybody. */
export interface Turn {
  readonly lang: Lang;
  readonly companies: readonly string[];
  readonly topic?: SectionTopic;
  /** `topic.facet` of the vocabulary. */
  readonly facet?: string;
  /** Other facets of the topic that may have been meant, with their distance behind. */
  readonly others?: readonly { readonly facet: string; readonly behind: number }[];
  /** Facets that the same message asked for too, while it is open whose notice is meant. */
  readonly also?: readonly string[];
  /** The companies offered when the reply was `needs_company`. */
  readonly status: Status;
}

type Status = 'answered' | 'not_in_notice' | 'needs_company' | 'out_of_scope';

/**
 * `text` the notice says it; `silent` the section is there but does not say what was asked; `empty` the heading is
 * there with nothing under it; `missing` the notice has no such section.
 */
export type State = 'text' | 'silent' | 'empty' | 'missing';

/** What one company's notice says to one question. */
export interface Answer {
  /** Slug. */
  readonly company: string;
  readonly topic: SectionTopic;
  /** What was asked, as `answerFor` takes it to give this answer again; absent where the section as a whole was. */
  readonly facet?: string;
  readonly state: State;
  /** As the notice prints it; empty where the section is missing. */
  readonly heading: string;
  /** At most 700 characters, an exact piece of the section; pieces that do not touch are joined by ` … `. */
  readonly quote: string;
  /** The whole section, exact. */
  readonly section: string;
  /** Of the notice; null where it prints none. */
  readonly date: IsoDate | null;
  /** An unofficial translation of the quote into the asker's language. */
  readonly translation: { readonly lang: Lang; readonly text: string } | null;
  /** Where the quoted passage is stricter than the law, or outdated; those first that tell most of it. */
  readonly cautions: readonly Caution[];
  /** Whom the notice names for questions. */
  readonly contact: Party;
  /** Where `state` is not `text`: the section of the same notice that comes nearest, quoted. */
  readonly nearest?: { readonly topic: SectionTopic; readonly heading: string; readonly quote: string };
}

export interface Suggestion {
  readonly topic: Topic;
  /** Slug. */
  readonly company: string;
}

/** What `answerFor` answers, beside the company. */
export interface AskedAbout {
  readonly topic: Topic;
  readonly facet: string;
  /** Facets that the same message asked for too. */
  readonly also?: readonly string[];
}

/** The reply to a question, as data: the surfaces render it. */
export interface Reply {
  readonly status: Status;
  /** The language the reply is written in: the asker's. */
  readonly lang: Lang;
  readonly answers: readonly Answer[];
  /** Companies that were asked about beyond `mostCompanies`. */
  readonly left?: number;
  /** At most three: what the asker may want next, or meant. */
  readonly suggestions: readonly Suggestion[];
  /** Where the status is `needs_company`: slugs to choose from, likeliest first, at most 100. */
  readonly choices: readonly string[];
  /** What the question is about where the status is `needs_company`, so that a choice can be answered at once. */
  readonly asked?: AskedAbout;
  /** A company that was named and of which there is no notice here, as the asker wrote it. */
  readonly unknownCompany?: string;
  /** Where the status is `out_of_scope`: a greeting or a thank-you, which wants no explanation. */
  readonly smallTalk?: 'greeting' | 'thanks';
  /** Whether the asker wants the sections whole, not the piece of them that answers. */
  readonly wantsWhole?: boolean;
  /** Whether the question speaks of a request of a data subject, to which a reply can be drafted. */
  readonly isRequest: boolean;
  readonly turn: Turn;
}
