import { foldWhiteSpace } from '../notices/words.ts';
import type { Quote } from './quote.ts';
import { splitSentences, type Sentence } from './sentences.ts';

/** Translations into one language, keyed by the exact source line, white space folded. */
export type TranslationMemory = ReadonlyMap<string, string>;

/** Lines without an entry that have fewer words than this are names, numbers or addresses: they stay as they are. */
const FEWEST_WORDS_TO_TRANSLATE = 4;

/**
 * Translates a quote line by line; within a line sentence by sentence where source and translation have equally many,
 * else the line whole. Undefined where a line with words in it has no entry: better none than half or a stale one.
 */
export function translateQuote(
  sentences: readonly Sentence[],
  quote: Quote,
  memory: TranslationMemory,
): string | undefined {
  const pieces: { text: string; line: number; paragraph: number }[] = [];
  let translatedAny = false;
  for (const [line, chosen] of groupByLine(sentences, quote)) {
    const whole = sentences.filter((sentence) => sentence.line === line);
    const source = foldWhiteSpace(whole.map(({ text }) => text).join(' '));
    const translation = memory.get(source);
    const paragraph = whole[0]?.paragraph ?? 0;
    if (translation === undefined) {
      if (wantsTranslation(source)) return undefined;
      pieces.push({ text: source, line, paragraph });
      continue;
    }
    translatedAny = true;
    pieces.push({ text: partOf(translation, whole, chosen), line, paragraph });
  }
  if (!translatedAny) return undefined;
  return pieces.map((piece, at) => joint(pieces[at - 1], piece) + piece.text).join('');
}

/** Tells whether a line says something in words, so that it is not understood without a translation. */
export function wantsTranslation(line: string): boolean {
  return line.split(' ').length >= FEWEST_WORDS_TO_TRANSLATE && /\p{Ll}{4}/u.test(line);
}

function groupByLine(sentences: readonly Sentence[], quote: Quote): Map<number, Sentence[]> {
  const lines = new Map<number, Sentence[]>();
  for (const index of quote.indexes) {
    const sentence = sentences[index];
    if (sentence !== undefined) lines.set(sentence.line, [...(lines.get(sentence.line) ?? []), sentence]);
  }
  return lines;
}

function partOf(translation: string, whole: readonly Sentence[], chosen: readonly Sentence[]): string {
  if (chosen.length === whole.length) return translation;
  const translated = splitSentences(translation);
  if (translated.length !== whole.length) return translation;
  const first = whole[0]?.index ?? 0;
  return chosen.map(({ index }) => translated[index - first]?.text ?? '').join(' ');
}

function joint(
  before: { line: number; paragraph: number } | undefined,
  piece: { line: number; paragraph: number },
): string {
  if (before === undefined) return '';
  if (piece.line - before.line > 1) return ' … ';
  return before.paragraph === piece.paragraph ? '\n' : '\n\n';
}
