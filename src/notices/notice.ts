/** The languages in which people ask, and notices are written. */
export const LANGS = ['fi', 'sv', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** A calendar day, `yyyy-mm-dd`. */
export type IsoDate = string;

/** What a section can speak of, in the order of the template that Finnish customer registers share. */
export const TOPICS = [
  'date',
  'controller',
  'contact',
  'register-name',
  'purpose',
  'legitimate-interest',
  'data-categories',
  'recipients',
  'consent',
  'data-content',
  'sources',
  'retention',
  'disclosures',
  'transfers',
  'security-manual',
  'security-digital',
  'cookies',
  'automated-decisions',
  'access',
  'portability',
  'rectification',
  'restriction',
  'objection',
  'complaint',
  'other-rights',
] as const;
export type Topic = (typeof TOPICS)[number];

/** The topic of a section: `other` where its heading fits none of the template's. */
export type SectionTopic = Topic | 'other';

/** A company, or a person who answers for it. A field that the notice does not print is absent, never guessed. */
export interface Party {
  readonly name?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** One heading of a notice with what is printed under it. */
export interface Section {
  readonly topic: SectionTopic;
  /** Further topics that its heading names ("Rekisterinpitäjä ja yhteyshenkilö") and that have no section of their own. */
  readonly also?: readonly Topic[];
  /** As the notice prints it. */
  readonly heading: string;
  /**
   * Exact: the source without mark-up, white space folded. A blank line stands between paragraphs, a line break
   * between the items of a list or the lines of an address. Empty where the heading has nothing under it.
   */
  readonly text: string;
}

/** The company whose customer register a notice describes. */
export interface Company {
  /** Lower-case letters, digits and hyphens; unique among all notices. */
  readonly slug: string;
  readonly name: string;
  /** Other names by which people call it. */
  readonly aliases: readonly string[];
  /** Y-tunnus, `1234567-8`. */
  readonly businessId?: string;
}

/** One company's privacy notice. */
export interface Notice {
  readonly company: Company;
  /** What the document is headed, where it prints a title. */
  readonly title?: string;
  readonly language: Lang;
  /** The day it was drawn up; absent where the notice prints none. */
  readonly date?: IsoDate;
  readonly controller: Party;
  /** Whom the notice names for questions about the register (yhteyshenkilö). */
  readonly contact: Party;
  /** In the order of the source. A topic occurs once at most, `also` counted in; `other` as often as there are such headings. */
  readonly sections: readonly Section[];
}

/** What is wrong with a file, and where. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Dotted path of the field, `sections.3.topic`; empty for the file as a whole. */
  readonly field: string;
  /** What is wrong and what was expected. */
  readonly message: string;
}
