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
const NONE = -1;

/**
 * Indexes names by all they are with one letter left out (SymSpell's trick). Of each such piece only a hash is kept, in
 * a table of numbers: as strings, those of 10,000 companies would take 300 MB. What the table finds is checked.
 */
export function* indexSimilar(all: Iterable<string>): Steps<FindSimilar> {
  const names = [...all].filter((name) => name.length >= SHORTEST_MISSPELT && !/\d/u.test(name));
  const count = names.reduce((sum, name) => sum + name.length + 1, 0);
  const first = new Int32Array(2 ** Math.ceil(Math.log2(count + 1))).fill(NONE);
  const next = new Int32Array(count);
  const nameAt = new Int32Array(count);
  let entry = 0;
  for (const [at, name] of names.entries()) {
    if (at % NAMES_A_STEP === 0) yield;
    for (let left = NONE; left < name.length; left += 1) {
      const slot = hashWithout(name, left) & (first.length - 1);
      next[entry] = first[slot] ?? NONE;
      nameAt[entry] = at;
      first[slot] = entry;
      entry += 1;
    }
  }
  return (written) => {
    const found = new Set<string>();
    for (let left = NONE; left < written.length; left += 1) {
      let one = first[hashWithout(written, left) & (first.length - 1)] ?? NONE;
      for (; one !== NONE; one = next[one] ?? NONE) {
        const name = names[nameAt[one] ?? NONE];
        if (name !== undefined && isSimilar(name, written)) found.add(name);
      }
    }
    return found;
  };
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
