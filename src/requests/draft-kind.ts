import { hasFlag, type LetterReading } from './letter-reading.ts';

/** The letters that can be drafted. */
export const DRAFT_KINDS = [
  /** Receipt, what was understood and what happens next. */
  'receipt',
  'marketing-stop',
  'clarification',
  'extension',
  'refusal-in-part',
  'nothing-held',
  'wrong-addressee',
  /** Employees and applicants: not the customer register. */
  'other-register',
  /** Somebody asks for another person's data. */
  'no-authority',
  'deceased',
] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** Chooses the letter that answers best; a handler may choose another. */
export function chooseKind(reading: Pick<LetterReading, 'kind' | 'rights' | 'flags'>): DraftKind {
  if (hasFlag(reading, 'wrong-controller')) return 'wrong-addressee';
  if (reading.kind !== 'request') return 'clarification';
  if (hasFlag(reading, 'no-authority')) return 'no-authority';
  if (hasFlag(reading, 'deceased')) return 'deceased';
  if (hasFlag(reading, 'employee') || hasFlag(reading, 'job-applicant')) return 'other-register';
  if (reading.rights.every(({ right }) => right === 'marketing-objection')) return 'marketing-stop';
  return 'receipt';
}
