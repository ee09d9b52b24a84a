import type { types } from '@slack/bolt';
import type { Wording } from '../../notices/compare.ts';
import { splitSentences } from '../../search/sentences.ts';
import { splitText } from '../limits.ts';
import { bold, plain } from './rich-text.ts';

/** A wording as it is quoted beside others. */
interface WordingQuote {
  /** Exact pieces; ` … ` stands where something is left out, and what the first wording does not have is bold. */
  readonly elements: readonly types.RichTextElement[];
  /** Words of the first wording that are not in this one. */
  readonly absent: readonly string[];
  /** Whether something is left out. */
  readonly isCut: boolean;
}

/** A longer sentence, or list without full stops, is taken apart; in characters. */
const LONGEST_SENTENCE = 400;
/** Stands between pieces that do not touch, and at the end of what is cut. */
const LEFT_OUT = '…';

/** Quotes a wording in at most about `limit` characters: from its beginning, or the sentences that differ from the first. */
export function quoteWording({ text, words }: Wording, limit: number): WordingQuote {
  if (words === undefined) return quoteBeginning(text, limit);
  const { marks, absent } = marksOf(words);
  const sentences = placedSentences(text);
  const isWhole = text.length <= limit;
  const kept = isWhole
    ? sentences
    : withinLimit(
        sentences.filter((one) => marks.some((mark) => meets(one, mark))),
        limit,
      );
  return { elements: joined(kept, { marks, all: sentences }), absent, isCut: kept.length < sentences.length };
}

function quoteBeginning(text: string, limit: number): WordingQuote {
  const beginning = (splitText(text, limit)[0] ?? '').trim();
  const isCut = beginning.length < text.trim().length;
  return { elements: [plain(isCut ? `${beginning} ${LEFT_OUT}` : beginning)], absent: [], isCut };
}

/** A stretch of the text with its white space folded. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Placed extends Stretch {
  readonly text: string;
}

/** Marks what is only here; where words of the first wording are absent, the mark has no length. */
function marksOf(words: NonNullable<Wording['words']>): { marks: readonly Stretch[]; absent: readonly string[] } {
  const marks: Stretch[] = [];
  let at = 0;
  for (const { kind, text } of words) {
    const end = kind === 'removed' ? at : at + text.length;
    if (kind !== 'same') marks.push({ start: at, end });
    if (kind !== 'removed') at = end + 1;
  }
  return { marks, absent: words.filter(({ kind }) => kind === 'removed').map(({ text }) => text) };
}

function placedSentences(text: string): readonly Placed[] {
  const placed: Placed[] = [];
  let at = 0;
  for (const sentence of splitSentences(text)) {
    for (const piece of splitText(sentence.text, LONGEST_SENTENCE)) {
      placed.push({ text: piece, start: at, end: at + piece.length });
      at += piece.length;
    }
    at += 1;
  }
  return placed;
}

function meets(sentence: Stretch, mark: Stretch): boolean {
  return mark.start <= sentence.end && mark.end >= sentence.start;
}

/** Always keeps one. */
function withinLimit(sentences: readonly Placed[], limit: number): readonly Placed[] {
  let length = 0;
  return sentences.filter((sentence, at) => {
    length += sentence.text.length;
    return at === 0 || length <= limit;
  });
}

function joined(
  kept: readonly Placed[],
  { marks, all }: { marks: readonly Stretch[]; all: readonly Placed[] },
): readonly types.RichTextElement[] {
  const elements = kept.flatMap((sentence, at) => {
    const before = kept[at - 1] ?? { end: -1 };
    const border = sentence.start - before.end > 1 ? ` ${LEFT_OUT} ` : sentence.start > before.end ? ' ' : '';
    return [plain(at === 0 ? border.trimStart() : border), ...markedParts(sentence, marks)];
  });
  const isEndKept = kept.at(-1) === all.at(-1);
  return [...elements, ...(isEndKept ? [] : [plain(` ${LEFT_OUT}`)])].filter(
    (one) => !('text' in one) || one.text !== '',
  );
}

function markedParts({ text, start, end }: Placed, marks: readonly Stretch[]): types.RichTextElement[] {
  const parts: types.RichTextElement[] = [];
  let at = start;
  for (const mark of marks) {
    const from = Math.max(mark.start, at);
    const to = Math.min(mark.end, end);
    if (to <= from) continue;
    parts.push(plain(text.slice(at - start, from - start)), bold(text.slice(from - start, to - start)));
    at = to;
  }
  return [...parts, plain(text.slice(at - start))];
}
