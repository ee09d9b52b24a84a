import type { Lang } from '../notices/notice.ts';
import { chooseRights } from './choose-rights.ts';
import { cleanLetter, type CleanLetter } from './clean.ts';
import { findFlags } from './find-flags.ts';
import { isPassedOn } from './letter-marks.ts';
import type { FoundRight, LetterKind, LetterReading } from './letter-reading.ts';
import { letterLanguage } from './letter-language.ts';
import { scoreWhole } from './letter-passages.ts';
import { splitLetter } from './letter-sentences.ts';
import { earlierRequestIn } from './named-day.ts';
import type { LetterLang } from './request-phrase.ts';
import { readSentence, type LetterReader, type SentenceReading } from './sentence-reading.ts';
import { readAnsweredAdvertisement, readShortRefusal } from './short-refusal.ts';
import { LETTER_WEIGHING, letterSigns } from './weigh-letter.ts';
import { weigh } from './weighing.ts';
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
  const language = languageOf(letter, sentences, reader);
  const { kind, rights, evidence } = judge({ letter, sentences }, reader);
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

/** So few words are of no language: "STOP". */
const MOST_WORDS_OF_NO_LANGUAGE = 2;

/** The language of what the writer says; of a word or two that of what it answers, of nothing that of what stands below. */
function languageOf(letter: CleanLetter, sentences: readonly SentenceReading[], reader: LetterReader): LetterLang {
  const spoken = sentences.filter(({ flags }) => !flags.includes('prompt-injection'));
  const texts = spoken.map(({ text }) => text);
  const isShort = tokensOf(texts.join(' ')).length <= MOST_WORDS_OF_NO_LANGUAGE;
  const others = isShort ? sentencesOf(letter.quoted || (texts.length === 0 ? letter.footer : '')) : [];
  if (others.length === 0) {
    return letterLanguage(
      texts,
      spoken.map(({ langs }) => langs),
    );
  }
  return letterLanguage(
    others,
    others.map((text) => reader.model.score(text).langs),
  );
}

/** What of another letter is enough to know its language. */
const ENOUGH_SENTENCES = 20;

function sentencesOf(text: string): readonly string[] {
  return splitLetter(text)
    .slice(0, ENOUGH_SENTENCES)
    .map((sentence) => sentence.text);
}

function readSentences(letter: CleanLetter, reader: LetterReader): readonly SentenceReading[] {
  return [letter.subject, letter.body].flatMap(splitLetter).map((sentence) => readSentence(sentence, reader));
}

/** Below this a letter is plainly about another matter, above it it may be a request. */
const LEAST_DOUBTFUL_WEIGHT = -0.6;

/** Mailings say more than this. */
const MOST_WORDS_ABOVE_FOOTER = 12;

interface ReadSentences {
  readonly letter: CleanLetter;
  readonly sentences: readonly SentenceReading[];
}

interface Judgement {
  readonly kind: LetterKind;
  readonly rights: readonly FoundRight[];
  readonly evidence: string;
}

function judge({ letter, sentences }: ReadSentences, reader: LetterReader): Judgement {
  const refusal = readShortRefusal(letter, reader);
  if (refusal !== undefined) return refusal;
  const none: Judgement = { kind: 'not_request', rights: [], evidence: otherMatter(sentences) };
  // What instructs the machine says nothing of what the writer wants.
  const own = sentences.filter(({ flags }) => !flags.includes('prompt-injection')).map(({ text }) => text);
  const whole = scoreWhole(own, reader.model);
  if (whole === undefined) return none;
  const weighed = chooseRights(sentences, whole);
  const [best] = weighed.toSorted((a, b) => b.weight - a.weight);
  // Somebody who writes himself, or hardly writes, does not send a mailing; his program may have put its way out below.
  const isShort = tokensOf(letter.body).length <= MOST_WORDS_ABOVE_FOOTER;
  const isMailing = letter.isMailing && !isShort && !sentences.some(({ names }) => names.has('me'));
  const weight = best === undefined || isMailing ? -Infinity : weigh(letterSigns(sentences, whole), LETTER_WEIGHING);
  const rights = weighed.map(({ right, evidence }) => ({ right, evidence }));
  if (best !== undefined && weight >= 0) return { kind: 'request', rights, evidence: best.evidence };
  const answered = readAnsweredAdvertisement(letter, reader);
  if (answered !== undefined) return answered;
  if (best !== undefined && weight >= LEAST_DOUBTFUL_WEIGHT) return { kind: 'unsure', rights, evidence: best.evidence };
  return none;
}

/** The words that are most like those of letters that ask for nothing of the kind. */
function otherMatter(sentences: readonly SentenceReading[]): string {
  return sentences.toSorted((a, b) => b.otherMatter - a.otherMatter)[0]?.text ?? '';
}

function replyLang(language: LetterLang): Lang {
  return language === 'other' ? 'en' : language;
}
