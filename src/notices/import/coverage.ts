import { foldLines } from './block.ts';

export interface Coverage {
  /** Pieces of the source that did not arrive, in its order. */
  readonly lost: readonly string[];
  /** Share of the source's characters that arrived, without white space; 1 where all of them did. */
  readonly coverage: number;
}

/** Compares a source with what was made of it, by words, in any order. Both are plain text. */
export function coverageOf(source: string, arrived: string): Coverage {
  const left = counted(wordsOf(arrived));
  const lines = foldLines(source).split('\n').map(wordsOf);
  const found = arrived.replace(/\s+/gu, '');
  // Whole lines first: a lost line must not use up the words of one that arrived.
  const whole = lines.map((words) => found.includes(words.join('')) && take(left, words));
  const lost = lines.flatMap((words, at) => (whole[at] === true ? [] : lostRuns(words, left)));
  const total = lines.flat().join('').length;
  const missing = lost.flat().join('').length;
  return { lost: lost.map((run) => run.join(' ')), coverage: total === 0 ? 1 : 1 - missing / total };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Takes all words out of the count, or none of them. */
function take(left: Map<string, number>, words: readonly string[]): boolean {
  for (const [word, count] of counted(words)) if ((left.get(word) ?? 0) < count) return false;
  for (const word of words) left.set(word, (left.get(word) ?? 0) - 1);
  return true;
}

function lostRuns(words: readonly string[], left: Map<string, number>): string[][] {
  const runs: string[][] = [];
  let isOpen = false;
  for (const word of words) {
    const arrived = take(left, [word]);
    if (!arrived && !isOpen) runs.push([]);
    if (!arrived) runs.at(-1)?.push(word);
    isOpen = !arrived;
  }
  return runs;
}
