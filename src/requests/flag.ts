/** What the rules of `notices/vocabulary/letter-rules.yml` find in sentences. */
export const RULE_FLAGS = [
  'third-party',
  'no-authority',
  'child',
  'deceased',
  'employee',
  'job-applicant',
  'business-contact',
  'non-customer',
  'authority',
  'outsider',
  'follow-up',
  'overdue',
  'threat',
  'vague',
  'urgent',
  'protected-address',
  'upset',
  'compensation',
  'breach',
  'open-invoice',
  'whole-correspondence',
  'oral',
  'prompt-injection',
  'vendor-questionnaire',
  'advertising',
  'job-application',
] as const;
export type RuleFlag = (typeof RULE_FLAGS)[number];

/** What says something only of letters that are no requests. */
export const FLAGS_OF_OTHERS: readonly RuleFlag[] = [
  'advertising',
  'vendor-questionnaire',
  'job-application',
  'authority',
  'outsider',
];

/** What is seen in the letter as a whole. */
export const LETTER_FLAGS = [
  /** More than one right. */
  'several-rights',
  /** Nothing but a subject. */
  'subject-only',
  /** Holds what looks like a personal identity code: never to be repeated. */
  'identity-code',
  /** The letter stands below what a colleague wrote above it. */
  'forwarded',
  /** Written in none of our languages. */
  'other-language',
  /** Addressed to another company, as far as its words show. */
  'wrong-controller',
  /** Went to many: it ends with a way out of a mailing list. */
  'mailing',
  /** No name of the writer was found. */
  'no-name',
] as const;
export type Flag = RuleFlag | (typeof LETTER_FLAGS)[number];
