import { createHash } from 'node:crypto';
import { z } from 'zod';
import { LANGS, TOPICS } from '../notices/notice.ts';
import { parsedJson } from '../parsed-json.ts';

/**
 * What a button knows of the answer it belongs to: where it stands, never what it says. It comes back from outside,
 * so it is parsed again.
 */
const sectionRef = z.strictObject({
  company: z.string().min(1).max(200),
  topic: z.enum([...TOPICS, 'other']),
  facet: z.string().max(200).optional(),
  /** Fingerprint of the quote that stood beside the button. */
  quote: z.string().max(20).optional(),
  /** Whether the section stood there whole. */
  whole: z.literal(true).optional(),
  /** The printed heading, which tells sections of the topic `other` apart. */
  heading: z.string().optional(),
  lang: z.enum(LANGS),
});
export type SectionRef = z.output<typeof sectionRef>;

/** What a choice of company answers; without a topic it only says whose notice is meant. */
const choiceContext = z.strictObject({
  ...sectionRef.omit({ company: true }).shape,
  topic: sectionRef.shape.topic.optional(),
  /** Facets that the same message asked for too. */
  also: z.array(sectionRef.shape.facet.unwrap()).max(4).exactOptional(),
});
export type ChoiceContext = z.output<typeof choiceContext>;

const companyChoice = z.strictObject({ ...choiceContext.shape, company: sectionRef.shape.company });
export type CompanyChoice = z.output<typeof companyChoice>;

/** Whose notice a reply is drafted from; absent where that is still open. */
const draftOffer = z.strictObject({ company: sectionRef.shape.company.exactOptional(), lang: sectionRef.shape.lang });
type DraftOffer = z.output<typeof draftOffer>;

/** What is compared: the section, open where it is still to be chosen, and of whom. */
const comparisonRef = z.strictObject({
  topic: sectionRef.shape.topic.exactOptional(),
  heading: z.string().exactOptional(),
  /** Slugs of those that were named; all where none was. */
  companies: z.array(sectionRef.shape.company).exactOptional(),
  /** How many wordings have been shown. */
  from: z.int().min(0).exactOptional(),
  lang: sectionRef.shape.lang,
});
export type ComparisonRef = z.output<typeof comparisonRef>;

/** What an answer that helped or did not was about. */
const feedbackRef = z.strictObject({
  kind: z.enum(['helpful', 'not_helpful']),
  ...sectionRef.pick({ company: true, topic: true, lang: true }).shape,
});
export type FeedbackRef = z.output<typeof feedbackRef>;

/** Tells quotes apart without holding a word of them. */
export function fingerprint(quote: string): string {
  return createHash('sha256').update(quote).digest('base64url').slice(0, 8);
}

/** Writes a value; undefined where it is longer than the place takes. */
export function writeValue(
  value: SectionRef | ChoiceContext | CompanyChoice | ComparisonRef | DraftOffer | FeedbackRef,
  max: number,
): string | undefined {
  const written = JSON.stringify(value);
  return written.length <= max ? written : undefined;
}

/** Reads the value of a button that leads to a section; undefined where it is of another version. */
export function readSectionRef(value: unknown): SectionRef | undefined {
  return sectionRef.safeParse(parsedJson(value)).data;
}

/** Reads what a company's button answers. */
export function readCompanyChoice(value: unknown): CompanyChoice | undefined {
  return companyChoice.safeParse(parsedJson(value)).data;
}

/** Reads what a choice of company is to answer. */
export function readChoiceContext(value: unknown): ChoiceContext | undefined {
  return choiceContext.safeParse(parsedJson(value)).data;
}

/** Reads what a control is to compare. */
export function readComparisonRef(value: unknown): ComparisonRef | undefined {
  return comparisonRef.safeParse(parsedJson(value)).data;
}

/** Reads a topic that was chosen in a list. */
export function readTopic(value: unknown): SectionRef['topic'] | undefined {
  return sectionRef.shape.topic.safeParse(value).data;
}

/** Reads the value of a thumb beneath an answer. */
export function readFeedbackRef(value: unknown): FeedbackRef | undefined {
  return feedbackRef.safeParse(parsedJson(value)).data;
}

/** Reads the value of a button that offers to draft. */
export function readDraftOffer(value: unknown): DraftOffer | undefined {
  return draftOffer.safeParse(parsedJson(value)).data;
}
