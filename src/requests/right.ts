import type { Topic } from '../notices/notice.ts';

/** The rights a person may use, by the names of the contract. */
export const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'marketing-objection',
  'consent-withdrawal',
  'automated-decisions',
  'complaint',
  'information',
] as const;
export type Right = (typeof RIGHTS)[number];

/** Where a right stands in the GDPR. */
export const ARTICLE_OF: Readonly<Record<Right, string>> = {
  access: '15',
  rectification: '16',
  erasure: '17',
  restriction: '18',
  portability: '20',
  objection: '21(1)',
  'marketing-objection': '21(2)–(3)',
  'consent-withdrawal': '7(3)',
  'automated-decisions': '22',
  complaint: '77',
  information: '13–14',
};

/** The section in which a notice of the common template speaks of a right; the erasure sentence stands under `objection`. */
export const TOPIC_OF: Readonly<Record<Right, Topic>> = {
  access: 'access',
  rectification: 'rectification',
  erasure: 'objection',
  restriction: 'restriction',
  portability: 'portability',
  objection: 'objection',
  'marketing-objection': 'other-rights',
  'consent-withdrawal': 'consent',
  'automated-decisions': 'automated-decisions',
  complaint: 'complaint',
  information: 'purpose',
};
