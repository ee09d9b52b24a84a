/** Folds case and diacritics, so that names and headings compare as people read them ("Evästeet" → "evasteet"). */
export function foldCase(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text, folded, without punctuation. */
export function foldedWords(text: string): string[] {
  return foldCase(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
