import type { CheckRules } from '../../src/check/check-rules.ts';
import { bundledCheckRules, check, goodNotice } from './check-rules.ts';
import type { Edit } from './notice-edits.ts';

/** Notices of invented companies in which there is nothing to check. */
export const CLEAN = ['clean', 'clean-en', 'clean-sv', 'clean-questions'] as const;
export type Clean = (typeof CLEAN)[number];

/** A clean notice, what is wrong with it then, every code that is found, and how it becomes so. */
export type Fault = readonly [Clean, string, readonly string[], ...Edit[]];

let rules: Promise<CheckRules> | undefined;

/** The rules that clean notices are checked by, loaded once. */
export async function cleanRules(): Promise<CheckRules> {
  rules ??= bundledCheckRules();
  return rules;
}

/** Checks a clean notice after some edits: the codes in the order of the alphabet, each once. */
export async function codesOf(clean: Clean, edits: readonly Edit[]): Promise<readonly string[]> {
  const notice = await goodNotice(`test/fixtures/notices/${clean}.yml`);
  const faulty = edits.reduce((before, edit) => edit(before), notice);
  return [...new Set(check(faulty, await cleanRules()).map(({ code }) => code))].toSorted();
}
