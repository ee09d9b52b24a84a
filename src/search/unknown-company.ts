import { z } from 'zod';
import { fold } from '../notices/words.ts';
import { nameKey } from './company-names.ts';
import { findStrangeName, findStrangeNameAlone, type WordSense } from './strange-name.ts';

/** Companies people may ask about of which there is no notice here: `notices/vocabulary/other-companies.yml`. */
export interface OtherCompanies {
  /** Folded → as listed. */
  readonly names: ReadonlyMap<string, string>;
  /** Folded → as listed; also ordinary words, so only where written with a capital inside the sentence. */
  readonly onlyCapitalized: ReadonlyMap<string, string>;
  /** Folded; what questions mention as a tool, a place or a requester, also where a company's name begins it. */
  readonly tools: ReadonlyMap<string, string>;
  /** Folded; right after a company's name they make it another's: `IVT Center Helsinki`. */
  readonly places: ReadonlyMap<string, string>;
}

const NAME = /\p{Lu}[\p{L}\p{N}&.-]*(?:\s+\p{Lu}[\p{L}\p{N}&.-]*)*(?:\s+(?:Oyj?|Ab|Abp|Ky|Tmi|Ltd|Inc|GmbH|AS|plc))/gu;
const WORD = /[\p{L}\p{N}&][\p{L}\p{N}&.-]*(?:[:'’]\p{L}+)?/gu;
const ENDING = /(?:[:'’]?(?:i?n|i?lla|i?lta|i?ssa|i?sta|in|en|s|a|ta|ko|lla ?on)|[:'’]s)$/u;
/** Cases and prepositions by which data goes to or comes from somebody: not whose notice is asked. */
const TO_OR_FROM_BEFORE = /(?:^| )(?:to|with|from|by|via|through|into|for|till|med|fran|via|av)(?: the| a)? $/u;
const NAMED_IN_ROLE = new RegExp(
  [
    String.raw`(?<=(?:^|\s)(?:[Dd]oes|[Dd]o|[Ii]s|[Hh]as|[Cc]an|[Ww]ill|[Dd]id|at|hos|[Hh]ar|[Aa]nvänder|[Ss]parar|[Bb]ehåller|[Ll]agrar|[Ss]äljer|[Kk]äyttääkö|[Oo]nko|[Ss]äilyttääkö|[Kk]erääkö|[Ll]uovuttaako)\s)(?<asked>\p{Lu}[\p{Ll}\d]{2,})(?=[\s?,])`,
    String.raw`(?<=\s)(?<owner>\p{Lu}[\p{Ll}\d]{2,})['’]s(?=\s)`,
    String.raw`(?<=\s)(?<place>\p{Lu}[\p{Ll}\d]{2,}?)(?:ll[aä]|n)\s(?=(?:on|selost|tietosuoj|rekister|asiakas|eväst|tieto)\p{L}*)`,
  ].join('|'),
  'gu',
);
/** What is echoed of a name, in characters. */
const LONGEST_NAME = 60;
const WE =
  /(?:^| )(?:we|our|us|ours|me|meidan|meilla|meille|meilta|meista|meil|meijan|vi|var|vara|vart|oss)(?: |[?.,!]|$)/u;

interface Message {
  readonly text: string;
  /** In a conversation: the one word of it that is no filler, where it has only one. */
  readonly onlyWord?: string;
}

/** "Tell me", and the United States. */
const NOT_WE = / (?:(?:tell|show|give|let) me|the us)(?=[ ?.,!])/gu;

/**
 * Finds a company whose notice is asked for and that is not among ours: one of the well-known names, or a name with a
 * legal form (`Esimerkki Oy`). A company that data are only passed to, or that is spoken of beside *us*, does not count.
 */
export function findUnknownCompany(
  { text, onlyWord }: Message,
  others: OtherCompanies,
  sense: WordSense,
): string | undefined {
  if (WE.test(` ${fold(text)} `.replaceAll(NOT_WE, ' '))) return undefined;
  const withForm = NAME.exec(text)?.[0];
  NAME.lastIndex = 0;
  if (withForm !== undefined) return withForm.slice(0, LONGEST_NAME);
  const tokens = [...text.matchAll(WORD)];
  for (let at = 0; at < tokens.length; at += 1) {
    for (const length of [3, 2, 1]) {
      const run = tokens.slice(at, at + length);
      const start = run[0]?.index ?? 0;
      const written = text.slice(start, (run.at(-1)?.index ?? 0) + (run.at(-1)?.[0].length ?? 0));
      if (keysOf(written).some((key) => others.tools.has(key))) {
        at += length - 1;
        break;
      }
      const other = run.length === length ? listedName({ written, start }, others) : undefined;
      if (other !== undefined && !isPassedTo({ text, start, written }, sense.isSection)) return other;
    }
  }
  const known = withTools(sense, others);
  const alone = onlyWord === undefined ? undefined : findStrangeNameAlone(text, onlyWord, known);
  return nameInRole(text, others, sense.isOrdinary) ?? alone ?? findStrangeName(text, known);
}

function withTools(sense: WordSense, { tools }: OtherCompanies): WordSense {
  const isTool = (word: string): boolean => [...tools.keys()].some((tool) => tool.split(' ').includes(word));
  return { ...sense, isFamiliar: (word) => isTool(word) || sense.isFamiliar(word) };
}

/**
 * A capitalised word that no vocabulary knows, where a company stands: "does Acme keep …", "Acme's notice", "hos Acme",
 * "Acmella on …". Misses names at the start of a sentence: any word may stand there.
 */
function nameInRole(
  text: string,
  { tools }: OtherCompanies,
  isOrdinary: (word: string) => boolean,
): string | undefined {
  for (const { groups = {} } of text.matchAll(NAMED_IN_ROLE)) {
    const name = groups['asked'] ?? groups['owner'] ?? groups['place'] ?? '';
    const keys = keysOf(name);
    const isTool = (key: string): boolean => [...tools.keys()].some((tool) => `${tool} `.startsWith(`${key} `));
    if (keys.every((key) => !isTool(key) && !isOrdinary(key))) return name;
  }
  return undefined;
}

/** A run of words in the text. */
interface Place {
  readonly text: string;
  readonly start: number;
  readonly written: string;
}

/** The name as it is listed, without the ending it has in the question. */
function listedName(
  { written, start }: { written: string; start: number },
  { names, onlyCapitalized }: OtherCompanies,
): string | undefined {
  const keys = keysOf(written);
  const isCapitalized = start > 0 && /^\p{Lu}/u.test(written);
  const key = keys.find((one) => names.has(one) || (isCapitalized && onlyCapitalized.has(one)));
  return key === undefined ? undefined : (names.get(key) ?? onlyCapitalized.get(key));
}

function keysOf(written: string): string[] {
  const folded = fold(written);
  const keys = [nameKey(folded)];
  for (let end = folded.length - 1; end >= Math.max(2, folded.length - 6); end -= 1) {
    if (ENDING.test(` ${folded.slice(end)}`) && ENDING.exec(folded.slice(end))?.index === 0) {
      keys.push(nameKey(folded.slice(0, end)));
    }
  }
  return keys;
}

function isPassedTo({ text, start, written }: Place, isSection: WordSense['isSection']): boolean {
  if (/[:'’]s$/u.test(written)) return false;
  const before = fold(` ${text.slice(0, start)}`);
  // "The contact person for X" is X's.
  const owned = /(?:^| )(?<words>[^ ]+(?: [^ ]+){0,2}) for $/u.exec(before)?.groups?.['words']?.split(' ') ?? [];
  if (owned.some((_, at) => isSection(nameKey(owned.slice(at).join(' '))))) return false;
  return /(?:lle|hin|seen)$/u.test(fold(written)) || TO_OR_FROM_BEFORE.test(before);
}

/** The shape of `other-companies.yml`: one name a line. `tools` are what questions mention without asking about them. */
export const otherCompaniesSchema = z.strictObject({
  names: z.string(),
  only_capitalized: z.string(),
  tools: z.string(),
  places: z.string(),
});

/** Makes ready what `other-companies.yml` lists, already parsed. */
export function readOtherCompanies(lists: z.infer<typeof otherCompaniesSchema>): OtherCompanies {
  const keys = (lines: string): Map<string, string> =>
    new Map(lines.split('\n').flatMap((name) => (nameKey(name) === '' ? [] : [[nameKey(name), name.trim()]])));
  return {
    names: keys(lists.names),
    onlyCapitalized: keys(lists.only_capitalized),
    tools: keys(lists.tools),
    places: keys(lists.places),
  };
}
