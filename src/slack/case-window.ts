import { z } from 'zod';
import type { CaseFilter } from '../cases/case-store.ts';
import { parsedJson } from '../parsed-json.ts';

/** What a window on cases knows of itself. It comes back from outside: who may see what is asked anew each time. */
const caseWindowSchema = z.strictObject({
  list: z.strictObject({
    /** Slug; absent where all of the handler's companies are listed. */
    company: z.string().min(1).max(200).exactOptional(),
    status: z.enum(['open', 'closed', 'all']),
    whose: z.enum(['mine', 'all']),
    /** Counts from 0. */
    page: z.int().min(0).max(100_000),
  }),
  id: z.string().min(1).max(100).exactOptional(),
  /** Of the case when it was shown: what was changed since must be looked at again. */
  version: z.int().exactOptional(),
});
export type CaseWindow = z.output<typeof caseWindowSchema>;
export type CaseListChoice = CaseWindow['list'];

export const FIRST_LIST: CaseListChoice = { status: 'open', whose: 'all', page: 0 };

/** Of blocks, by what stands in them. */
export const CASE_FIELDS = {
  company: 'case_company',
  rights: 'case_rights',
  received: 'case_received',
  reason: 'case_reason',
  outcome: 'case_outcome',
  handler: 'case_handler',
  deputy: 'case_deputy',
} as const;

export function writeCaseWindow(window: CaseWindow): string {
  return JSON.stringify(window);
}

/** Reads what a window knows of itself; undefined where it is of another kind or version. */
export function readCaseWindow(metadata: string): CaseWindow | undefined {
  return caseWindowSchema.safeParse(parsedJson(metadata)).data;
}

/** The cases that a list shows: of the companies whose handler somebody is, never more. */
export function filterOf(
  { company, status, whose }: CaseListChoice,
  { team, user, companies }: { team: string; user: string; companies: readonly string[] },
): CaseFilter {
  return {
    team,
    companies: company === undefined ? companies : companies.filter((one) => one === company),
    status,
    ...(whose === 'mine' && { user }),
  };
}
