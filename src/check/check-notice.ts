import { checkAddress } from './address.ts';
import type { CheckRules } from './check-rules.ts';
import type { Checked } from './checked.ts';
import { checkCompleteness } from './completeness.ts';
import type { FieldFinding } from './finding.ts';
import { checkDate } from './old-date.ts';
import { checkRemarks } from './remarks.ts';
import { checkInterest } from './unnamed-interest.ts';
import { checkWrongText } from './wrong-text.ts';

/** One kind of thing to look for in a notice. */
type Check = (checked: Checked, rules: CheckRules) => readonly FieldFinding[];

const CHECKS: readonly Check[] = [
  checkCompleteness,
  checkInterest,
  checkWrongText,
  checkRemarks,
  checkAddress,
  checkDate,
];

/** Finds what to check in one notice, in no particular order. */
export function checkNotice(checked: Checked, rules: CheckRules): readonly FieldFinding[] {
  return CHECKS.flatMap((check) => check(checked, rules));
}
