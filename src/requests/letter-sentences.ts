import { foldWhiteSpace } from '../notices/words.ts';

/** A sentence of a letter with the pieces that may each ask for something of its own. */
export interface LetterSentence {
  /** As written, white space folded. */
  readonly text: string;
  /** Its clauses where it has several; empty where it is one. */
  readonly clauses: readonly string[];
}

/** Lines of at least this length are broken by a program, not by the writer. */
const WRAPPED_LINE = 50;

/** Nobody writes a longer sentence; what is longer is cut at a blank. Characters. */
const LONGEST_SENTENCE = 1_000;
/** Of more sentences the first two thirds and the last third are read, so that no letter costs more than a long one. */
export const MOST_SENTENCES = 1_500;

/** Cuts a letter into sentences, also where people write without capitals, and each sentence into its clauses. */
export function splitLetter(body: string): readonly LetterSentence[] {
  return unwrap(body)
    .flatMap(splitLine)
    .map((text) => foldWhiteSpace(text))
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .flatMap(cutLong)
    .filter((_, at, all) => at < (2 * MOST_SENTENCES) / 3 || at >= all.length - MOST_SENTENCES / 3)
    .map((text) => ({ text, clauses: splitClauses(text) }));
}

/** Joins the lines of a paragraph that a program broke. */
function unwrap(body: string): string[] {
  const lines: string[] = [];
  let previous = '';
  for (const line of body.split('\n')) {
    const continues =
      previous.trim().length >= WRAPPED_LINE && /^\s*\p{Ll}/u.test(line) && !/[.!?:]\s*$/u.test(previous);
    if (continues) lines.push(`${lines.pop() ?? ''} ${line.trim()}`);
    else lines.push(line);
    previous = line;
  }
  return lines;
}

/** Full stops after these, and after numbers, end no sentence unless a capital follows. */
const ABBREVIATION =
  /(?<![\p{L}\p{N}])(?:esim|mm|ns|jne|ym|yms|tms|vrt|ks|puh|nro|os|klo|ent|huom|tel|bl\.a|dvs|osv|t\.ex|e\.g|i\.e|etc|no|art|sec|mr|mrs|ms|dr|st|co|inc|ltd|\p{L}|\d{1,2}\.\d{1,2}|\d{1,4})\.$/iu;
/** `M. Toivonen`: a full stop after an initial ends nothing. */
const INITIAL = /(?<![\p{L}\p{N}])\p{Lu}\.$/u;
/** More letters before a full stop are not looked at, so that a line of full stops alone costs no more than another. */
const LONGEST_ABBREVIATION = 12;

const END = /[.!?…]+["”’»)]*\s+|\s+(?=\d{1,2}\)\s)|\s[-–—]\s(?=\p{Lu})|;\s+/gu;
const NUMBERED_END = /[.!?…]+["”’»)]*\s+|\s+(?=\(?\d{1,2}\)\s)|\s[-–—]\s(?=\p{Lu})|;\s+/gu;

/** "(1) … (2) …" counts wishes; "my son (12)" tells an age. */
function isNumbered(line: string): boolean {
  return line.includes('(1)') && line.includes('(2)');
}

function splitLine(line: string): string[] {
  const text = line.replace(/^\s*(?:[-–—•*·]|\(?\d{1,2}[.)]|\(?[a-h]\))\s+/u, '');
  const pieces: string[] = [];
  let start = 0;
  for (const match of text.matchAll(isNumbered(text) ? NUMBERED_END : END)) {
    const end = match.index + match[0].trimEnd().length;
    const isStop = match[0].startsWith('.') && !match[0].startsWith('..');
    const before = text.slice(Math.max(start, match.index - LONGEST_ABBREVIATION), match.index + 1);
    const isBeforeCapital = /^\s*\p{Lu}/u.test(text.slice(end, end + 4));
    if (isStop && (INITIAL.test(before) || (ABBREVIATION.test(before) && !isBeforeCapital))) continue;
    pieces.push(text.slice(start, end));
    start = match.index + match[0].length;
  }
  pieces.push(text.slice(start));
  return pieces.map((piece) => piece.replace(/^\s*\(?\d{1,2}\)\s*/u, ''));
}

function cutLong(sentence: string): readonly string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > LONGEST_SENTENCE) {
    const blank = rest.lastIndexOf(' ', LONGEST_SENTENCE);
    const end = blank > 0 ? blank : LONGEST_SENTENCE;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}

const JOINTS =
  /[,:]\s+|\s+(?:ja|sekä|eikä|mutta|vaan|och|samt|men|and|but|und|ning|и|oraz|et|y)\s+(?!muu|kaik|allt|everything|all(?!\p{L}))/giu;
const FEWEST_WORDS = 2;
const MOST_CLAUSES = 12;

function splitClauses(sentence: string): string[] {
  const clauses = sentence
    .split(JOINTS)
    .map((clause) => clause.trim())
    .filter((clause) => clause.split(/\s+/u).length >= FEWEST_WORDS);
  return clauses.length > 1 ? clauses.slice(0, MOST_CLAUSES) : [];
}
