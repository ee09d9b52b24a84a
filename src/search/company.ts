import { fold } from '../notices/words.ts';
import { roleOf, scopeOf } from './company-role.ts';
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
  /** A name that begins as one of ours and goes on: "IVT Center Helsinki". */
  readonly longerName?: string;
}

/** What is known of words, all of it folded. */
interface NameSense {
  /** Words that also occur in questions without naming a company count as a name only with a capital inside the sentence. */
  readonly isOrdinary: (word: string) => boolean;
  /** Places, which after a name make it another company's. */
  readonly isPlace: (word: string) => boolean;
}

/** A run of words that names a company. Offsets are into the text. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly slugs: readonly string[];
  readonly strength: Strength;
  /** Whether it is a person's name by which the company is meant. */
  readonly isPerson: boolean;
  /** Whether it only begins as a name of ours and goes on. */
  readonly isAnothers: boolean;
}

interface Token {
  readonly text: string;
  /** Whether only blanks or a hyphen stand between it and the word before. */
  readonly isJoined: boolean;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Case endings and clitics of the three languages, as they follow a name: Nokopa|lla, Seltimil|in, IVT|:n, Nokopa|'s. */
const ENDING =
  /^(?:[:'’]?(?:i?(?:n|lla|lle|lta|ssa|sta|na|ksi|tta|a|ta|in|en|an|hin|oon|aan|een|iin)|s|t|ja|ien|eja|eilla|eille)?)?(?:ko|kin|kaan|kaa|han|pa|s)?$/u;
const SHORTEST_STEM = 3;
const LEGAL_FORM = /^(?:oyj?|abp?|ky|tmi|ltd|inc|gmbh|plc)(?:[:'’].*)?$/u;
/** Words of a longer name between ours and its legal form, that included. */
const MOST_WORDS_TO_FORM = 3;
/** `:eillakohan` and the like; in letters. */
const LONGEST_ENDING = 12;
/** A slip in a shorter word makes any other word of it: `jk lol`. */
const SHORTEST_WORD_MISSPELT = 5;
/** No name is longer; keeps the time bounded on text that is no language. */
const LONGEST_NAME = 80;

/**
 * Finds the companies that a question names: by name, alias, business id, e-mail domain or contact person, inflected
 * or misspelt by one letter.
 */
export function findCompanies(text: string, index: NameIndex, sense: NameSense): Whose {
  const all = findMentions(text, index, sense);
  const longer = all.find(({ isAnothers }) => isAnothers);
  const mentions = all.filter(({ isAnothers }) => !isAnothers);
  const companies: string[] = [];
  const excluded: string[] = [];
  const ambiguous: string[] = [];
  let hinted: string | undefined;
  let rest = text;
  for (const mention of mentions.toReversed()) {
    const role = roleOf(mention, { text, isAlone: mentions.length === 1 });
    if (role === 'other party') continue;
    rest = `${rest.slice(0, mention.start)} ${rest.slice(mention.end)}`;
    const [slug] = mention.slugs;
    if (slug === undefined) continue;
    if (mention.strength === 'hinted') hinted ??= mention.slugs.length === 1 ? slug : undefined;
    else if (role === 'left out') excluded.unshift(slug);
    else if (mention.slugs.length > 1) ambiguous.push(...mention.slugs);
    else companies.unshift(slug);
  }
  const folded = fold(rest);
  const scope = scopeOf(folded);
  return {
    companies: [...new Set(companies)].filter((slug) => !excluded.includes(slug)),
    excluded,
    ambiguous: companies.length > 0 ? [] : ambiguous,
    rest: rest.replace(/\s+/gu, ' ').trim(),
    namesPerson: mentions.some(({ isPerson }) => isPerson),
    ...(longer === undefined ? {} : { longerName: text.slice(longer.start, longer.end) }),
    ...(hinted === undefined ? {} : { hinted }),
    ...(scope === undefined ? {} : { scope }),
  };
}

function findMentions(text: string, index: NameIndex, sense: NameSense): Mention[] {
  const tokens = tokenize(text);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = longestMention(tokens, at, { index, sense });
    if (found === undefined) continue;
    mentions.push(found.mention);
    at += found.length - 1;
  }
  return mentions;
}

function longestMention(
  tokens: readonly Token[],
  at: number,
  { index, sense }: { index: NameIndex; sense: NameSense },
): { mention: Mention; length: number } | undefined {
  const { isOrdinary } = sense;
  for (let length = Math.min(index.longest + 1, tokens.length - at); length > 0; length -= 1) {
    const run = tokens.slice(at, at + length);
    if (run.slice(1).some((token) => !token.isJoined)) continue;
    const found = lookUp(run, { index, isOrdinary });
    const first = run[0];
    const last = run.at(-1);
    if (found === undefined || first === undefined || last === undefined) continue;
    if (length === 1 && isOrdinary(found.name) && !isWrittenAsName(first)) continue;
    // A first name before another surname is somebody else's.
    const next = tokens[at + length];
    if (found.strength === 'hinted' && next?.isJoined === true && /^\p{Lu}/u.test(next.text)) continue;
    if (isPartOfAnother(tokens.slice(at + length), found.isExact)) return undefined;
    const isPerson = found.strength === 'hinted' || index.people.has(found.name);
    const { slugs, strength } = found;
    const mention = { start: first.start, slugs, strength, isPerson };
    const isBare = run.map(({ key }) => key).join(' ') === found.name;
    if (next !== undefined && isBare && !isPerson && goesOn(next, slugs, { index, sense })) {
      return { mention: { ...mention, end: next.end, isAnothers: true }, length: length + 1 };
    }
    return { mention: { ...mention, end: last.end, isAnothers: false }, length };
  }
  return undefined;
}

/** `IVT Center Helsinki` is not the IVT Center in Turku. */
function goesOn(
  { key, isJoined }: Token,
  slugs: readonly string[],
  { index, sense }: { index: NameIndex; sense: NameSense },
): boolean {
  const place = [key, key.replace(/['’:]?[ns]$/u, '')].find((one) => sense.isPlace(one));
  if (!isJoined || place === undefined) return false;
  return !slugs.some((slug) => ` ${index.addressOf(slug)} `.includes(` ${place} `));
}

/** `Nokopa Sverige Ab` is not Nokopa, nor is `Nokoma Oy`: with a legal form a name is meant to the letter. */
function isPartOfAnother(following: readonly Token[], isExact: boolean): boolean {
  const form = following.slice(0, MOST_WORDS_TO_FORM).findIndex(({ key }) => LEGAL_FORM.test(key));
  const between = following.slice(0, Math.max(form, 0));
  if (form < 0 || between.some(({ isJoined, text }) => !isJoined || !/^\p{Lu}/u.test(text))) return false;
  return form > 0 || (following[0]?.isJoined === true && !isExact);
}

function isWrittenAsName(token: Token): boolean {
  return token.start > 0 && /^\p{Lu}/u.test(token.text);
}

function lookUp(
  run: readonly Token[],
  { index, isOrdinary }: { index: NameIndex; isOrdinary: (word: string) => boolean },
): { name: string; slugs: readonly string[]; strength: Strength; isExact: boolean } | undefined {
  const whole = run.map((token) => token.key).join(' ');
  if (whole.length > LONGEST_NAME) return undefined;
  for (const name of stems(whole)) {
    const slugs = index.names.get(name) ?? index.names.get(name.replaceAll(' ', ''));
    if (slugs !== undefined) return { name, slugs, strength: 'named', isExact: true };
  }
  // A slip of the finger makes one odd word; of a run that has ordinary words in it, it makes no name, unless the run
  // begins with a name already: "IVT Turun".
  // Nor is an ordinary word alone a slip: among ten thousand names there is one near "stored".
  const isOddWord = (token: Token): boolean => !isOrdinary(token.key) || (run.length === 1 && isWrittenAsName(token));
  const maySlip = run.every(isOddWord) || (run.length > 1 && index.names.has(run[0]?.key ?? ''));
  for (const stem of maySlip ? stems(whole) : []) {
    const name = misspelt(stem, index);
    const slugs = name === undefined ? undefined : index.names.get(name);
    if (name !== undefined && slugs !== undefined) return { name, slugs, strength: 'named', isExact: false };
  }
  if (run.length > 1) return undefined;
  for (const name of stems(whole)) {
    const slugs = index.firstNames.get(name);
    if (slugs !== undefined) return { name, slugs, strength: 'hinted', isExact: true };
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
  const [only, ...others] = [...index.similar(written)].filter((name) => longestWord(name) >= SHORTEST_WORD_MISSPELT);
  return others.length === 0 ? only : undefined;
}

function longestWord(name: string): number {
  return Math.max(...name.split(' ').map((word) => word.length));
}

/** Cuts a text into words as names are cut, remembering where each stood. An ending after `:` stays with its word. */
function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}&]+(?:[:'’][\p{L}]+)?/gu)) {
    const word = match[0];
    const joint = /[:'’]/u.exec(word);
    const key = joint === null ? nameKey(word) : nameKey(word.slice(0, joint.index)) + fold(word.slice(joint.index));
    const isJoined = /^[\s-]*$/u.test(text.slice(tokens.at(-1)?.end ?? 0, match.index));
    tokens.push({ text: word, key, isJoined, start: match.index, end: match.index + word.length });
  }
  return tokens;
}
