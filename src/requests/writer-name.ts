import type { CleanLetter } from './clean.ts';
import { CLOSING_WITH_NAME } from './letter-marks.ts';

/** A name on a line of its own: two to four words with capitals, or one with an initial. */
const NAME_LINE =
  /^\s*[-–—/]?\s*(\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Lu}[\p{L}'’-]*\.?|von|af|de)){0,3}|(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}'’-]+)\s*,?\s*$/u;

/** Finds the name with which a letter is signed; undefined where nobody signed it. For identifying, never for logs. */
export function writerName(letter: CleanLetter): string | undefined {
  const signature = letter.signature.split('\n').slice(1);
  const below = signature.map((line) => NAME_LINE.exec(line)?.[1]).find((name) => name !== undefined);
  if (below !== undefined) return below;
  const last = letter.body.split('\n').findLast((line) => line.trim() !== '') ?? '';
  const inClosing = CLOSING_WITH_NAME.exec(letter.signature)?.[1] ?? CLOSING_WITH_NAME.exec(last)?.[1];
  if (inClosing !== undefined) return inClosing;
  if (letter.body.trim() === last.trim())
    return /[.!?]\s+(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,2})\s*$/u.exec(last)?.[1];
  return NAME_LINE.exec(last)?.[1];
}
