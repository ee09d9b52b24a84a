import { nameKey } from './company-names.ts';
import type { IsFamiliar } from './familiar-word.ts';

/** What is known of words, all of it folded. */
export interface WordSense {
  /** Whether the vocabulary has a word just so. */
  readonly isOrdinary: (word: string) => boolean;
  readonly isFamiliar: IsFamiliar;
  /** Whether words name a section: "retention period", "evasteet". */
  readonly isSection: (text: string) => boolean;
}

interface Token {
  /** As written, without the apostrophe and what follows it. */
  readonly written: string;
  readonly key: string;
  /** `s` of `acme's`. */
  readonly ending: string;
}

const SHORTEST_NAME = 4;
/** Keeps the time bounded on text that is no language. */
const LONGEST_NAME = 30;
const MOST_WORDS_OF_SECTION = 3;
/** How many words before and after are looked at. */
const NEAR = 6;
const LETTERS = /^\p{L}+$/u;
const NOTICE =
  /^(?:(?:privacy|data protection) (?:notice|policy|statement)|(?:tietosuoja|rekisteri)?seloste|(?:dataskydds|register)beskrivning)$/u;
const GENITIVE = /^(?<name>.+?)(?:i?n|s)$/u;
const PLACE = /^(?<name>.+?)i?(?:lla|lta|ssa|sta)$/u;

/** Where a name stands, in folded words parted by blanks. */
interface Position {
  /** Ends with a blank, unless the name begins the message. */
  readonly before: RegExp;
  /** Begins with a blank, unless the name ends the message. */
  readonly after: RegExp;
}

/** What notices say that companies do, not their customers. */
const DOES =
  'keep|store|retain|collect|gather|use|share|sell|disclose|transfer|process|save|delete|erase|track|profile|encrypt|protect|send';
const TEKEE = 'sailyttaa|keraa|kayttaa|luovuttaa|siirtaa|suojaa|tallentaa|kasittelee|havittaa|poistaa|profiloi';
const TEKEEKO =
  'sailyttaako|keraako|kayttaako|luovuttaako|siirtaako|suojaako|tallentaako|kasitteleeko|poistaako|profiloiko|myyko';
const TEHDA = 'sailyttaa|kerata|luovuttaa|siirtaa|tallentaa|kasitella|myyda|profiloida';
const TEHDAAN =
  'sailytetaan|kerataan|kaytetaan|luovutetaan|siirretaan|suojataan|tallennetaan|kasitellaan|poistetaan|vastaa';
const GOR =
  'sparar|lagrar|behaller|samlar|anvander|saljer|delar|overfor|lamnar|behandlar|raderar|gallrar|profilerar|skyddar';
const ASKS =
  'kauan|kauanko|miten|kuinka|mita|mista|mihin|minne|kenelle|miksi|milla|missa|mitka|kuka|ketka|milloin|onko|mika';
const FRAGAR = 'hur|lange|varfor|vart|var|vad|vem|nar|vilka';

/** Where the name stands as it is. */
const BARE: readonly Position[] = [
  { before: /(?:^| )(?:does|do|did|will) $/u, after: new RegExp(`^ (?:${DOES})\\b`, 'u') },
  {
    before: /(?:^| )does $/u,
    after: /^ have (?:an? |any |the )?(?:cookie|firewall|contact|register|privacy|data protection)/u,
  },
  { before: /(?:^| )is $/u, after: new RegExp(`^ (?:allowed|permitted) to (?:${DOES})\\b`, 'u') },
  { before: /(?:^| )where is $/u, after: /^ (?:located|based|registered)$/u },
  { before: /(?:^| )the $/u, after: /^ (?:privacy )?(?:notice|website|web site|site|register|policy)\b/u },
  { before: /(?:^| )customers? (?:of|at) $/u, after: /^/u },
  { before: /(?:^| )(?:at|by|hos|pa) $/u, after: /^$/u },
  { before: new RegExp(`^(?:.* )?(?:${ASKS}) (?:\\S+ )?$`, 'u'), after: new RegExp(`^ (?:${TEKEE})\\b`, 'u') },
  { before: new RegExp(`(?:^| )(?:${TEKEEKO}) $`, 'u'), after: /^ /u },
  { before: /(?:^| )(?:saako|voiko) $/u, after: new RegExp(`^ (?:${TEHDA})\\b`, 'u') },
  { before: /(?:^| )mista $/u, after: /^ saa (?:tiedo|tieto|asiakas)/u },
  { before: new RegExp(`^(?:.* )?(?:${FRAGAR}) (?:${GOR}) $|^(?:${GOR}) $`, 'u'), after: /^ /u },
  { before: /(?:^| )vad sager $/u, after: /^ (?:om|att)\b/u },
  { before: /(?:^| )varifran (?:far|hamtar|samlar) $/u, after: /^ /u },
  { before: /^har $/u, after: /^ (?:en|ett|nagon|nagra|kakor|cookies)\b/u },
];

/** Where the name stands with `-lla` or the like. */
const IN_PLACE: readonly Position[] = [
  { before: new RegExp(`^(?:kuinka )?(?:${ASKS}) $`, 'u'), after: /^ /u },
  { before: new RegExp(`(?:^| )(?:${TEHDAAN}) (?:\\S+ ){0,2}$`, 'u'), after: /^$/u },
  { before: /^voiko $/u, after: /^ (?:pyytaa|saada)\b/u },
];

/** Before a name that owns what stands before: "the retention period of X". */
const OF = /(?:^| )(?:of|for|av) $/u;
const COMPANY = /(?:^| )(?:company|firm|yritys|yrityksen|yhtio|yhtion|firma|firman|foretaget|bolaget|firmans) $/u;
/** Before another of the same kind: "and X?", "what about X", "entä X", "samma för X". */
const GOES_ON = /^(?:and|about|for|at|enta|entas|entapa|mites|och|hos|om|plus)$/u;

/**
 * Finds a word that is no language's own where only a company's name can stand, also written small: "acme retention
 * period", "kuinka kauan fortum säilyttää", "hos fortum". Says nothing of words that stand elsewhere: a word that no
 * vocabulary has is more often a rare one, a slip or a person's name.
 */
export function findStrangeName(text: string, { isOrdinary, isFamiliar, isSection }: WordSense): string | undefined {
  const tokens = tokenize(text);
  const isSaid = (from: number, to: number): boolean => {
    const words = keysOf(tokens, Math.max(0, from), to);
    return NOTICE.test(words) || (words !== '' && isSection(words));
  };
  for (const [at, token] of tokens.entries()) {
    if (!canBeName(token.key) || isOrdinary(token.key)) continue;
    const name = namesMeant({ tokens, at, isSaid }).find((one) => canBeName(one) && !isFamiliar(one));
    if (name !== undefined) return asWritten(name, token);
  }
  return undefined;
}

/**
 * Finds a strange name in a message of a conversation that is nothing else: "and acme?". `onlyWord` is its one word
 * that is no filler.
 */
export function findStrangeNameAlone(text: string, onlyWord: string, { isFamiliar }: WordSense): string | undefined {
  const tokens = tokenize(text);
  const at = tokens.findIndex(({ key }) => key !== '' && onlyWord.startsWith(key));
  const token = tokens[at];
  if (token === undefined || !canBeName(token.key) || isFamiliar(token.key)) return undefined;
  if (!GOES_ON.test(tokens[at - 1]?.key ?? '')) return undefined;
  const [name = token.key] = withoutEnding(token.key, PLACE);
  return canBeName(name) && !isFamiliar(name) ? asWritten(name, token) : undefined;
}

function canBeName(key: string): boolean {
  return key.length >= SHORTEST_NAME && key.length <= LONGEST_NAME && LETTERS.test(key);
}

interface Place {
  readonly tokens: readonly Token[];
  readonly at: number;
  /** Whether the words from here to there are a section, or the notice itself. */
  readonly isSaid: (from: number, to: number) => boolean;
}

/** The word without the ending that its place gives it; none where no company stands there. */
function namesMeant(place: Place): string[] {
  const { tokens, at } = place;
  const { key = '', ending = '' } = tokens[at] ?? {};
  const before = withBlank(keysOf(tokens, Math.max(0, at - NEAR), at));
  const rest = tokens.slice(at + 1);
  // "Of Acme Group" ends with the name too.
  const isLast = rest.every(({ written }) => /^\p{Lu}/u.test(written));
  const after = isLast ? '' : ` ${keysOf(tokens, at + 1, at + 1 + NEAR)}`;
  const stands = ({ before: left, after: right }: Position): boolean => left.test(before) && right.test(after);
  const isOwner = sectionFollows(place);
  const isBare = BARE.some(stands) || isLabelled(place, { before, isLast }) || (isOwner && ending === 's');
  return [
    ...(isOwner && ending === '' ? withoutEnding(key, GENITIVE) : []),
    ...(isBare ? [key] : []),
    ...(IN_PLACE.some(stands) ? withoutEnding(key, PLACE) : []),
  ];
}

function withBlank(words: string): string {
  return words === '' ? '' : `${words} `;
}

function sectionFollows({ tokens, at, isSaid }: Place): boolean {
  const most = Math.min(MOST_WORDS_OF_SECTION, tokens.length - at - 1);
  return Array.from({ length: most }, (_, more) => at + 2 + more).some((to) => isSaid(at + 1, to));
}

/** Whether a section stands beside the name: "acme retention period", "säilytysaika fortum", "cookies of acme". */
function isLabelled(place: Place, { before, isLast }: { before: string; isLast: boolean }): boolean {
  const { tokens, at, isSaid } = place;
  if (!isLast) return isSaid(at + 1, tokens.length) || (COMPANY.test(before) && sectionFollows(place));
  if (OF.test(before)) return [2, 3, 4].some((back) => isSaid(at - back, at - 1));
  return COMPANY.test(before) || (at > 0 && isSaid(0, at));
}

function withoutEnding(key: string, ending: RegExp): string[] {
  const name = ending.exec(key)?.groups?.['name'];
  return name === undefined ? [] : [name];
}

/** Folding keeps the number of letters, unless one is a ligature or the like. */
function asWritten(name: string, { written, key }: Token): string {
  return written.length === key.length ? written.slice(0, name.length) : written;
}

function keysOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');
}

function tokenize(text: string): Token[] {
  return [...text.matchAll(/(?<word>[\p{L}\p{N}&-]+)(?:[:'’](?<ending>\p{L}+))?/gu)].map(({ groups = {} }) => {
    const { word: written = '', ending = '' } = groups;
    return { written, key: nameKey(written), ending: ending.toLowerCase() };
  });
}
