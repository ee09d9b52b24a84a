import type { types } from '@slack/bolt';
import type { IsoDate } from '../../notices/notice.ts';
import type { Draft } from '../../requests/draft.ts';
import type { LetterReading } from '../../requests/letter-reading.ts';
import { ACTIONS, VIEWS } from '../action-ids.ts';
import { type DraftChoices, draftField, writeChoices } from '../draft-choices.ts';
import { longTextInputs } from '../long-text.ts';
import { button, row } from './button.ts';
import { besideBlocks, sourcesBlock } from './draft-beside.ts';
import { choiceBlocks } from './draft-choice.ts';
import { dateBlocks, findingBlocks, flagBlocks, rightBlocks } from './draft-finding.ts';
import { letterInputs } from './letter-form.ts';
import type { Block } from './message.ts';
import { bold, contextBlock, paragraph, richText, textBlocks } from './rich-text.ts';
import type { Scene } from './scene.ts';
import { plainText } from './plain-text.ts';

/** What a window on a draft shows. */
export interface DraftWindow {
  readonly reading: LetterReading;
  readonly draft: Draft;
  readonly choices: DraftChoices;
  readonly today: IsoDate;
  /** One text a field. */
  readonly letter: readonly string[];
  /** The draft, one text a field, as it is or was edited; absent where there is none. */
  readonly text?: readonly string[];
  readonly remarks: DraftRemarks;
}

/** What has just happened. */
export interface DraftRemarks {
  /** The draft went to the handler's own messages. */
  readonly isSent?: boolean;
  /** The draft was edited and stays, though the choices ask for another. */
  readonly isKept?: boolean;
  /** A day was chosen that cannot be. */
  readonly isDayWrong?: boolean;
}

/** Shows what a letter was found to be, and the draft of a reply to edit; without a draft, why there is none. */
export function draftView(window: DraftWindow, scene: Scene): types.ModalView {
  const { copy } = scene;
  const hasDraft = window.text !== undefined;
  return {
    type: 'modal',
    callback_id: hasDraft ? VIEWS.draft : VIEWS.noRequest,
    private_metadata: writeChoices(window.choices),
    // Wherever in a long window somebody stands, its title is seen.
    title: plainText(window.remarks.isSent === true ? copy.draft.draft.sentTitle : copy.draft.title),
    submit: plainText(hasDraft ? copy.draft.draft.send : copy.draft.found.submitAnyway),
    close: plainText(copy.draft.close),
    blocks: hasDraft ? draftBlocks(window, scene) : noRequestBlocks(window, scene),
  };
}

function draftBlocks(window: DraftWindow, scene: Scene): Block[] {
  return [
    ...sentBlocks(window, scene),
    contextBlock(`🔒 ${scene.copy.draft.isPrivate}`),
    ...findingBlocks(window, scene),
    ...rightBlocks(window, scene),
    ...flagBlocks(window, scene),
    ...dateBlocks(window, scene),
    ...row([button({ id: ACTIONS.draftCase, label: scene.copy.cases.list.newCase })], 'draft_case'),
    { type: 'divider' },
    ...choiceBlocks(window, scene),
    { type: 'divider' },
    ...draftInputs(window, scene),
    ...sourcesBlock(window, scene),
    { type: 'divider' },
    ...besideBlocks(window, scene),
    { type: 'divider' },
    ...letterBlocks(window, scene),
  ];
}

function noRequestBlocks(window: DraftWindow, scene: Scene): Block[] {
  return [
    contextBlock(`🔒 ${scene.copy.draft.isPrivate}`),
    ...findingBlocks(window, scene),
    ...flagBlocks(window, scene),
    ...besideBlocks(window, scene),
    ...textBlocks(scene.copy.draft.found.draftAnyway),
    { type: 'divider' },
    ...letterBlocks(window, scene),
  ];
}

function sentBlocks({ remarks }: DraftWindow, { copy }: Scene): Block[] {
  return remarks.isSent === true ? [richText(paragraph(bold(`✓ ${copy.draft.draft.sent}`)))] : [];
}

/** The draft to edit; above it, what stands below, and where edits were kept, that it is older than the choices. */
function draftInputs({ draft, choices, text = [], remarks }: DraftWindow, { copy }: Scene): Block[] {
  const words = copy.draft.draft;
  const kept: Block[] =
    remarks.isKept === true
      ? [
          richText(paragraph(bold(`⚠️ ${words.kept}`))),
          ...row([button({ id: ACTIONS.draftReplace, label: words.replace })], 'replace'),
        ]
      : [];
  const inputs = longTextInputs({
    name: draftField(choices),
    texts: text,
    label: (part) => copy.draft.part(words.label, part),
    hint: words.hint,
  });
  const below = contextBlock(copy.draft.beside.below({ remarks: draft.cautions.length, tasks: draft.todo.length }));
  return [...kept, ...inputs, below];
}

/** The letter stays at hand, to be compared and corrected. */
function letterBlocks({ letter }: DraftWindow, scene: Scene): Block[] {
  const words = scene.copy.draft.draft;
  return [...letterInputs(letter, scene), ...row([button({ id: ACTIONS.draftReread, label: words.reread })], 'reread')];
}
