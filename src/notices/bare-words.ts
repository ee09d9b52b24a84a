import { fold } from './words.ts';

/** The words of a name or heading, folded, without any punctuation: "EU:n" → "eu", "n". */
export function bareWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
