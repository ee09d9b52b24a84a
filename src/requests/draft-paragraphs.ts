import type { DraftParagraph } from './draft.ts';
import type { DraftKind } from './draft-kind.ts';
import { hasFlag, type LetterReading } from './letter-reading.ts';
import type { LetterTexts } from './letter-texts.ts';
import { type LetterWriter, paragraph, type Said } from './letter-writer.ts';
import { rightParagraphs, type RightsToAnswer } from './right-paragraphs.ts';
import type { Right } from './right.ts';

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

function opening({ writer, reading, kind }: LetterToWrite): readonly DraftParagraph[] {
  const greeting = writer.say('greeting');
  const isSad = kind === 'deceased';
  return [
    { ...greeting, text: `${greeting.text},` },
    ...paragraph(
      writer.say('received'),
      isSad ? writer.say('deceased-condolence') : undefined,
      when(writer, 'upset', hasFlag(reading, 'upset') && !isSad),
      when(writer, 'reminder', hasFlag(reading, 'follow-up')),
    ),
  ];
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
    ...paragraph(when(letter.writer, 'due-marketing', !hasFlag(letter.reading, 'follow-up'))),
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
    ...understood(letter),
    ...paragraph(letter.writer.say('no-authority-refuse'), letter.writer.say('no-authority-offer')),
  ],
  deceased: (letter) => [
    ...understood(letter),
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

/** Who writes and in what situation: what that changes in the reply. */
function circumstances({ reading, writer, rights }: LetterToWrite): readonly DraftParagraph[] {
  const isForAnother = hasFlag(reading, 'third-party') && !hasFlag(reading, 'child') && !isOnlyMarketing(rights);
  return paragraph(
    when(writer, 'vague', hasFlag(reading, 'vague')),
    when(writer, 'child', hasFlag(reading, 'child')),
    when(writer, 'third-party', isForAnother),
    when(writer, 'protected-address', hasFlag(reading, 'protected-address')),
    when(writer, 'compensation', hasFlag(reading, 'compensation')),
    when(writer, 'breach-asked', hasFlag(reading, 'breach')),
  );
}

function isOnlyMarketing(rights: readonly Right[]): boolean {
  return rights.every((right) => right === 'marketing-objection');
}

/** By when, and what is asked to know the person: nothing beyond doubt. */
function dueParagraph({ writer, rights, reading, isLate }: LetterToWrite): readonly DraftParagraph[] {
  const needsIdentity = rights.some((right) => !['marketing-objection', 'information', 'complaint'].includes(right));
  // A reminder's own sentence has told the date already, and that it is no reason to wait.
  const due = writer.say(isLate ? 'due-late' : 'due');
  return paragraph(hasFlag(reading, 'follow-up') ? undefined : due, when(writer, 'identity', needsIdentity));
}

const REFUSALS: readonly DraftKind[] = ['refusal-in-part', 'no-authority'];

function ending({ writer, reading, kind, notice, texts }: LetterToWrite): readonly DraftParagraph[] {
  const isOurs = kind !== 'other-register' && kind !== 'wrong-addressee';
  const closing = writer.say('closing');
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
