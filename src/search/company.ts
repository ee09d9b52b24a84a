import { fold } from '../notices/words.ts';
import { nameKey, type NameIndex, type Strength } from './company-names.ts';

/** Whose notice a question is about, as far as its words tell. */
export interface Whose {
  /** Slugs, in the order named. */
  readonly companies: readonly string[];
  /** Slugs that were named to be left out: "not Nokopa but Seltimil". */
  readonly excluded: readonly string[];
  /** Slug of the one company whose contact person's first name was used; weaker than any default. */
  readonly hinted?: string;
  /** A name that fits several companies equally: their slugs. */
  readonly ambiguous: readonly string[];
  /** `all` companies, or `others`: all but those of the turn before. */
  readonly scope?: 'all' | 'others';
  /** The question without the names of companies whose notice is meant, and of their contact persons. */
  readonly rest: string;
  /** Whether a contact person was named. */
  readonly namesPerson: boolean;
}

/** A run of words that names a company. Offsets are into the text. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly slugs: readonly string[];
  readonly strength: Strength;
  /** Whether it is a person's name by which the company is meant. */
  readonly isPerson: boolean;
}

interface Token {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Case endings and clitics of the three languages, as they follow a name: Nokopa|lla, Seltimil|in, IVT|:n, Nokopa|'s. */
const ENDING =
  /^(?:[:'’]?(?:i?(?:n|lla|lle|lta|ssa|sta|na|ksi|tta|a|ta|in|en|an|hin|oon|aan|een|iin)|s|t|ja|ien|eja|eilla|eille)?)?(?:ko|kin|kaan|kaa|han|pa|s)?$/u;
const SHORTEST_STEM = 3;
/** `:eillakohan` and the like; in letters. */
const LONGEST_ENDING = 12;
/** No name is longer; keeps the time bounded on text that is no language. */
const LONGEST_NAME = 80;

/** What stands before a company that is a customer or partner in the question, not the one whose notice is asked. */
const AS_CUSTOMER =
  /(?:asiakkaamme|asiakas|asiakkaani|asiakasyrity\S*|toimittajamme|kumppanimme|our (?:\w+ )?(?:customer|client|partner|supplier|vendor)|(?:the|a|my|one of our) (?:customer|client|supplier|vendor)s?|var kund|kunden|vart kundforetag|(?:another|other) (?:customer|client))[ ,:]*$/u;
const AS_CUSTOMER_AFTER =
  /^[ ,(]*(?:joka on asiakkaamme|on asiakkaamme|(?:who|which) is (?:a|our) (?:customer|client)|is (?:our|a) (?:customer|client)|,? our (?:customer|client)|som ar (?:var )?kund|ar var kund)/u;
const NEGATED =
  /(?:^|[ ,(])(?:not|ei|en tarkoita|eika|ala|inte|icke|ej|except|other than|paitsi|utom|forutom)(?: (?:for|about|from|the|for|om|av|at))?[ ]*$/u;
/** All companies, whatever else the message says. */
const ALL =
  /\b(?:all (?:of )?(?:our |the )?(?:companies|firms|notices|controllers)|each (?:company|of (?:our|the) companies)|every company|which (?:of (?:ours?|us|the companies)|companies|firms)|who of ours|kaikki(?:en|lla|lle|ssa)? (?:yrity|yhtio|firmo|selost)\S*|(?:mitka|milla) (?:yrity|yhtio|firm)\S*|kenella meista|jokaise\S* (?:yrity|yhtio|firma)\S*|alla (?:bolag|foretag|beskrivning)\S*|vilka (?:bolag|foretag|av vara)|varje (?:bolag|foretag))\b/u;
const OTHERS =
  /\b(?:other (?:companies|firms)|muut (?:yrity|firma|yhtio)\S*|muilla (?:yrity|firmo)\S*|(?:de )?(?:andra|ovriga) (?:bolag|foretag)\S*)\b/u;
/** The same in a message that says little else: in a longer one these words may mean anything. */
const ALL_ALONE = /\b(?:all of them|all five|kaikilla|kaikki viisi|kaikista|alla fem|allihop)\b/u;
const OTHERS_ALONE =
  /\b(?:the others|other ones|the rest(?: of them)?|entas? muut|muilla|muut|toisilla|de andra|de ovriga)\b/u;
/** In words. */
const LITTLE_ELSE = 6;

/**
 * Finds the companies that a question names: by name, alias, business id, e-mail domain or contact person, inflected
 * or misspelt by one letter. `isOrdinary` tells words that also occur in questions without naming a company; they
 * count as a name only where they are written with a capital inside the sentence.
 */
export function findCompanies(text: string, index: NameIndex, isOrdinary: (word: string) => boolean): Whose {
  const mentions = findMentions(text, index, isOrdinary);
  const companies: string[] = [];
  const excluded: string[] = [];
  const ambiguous: string[] = [];
  let hinted: string | undefined;
  let rest = text;
  for (const mention of mentions.toReversed()) {
    const role = roleOf(mention, text);
    if (role === 'customer') continue;
    rest = `${rest.slice(0, mention.start)} ${rest.slice(mention.end)}`;
    const [slug] = mention.slugs;
    if (slug === undefined) continue;
    if (mention.strength === 'hinted') hinted ??= mention.slugs.length === 1 ? slug : undefined;
    else if (role === 'negated') excluded.unshift(slug);
    else if (mention.slugs.length > 1) ambiguous.push(...mention.slugs);
    else if (!companies.includes(slug)) companies.unshift(slug);
  }
  const folded = fold(rest);
  const scope = scopeOf(folded);
  return {
    companies: companies.filter((slug) => !excluded.includes(slug)),
    excluded,
    ambiguous: companies.length > 0 ? [] : ambiguous,
    rest: rest.replace(/\s+/gu, ' ').trim(),
    namesPerson: mentions.some(({ isPerson }) => isPerson),
    ...(hinted === undefined ? {} : { hinted }),
    ...(scope === undefined ? {} : { scope }),
  };
}

function scopeOf(folded: string): Whose['scope'] {
  const isShort = folded.split(/\s+/u).length <= LITTLE_ELSE;
  if (OTHERS.test(folded) || (isShort && OTHERS_ALONE.test(folded))) return 'others';
  return ALL.test(folded) || (isShort && ALL_ALONE.test(folded)) ? 'all' : undefined;
}

function findMentions(text: string, index: NameIndex, isOrdinary: (word: string) => boolean): Mention[] {
  const tokens = tokenize(text);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = longestMention(tokens, at, index, isOrdinary);
    if (found === undefined) continue;
    mentions.push(found.mention);
    at += found.length - 1;
  }
  return mentions;
}

function longestMention(
  tokens: readonly Token[],
  at: number,
  index: NameIndex,
  isOrdinary: (word: string) => boolean,
): { mention: Mention; length: number } | undefined {
  for (let length = Math.min(index.longest + 1, tokens.length - at); length > 0; length -= 1) {
    const run = tokens.slice(at, at + length);
    const found = lookUp(run, index);
    const first = run[0];
    const last = run.at(-1);
    if (found === undefined || first === undefined || last === undefined) continue;
    if (length === 1 && isOrdinary(found.name) && !isWrittenAsName(first)) continue;
    const isPerson = found.strength === 'hinted' || index.people.has(found.name);
    const { slugs, strength } = found;
    return { mention: { start: first.start, end: last.end, slugs, strength, isPerson }, length };
  }
  return undefined;
}

function isWrittenAsName(token: Token): boolean {
  return token.start > 0 && /^\p{Lu}/u.test(token.text);
}

function lookUp(
  run: readonly Token[],
  index: NameIndex,
): { name: string; slugs: readonly string[]; strength: Strength } | undefined {
  const whole = run.map((token) => token.key).join(' ');
  if (whole.length > LONGEST_NAME) return undefined;
  for (const name of stems(whole)) {
    const slugs = index.names.get(name) ?? index.names.get(name.replaceAll(' ', ''));
    if (slugs !== undefined) return { name, slugs, strength: 'named' };
  }
  for (const stem of stems(whole)) {
    const name = misspelt(stem, index);
    const slugs = name === undefined ? undefined : index.names.get(name);
    if (name !== undefined && slugs !== undefined) return { name, slugs, strength: 'named' };
  }
  if (run.length > 1) return undefined;
  for (const name of stems(whole)) {
    const slugs = index.firstNames.get(name);
    if (slugs !== undefined) return { name, slugs, strength: 'hinted' };
  }
  return undefined;
}

/** A run of words and what is left of it when an ending is taken off, longest first. */
function stems(whole: string): string[] {
  const found: string[] = [];
  const lastWord = whole.lastIndexOf(' ') + 1;
  const shortest = Math.max(SHORTEST_STEM, lastWord + 1, whole.length - LONGEST_ENDING);
  for (let end = whole.length; end >= shortest; end -= 1) {
    if (ENDING.test(whole.slice(end))) found.push(whole.slice(0, end).replace(/[:'’]+$/u, ''));
  }
  return found;
}

/** The one name that differs from `written` by one letter left out, added, changed or swapped with its neighbour. */
function misspelt(written: string, index: NameIndex): string | undefined {
  const candidates = index.similar(written);
  const [only] = candidates;
  return candidates.size === 1 ? only : undefined;
}

function roleOf(mention: Mention, text: string): 'controller' | 'customer' | 'negated' {
  const before = fold(text.slice(Math.max(0, mention.start - 60), mention.start));
  const after = fold(text.slice(mention.end, mention.end + 60));
  if (AS_CUSTOMER.test(before) || AS_CUSTOMER_AFTER.test(after)) return 'customer';
  return NEGATED.test(before) ? 'negated' : 'controller';
}

/** Cuts a text into words as names are cut, remembering where each stood. An ending after `:` stays with its word. */
function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}&]+(?:[:'’][\p{L}]+)?/gu)) {
    const word = match[0];
    const joint = /[:'’]/u.exec(word);
    const key = joint === null ? nameKey(word) : nameKey(word.slice(0, joint.index)) + fold(word.slice(joint.index));
    tokens.push({ text: word, key, start: match.index, end: match.index + word.length });
  }
  return tokens;
}
