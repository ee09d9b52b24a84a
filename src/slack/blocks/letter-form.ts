import type { types } from '@slack/bolt';
import type { Copies } from '../../copy/copies.ts';
import { type IsoDate, LANGS } from '../../notices/notice.ts';
import { ACTIONS, numbered, VIEWS } from '../action-ids.ts';
import { FIELDS } from '../draft-choices.ts';
import { longTextInputs } from '../long-text.ts';
import { button, row } from './button.ts';
import { companySelect } from './company-choice.ts';
import type { Block } from './message.ts';
import { contextBlock } from './rich-text.ts';
import type { Scene } from './scene.ts';
import { plainText } from './plain-text.ts';

/** What stands in the form. */
interface LetterForm {
  /** One text a field; nothing of it stands anywhere else in the view. */
  readonly letter: readonly string[];
  /** Slug; undefined where it has to be chosen. */
  readonly company?: string;
  readonly received: IsoDate;
  readonly remarks: LetterRemarks;
}

/** What was not taken over from the message. */
export interface LetterRemarks {
  /** Files whose text Slack did not send. */
  readonly unread?: number;
  /** The letter goes on after so many characters. */
  readonly cutAt?: number;
}

/** Asks for the letter, whose it is and when it came. */
export function letterFormView(form: LetterForm, { scene, copies }: { scene: Scene; copies: Copies }): types.ModalView {
  const { draft } = scene.copy;
  const { letter, company, received, remarks } = form;
  const slugs = scene.catalog.notices.map((notice) => notice.company.slug);
  const placeholder = scene.copy.choose.placeholder;
  return {
    type: 'modal',
    callback_id: VIEWS.letter,
    private_metadata: JSON.stringify(remarks),
    title: plainText(draft.title),
    submit: plainText(draft.form.submit),
    close: plainText(draft.close),
    blocks: [
      contextBlock(`🔒 ${draft.isPrivate}`),
      ...remarkBlocks(remarks, scene),
      ...letterInputs(letter, scene),
      ...row([button({ id: ACTIONS.draftMoreRoom, label: draft.form.moreRoom })], 'more_room'),
      {
        type: 'input',
        block_id: FIELDS.company,
        label: plainText(draft.form.company),
        element: companySelect({ id: ACTIONS.draftCompany, slugs, placeholder, initial: company, scene }),
      },
      {
        type: 'input',
        block_id: FIELDS.received,
        label: plainText(draft.form.received),
        hint: plainText(draft.form.receivedHint),
        element: { type: 'datepicker', action_id: 'draft_letter_received', initial_date: received },
      },
      ...languageRow(scene, copies),
    ],
  };
}

/** The fields of the letter, here and beneath a draft. */
export function letterInputs(letter: readonly string[], { copy: { draft } }: Scene): types.InputBlock[] {
  return longTextInputs({
    name: FIELDS.letter,
    texts: letter,
    label: (part) => draft.part(draft.form.letter, part),
    hint: draft.form.hint,
  });
}

function remarkBlocks({ unread = 0, cutAt }: LetterRemarks, { copy: { draft } }: Scene): Block[] {
  const remarks = [
    ...(unread > 0 ? [draft.form.unread(unread)] : []),
    ...(cutAt === undefined ? [] : [draft.form.cut(cutAt)]),
  ];
  return remarks.map((remark) => contextBlock(`⚠️ ${remark}`));
}

/** Slack does not tell an app in which language its user reads. */
function languageRow({ copy }: Scene, copies: Copies): types.ActionsBlock[] {
  const others = LANGS.filter((lang) => lang !== copy.lang);
  const buttons = others.map((lang, index) =>
    button({ id: numbered(ACTIONS.draftLanguage, index + 1), label: copies[lang].home.language, value: lang }),
  );
  return row(buttons, 'languages');
}
