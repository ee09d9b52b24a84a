import { CLOSING, CLOSING_WITH_NAME, POSTSCRIPT, SIGNATURE_DIVIDER } from './letter-marks.ts';
import { isCourtesy, isSignedLine } from './writer-name.ts';

/** A signature has few and short lines; a postscript below it belongs to the letter again. */
const LONGEST_SIGNATURE_LINE = 60;
const MOST_SIGNATURE_LINES = 9;
/** Without a word of closing, so many lines at most stand below a name: a firm, an address, a telephone number. */
const MOST_LINES_WITH_NAME = 3;

/** Sets apart the name, address and telephone under a letter. */
export function takeSignature(lines: readonly string[]): { body: string; signature: string } {
  const marked = lines.findIndex(
    (line, at) =>
      (SIGNATURE_DIVIDER.test(line) || CLOSING.test(line)) &&
      at > 0 &&
      isSignature(lines.slice(at + 1).filter((one) => one.trim() !== '' && !SIGNATURE_DIVIDER.test(one))),
  );
  const start = marked === -1 ? signedFrom(lines) : marked;
  if (start === -1) return takeClosing(lines.join('\n').trim());
  const below = lines.slice(start);
  const postscript = below.findIndex((line) => POSTSCRIPT.test(line));
  const signature = postscript === -1 ? below : below.slice(0, postscript);
  const after = postscript === -1 ? [] : below.slice(postscript);
  return { body: [...lines.slice(0, start), ...after].join('\n').trim(), signature: signature.join('\n').trim() };
}

/** "Poistakaa tietoni. Terv. Kalle": the words of closing and the name at the end of the last line. */
function takeClosing(body: string): { body: string; signature: string } {
  const lineStart = body.lastIndexOf('\n') + 1;
  const from = Math.max(lineStart, body.length - LONGEST_SIGNATURE_LINE);
  const closing = CLOSING_WITH_NAME.exec(body.slice(from));
  // What stands alone is no closing: a letter may consist of "T. Riku poistakaa".
  if (closing === null || from + closing.index === lineStart) return { body, signature: '' };
  const end = from + closing.index + 1;
  return { body: body.slice(0, end).trim(), signature: body.slice(end).trim() };
}

/** Where the name begins that stands below the letter without any word of closing, or on the line of it; -1 if none does. */
function signedFrom(lines: readonly string[]): number {
  const end = lines.findLastIndex((line) => line.trim() !== '');
  const first = Math.max(1, end - MOST_LINES_WITH_NAME);
  for (let at = first; at <= end; at += 1) {
    const before = lines[at - 1] ?? '';
    const isApart = before.trim() === '' || isCourtesy(before) || /[.!?)\p{Extended_Pictographic}]\s*$/u.test(before);
    const below = lines.slice(at + 1, end + 1);
    const isLast = below.every((line) => line.length <= LONGEST_SIGNATURE_LINE && !/[!?]\s*$|\p{Ll}\.\s*$/u.test(line));
    if (isApart && isLast && isSignedLine(lines[at] ?? '')) return at;
  }
  return -1;
}

function isSignature(lines: readonly string[]): boolean {
  const postscript = lines.findIndex((line) => POSTSCRIPT.test(line));
  const own = postscript === -1 ? lines : lines.slice(0, postscript);
  return own.length <= MOST_SIGNATURE_LINES && own.every((line) => line.length <= LONGEST_SIGNATURE_LINE);
}
