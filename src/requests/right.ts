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
