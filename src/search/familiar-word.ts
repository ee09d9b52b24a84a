import type { IntentModel } from './intent.ts';

/** Tells whether a folded word is one of the languages' own, as far as the vocabulary shows. */
export type IsFamiliar = (word: string) => boolean;

type Known = Pick<IntentModel, 'knowsWord' | 'knowsBeginning'>;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Shorter parts of a word are found in any; as an ending, one letter more. */
const SHORTEST_PART = 4;
/** Of a shorter word, another letter makes another word: `acme`, `acne`. */
const SHORTEST_CHANGED = 6;

/**
 * Takes a word for familiar that the vocabulary has, that begins as one of its words does (it is inflected), that is
 * one slip of the finger away from one, or that is put together with one. What is none of these is a name, or a word
 * that nobody has asked with yet.
 */
export function createIsFamiliar(model: Known): IsFamiliar {
  return (word) =>
    model.knowsWord(word) || model.knowsBeginning(word) || isCompound(word, model) || isMisspelt(word, model);
}

function isCompound(word: string, { knowsWord }: Known): boolean {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    if (knowsWord(word.slice(0, at))) return true;
    if (at > SHORTEST_PART && knowsWord(word.slice(word.length - at))) return true;
  }
  return false;
}

/** One letter left out, doubled, added, swapped with its neighbour or, in longer words, changed; the first is right. */
function isMisspelt(word: string, { knowsWord }: Known): boolean {
  const mayChange = word.length >= SHORTEST_CHANGED;
  for (let at = 1; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const [first = '', second = ''] = after;
    if (first !== '' && knowsWord(before + after.slice(1))) return true;
    if (second !== '' && knowsWord(before + second + first + after.slice(2))) return true;
    for (const letter of LETTERS) {
      if (knowsWord(before + letter + after)) return true;
      if (mayChange && first !== '' && knowsWord(before + letter + after.slice(1))) return true;
    }
  }
  return false;
}
