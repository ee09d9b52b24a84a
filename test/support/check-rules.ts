import { checkNotice } from '../../src/check/check-notice.ts';
import type { CheckRules } from '../../src/check/check-rules.ts';
import type { FieldFinding } from '../../src/check/finding.ts';
import { loadCheckRules } from '../../src/load-check.ts';
import { loadNotice } from '../../src/notices/load.ts';
import type { Notice } from '../../src/notices/notice.ts';
import { formatProblem } from '../../src/notices/problem-text.ts';
import { rememberSentences } from '../../src/search/evidence.ts';

/** The day on which the tests check. */
export const TODAY = '2026-11-20';

/** Loads the rules that come with the program. */
export async function bundledCheckRules(): Promise<CheckRules> {
  const loaded = await loadCheckRules('notices/vocabulary');
  if (loaded.kind === 'ok') return loaded.value;
  throw new Error(loaded.problems.map(formatProblem).join('\n'));
}

/** Loads a notice that has nothing wrong with its format. */
export async function goodNotice(file: string): Promise<Notice> {
  const loaded = await loadNotice(file);
  if (loaded.kind === 'ok') return loaded.value;
  throw new Error(loaded.problems.map(formatProblem).join('\n'));
}

/** Checks a notice on that day. */
export function check(notice: Notice, rules: CheckRules): readonly FieldFinding[] {
  return checkNotice({ notice, today: TODAY, sentencesOf: rememberSentences() }, rules);
}
