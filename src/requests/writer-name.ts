import type { CleanLetter } from './clean.ts';
import { CLOSING_START, CLOSING_WITH_NAME } from './letter-marks.ts';
import { withoutIdentityCodes } from './identity-code.ts';

/** A name on a line of its own: one to four words with capitals, or one with an initial. */
const NAME_LINE =
  /^\s*[-–—/]?\s*(\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Lu}[\p{L}'’-]*\.?|von|af|de|ja|och|and|&)){0,4}|(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}'’-]+|\p{Lu}\.)\s*,?\s*$/u;
/** Words that stand alone on the last line, and are nobody's name. */
const NO_NAME =
  /^(?:(?:kiito[sk]|kunnioitta|anonym)|(?:kiitti|kiittäen|tack|thanks|thank|danke|terveisin|tervehtien|hei|moi|hej|hello|hi|nimetön|asiakas|kund|customer)(?!\p{L}))/iu;
/** Who writes for a firm: `Hankinta / Rakennusliike Saarni`, `Oona Keränen, opiskelija`. */
const NAME_AND_PLACE =
  /^\s*(?:[\p{L}\p{N}&.’' -]{2,40}\s\/\s[\p{L}\p{N}&.’' -]{2,40}|\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+,\s[\p{L} -]{2,40})$/u;
/** What people write beside their names: when they were born, where they are reached. */
const BESIDE_NAME =
  /[,;(/]?\s*(?:(?<!\p{L})(?:s|synt|hetu|HETU|born|dob|DOB|f|född|puh|p|tel|Tel|Puh|gsm)\s?[.:]|\+?\d|\S+@|\().*$/u;

/** A name stands within so many characters of the end: patterns are not tried on more. */
const LONGEST_END = 120;

/** Finds the name with which a letter is signed; undefined where nobody signed it. For identifying, never for logs. */
export function writerName(letter: CleanLetter): string | undefined {
  const signature = letter.signature.split('\n');
  const last = (letter.body.split('\n').findLast((line) => line.trim() !== '') ?? '').slice(-LONGEST_END);
  const inClosing = [...signature, last].map(nameInClosing).find((name) => name !== undefined);
  if (inClosing !== undefined) return inClosing;
  const below = signature.map(nameOnLine).find((name) => name !== undefined);
  if (below !== undefined) return below;
  if (!letter.body.trim().includes('\n'))
    return nameIn(/[.!?]\s+(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,2})\s*$/u, withoutIdentityCodes(last).trim());
  return nameOnLine(last);
}

/** Tells whether a line is the name of whoever wrote, with or without words of closing before it. */
export function isSignedLine(line: string): boolean {
  if (line.length > LONGEST_END) return false;
  return nameOnLine(line) !== undefined || CLOSING_START.test(line) || NAME_AND_PLACE.test(line);
}

/** Tells whether a line thanks or greets, so that the name may stand below it. */
export function isCourtesy(line: string): boolean {
  return NO_NAME.test(line.trim()) && line.length <= LONGEST_COURTESY;
}

/** In characters. */
const LONGEST_COURTESY = 30;

function nameInClosing(line: string): string | undefined {
  return nameIn(CLOSING_WITH_NAME, withoutDetails(line));
}

function nameOnLine(line: string): string | undefined {
  return nameIn(NAME_LINE, withoutDetails(line));
}

function nameIn(pattern: RegExp, line: string): string | undefined {
  const name = pattern.exec(line)?.[1];
  return name === undefined || NO_NAME.test(name) || !/^\p{Lu}/u.test(name) ? undefined : name;
}

/** "Maija Malli 010190-123A, p. 040 123" is "Maija Malli". */
function withoutDetails(line: string): string {
  return withoutIdentityCodes(line.slice(0, LONGEST_END)).replace(BESIDE_NAME, '').trim();
}
