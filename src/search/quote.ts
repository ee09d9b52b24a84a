import type { Sentence } from './sentences.ts';

/** The contract's limit for what is shown first. */
export const QUOTE_LIMIT = 700;
/** A section up to this length is quoted whole: four lines, no more than a long sentence of these notices. */
const WHOLE_UP_TO = 350;
const GAP = ' … ';

/** A piece of a section: its words, and the places of its sentences. */
export interface Quote {
  readonly text: string;
  readonly indexes: readonly number[];
}

/**
 * Makes the quote: the picked sentences in the order of the section, those that touch joined as they stand, others by
 * ` … `. An item brings the line that introduces its list, such a line its items. Where all do not fit, the picks that
 * come first in `picks` win.
 */
export function quoteSentences(sentences: readonly Sentence[], picks: readonly number[]): Quote {
  if (joinAll(sentences).length <= WHOLE_UP_TO) return quoteLead(sentences);
  const chosen = new Set<number>();
  for (const pick of picks) {
    for (const index of [
      ...leadTo(sentences, pick),
      pick,
      ...linesWith(sentences, pick),
      ...itemsOf(sentences, pick),
    ]) {
      if (chosen.has(index)) continue;
      chosen.add(index);
      if (joinChosen(sentences, chosen).length > QUOTE_LIMIT) {
        chosen.delete(index);
        break;
      }
    }
  }
  return { text: joinChosen(sentences, chosen), indexes: [...chosen].toSorted((a, b) => a - b) };
}

/** Quotes a section from its start: whole where it fits, else as many whole sentences as do. */
export function quoteLead(sentences: readonly Sentence[], limit = QUOTE_LIMIT): Quote {
  let text = cutAtWord(sentences[0]?.text ?? '', limit);
  let end = 1;
  for (; end < sentences.length; end += 1) {
    const longer = joinAll(sentences.slice(0, end + 1));
    if (longer.length > limit) break;
    text = longer;
  }
  return { text, indexes: sentences.slice(0, end).map(({ index }) => index) };
}

/** The line that introduces the list in which `index` stands: the nearest line before it that ends with a colon. */
function leadTo(sentences: readonly Sentence[], index: number): number[] {
  const item = sentences[index];
  if (item === undefined || !isItem(item)) return [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = sentences[at];
    if (before?.introduces === true) return [at];
    if (before === undefined || !isItem(before)) return [];
  }
  return [];
}

/** The other lines of an address: lines of a paragraph that are no list stand together. */
function linesWith(sentences: readonly Sentence[], index: number): number[] {
  const line = sentences[index];
  if (line === undefined || !isItem(line) || isListed(line)) return [];
  const paragraph = sentences.filter((sentence) => sentence.paragraph === line.paragraph);
  return paragraph.some(isListed) ? [] : paragraph.filter(isItem).map((sentence) => sentence.index);
}

/** The items that a line ending with a colon introduces. */
function itemsOf(sentences: readonly Sentence[], index: number): number[] {
  if (sentences[index]?.introduces !== true) return [];
  const items: number[] = [];
  for (let at = index + 1; at < sentences.length; at += 1) {
    const next = sentences[at];
    if (next === undefined || !isItem(next)) break;
    items.push(at);
  }
  return items;
}

/** Items are lines of their own that end without a full stop or open with a dash. */
function isItem(sentence: Sentence): boolean {
  return isListed(sentence) || !/[.!?:]$/u.test(sentence.text);
}

function isListed(sentence: Sentence): boolean {
  return /^[-–•*]/u.test(sentence.text);
}

function joinAll(sentences: readonly Sentence[]): string {
  return sentences.map((sentence, at) => separator(sentences[at - 1], sentence) + sentence.text).join('');
}

function joinChosen(sentences: readonly Sentence[], chosen: ReadonlySet<number>): string {
  let quote = '';
  let previous: Sentence | undefined;
  for (const sentence of sentences) {
    if (!chosen.has(sentence.index)) continue;
    const touches = previous === undefined || previous.index + 1 === sentence.index;
    quote += (touches ? separator(previous, sentence) : GAP) + sentence.text;
    previous = sentence;
  }
  return quote.length > QUOTE_LIMIT && chosen.size === 1 ? cutAtWord(quote, QUOTE_LIMIT) : quote;
}

function separator(before: Sentence | undefined, sentence: Sentence): string {
  if (before === undefined) return '';
  if (before.paragraph !== sentence.paragraph) return '\n\n';
  return before.line === sentence.line ? ' ' : '\n';
}

/** A sentence longer than a quote may be is cut between words. */
function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.lastIndexOf(' ', limit);
  return text.slice(0, end > 0 ? end : limit);
}
