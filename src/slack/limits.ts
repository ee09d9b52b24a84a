/** Slack's sizes, in characters or pieces (docs.slack.dev, Block Kit reference), and our own smaller ones. */
export const BUTTON_TEXT = 75;
export const BUTTON_VALUE = 2000;
export const BLOCK_ID = 255;
export const OPTION_VALUE = 150;
export const OPTIONS_PER_SELECT = 100;
export const OPTION_TEXT = 75;
export const BOXES_PER_ELEMENT = 10;
/** Of one field of text in a window. */
export const INPUT_TEXT = 3000;

/** Slack takes 50; two are kept for the number of the part and for the name of the one who shares. */
export const BLOCKS_PER_MESSAGE = 48;

/** Slack takes 3,000 in a section; nothing is documented for rich text, so it gets the same. */
export const TEXT_PER_BLOCK = 2900;

/**
 * Of all blocks of a message. Slack refuses messages of more than about 11,000 to 13,200 characters without
 * documenting it (bolt-js #2509, #2867): with `FALLBACK_TEXT` this stays under 10,000.
 */
export const TEXT_PER_MESSAGE = 8400;

/** Of the plain text that notifications and screen readers get. */
export const FALLBACK_TEXT = 1500;

/** A `response_url` takes five posts; one is kept for telling of a failure. */
export const POSTS_PER_RESPONSE_URL = 4;

/**
 * Splits a text into pieces of at most `max` characters that, joined, are the text again.
 * It cuts after a paragraph if it can, else after a line, a sentence, a word; only a word longer than `max` is cut.
 */
export function splitText(text: string, max: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const end = cutBefore(rest, max);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** Shortens a label to `max` characters, at a word where one ends in its second half. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = cutBefore(text, max - 1);
  return `${text.slice(0, end > max / 2 ? end : wholeCharacters(text, max - 1)).trimEnd()}…`;
}

/** Coarse to fine. */
const BORDERS = [/\n\s*\n\s*/gu, /\n\s*/gu, /[.!?:;]\s+/gu, /\s+/gu];

/** A border in the first third would leave a stump; a finer one further on is better. */
const STUMP = 1 / 3;

function cutBefore(text: string, max: number): number {
  // One more than `max`: white space that begins right at the limit is a border too, but does not fit itself.
  const window = text.slice(0, max);
  const ends = BORDERS.map((border) => lastEnd(window, border));
  const good = ends.find((end) => end >= max * STUMP) ?? ends.findLast((end) => end > 0);
  if (/\s/u.test(text.charAt(max)) && (good === undefined || good < max * STUMP)) return max;
  return good ?? wholeCharacters(text, max);
}

function lastEnd(text: string, border: RegExp): number {
  const last = [...text.matchAll(border)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/** Keeps the two halves of a surrogate pair together. */
function wholeCharacters(text: string, max: number): number {
  return max > 1 && /[\uD800-\uDBFF]/u.test(text.charAt(max - 1)) ? max - 1 : max;
}
