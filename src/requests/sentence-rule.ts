import type { RequestWords } from './request-words.ts';
import { isInList, isNear, parseWordList, type WordList } from './word-list.ts';

/** Shows something where a sentence meets every term. Told at the top of `notices/vocabulary/letter-rules.yml`. */
export interface SentenceRule {
  readonly terms: readonly Term[];
}

interface Term {
  readonly isUnwanted: boolean;
  readonly alternatives: readonly Alternative[];
}

/** Words of a list, or words of two lists soon after each other. */
interface Alternative {
  readonly list: WordList;
  readonly next?: WordList;
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
  const readList = (name: string): WordList => {
    if (!name.startsWith('@')) return parseWordList(name);
    if (name === DAY_OF_MONTH) return DAY_LIST;
    const list = words.get(name.slice(1));
    if (list === undefined) mistakes.push(`There is no list "${name.slice(1)}" in request-words.yml`);
    return list ?? parseWordList('');
  };
  const alternatives = (isUnwanted ? term.slice(1) : term).split('|').map((one): Alternative => {
    const [list = '', next] = one.split('~');
    return { list: readList(list), ...(next === undefined ? {} : { next: readList(next) }) };
  });
  return { isUnwanted, alternatives };
}

/** `@month-day` is met by a day written as `1.10`: what the words of a sentence keep of "1.10." or "1.10.2026". */
const DAY_OF_MONTH = '@month-day';
const DAY_LIST = parseWordList(Array.from({ length: 31 }, (_, day) => `${day + 1}.`).join(' '));

/** How many words further on the second of two lists may stand. */
const REACH = 3;

/** Tells whether a sentence meets a rule. `tokens` are its folded words. */
export function meetsRule(rule: SentenceRule, tokens: readonly string[]): boolean {
  return rule.terms.every((term) => term.alternatives.some((one) => isMet(one, tokens)) !== term.isUnwanted);
}

function isMet({ list, next }: Alternative, tokens: readonly string[]): boolean {
  return next === undefined ? isInList(list, tokens) : isNear(list, next, { tokens, reach: REACH });
}
