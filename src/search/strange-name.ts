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
/** "acme retention period", "säilytysaika fortum": a longer message is a sentence. */
const MOST_WORDS_OF_LABEL = 5;
const LETTERS = /^\p{L}+$/u;
const NOTICE =
  /^(?:(?:privacy|data protection) (?:notice|policy|statement)|(?:tietosuoja|rekisteri)?seloste|(?:dataskydds|register)beskrivning)$/u;
const GENITIVE = /^(?<name>.+?)(?:i?n|s)$/u;
const ADESSIVE = /^(?<name>.+?)i?ll[aä]$/u;

/** What notices say that companies do, not their customers. */
const ENGLISH_VERB =
  /^(?:keep|store|retain|collect|gather|use|share|sell|disclose|transfer|process|save|delete|erase|track|profile|encrypt|protect)$/u;
const FINNISH_VERB =
  /^(?:sailyttaa|keraa|kayttaa|luovuttaa|siirtaa|suojaa|tallentaa|kasittelee|havittaa|poistaa|profiloi|sailoo)$/u;
const FINNISH_ASKED =
  /^(?:sailyttaako|keraako|kayttaako|luovuttaako|siirtaako|suojaako|tallentaako|kasitteleeko|poistaako|profiloiko|myyko)$/u;
const SWEDISH_VERB =
  /^(?:sparar|lagrar|behaller|samlar|anvander|saljer|delar|overfor|behandlar|raderar|gallrar|profilerar|skyddar)$/u;
/** Before whom they ask: "kuinka kauan X säilyttää", "hur länge sparar X". */
const QUESTION_WORD =
  /^(?:kauan|kauanko|miten|kuinka|mita|mista|mihin|minne|kenelle|miksi|milla|missa|mitka|hur|lange|varfor|vart|var|vad|vem|nar|vilka)$/u;
const HOW_LONG = /^(?:kauan|kauanko)$/u;
const KEPT = /^(?:sailytetaan|sailyvat|pidetaan|tallennetaan|on|ovat)$/u;
const AT = /^(?:at|by|hos)$/u;
const OF = /^(?:of|for|av)$/u;
/** Before another of the same kind: "and X?", "what about X", "entä X", "samma för X". */
const GOES_ON = /^(?:and|about|for|at|enta|entas|entapa|mites|och|hos|om|plus)$/u;
const COMPANY = /^(?:company|firm|yritys|yrityksen|yhtio|yhtion|firma|firman|foretaget|bolaget|firmans)$/u;

/**
 * Finds a word that is no language's own where only a company's name can stand, also written small: "acme retention
 * period", "kuinka kauan fortum säilyttää", "hos fortum". Says nothing of words that stand elsewhere: a word that no
 * vocabulary has is more often a rare one, a slip or a person's name.
 */
export function findStrangeName(text: string, { isOrdinary, isFamiliar, isSection }: WordSense): string | undefined {
  const tokens = tokenize(text);
  for (const [at, token] of tokens.entries()) {
    if (!canBeName(token.key) || isOrdinary(token.key)) continue;
    const isSaid = (from: number, to: number): boolean => {
      const words = keysOf(tokens, from, to);
      return NOTICE.test(words) || (words !== '' && isSection(words));
    };
    const names = namesMeant(token, { tokens, at, isSaid });
    const name = names.find((one) => canBeName(one) && !isFamiliar(one));
    if (name !== undefined) return asWritten(name, token);
  }
  return undefined;
}

/** Folding keeps the number of letters, unless one is a ligature or the like. */
function asWritten(name: string, { written, key }: Token): string {
  return written.length === key.length ? written.slice(0, name.length) : written;
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
  const [name = token.key] = withoutEnding(token.key, ADESSIVE);
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
function namesMeant({ key, ending }: Token, place: Place): string[] {
  const { tokens, at } = place;
  const isOwner = sectionFollows(place);
  const isBare = isSubject(place) || isLabel(place) || (ending === 's' && isOwner);
  const [question = '', next = ''] = [tokens[at - 1]?.key, tokens[at + 1]?.key];
  const isPlace = HOW_LONG.test(question) && KEPT.test(next);
  return [
    ...(isOwner && ending === '' ? withoutEnding(key, GENITIVE) : []),
    ...(isBare ? [key] : []),
    ...(isPlace ? withoutEnding(key, ADESSIVE) : []),
  ];
}

function withoutEnding(key: string, ending: RegExp): string[] {
  const name = ending.exec(key)?.groups?.['name'];
  return name === undefined ? [] : [name];
}

function sectionFollows({ tokens, at, isSaid }: Place): boolean {
  const most = Math.min(MOST_WORDS_OF_SECTION, tokens.length - at - 1);
  return Array.from({ length: most }, (_, more) => at + 2 + more).some((to) => isSaid(at + 1, to));
}

/** Whether the place is that of who does something, or of whom something is asked. */
function isSubject(place: Place): boolean {
  const { tokens, at, isSaid } = place;
  const [before = '', next = ''] = [tokens[at - 1]?.key, tokens[at + 1]?.key];
  // "Of Acme Group" ends with the name too.
  const isLast = tokens.slice(at + 1).every(({ written }) => /^\p{Lu}/u.test(written));
  if (/^(?:does|do|did|will)$/u.test(before)) return ENGLISH_VERB.test(next);
  if (QUESTION_WORD.test(before)) return FINNISH_VERB.test(next);
  if (FINNISH_ASKED.test(before)) return !isLast;
  if (SWEDISH_VERB.test(before)) return (at === 1 || QUESTION_WORD.test(tokens[at - 2]?.key ?? '')) && !isLast;
  if (AT.test(before)) return isLast;
  if (OF.test(before)) return isLast && [2, 3, 4].some((back) => isSaid(Math.max(0, at - back), at - 1));
  return COMPANY.test(before) && (isLast || sectionFollows(place));
}

/** Whether the message is nothing but a name and a section. */
function isLabel({ tokens, at, isSaid }: Place): boolean {
  const { length } = tokens;
  if (length < 2 || length > MOST_WORDS_OF_LABEL) return false;
  return (at === 0 && isSaid(1, length)) || (at === length - 1 && isSaid(0, at));
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
