import type { types } from '@slack/bolt';
import type { LogFields } from '../log.ts';
import type { IsoDate, Lang } from '../notices/notice.ts';
import type { LetterReading } from '../requests/letter-reading.ts';
import type { Draft } from '../requests/draft.ts';
import type { DraftKind } from '../requests/draft-kind.ts';
import { RIGHTS, type Right } from '../requests/right.ts';
import type { Drafting, Knowledge } from '../services.ts';
import { type DraftRemarks, draftView } from './blocks/draft-view.ts';
import type { Scene } from './blocks/scene.ts';
import { chosenIn, type DraftChoices, draftField, FIELDS } from './draft-choices.ts';
import { dayProblem } from '../requests/day-of-receipt.ts';
import type { FormState } from './form-state.ts';
import { fieldTexts, joinTexts } from './long-text.ts';

/** What drafting needs beside the letter and the choices. */
export interface DraftDesk {
  readonly drafting: Drafting;
  readonly knowledge: Knowledge;
  readonly today: IsoDate;
  readonly scene: Scene;
}

/** A letter as it is first sent in. */
export interface NewLetter {
  /** One text a field. */
  readonly letter: readonly string[];
  /** Slug of a company of which there is a notice. */
  readonly company: string;
  readonly received: IsoDate;
}

/** A window as it is to be shown. */
export interface DrawnDraft {
  readonly view: types.ModalView;
  /** The last day to answer; absent where no answer is drafted. */
  readonly due?: IsoDate;
  readonly letter: LetterReading['kind'];
  readonly lang: Lang;
  /** For the log: kinds, nobody's words. */
  readonly facts: LogFields;
}

/** Draws the first draft for a letter. */
export function firstDraft({ letter, company, received }: NewLetter, desk: DraftDesk): DrawnDraft {
  const choices: DraftChoices = { company, received, listed: [], ticked: [], boxes: 0, drafts: 0 };
  return drawn({ letter, choices, remarks: {} }, desk);
}

/** What was done in a window. */
export type Revision =
  /** Something was chosen otherwise. */
  | 'choice'
  /** The letter was changed and is to be read again: what it says decides again. */
  | 'reread'
  /** Edits may be replaced. */
  | 'replace'
  /** The draft was sent; nothing else changes. */
  | 'sent'
  /** A draft is wanted for what is no request. */
  | 'anyway';

/** Draws a window anew after something was done in it; `before` is what the window knew of itself. */
export function revisedDraft(
  { revision, state, before }: { revision: Revision; state: FormState; before: DraftChoices },
  desk: DraftDesk,
): DrawnDraft {
  const letter = state.texts(FIELDS.letter).now;
  const { choices, remarks } = revisedChoices({ revision, state, before }, desk);
  const text = state.texts(draftField(before));
  const isEdited = before.edited === true || folded(text.now) !== folded(text.drawn);
  const keeps = revision === 'sent' || (isEdited && revision !== 'replace' && revision !== 'anyway');
  if (!keeps) return drawn({ letter, choices, remarks }, desk);
  const isKept = revision === 'sent' ? {} : { isKept: true };
  const edited = isEdited ? ({ edited: true } as const) : {};
  return drawn(
    { letter, choices: { ...choices, ...edited }, remarks: { ...remarks, ...isKept }, text: text.now },
    desk,
  );
}

function revisedChoices(
  { revision, state, before }: { revision: Revision; state: FormState; before: DraftChoices },
  { today }: DraftDesk,
): { choices: DraftChoices; remarks: DraftRemarks } {
  const { edited: _edited, ...chosen } = chosenIn(state, before);
  const isDayWrong = dayProblem(chosen.received, today) !== undefined;
  const choices = isDayWrong ? { ...chosen, received: before.received } : chosen;
  const remarks = isDayWrong ? { isDayWrong } : {};
  switch (revision) {
    case 'choice':
    case 'replace':
      return { choices, remarks };
    case 'sent':
      return { choices, remarks: { ...remarks, isSent: true } };
    case 'anyway':
      return { choices: { ...choices, kind: ANYWAY }, remarks };
    case 'reread': {
      const { rights: _rights, ...rest } = choices;
      return { choices: { ...rest, listed: [], ticked: [] }, remarks };
    }
  }
}

/** The letter for what a person takes for a request and the reading does not. */
const ANYWAY: DraftKind = 'receipt';

interface Drawing {
  readonly letter: readonly string[];
  readonly choices: DraftChoices;
  readonly remarks: DraftRemarks;
  /** What stands in the fields of the draft already, to be kept. */
  readonly text?: readonly string[];
}

function drawn({ letter, choices, remarks, text }: Drawing, desk: DraftDesk): DrawnDraft {
  const { reading, draft } = draftOf({ letter, choices }, desk);
  const shown: DraftChoices = {
    ...choices,
    ...boxesFor({ reading, rights: draft.rights, choices }),
    drafts: choices.drafts + (text === undefined ? 1 : 0),
  };
  const written = text ?? (draft.text === undefined ? undefined : fieldTexts(draft.text));
  const window = { reading, draft, choices: shown, today: desk.today, letter, remarks };
  const due = (draft.originalDates ?? draft.dates)?.due.date;
  return {
    ...(due !== undefined && { due }),
    view: draftView({ ...window, ...(written !== undefined && { text: written }) }, desk.scene),
    letter: reading.kind,
    lang: draft.lang,
    facts: {
      letter: reading.kind,
      kind: draft.kind,
      rights: draft.rights.join('+') || undefined,
      lang: draft.lang,
      company: choices.company,
    },
  };
}

/** Reads the letter and drafts the reply that the choices ask for. */
function draftOf(
  { letter, choices }: Pick<Drawing, 'letter' | 'choices'>,
  { drafting, knowledge, today, scene }: DraftDesk,
): { reading: LetterReading; draft: Draft } {
  const { company, received, lang, kind, rights } = choices;
  const notice = knowledge.catalog.bySlug.get(company);
  const reading = drafting.read(joinTexts(letter, '\n'));
  const draft = drafting.draft({
    reading,
    received,
    today,
    others: knowledge.catalog.notices.flatMap((one) => (one === notice ? [] : [one.company])),
    handlerLang: scene.copy.lang,
    ...(notice !== undefined && { notice }),
    ...(lang !== undefined && { lang }),
    ...(kind !== undefined && { kind }),
    ...(rights !== undefined && { rights }),
  });
  return { reading, draft };
}

/** A list of boxes keeps its id as long as it has the same boxes, so that ticking several is not interrupted. */
function boxesFor({
  reading,
  rights,
  choices,
}: {
  reading: LetterReading;
  rights: readonly Right[];
  choices: DraftChoices;
}): Pick<DraftChoices, 'listed' | 'ticked' | 'boxes'> {
  const named: readonly Right[] = [...choices.listed, ...rights, ...reading.rights.map(({ right }) => right)];
  const listed = RIGHTS.filter((right) => named.includes(right));
  const isSame = listed.join() === choices.listed.join();
  return { listed, ticked: RIGHTS.filter((right) => rights.includes(right)), boxes: choices.boxes + (isSame ? 0 : 1) };
}

/** White space at the ends of fields says nothing about edits. */
function folded(texts: readonly string[]): string {
  return texts.join(' ').replaceAll(/\s+/gu, ' ').trim();
}
