import { type RightEvidence, rightEvidence } from '../requests/choose-rights.ts';
import { type LetterLesson, phrasesOfLesson, wishedPart } from '../requests/letter-lesson.ts';
import { scoreWhole } from '../requests/letter-passages.ts';
import { readLetter } from '../requests/read-letter.ts';
import { loadRequestModel, type RequestLessons, trainRequestModel } from '../requests/request-model.ts';
import { RIGHTS } from '../requests/right.ts';
import { type LetterReader, readSentence } from '../requests/sentence-reading.ts';
import { type LetterSigns, letterSigns } from '../requests/weigh-letter.ts';
import { type Example, type Learned, learnWeighing } from './logistic.ts';
import type { JudgedLetter, LabelledLetter } from './score-letters.ts';

/** The letters of one writer, to learn from and as labelled ones, in the same order. */
export interface WritersLetters {
  readonly lessons: readonly LetterLesson[];
  readonly letters: readonly LabelledLetter[];
}

/** What letters of writers left out show. */
export interface LetterCalibration {
  /** Each letter as it is read by what was learned without its writer. */
  readonly judged: readonly JudgedLetter[];
  /** What the signs should weigh. */
  readonly letter: Learned<LetterSigns>;
  readonly right: Learned<RightEvidence>;
}

/** So many times the words' weights are learned, each time without every fifth writer. */
const FOLDS = 5;

/**
 * Reads each letter with weights learned from the vocabulary and the other writers' letters, and learns from that what
 * the signs should weigh. `vocabulary` holds the sentences alone. Takes two or three minutes for 7,000 letters.
 */
export function calibrateLetters(
  writers: readonly WritersLetters[],
  { vocabulary, reader }: { vocabulary: RequestLessons; reader: LetterReader },
): LetterCalibration {
  const judged: JudgedLetter[] = [];
  const kinds: Example<LetterSigns>[] = [];
  const rights: Example<RightEvidence>[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isLeftOut = (_: WritersLetters, at: number): boolean => at % FOLDS === fold;
    const others = writers.filter((one, at) => !isLeftOut(one, at)).flatMap(({ lessons }) => lessons);
    const phrases = [...vocabulary.phrases, ...others.flatMap(phrasesOfLesson)];
    const model = loadRequestModel(trainRequestModel({ ...vocabulary, phrases }), reader.words);
    const unknowing = { ...reader, model };
    for (const { lessons, letters } of writers.filter(isLeftOut)) {
      letters.forEach((label, at) => {
        const lesson = lessons[at];
        if (lesson === undefined || lesson.ambiguous === true) return;
        judged.push({ label, reading: readLetter(label.text, unknowing) });
        const shown = signsOf({ lesson, label }, unknowing);
        kinds.push(...shown.kinds);
        rights.push(...shown.rights);
      });
    }
  }
  return {
    judged,
    letter: learnWeighing(kinds, [
      'right',
      'whole',
      'otherMatter',
      'leastOtherMatter',
      'isPersonalMatter',
      'isSettled',
    ]),
    right: learnWeighing(rights, ['score', 'lead', 'isShown', 'whole', 'wholeOther']),
  };
}

function signsOf(
  { lesson, label }: { lesson: LetterLesson; label: LabelledLetter },
  reader: LetterReader,
): { kinds: readonly Example<LetterSigns>[]; rights: readonly Example<RightEvidence>[] } {
  const sentences = wishedPart(lesson).map((sentence) => readSentence(sentence, reader));
  const texts = sentences.map(({ text }) => text);
  const whole = scoreWhole(texts, reader.model);
  if (whole === undefined || sentences.every(({ rights }) => rights.size === 0)) return { kinds: [], rights: [] };
  const isDecided = (right: (typeof RIGHTS)[number]): boolean =>
    label.is_request && (label.rights.includes(right) || !label.rights_optional.includes(right));
  return {
    kinds: [{ signs: letterSigns(sentences, whole), isSo: label.is_request }],
    rights: RIGHTS.filter(isDecided).flatMap((right): Example<RightEvidence>[] => {
      const signs = rightEvidence(right, sentences, whole);
      return signs === undefined ? [] : [{ signs, isSo: label.rights.includes(right) }];
    }),
  };
}
