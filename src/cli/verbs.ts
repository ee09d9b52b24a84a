import { helpVerb } from './help.ts';
import { importVerb } from './import.ts';
import { trainVerb } from './train.ts';
import type { Verb } from './verb.ts';

/** All verbs, in the order of the general help. */
export const VERBS: readonly Verb[] = [importVerb, trainVerb, helpVerb(() => VERBS)];
