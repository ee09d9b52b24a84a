import type { DraftKit, DraftParagraph } from './draft.ts';
import type { DraftKind } from './draft-kind.ts';
import { asksWhoGotData } from './information-paragraphs.ts';
import type { SentenceKey } from './letter-keys.ts';
import { hasFlag, type LetterReading } from './letter-reading.ts';
import type { LetterTexts } from './letter-texts.ts';
import { type LetterWriter, paragraph, type Said } from './letter-writer.ts';
import { rightParagraphs, type RightsToAnswer } from './right-paragraphs.ts';
import type { Right } from './right.ts';
import { meetsRule } from './sentence-rule.ts';
import { whoseData } from './whose-data.ts';
import { tokensOf } from './word-list.ts';
import { writerName } from './writer-name.ts';

/** What a letter is made from. */
export interface LetterToWrite extends RightsToAnswer {
  readonly kind: DraftKind;
  readonly texts: LetterTexts;
  /** Whether the due date has passed: no letter promises a day that is gone. */
  readonly isLate: boolean;
}

/** Writes the paragraphs of a letter, from the thanks to the name below. */
export function draftParagraphs(letter: LetterToWrite): readonly DraftParagraph[] {
  return [...opening(letter), ...BODY[letter.kind](letter), ...ending(letter)];
}

function opening({ writer, reading, kind, kit, texts, isLate }: LetterToWrite): readonly DraftParagraph[] {
  const name = writerName(reading.letter) ?? texts.openPoints.writer;
  const greeting = isFormal(reading, kit) ? writer.say('greeting-formal', { writer: name }) : writer.say('greeting');
  const isSad = kind === 'deceased';
  return [
    { ...greeting, text: `${greeting.text},` },
    ...paragraph(
      writer.say('received'),
      isSad ? writer.say('deceased-condolence') : undefined,
      when(writer, 'upset', hasFlag(reading, 'upset') && !isSad),
      when(writer, reminderKey(reading, isLate), hasFlag(reading, 'follow-up')),
    ),
  ];
}

/** Old-fashioned letters are answered in their own tone. */
function isFormal({ letter }: LetterReading, { quotes }: DraftKit): boolean {
  const tokens = tokensOf(`${letter.subject} ${letter.body} ${letter.signature}`);
  return quotes.formal.some((rule) => meetsRule(rule, tokens));
}

function reminderKey(reading: LetterReading, isLate: boolean): SentenceKey {
  if (reading.earlierRequest === undefined) return 'reminder-undated';
  return isLate ? 'reminder-late' : 'reminder';
}

type Body = (letter: LetterToWrite) => readonly DraftParagraph[];

const BODY: Readonly<Record<DraftKind, Body>> = {
  receipt: (letter) => [
    ...understood(letter),
    ...rightParagraphs(letter),
    ...circumstances(letter),
    ...dueParagraph(letter),
  ],
  'marketing-stop': (letter) => [
    ...understood(letter),
    ...rightParagraphs(letter),
    ...circumstances(letter),
    ...paragraph(
      when(
        letter.writer,
        'due-marketing',
        !hasFlag(letter.reading, 'follow-up') || letter.reading.earlierRequest === undefined,
      ),
    ),
  ],
  clarification: ({ rights, writer, texts }) => [
    ...paragraph(
      writer.say('clarification-ask'),
      ...rights.map((right) => writer.say('clarification-likely', { right: texts.rights[right] })),
    ),
    ...paragraph(writer.say('clarification-choices'), writer.say('clarification-clock')),
  ],
  extension: (letter) => [
    ...understood(letter),
    ...paragraph(letter.writer.say('extension-reason'), letter.writer.say('extension-date')),
  ],
  'refusal-in-part': (letter) => [
    ...understood(letter),
    ...paragraph(
      letter.writer.say('refusal-part'),
      letter.writer.say('refusal-reason'),
      letter.writer.say('refusal-rest'),
    ),
    ...paragraph(
      when(letter.writer, 'refusal-certificate', letter.rights.includes('rectification')),
      letter.writer.say('refusal-due'),
    ),
  ],
  'nothing-held': (letter) => [
    ...understood(letter),
    ...paragraph(letter.writer.say('nothing-held'), letter.writer.say('nothing-held-again')),
  ],
  'wrong-addressee': (letter) => [
    ...understood(letter),
    ...paragraph(letter.writer.say('wrong-addressee'), letter.writer.say('wrong-addressee-if-us')),
  ],
  'other-register': (letter) => [
    ...understood(letter),
    ...paragraph(
      letter.writer.say(hasFlag(letter.reading, 'employee') ? 'other-register-employee' : 'other-register-applicant'),
    ),
    ...rightParagraphs(withoutNotice(letter)),
    ...circumstances(letter),
    ...dueParagraph(letter),
  ],
  'no-authority': (letter) => [
    ...ofAnother(letter, 'no-authority-asked'),
    ...paragraph(letter.writer.say('no-authority-refuse'), letter.writer.say('no-authority-offer')),
  ],
  deceased: (letter) => [
    ...ofAnother(letter, 'deceased-asked'),
    ...paragraph(letter.writer.say('deceased-scope'), letter.writer.say('deceased-role')),
    ...dueParagraph(letter),
  ],
};

/** The customer register's notice says nothing of employees and applicants. */
function withoutNotice({ rights, reading, kit, writer }: LetterToWrite): RightsToAnswer {
  return { rights, reading, kit, writer };
}

function understood({ rights, writer, texts }: LetterToWrite): readonly DraftParagraph[] {
  const [only] = rights;
  if (only === undefined) return [];
  if (rights.length === 1) return paragraph(writer.say('right-one', { right: texts.rights[only] }));
  const heading = writer.say('rights-many');
  const lines = rights.map((right, at) => `${at + 1}. ${texts.rights[right]}`);
  return [{ ...heading, text: [heading.text, ...lines].join('\n') }];
}

/** The rights that somebody uses for another person, who has none or has not given them away. */
function ofAnother(
  { rights, writer, texts }: LetterToWrite,
  key: 'no-authority-asked' | 'deceased-asked',
): readonly DraftParagraph[] {
  const names = rights.map((right) => texts.rights[right]).join('; ');
  return names === '' ? [] : paragraph(writer.say(key, { right: names }));
}

/** Who writes and in what situation: what that changes in the reply. */
function circumstances({ reading, writer, rights, kit }: LetterToWrite): readonly DraftParagraph[] {
  const isTold = rights.includes('access') || rights.includes('information');
  const isForAnother = whoseData(reading) === 'other' && !isOnlyMarketing(rights);
  return paragraph(
    when(writer, 'vague', hasFlag(reading, 'vague')),
    when(writer, 'child', hasFlag(reading, 'child')),
    when(writer, 'third-party', isForAnother),
    when(writer, 'protected-address', hasFlag(reading, 'protected-address')),
    when(writer, 'compensation', hasFlag(reading, 'compensation')),
    when(writer, 'breach-asked', hasFlag(reading, 'breach')),
    when(writer, 'access-recipients', hasFlag(reading, 'breach') && !isTold && asksWhoGotData({ reading, kit })),
  );
}

function isOnlyMarketing(rights: readonly Right[]): boolean {
  return rights.every((right) => right === 'marketing-objection');
}

/** By when, and what is asked to know the person: nothing beyond doubt. */
function dueParagraph({ writer, rights, reading, isLate }: LetterToWrite): readonly DraftParagraph[] {
  const needsIdentity = rights.some((right) => !['marketing-objection', 'information', 'complaint'].includes(right));
  const key = dueKey(reading, isLate);
  return paragraph(key === undefined ? undefined : writer.say(key), when(writer, 'identity', needsIdentity));
}

/** A reminder's own sentence has told the date already where it is known. */
function dueKey(reading: LetterReading, isLate: boolean): SentenceKey | undefined {
  const isReminder = hasFlag(reading, 'follow-up');
  if (isReminder && reading.earlierRequest !== undefined) return undefined;
  if (isLate) return 'due-late';
  return isReminder ? 'due-undated' : 'due';
}

const REFUSALS: readonly DraftKind[] = ['refusal-in-part', 'no-authority'];

function ending({ writer, reading, kind, notice, texts, kit }: LetterToWrite): readonly DraftParagraph[] {
  const isOurs = kind !== 'other-register' && kind !== 'wrong-addressee';
  const closing = writer.say(isFormal(reading, kit) ? 'closing-formal' : 'closing');
  const signatory = [
    closing.text,
    writer.say('signatory').text,
    notice?.company.name ?? `[${texts.openPoints.company}]`,
  ];
  return [
    ...paragraph(
      isOurs ? writer.say('contact') : undefined,
      writer.say('authority'),
      when(writer, 'court', REFUSALS.includes(kind)),
    ),
    ...paragraph(when(writer, 'other-language', isForeign(reading) && writer.lang !== 'fi')),
    { ...closing, text: signatory.join('\n') },
  ];
}

function isForeign({ language }: LetterReading): boolean {
  return language === 'other';
}

function when(writer: LetterWriter, key: Parameters<LetterWriter['say']>[0], isNeeded: boolean): Said | undefined {
  return isNeeded ? writer.say(key) : undefined;
}
