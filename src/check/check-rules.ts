import type { CautionRule } from '../notices/cautions.ts';
import type { CheckWords } from './check-words.ts';

/** What notices are checked by: data that people who know the law can read and edit. */
export interface CheckRules {
  /** `vocabulary/duties.yml`. */
  readonly words: CheckWords;
  /** `vocabulary/cautions.yml`. */
  readonly cautions: readonly CautionRule[];
}
