import type { Lang } from '../notices/notice.ts';
import { chooseRights, doubtfulRights, likelyRight } from './choose-rights.ts';
import { cleanLetter, type CleanLetter } from './clean.ts';
import { findFlags } from './find-flags.ts';
import { isPassedOn } from './letter-marks.ts';
import type { FoundRight, LetterKind, LetterReading } from './letter-reading.ts';
import { letterLanguage } from './letter-language.ts';
import { splitLetter } from './letter-sentences.ts';
import { earlierRequestIn } from './named-day.ts';
import type { LetterLang } from './request-phrase.ts';
import { readSentence, type LetterReader, type SentenceReading } from './sentence-reading.ts';
import { readAnsweredAdvertisement, readShortRefusal } from './short-refusal.ts';
import { letterSigns, weighSigns } from './weigh-letter.ts';
import { tokensOf } from './word-list.ts';

/**
 * Reads a letter: whether it is a request, which rights it uses, what else matters. Takes it as it came: plain or HTML,
 * with headers, quotes and signature. Pure; nothing is kept of it.
 */
export function readLetter(text: string, reader: LetterReader): LetterReading {
  return readLayer(cleanLetter(text), { reader, depth: 0, isPassed: false });
}

/** A letter passed on more often than this is read no deeper. */
const DEEPEST_LAYER = 3;

interface Layer {
  readonly reader: LetterReader;
  readonly depth: number;
  /** Whether somebody passed it on: then the letter may stand still deeper. */
  readonly isPassed: boolean;
}

function readLayer(outer: CleanLetter, { reader, depth, isPassed }: Layer): LetterReading {
  const own = readPart(outer, reader);
  const inner = depth < DEEPEST_LAYER ? quotedLetter(outer, own, isPassed) : undefined;
  if (inner === undefined) return own;
  const passed = readLayer(inner, { reader, depth: depth + 1, isPassed: isPassed || outer.isForward });
  return own.kind === 'request' || passed.rights.length === 0 ? own : joinParts(own, passed);
}

/** The part of a message that may hold the request where its own lines do not: passed on, or reminded of. */
function quotedLetter(outer: CleanLetter, own: LetterReading, isPassed: boolean): CleanLetter | undefined {
  if (outer.quoted === '' || own.kind === 'request') return undefined;
  const isReminder = own.flags.some(({ flag }) => flag === 'follow-up');
  const mayHoldIt = isPassed || outer.isForward || outer.body === '' || isPassedOn(outer.body) || isReminder;
  return mayHoldIt ? cleanLetter(outer.quoted) : undefined;
}

/** The request stands below; what was written above it still says who passes it on, or that it is a reminder. */
function joinParts(above: LetterReading, below: LetterReading): LetterReading {
  const flags = above.flags.filter(({ flag }) => flag === 'follow-up' || flag === 'overdue' || flag === 'oral');
  return {
    ...below,
    flags: [{ flag: 'forwarded', evidence: '' }, ...flags, ...below.flags],
    ...(above.earlierRequest === undefined ? {} : { earlierRequest: above.earlierRequest }),
  };
}

function readPart(letter: CleanLetter, reader: LetterReader): LetterReading {
  const sentences = readSentences(letter, reader);
  const language = languageOf(sentences);
  const { kind, rights, evidence } = judge({ letter, sentences, language }, reader);
  const flags = findFlags({ letter, sentences, rights, kind, language }, reader.rules);
  const isReminder = flags.some(({ flag }) => flag === 'follow-up');
  const earlierRequest = isReminder ? earlierRequestIn(sentences.map(({ text }) => text)) : undefined;
  return {
    kind,
    kindEvidence: evidence,
    rights,
    flags,
    language,
    replyLang: replyLang(language),
    ...(earlierRequest === undefined ? {} : { earlierRequest }),
    letter,
  };
}

function languageOf(sentences: readonly SentenceReading[]): LetterLang {
  const spoken = sentences.filter(({ flags }) => !flags.includes('prompt-injection'));
  return letterLanguage(
    spoken.map((sentence) => sentence.text),
    spoken.map((sentence) => sentence.langs),
  );
}

/** A letter of so few words means the message that it answers. */
const MOST_WORDS_OF_SHORT_LETTER = 5;

function readSentences(letter: CleanLetter, reader: LetterReader): readonly SentenceReading[] {
  const isShortLetter = tokensOf(`${letter.subject} ${letter.body}`).length <= MOST_WORDS_OF_SHORT_LETTER;
  const hasBody = letter.body !== '';
  const parts = [
    ...splitLetter(letter.subject).map((sentence) => ({ sentence, isSubject: hasBody })),
    ...splitLetter(letter.body).map((sentence) => ({ sentence, isSubject: false })),
  ];
  const sentences: SentenceReading[] = [];
  for (const { sentence, isSubject } of parts) {
    const before = sentences.at(-1);
    const context = { isShortLetter, isSubject, ...(before === undefined ? {} : { before }) };
    sentences.push(readSentence(sentence, context, reader));
  }
  return sentences;
}

/** Below this a letter is plainly about another matter, above it it may be a request. */
const LEAST_DOUBTFUL_WEIGHT = -1;

/** Mailings say more than this. */
const MOST_WORDS_ABOVE_FOOTER = 12;

/** From here on a letter is a request though no list names what it speaks of: "Ta bort adressen, tack." */
const SURE_WEIGHT = 1.5;

interface ReadSentences {
  readonly letter: CleanLetter;
  readonly sentences: readonly SentenceReading[];
  readonly language: LetterLang;
}

interface Judgement {
  readonly kind: LetterKind;
  readonly rights: readonly FoundRight[];
  readonly evidence: string;
}

function judge({ letter, sentences, language }: ReadSentences, reader: LetterReader): Judgement {
  const refusal = readShortRefusal(letter, reader);
  if (refusal !== undefined) return refusal;
  const found = chooseRights(sentences);
  const rights = found.map(({ right, evidence }) => ({ right, evidence }));
  const best = found.toSorted((a, b) => b.score - a.score)[0];
  // Somebody who writes himself, or hardly writes, does not send a mailing; his program may have put its way out below.
  const isShort = tokensOf(letter.body).length <= MOST_WORDS_ABOVE_FOOTER;
  const isMailing = letter.isMailing && !isShort && !sentences.some(({ names }) => names.has('me'));
  const signs = letterSigns(sentences, reader.model);
  const weight = signs === undefined ? -Infinity : weighSigns(signs);
  if (best !== undefined && !isMailing) {
    if (weight >= 0 || language === 'other') return { kind: 'request', rights, evidence: best.evidence };
    if (weight >= LEAST_DOUBTFUL_WEIGHT) return { kind: 'unsure', rights, evidence: best.evidence };
  }
  const answered = readAnsweredAdvertisement(letter, reader);
  if (answered !== undefined) return answered;
  const likely = weight >= SURE_WEIGHT && !isMailing ? likelyRight(sentences) : undefined;
  if (likely !== undefined) return { kind: 'request', rights: [likely], evidence: likely.evidence };
  // Of other languages we know few words: what is likeliest is worth a question.
  const isForeign = language === 'other';
  const isOther = isMailing || (weight < LEAST_DOUBTFUL_WEIGHT && !isForeign);
  const doubtful = isOther ? [] : doubtfulRights(sentences, isForeign);
  const [first] = doubtful;
  if (first !== undefined) return { kind: 'unsure', rights: doubtful, evidence: first.evidence };
  return { kind: 'not_request', rights: [], evidence: otherMatter(sentences) };
}

/** The words that are most like those of letters that ask for nothing of the kind. */
function otherMatter(sentences: readonly SentenceReading[]): string {
  return sentences.toSorted((a, b) => b.otherMatter - a.otherMatter)[0]?.text ?? '';
}

function replyLang(language: LetterLang): Lang {
  return language === 'other' ? 'en' : language;
}
