import type { CleanLetter } from './clean.ts';
import { CLOSING_START, CLOSING_WITH_NAME } from './letter-marks.ts';
import { withoutIdentityCodes } from './identity-code.ts';

/** A name on a line of its own: one to four words with capitals, or one with an initial. */
const NAME_LINE =
  /^\s*[-–—/]?\s*(\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Lu}[\p{L}'’-]*\.?|von|af|de|ja|och|and|&)){0,4}|(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}'’-]+|\p{Lu}\.)\s*,?\s*$/u;
/** Words that stand alone on the last line, and are nobody's name. */
const NO_NAME =
  /^(?:(?:kiito[sk]|kunnioit|kohtelia|högaktning|med aktning|respectful|yours|anonym)|(?:kiitti|kiittäen|tack|thanks|thank|danke|terveisin|tervehtien|hei|moi|hej|hello|hi|nimetön|asiakas|kund|customer)(?!\p{L}))/iu;
/** Who writes for a firm: `Hankinta / Rakennusliike Saarni`, `Oona Keränen, opiskelija`. */
const NAME_AND_PLACE =
  /^\s*(?:[\p{L}\p{N}&.’' -]{2,40}\s\/\s[\p{L}\p{N}&.’' -]{2,40}|\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+,\s[\p{L} -]{2,40})$/u;
/** Firms, streets and words of urgency that stand where names do. */
const NOBODY =
  /(?<!\p{L})(?:oyj?|ab|ky|tmi|ry|ltd|limited|inc|plc|gmbh|as oy|terv|heti|nyt|pian|kiireinen|genast|nu|omgående|now|asap|urgent|today|please|vastaus|mainos|stop|stopp|finland|suomi|helsinki|helsingfors|kirjaamo|asiakaspalvelu|info|noreply)\.?(?!\p{L})|\p{L}(?:tie|katu|kuja|polku|gatan|vägen|gränden)(?!\p{L})/iu;
/** What people write beside their names: when they were born, where they are reached. */
const BESIDE_NAME =
  /[,;(/]?\s*(?:(?<!\p{L})(?:s|synt|hetu|HETU|born|dob|DOB|f|född|puh|p|tel|Tel|Puh|gsm)\s?[.:]|\+?\d|\S+@|\().*$/u;

/** A name stands within so many characters of the end: patterns are not tried on more. */
const LONGEST_END = 120;

/** Finds the name with which a letter is signed, or under which it was sent; undefined where neither tells one. For identifying, never for logs. */
export function writerName(letter: CleanLetter): string | undefined {
  const signature = letter.signature.split('\n');
  const last = (letter.body.split('\n').findLast((line) => line.trim() !== '') ?? '').slice(-LONGEST_END);
  const tries = [
    () => firstOf(signature, nameInClosing),
    () => nameInClosing(withoutContact(last)),
    () => firstOf(signature, nameOnLine),
    () => nameAtEnd(withoutContact(last)),
    () => (letter.body.trim().includes('\n') ? firstOf([last], nameOnLine) : undefined),
    () => nameOnLine(withoutContact(letter.sender ?? '')),
  ];
  for (const find of tries) {
    const name = find();
    if (name !== undefined) return name;
  }
  return undefined;
}

function firstOf(lines: readonly string[], find: (line: string) => string | undefined): string | undefined {
  return lines
    .map((line) => find(line) ?? find(withoutContact(line)) ?? find(beforeRole(line)))
    .find((name) => name !== undefined);
}

/** "Laura Ahlgren, yleinen edunvalvoja" is Laura Ahlgren; "Huomenta, …" is nobody. */
function beforeRole(line: string): string {
  return /^\s*(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,2}),/u.exec(line)?.[1] ?? '';
}

/** Takes away what stands before or after a name: identity code, telephone, address of mail. */
function withoutContact(line: string): string {
  return withoutIdentityCodes(line.slice(-LONGEST_END))
    .replace(/\S+@\S+/gu, ' ')
    .replace(/(?<!\p{L})(?:puh|tel|tfn|gsm|mob|phone|hetu|p)\s?[.:]/giu, ' ')
    .replace(/(?<![\p{L}\d])\+?\d[\d -]{5,}\d(?!\d)/gu, ' ')
    .replace(/\s{2,}/gu, ' ')
    .replace(/[\s,;:(]+$/u, '')
    .trim();
}

/** "… /Gun S.", "… Asia on kiireinen. S. Rantakari", "… tietoni. Matti", "… tietoni terv. Pekka K". */
function nameAtEnd(text: string): string | undefined {
  return END_PATTERNS.map((pattern) => nameIn(pattern, text)).find((name) => name !== undefined);
}

const END_PATTERNS = [
  /(?:^|\s)\/\s?(\p{Lu}[\p{L}'’-]*\.?(?:\s\p{Lu}[\p{L}'’-]*\.?){0,2})\s*$/u,
  /(?:^|\s)(?:[Tt]erv|[Tt]erveisin|[Tt]erkuin|[Mm]vh|[Hh]älsningar|[Hh]älsar|[Rr]egards)[.,:]?\s+(\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*\.?){0,2})\s*$/u,
  /[.!?)…]\s+((?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}[\p{L}'’-]*)\.?\s*$/u,
  /[.!?)…]\s+(\p{Lu}\p{Ll}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]*\.?){0,2})\s*$/u,
];

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
  if (name === undefined || NO_NAME.test(name) || NOBODY.test(name)) return undefined;
  return /^\p{Lu}/u.test(name) ? name : undefined;
}

/** More words in small letters beside a name are a sentence: "On 3 July I asked for a copy". */
const MOST_WORDS_OF_DETAILS = 3;

/** "Maija Malli 010190-123A, p. 040 123" is "Maija Malli". */
function withoutDetails(line: string): string {
  const known = withoutIdentityCodes(line.slice(0, LONGEST_END));
  const details = BESIDE_NAME.exec(known)?.[0] ?? '';
  const said = details.match(/(?<![\p{L}@.])\p{Ll}\p{L}+(?![\p{L}@])/gu) ?? [];
  return (said.length > MOST_WORDS_OF_DETAILS ? known : known.replace(BESIDE_NAME, '')).trim();
}
