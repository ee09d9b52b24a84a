import type { CleanLetter } from './clean.ts';
import { isMailingFooter } from './letter-marks.ts';
import type { FoundRight, LetterKind } from './letter-reading.ts';
import { namesIn } from './request-words.ts';
import type { LetterReader } from './sentence-reading.ts';
import { tokensOf } from './word-list.ts';

/** Words that refuse without saying what, in the languages in which people answer messages. Folded. */
const REFUSALS = new Set(
  `ei en nej no nope nein nee ne nie non niet het нет не ota eikä kiitos tack thanks thank you danke aitah spasibo
  спасибо ei-kiitos mer enaa enempaa mera langre more anymore naita nait tata viesteja viestia please pls kiitti not
  interested intresserad inte kiinnosta kiinnostunut tanne hos seis stop lopeta lopettakaa lopettakaas sluta stopp
  unsubscribe poista peru peruuta poistu quit cancel end listalta lista pois listan fran ur off list remove me minut mig mej
  ta bort avsluta avanmal avregistrera opt-out tilaus tilaukseni uutiskirje uutiskirjeen`.split(/\s+/u),
);
/** Of these, the words that can mean nothing but "send me no more", whatever was written before. */
const PLAIN = new Set(
  'stop stopp seis lopeta lopettakaa sluta unsubscribe opt-out listalta listan list quit avanmal avregistrera uutiskirje uutiskirjeen'.split(
    ' ',
  ),
);
const MOST_WORDS = 5;

/**
 * Reads an answer of a word or two: "Ei", "STOP", "Nej tack". What it refuses stands in the message that it answers: an
 * advertisement makes it an objection to marketing (DPA 23.7.2020, 5973/157/2019), a proposal of a day does not.
 * Undefined where the letter says more, or something else.
 */
export function readShortRefusal(
  letter: CleanLetter,
  reader: LetterReader,
): { kind: LetterKind; rights: readonly FoundRight[]; evidence: string } | undefined {
  const evidence = letter.body === '' ? letter.subject : letter.body;
  const tokens = tokensOf(evidence);
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return undefined;
  if (!tokens.every((token) => REFUSALS.has(token)) || !tokens.some(isNo)) return undefined;
  const rights = [{ right: 'marketing-objection' as const, evidence }];
  if (tokens.some((token) => PLAIN.has(token)) || isAdvertisement(letter.quoted, reader)) {
    return { kind: 'request', rights, evidence };
  }
  return letter.quoted === '' ? { kind: 'unsure', rights, evidence } : { kind: 'not_request', rights: [], evidence };
}

/** An answer to an advertisement says no more than this about it. */
const MOST_WORDS_OF_ANSWER = 20;
const REFUSING = ['stop', 'do-not', 'dont'];

/**
 * Reads an answer to an advertisement that refuses what it calls "these": "Älkää lähetelkö näitä, en osta mitään".
 * Undefined where nothing of the kind is answered, or the answer is a longer letter.
 */
export function readAnsweredAdvertisement(
  letter: CleanLetter,
  reader: LetterReader,
): { kind: LetterKind; rights: readonly FoundRight[]; evidence: string } | undefined {
  const tokens = tokensOf(letter.body);
  if (tokens.length === 0 || tokens.length > MOST_WORDS_OF_ANSWER || !isAdvertisement(letter.quoted, reader)) {
    return undefined;
  }
  const names = namesIn(reader.words, tokens);
  if (!REFUSING.some((name) => names.includes(name)) || !tokens.some((token) => MORE.test(token))) return undefined;
  const evidence = letter.body;
  return { kind: 'request', rights: [{ right: 'marketing-objection', evidence }], evidence };
}

/** Words for getting more of what was sent. Folded. */
const MORE =
  /^(?:laheta|lahetel|lahett|laittak|viest|postia|naita|tallai|skick|utskick|mejl|send|receive|email|these|this|nait|more|mer$|fler|dessa|enaa|langre)/u;

function isNo(token: string): boolean {
  return !/^(?:kiitos|kiitti|tack|thanks|thank|you|danke|aitah|спасибо|please|pls|me|minut|mig|mej)$/u.test(token);
}

function isAdvertisement(quoted: string, { words }: LetterReader): boolean {
  const names = namesIn(words, tokensOf(quoted));
  return quoted !== '' && (isMailingFooter(quoted) || names.includes('marketing') || names.includes('advertising'));
}
