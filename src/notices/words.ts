/** What separates words: anything but letters, digits and the joints inside a word (`e-mail`, `eu:n`, `info@x.fi`). */
const SEPARATORS = /[^\p{L}\p{N}@.:/+'-]+/u;
const EDGES = /^[@.:/+'-]+|[.:/+'-]+$/gu;

/** Removes case and diacritics, so that `Säilytysaika` and `sailytysaika` are the same: `ä` `å` → `a`, `ö` → `o`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ø]/g, 'o')
    .replace(/[æ]/g, 'a')
    .replace(/[’‘´`]/g, "'")
    .replace(/[‐‑‒–—]/g, '-');
}

/** Splits a text into folded words, in order. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const piece of fold(text).split(SEPARATORS)) {
    const word = piece.replace(EDGES, '');
    if (word !== '') found.push(word);
  }
  return found;
}

/** Folds white space as the contract's *exact* does: every run is one blank, none at the ends. */
export function foldWhiteSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
