import type { Steps } from '../notices/steps.ts';

/**
 * Finds the names that are one letter away from what is written: left out, added, changed or swapped with its
 * neighbour, the first letter excepted.
 */
export type FindSimilar = (written: string) => ReadonlySet<string>;

/** Shorter names are too easily met by a slip of the finger in some other word. */
const SHORTEST_MISSPELT = 6;
/** Names looked at between two pauses. */
const NAMES_A_STEP = 500;
/** No letter is left out. */
const WHOLE = -1;
/** Ends a chain of entries, and is what new tables hold: entries count from 1. */
const NO_ENTRY = 0;

/**
 * Indexes names by all they are with one letter left out (SymSpell's trick). Of each such piece only a hash is kept, in
 * a table of numbers: as strings, those of 10,000 companies would take 300 MB. What the table finds is checked.
 */
export function* indexSimilar(all: Iterable<string>): Steps<FindSimilar> {
  const names = yield* namesToIndex(all);
  const count = names.reduce((sum, name) => sum + name.length + 1, 0);
  yield;
  // One to two entries a chain: a larger table gains nothing and holds twice the memory.
  const first = new Int32Array(2 ** Math.floor(Math.log2(count + 1)));
  const next = new Int32Array(count + 1);
  const nameAt = new Int32Array(count + 1);
  let entry = NO_ENTRY;
  for (const [at, name] of names.entries()) {
    if (at % NAMES_A_STEP === 0) yield;
    for (let left = WHOLE; left < name.length; left += 1) {
      const slot = hashWithout(name, left) & (first.length - 1);
      entry += 1;
      next[entry] = first[slot] ?? NO_ENTRY;
      nameAt[entry] = at;
      first[slot] = entry;
    }
  }
  return (written) => {
    const found = new Set<string>();
    for (let left = WHOLE; left < written.length; left += 1) {
      let one = first[hashWithout(written, left) & (first.length - 1)] ?? NO_ENTRY;
      for (; one !== NO_ENTRY; one = next[one] ?? NO_ENTRY) {
        const name = names[nameAt[one] ?? names.length];
        if (name !== undefined && isSimilar(name, written)) found.add(name);
      }
    }
    return found;
  };
}

function* namesToIndex(all: Iterable<string>): Steps<readonly string[]> {
  const names: string[] = [];
  let looked = 0;
  for (const name of all) {
    if ((looked += 1) % NAMES_A_STEP === 0) yield;
    if (name.length >= SHORTEST_MISSPELT && !/\d/u.test(name)) names.push(name);
  }
  return names;
}

function isSimilar(name: string, written: string): boolean {
  if (Math.abs(name.length - written.length) > 1 || name[0] !== written[0]) return false;
  const pieces = new Set(pieceOf(written));
  return pieceOf(name).some((piece) => pieces.has(piece));
}

/** A name, and what is left of it without each of its letters. */
function pieceOf(name: string): string[] {
  return [name, ...Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1))];
}

/** FNV-1a over UTF-16 units, without the one at a place. */
function hashWithout(name: string, left: number): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) {
    if (at !== left) value = Math.imul(value ^ name.charCodeAt(at), 0x01000193);
  }
  // The low bits of a product depend on low bits alone.
  return value ^ (value >>> 15);
}
