import type { CleanLetter } from './clean.ts';
import { type Flag, FLAGS_OF_OTHERS, type RuleFlag } from './flag.ts';
import type { FoundFlag, FoundRight, LetterKind } from './letter-reading.ts';
import { findIdentityCode } from './identity-code.ts';
import { writerName } from './writer-name.ts';
import type { LetterLang } from './request-phrase.ts';
import type { LetterRules } from './letter-rules.ts';
import { meetsRule } from './sentence-rule.ts';
import { tokensOf } from './word-list.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** What of a letter the flags are found in. */
interface Read {
  readonly letter: CleanLetter;
  readonly sentences: readonly SentenceReading[];
  readonly rights: readonly FoundRight[];
  readonly kind: LetterKind;
  readonly language: LetterLang;
}

/** Finds what changes the draft and the list of things to do; each flag once, with the first words that show it. */
export function findFlags(read: Read, rules: LetterRules): readonly FoundFlag[] {
  const found = new Map<Flag, string>();
  const tokens = read.sentences.map(({ text }) => tokensOf(text));
  const isDenied = (flag: RuleFlag): boolean =>
    rules.flags.get(flag)?.unless.some((rule) => tokens.some((one) => meetsRule(rule, one))) === true;
  for (const { flags, text } of read.sentences) {
    for (const flag of flags) if (!found.has(flag) && !isDenied(flag)) found.set(flag, text);
  }
  for (const flag of letterFlags(read)) found.set(flag, '');
  dropContradicted(found, read);
  return [...found].map(([flag, evidence]) => ({ flag, evidence }));
}

function letterFlags({ letter, rights, language }: Read): Flag[] {
  const flags: Flag[] = [];
  if (rights.length > 1) flags.push('several-rights');
  if (letter.body === '' && letter.subject !== '') flags.push('subject-only', 'vague');
  if (findIdentityCode([letter.subject, letter.body, letter.signature].join('\n')) !== undefined)
    flags.push('identity-code');
  if (language === 'other') flags.push('other-language');
  if (letter.isMailing) flags.push('mailing');
  if (writerName(letter) === undefined) flags.push('no-name');
  return flags;
}

/** A longer letter says what it wants without its attachment. */
const MOST_WORDS_OF_VAGUE = 15;

/** What the letter as a whole shows to be otherwise than one of its sentences let think. */
function dropContradicted(found: Map<Flag, string>, { kind, letter }: Read): void {
  // Who has authority, or asks for a child or an estate, does not ask without authority.
  if (found.has('child') || found.has('deceased') || AUTHORISED.test(found.get('third-party') ?? '')) {
    found.delete('no-authority');
  }
  // Whoever must stay hidden speaks of another person as a danger, and asks for the own data.
  if (found.has('protected-address') && !AUTHORISED.test(found.get('third-party') ?? '')) {
    found.delete('no-authority');
    found.delete('third-party');
  }
  // Who represents a person is no company's contact.
  if (AUTHORISED.test(found.get('third-party') ?? '')) found.delete('business-contact');
  // A colleague's note of a call speaks of the caller as "he" and "she".
  if (found.has('oral') && !AUTHORISED.test(found.get('third-party') ?? '')) found.delete('third-party');
  if (found.has('vague') && tokensOf(`${letter.subject} ${letter.body}`).length > MOST_WORDS_OF_VAGUE)
    found.delete('vague');
  if (found.has('no-authority')) found.set('third-party', found.get('third-party') ?? found.get('no-authority') ?? '');
  for (const flag of kind === 'request' ? FLAGS_OF_OTHERS : ONLY_OF_REQUESTS) found.delete(flag);
}

/** What says something only of letters that are requests. */
const ONLY_OF_REQUESTS: readonly Flag[] = ['employee', 'job-applicant', 'business-contact'];

/** Words that show an authority to act for another. */
const AUTHORISED =
  /valtakirj|edunvalvo|asianajaj|asiamie|fullmakt|intressebevak|ombud|power of attorney|authori[sz]|guardian|solicitor|executor/iu;
