import type { RequestWords } from './request-words.ts';
import { isInList, parseWordList, type WordList } from './word-list.ts';

/** Shows something where a sentence meets every term. Told at the top of `notices/vocabulary/letter-rules.yml`. */
export interface SentenceRule {
  readonly terms: readonly Term[];
}

interface Term {
  readonly isUnwanted: boolean;
  readonly lists: readonly WordList[];
}

/** Reads rules, one a line. Tells instead what is wrong where a line names an unknown list or only what may not be. */
export function parseRules(
  lines: string,
  words: RequestWords,
): { rules: readonly SentenceRule[]; mistakes: readonly string[] } {
  const mistakes: string[] = [];
  const rules: SentenceRule[] = [];
  for (const line of lines.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const terms = line.split(/\s+/u).map((term) => parseTerm(term, words, mistakes));
    if (terms.every((term) => term.isUnwanted)) mistakes.push(`"${line}" names nothing that must be there`);
    rules.push({ terms });
  }
  return { rules, mistakes };
}

function parseTerm(term: string, words: RequestWords, mistakes: string[]): Term {
  const isUnwanted = term.startsWith('-');
  const lists = (isUnwanted ? term.slice(1) : term).split('|').map((one) => {
    if (!one.startsWith('@')) return parseWordList(one);
    if (one === DAY_OF_MONTH) return DAY_LIST;
    const list = words.get(one.slice(1));
    if (list === undefined) mistakes.push(`There is no list "${one.slice(1)}" in request-words.yml`);
    return list ?? parseWordList('');
  });
  return { isUnwanted, lists };
}

/** `@month-day` is met by a day written as `1.10`: what the words of a sentence keep of "1.10." or "1.10.2026". */
const DAY_OF_MONTH = '@month-day';
const DAY_LIST = parseWordList(Array.from({ length: 31 }, (_, day) => `${day + 1}.`).join(' '));

/** Tells whether a sentence meets a rule. `tokens` are its folded words. */
export function meetsRule(rule: SentenceRule, tokens: readonly string[]): boolean {
  return rule.terms.every((term) => term.lists.some((list) => isInList(list, tokens)) !== term.isUnwanted);
}
