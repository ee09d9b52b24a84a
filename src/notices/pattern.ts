import { fold, words } from './words.ts';

/**
 * What shows that a sentence states something: every term must be met by some word of it. The small language in which
 * people write patterns is told at the top of `notices/vocabulary/facets.yml`.
 */
export interface Pattern {
  readonly terms: readonly Term[];
}

/** Alternatives, one of which must be met (or, where `unwanted`, none may be). */
interface Term {
  readonly unwanted: boolean;
  readonly alternatives: readonly Alternative[];
}

type Alternative =
  | { readonly kind: 'start'; readonly letters: string }
  | { readonly kind: 'anywhere'; readonly letters: string }
  | { readonly kind: 'whole'; readonly letters: string }
  | { readonly kind: 'shape'; readonly shape: RegExp };

/** Numbers as notices write them out before a unit of time, folded; case endings are left open by `[a-z]*`. */
const NUMERALS = [
  String.raw`\d{1,3}`,
  '(?:yksi|yhde|kaksi|kahde|kolme|nelja|viisi|viide|viitta|kuusi|kuude|kuutta|seitsem|kahdeksa|yhdeksa|kymmen)[a-z]*|puoli|puolen|puolta',
  'en|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|fjorton|arton|tjugo(?:fyra)?|trettio',
  'one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|eighteen|twenty(?:-four)?|thirty|sixty|ninety',
].join('|');

const UNITS = [
  'vuosi|vuode|vuotta|v|vuorokau|kk|kuukau|viikko|viiko|paiva(?!t|k|m)|vrk|pv|tunti|tunnin|tunnissa|tuntei|h',
  'ar|ars|aret|aren|manad|vecka|veckor|dag|dygn|timm|rakenskapsar',
  'year|month|week|day|hour',
]
  .join('|')
  // Short ones must be the whole word: `v` is a year in Finnish, `ar` in Swedish.
  .replaceAll(/(?<=^|\|)(?:v|kk|h|vrk|pv|ar|ars|aret|aren|rakenskapsar)(?=\||$)/gu, String.raw`$&\b`);

const STREETS = [
  '(?:tie|katu|kuja|vayla|polku|raitti|kaari|ranta|aukio|tori|penger|kulma|rinne|bulevardi|puistikko|esplanadi)',
  '(?:gatan|vagen|grand|stigen|allen|esplanaden|street|road|avenue|lane)',
].join('|');

const MONTHS = [
  '(?:tammi|helmi|maalis|huhti|touko|kesa|heina|elo|syys|loka|marras|joulu)kuu[a-z]*',
  'jan[a-z]*|feb[a-z]*|mar[cs][a-z]*|apr[a-z]*|ma[jy]|jun[a-z]*|jul[a-z]*|aug[a-z]*|sep[a-z]*|o[ck]t[a-z]*|nov[a-z]*|de[cs][a-z]*',
].join('|');

/** What templates leave to be filled in: "[Y-tunnus]", "(s-postiosoite)", "<company name>", "____", "xx.xx.20xx". */
const BLANK_NOUNS =
  '(?:y-tunnus|fo-nummer|nime|nimi|osoit|posti|puhelin|yhteystie|pvm|paivamaara|yritys|yrityks|yhtio|rekisterinpita|namn|adress|telefon|foretag|datum|kontakt|name|address|e-?mail|phone|company|contact|date)';
const BLANK_VERBS = '(?:taydenna|lisaa(?! tieto)|kirjoita|valitse|insert|fill|enter|fyll|ange|infoga)';
const BLANK_FIELDS =
  '(?:s-postiosoite|(?:sahko)?posti(?:osoite)?|osoite|puhelin(?:numero)?|e-post(?:adress)?|adress|telefon(?:nummer)?|(?:e-?mail )?address|e-?mail|phone(?: number)?)';
const PLACEHOLDER = [
  // Not a link's label ("[name](https://…)") nor an address in disguise ("info[at]…").
  String.raw`\[[^\][\n]{0,40}(?:${BLANK_NOUNS}|x{2,}|\.{3}|__)[^\][\n]{0,40}\](?!\()`,
  String.raw`\[\s*${BLANK_VERBS}\b[^\][\n]*\](?!\()`,
  String.raw`<\s*[^<>@\n]{0,20}${BLANK_NOUNS}[^<>@\n]{0,40}>`,
  String.raw`\{\{[^}\n]*\}\}|\$\{[^}\n]*\}`,
  // Only where an address has to follow: "contact details (e-mail address, phone)" is a list of data.
  String.raw`\b(?:sahkopostitse|osoit\w+|numero\w+|puhelimitse|e-post(?:en)?|adressen|telefon|e-?mail|address|number|at|to) \(${BLANK_FIELDS}\)`,
  String.raw`\(s-postiosoite\)`,
  String.raw`_{3,}|\bx{3,}\b|\bx{1,2}\.\s?x{1,2}\.\s?(?:x{2,4}|20x{1,2}|20\d\d)\b`,
  String.raw`\blorem ipsum\b|\b${BLANK_VERBS} (?:tahan|har|here)\b|\bfyll i har\b|\b(?:todo|tbd)\b`,
].join('|');

/** The shapes that a pattern may name in braces. Tried on the folded sentence. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  date: new RegExp(
    [
      String.raw`\b\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d{2}\b`,
      String.raw`\b(?:19|20)\d{2}-\d{2}-\d{2}\b`,
      String.raw`\b(?:\d{1,2}/){1,2}(?:19|20)\d{2}\b`,
      String.raw`\b(?:${MONTHS})\.?(?: \d{1,2},?)? (?:19|20)\d{2}\b`,
    ].join('|'),
  ),
  phone: /(?:\+\d{1,3}|\b0)[\d ()-]{6,15}\d\b/,
  email: /[a-z0-9._%+-]+\s?(?:@|\(at\)|\[at\])\s?[a-z0-9-]+(?:\.[a-z0-9-]+)+/,
  postcode: /\b(?:fi-?)?\d{5} [a-z]{2,}/,
  street: new RegExp(String.raw`\b[a-z-]*(?:${STREETS}) \d{1,4}\b|\b(?:pl|pb|box) \d+`),
  'business-id': /\b\d{7}-\d\b/,
  url: /\b(?:https?:\/\/|www\.)[^\s<>]+|(?<![\w@.)-])(?:[a-z0-9-]+\.)+(?:fi|com|se|ax|eu|org|net|io)\b(?!\S*@)/,
  period: new RegExp(
    String.raw`\b(?:${NUMERALS})(?:[ -]?\(\d+\))?(?:[ -]| \([a-z]+\) )?(?:kalenteri|tili|kalender|calendar )?(?:${UNITS})`,
  ),
  number: /\d/,
  placeholder: new RegExp(PLACEHOLDER),
};

/** Reads patterns, one a line. Returns what is wrong instead where a line names an unknown shape or says nothing. */
export function parsePatterns(lines: string): { patterns: readonly Pattern[]; mistakes: readonly string[] } {
  const patterns: Pattern[] = [];
  const mistakes: string[] = [];
  for (const line of lines.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const terms = line.split(/\s+/u).map((word) => parseTerm(word, mistakes));
    if (terms.every((term) => term.unwanted)) mistakes.push(`"${line}" names nothing that must be there`);
    patterns.push({ terms });
  }
  return { patterns, mistakes };
}

function parseTerm(word: string, mistakes: string[]): Term {
  const unwanted = word.startsWith('-');
  const alternatives = (unwanted ? word.slice(1) : word).split('|').map((one): Alternative => {
    const shapeName = /^\{(.+)\}$/u.exec(one)?.[1];
    if (shapeName !== undefined) {
      const shape = SHAPES[shapeName];
      if (shape !== undefined) return { kind: 'shape', shape };
      mistakes.push(`{${shapeName}} is none of ${Object.keys(SHAPES).join(', ')}`);
    }
    if (one.startsWith('=')) return { kind: 'whole', letters: fold(one.slice(1)) };
    if (one.startsWith('*')) return { kind: 'anywhere', letters: fold(one.slice(1)) };
    return { kind: 'start', letters: fold(one) };
  });
  return { unwanted, alternatives };
}

/** A sentence made ready for many patterns. */
export interface Readable {
  readonly folded: string;
  readonly words: readonly string[];
}

/** Prepares a sentence for {@link matches}. */
export function readable(text: string): Readable {
  return { folded: fold(text), words: words(text).flatMap(withParts) };
}

/** `asiakas/yhteyshenkilö` is a word of its own and two more; addresses of web pages are left whole. */
function withParts(word: string): string[] {
  if (!word.includes('/') || word.includes('://')) return [word];
  return [word, ...word.split('/').filter((part) => part !== '')];
}

/** Tells whether a sentence meets a pattern. */
export function matches(pattern: Pattern, sentence: Readable): boolean {
  return pattern.terms.every((term) => term.alternatives.some((one) => meets(one, sentence)) !== term.unwanted);
}

function meets(alternative: Alternative, sentence: Readable): boolean {
  if (alternative.kind === 'shape') return alternative.shape.test(sentence.folded);
  if (alternative.kind === 'anywhere') return sentence.words.some((word) => word.includes(alternative.letters));
  if (alternative.kind === 'whole') return sentence.words.some((word) => isWhole(word, alternative.letters));
  return sentence.words.some((word) => word.startsWith(alternative.letters));
}

/** Endings after a colon or apostrophe belong to the same word: `EU:n`, `DPO's`. */
function isWhole(word: string, letters: string): boolean {
  return word === letters || (word.startsWith(letters) && /^[:'][a-z]/u.test(word.slice(letters.length)));
}
