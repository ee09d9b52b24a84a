import { fold, words } from './words.ts';

/**
 * What shows that a sentence states something: every term must be met by some word of it. The small language in which
 * people write patterns is told at the top of `notices/vocabulary/facets.yml`.
 */
export interface Pattern {
  readonly terms: readonly Term[];
}

/** Alternatives, one of which must be met (or, where `unwanted`, none may be). */
interface Term {
  readonly unwanted: boolean;
  readonly alternatives: readonly Alternative[];
}

type Alternative =
  | { readonly kind: 'start'; readonly letters: string }
  | { readonly kind: 'anywhere'; readonly letters: string }
  | { readonly kind: 'shape'; readonly shape: RegExp };

/** The shapes that a pattern may name in braces. Tried on the folded sentence. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  date: /\b(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}\.? [a-z]{3,12} (?:19|20)\d{2})\b/,
  phone: /(?:\+\d{1,3}|\b0)[\d ()-]{6,15}\d\b/,
  email: /[a-z0-9._%+-]+\s?(?:@|\(at\)|\[at\])\s?[a-z0-9-]+(?:\.[a-z0-9-]+)+/,
  postcode: /\b(?:fi-?)?\d{5} [a-z]{2,}/,
  'business-id': /\b\d{7}-\d\b/,
  url: /\b(?:https?:\/\/|www\.)[^\s<>]+/,
  period:
    /\b(?:\d+|yhden|kahden|kolmen|neljan|viiden|kuuden|kymmenen|kaksi|kolme|ett|tva|tre|fyra|fem|sex|tio|one|two|three|four|five|six|seven|ten|twelve|kaksitoista)[ -]?(?:\(\d+\) )?(?:vuo[ds]|vuotta|v\b|kk\b|kuukau|viikko|viikon|paiva|vrk|ar\b|ars\b|manad|vecka|veckor|dag|year|month|week|day)/,
  number: /\d/,
};

/** Reads patterns, one a line. Returns what is wrong instead where a line names an unknown shape or says nothing. */
export function parsePatterns(lines: string): { patterns: readonly Pattern[]; mistakes: readonly string[] } {
  const patterns: Pattern[] = [];
  const mistakes: string[] = [];
  for (const line of lines.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const terms = line.split(/\s+/u).map((word) => parseTerm(word, mistakes));
    if (terms.every((term) => term.unwanted)) mistakes.push(`"${line}" names nothing that must be there`);
    patterns.push({ terms });
  }
  return { patterns, mistakes };
}

function parseTerm(word: string, mistakes: string[]): Term {
  const unwanted = word.startsWith('-');
  const alternatives = (unwanted ? word.slice(1) : word).split('|').map((one): Alternative => {
    const shapeName = /^\{(.+)\}$/u.exec(one)?.[1];
    if (shapeName !== undefined) {
      const shape = SHAPES[shapeName];
      if (shape !== undefined) return { kind: 'shape', shape };
      mistakes.push(`{${shapeName}} is none of ${Object.keys(SHAPES).join(', ')}`);
    }
    if (one.startsWith('*')) return { kind: 'anywhere', letters: fold(one.slice(1)) };
    return { kind: 'start', letters: fold(one) };
  });
  return { unwanted, alternatives };
}

/** A sentence made ready for many patterns. */
export interface Readable {
  readonly folded: string;
  readonly words: readonly string[];
}

/** Prepares a sentence for {@link matches}. */
export function readable(text: string): Readable {
  return { folded: fold(text), words: words(text) };
}

/** Tells whether a sentence meets a pattern. */
export function matches(pattern: Pattern, sentence: Readable): boolean {
  return pattern.terms.every((term) => term.alternatives.some((one) => meets(one, sentence)) !== term.unwanted);
}

function meets(alternative: Alternative, sentence: Readable): boolean {
  if (alternative.kind === 'shape') return alternative.shape.test(sentence.folded);
  if (alternative.kind === 'anywhere') return sentence.words.some((word) => word.includes(alternative.letters));
  return sentence.words.some((word) => word.startsWith(alternative.letters));
}
