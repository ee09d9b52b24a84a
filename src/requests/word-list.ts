import { words } from '../notices/words.ts';

/**
 * Words that mean one thing, in the small language told at the top of `notices/vocabulary/request-words.yml`.
 */
export interface WordList {
  /** Runs of neighbouring words by the first two letters with which they begin; those that may begin so. */
  readonly byStart: ReadonlyMap<string, readonly Run[]>;
  /** Runs whose first word is known by its end or its middle. */
  readonly others: readonly Run[];
}

type Run = readonly WordForm[];

interface WordForm {
  readonly letters: string;
  readonly where: 'start' | 'end' | 'whole' | 'anywhere';
}

/** Reads a list: words between white space. */
export function parseWordList(text: string): WordList {
  const entries = text.split(/\s+/u).filter((entry) => entry !== '');
  return wordList(entries.map((entry) => entry.split('_').map(parseForm)));
}

/** How many letters of its beginning a run is filed under. */
const FILED_LETTERS = 2;

function wordList(runs: readonly Run[]): WordList {
  const byStart = new Map<string, Run[]>();
  const others: Run[] = [];
  for (const run of runs) {
    const [first] = run;
    const isFiled = first?.where === 'start' || first?.where === 'whole';
    const key = isFiled ? first.letters.slice(0, FILED_LETTERS) : '';
    // A single letter begins words of any second letter.
    if (key.length < FILED_LETTERS && first?.where !== 'whole') others.push(run);
    else byStart.set(key, [...(byStart.get(key) ?? []), run]);
  }
  return { byStart, others };
}

function parseForm(entry: string): WordForm {
  const isOpen = entry.startsWith('*');
  const isClosed = entry.endsWith('$');
  const letters = entry.slice(isOpen ? 1 : 0, isClosed ? -1 : undefined);
  if (isOpen) return { letters, where: isClosed ? 'end' : 'anywhere' };
  return { letters, where: isClosed ? 'whole' : 'start' };
}

/** Tells whether a text has words that a list names. `tokens` are its folded words. */
export function isInList(list: WordList, tokens: readonly string[]): boolean {
  return tokens.some((_, start) => stands(list, tokens, start));
}

/** Tells whether words of one list are followed by words of another, at most `reach` words further on. */
export function isNear(
  first: WordList,
  next: WordList,
  { tokens, reach }: { tokens: readonly string[]; reach: number },
): boolean {
  return tokens.some((_, start) => {
    if (!stands(first, tokens, start)) return false;
    const places = Array.from({ length: reach }, (_, step) => start + 1 + step);
    return places.some((at) => stands(next, tokens, at));
  });
}

function stands(list: WordList, tokens: readonly string[], start: number): boolean {
  const token = tokens[start];
  if (token === undefined) return false;
  const isMet = (run: Run): boolean => run.every((form, at) => meets(form, tokens[start + at]));
  return list.byStart.get(token.slice(0, FILED_LETTERS))?.some(isMet) === true || list.others.some(isMet);
}

function meets({ letters, where }: WordForm, word: string | undefined): boolean {
  if (word === undefined) return false;
  switch (where) {
    case 'start':
      return word.startsWith(letters);
    case 'end':
      return word.endsWith(letters);
    case 'whole':
      return word === letters;
    case 'anywhere':
      return word.includes(letters);
  }
}

/** No word of a list is nearly as long; more letters are no word, and cost time with every list. */
const LONGEST_WORD = 60;
/** No sentence has more words; some letters unfold to many. */
const MOST_WORDS = 250;

/**
 * Splits a sentence into the folded words that lists are matched with. `Älkää` ("do not") is kept apart from `alkaa`
 * ("begins"), which folding would make the same: it becomes `aelkaa`.
 */
export function tokensOf(sentence: string): readonly string[] {
  const folded = words(sentence.normalize('NFC').replace(/älkää/giu, 'aelkaa'));
  return folded.slice(0, MOST_WORDS).map((word) => (word.length > LONGEST_WORD ? word.slice(-LONGEST_WORD) : word));
}
