import { askVerb } from './ask.ts';
import { benchVerb } from './bench.ts';
import { casesVerb } from './cases.ts';
import { checkVerb } from './check.ts';
import { compareVerb } from './compare.ts';
import { doctorVerb } from './doctor.ts';
import { draftVerb } from './draft.ts';
import { helpVerb } from './help.ts';
import { importVerb } from './import.ts';
import { qualityVerb } from './quality.ts';
import { sectionVerb } from './section.ts';
import { trainVerb } from './train.ts';
import type { Verb } from './verb.ts';

/** All verbs, in the order of the general help. */
export const VERBS: readonly Verb[] = [
  askVerb,
  sectionVerb,
  draftVerb,
  importVerb,
  checkVerb,
  compareVerb,
  casesVerb,
  doctorVerb,
  benchVerb,
  trainVerb,
  qualityVerb,
  helpVerb(() => VERBS),
];
