import { z } from 'zod';
import { LANGS } from '../notices/notice.ts';
import { dueDates } from '../requests/deadline.ts';
import type { LetterReading } from '../requests/letter-reading.ts';
import { RIGHTS, type Right } from '../requests/right.ts';

const letterSchema = z.object({
  id: z.string(),
  /** Slug; null for a company without a notice here. */
  company: z.string().nullable(),
  text: z.string(),
  is_request: z.boolean(),
  rights: z.array(z.enum(RIGHTS)),
  /** Rights that a fair reader may add or leave: they count neither way. */
  rights_optional: z.array(z.enum(RIGHTS)).default([]),
  received: z.string(),
  due: z.string().nullish(),
  due_extended: z.string().nullish(),
  original_due: z.string().optional(),
  reply_lang: z.enum(LANGS),
});
/** A labelled letter: what it should be found to be. */
export type LabelledLetter = z.infer<typeof letterSchema>;

/** Reads labelled letters from JSONL; undefined where the first line is no letter. Throws where a later one is none. */
export function readLetters(text: string): LabelledLetter[] | undefined {
  const values = text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  return letterSchema.safeParse(values[0]).success ? values.map((value) => letterSchema.parse(value)) : undefined;
}

/** A labelled letter and what it was found to be. */
export interface JudgedLetter {
  readonly label: LabelledLetter;
  readonly reading: LetterReading;
}

/** How well letters were read. */
interface LetterFigures {
  readonly requests: number;
  /** Requests found to be requests, and those that are only asked about. */
  readonly found: number;
  readonly doubted: number;
  readonly others: number;
  /** Letters that are none and were taken for requests, and those that are only asked about. */
  readonly falseAlarms: number;
  readonly falseDoubts: number;
  /** Of the rights that occur. */
  readonly byRight: ReadonlyMap<Right, RightFigures>;
  /** Means of F1: over the rights, and over all of their uses. 0 to 1. */
  readonly macroF1: number;
  readonly microF1: number;
  /** Ids of letters answered in the wrong language, and with a wrong date. */
  readonly wrongLanguage: readonly string[];
  readonly wrongDate: readonly string[];
}

/** How often a right was found rightly, found wrongly, not found. */
interface RightFigures {
  readonly hits: number;
  readonly extra: number;
  readonly missed: number;
}

/** Counts how well letters were read. Rights count where the letter is taken for a request. */
export function measureLetters(judged: readonly JudgedLetter[]): LetterFigures {
  const requests = judged.filter(({ label }) => label.is_request);
  const others = judged.filter(({ label }) => !label.is_request);
  const ofKind = (some: readonly JudgedLetter[], kind: LetterReading['kind']): number =>
    some.filter(({ reading }) => reading.kind === kind).length;
  const counted = RIGHTS.map((right) => [right, countRight(right, judged)] as const);
  const occurring = counted.filter(([, { hits, missed }]) => hits + missed > 0);
  const all = counted.map(([, figures]) => figures).reduce(addFigures);
  return {
    requests: requests.length,
    found: ofKind(requests, 'request'),
    doubted: ofKind(requests, 'unsure'),
    others: others.length,
    falseAlarms: ofKind(others, 'request'),
    falseDoubts: ofKind(others, 'unsure'),
    byRight: new Map(occurring),
    macroF1: occurring.reduce((sum, [, figures]) => sum + f1(figures), 0) / Math.max(1, occurring.length),
    microF1: f1(all),
    wrongLanguage: judged
      .filter(({ label, reading }) => reading.replyLang !== label.reply_lang)
      .map(({ label }) => label.id),
    wrongDate: requests.filter(({ label }) => !hasRightDates(label)).map(({ label }) => label.id),
  };
}

/** Harmonic mean of precision and recall, 0 to 1. */
export function f1({ hits, extra, missed }: RightFigures): number {
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + extra + missed);
}

function addFigures(a: RightFigures, b: RightFigures): RightFigures {
  return { hits: a.hits + b.hits, extra: a.extra + b.extra, missed: a.missed + b.missed };
}

function countRight(right: Right, judged: readonly JudgedLetter[]): RightFigures {
  return judged
    .map(({ label, reading }): RightFigures => {
      const isFound = reading.kind === 'request' && reading.rights.some((found) => found.right === right);
      const isMeant = label.rights.includes(right);
      const isOptional = label.rights_optional.includes(right);
      return {
        hits: isFound && isMeant ? 1 : 0,
        extra: isFound && !isMeant && !isOptional ? 1 : 0,
        missed: !isFound && isMeant && !isOptional ? 1 : 0,
      };
    })
    .reduce(addFigures, { hits: 0, extra: 0, missed: 0 });
}

function hasRightDates({ received, due, due_extended: extended }: LabelledLetter): boolean {
  if (due === undefined || due === null) return true;
  const dates = dueDates(received);
  return dates.due.date === due && (extended === undefined || extended === null || dates.extended.date === extended);
}
