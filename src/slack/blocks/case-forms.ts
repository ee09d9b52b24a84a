import type { types } from '@slack/bolt';
import { type Case, CASE_RIGHTS, EXTENSION_REASONS, OUTCOMES } from '../../cases/case.ts';
import type { Right } from '../../requests/right.ts';
import type { IsoDate } from '../../notices/notice.ts';
import { dueDates } from '../../requests/deadline.ts';
import { ACTIONS, VIEWS } from '../action-ids.ts';
import { CASE_FIELDS, type CaseListChoice, writeCaseWindow } from '../case-window.ts';
import { button, row } from './button.ts';
import { companySelect } from './company-choice.ts';
import type { Block } from './message.ts';
import { contextBlock, textBlocks } from './rich-text.ts';
import type { Scene } from './scene.ts';
import { option } from './select.ts';
import { plainText } from './plain-text.ts';

/** What a new case is made of, as far as it is known. */
export interface NewCaseForm {
  /** Slugs: the companies whose handler somebody is. */
  readonly companies: readonly string[];
  readonly company?: string;
  readonly rights: readonly Right[];
  readonly received: IsoDate;
  readonly list: CaseListChoice;
  /** Of the case to be: however often the form is sent, one case comes of it. */
  readonly id: string;
}

/** Asks for what a case is made of, and nothing else. */
export function newCaseView(form: NewCaseForm, scene: Scene): types.ModalView {
  const { forms, list } = scene.copy.cases;
  const { companies, received, rights } = form;
  const company = form.company ?? (companies.length === 1 ? companies[0] : undefined);
  return {
    type: 'modal',
    callback_id: VIEWS.newCase,
    private_metadata: writeCaseWindow({ list: form.list, id: form.id }),
    title: plainText(list.newCase),
    submit: plainText(forms.openSubmit),
    close: plainText(scene.copy.cases.close),
    blocks: [
      contextBlock(`🔒 ${forms.openNote}`),
      {
        type: 'input',
        block_id: CASE_FIELDS.company,
        label: plainText(forms.company),
        element: companySelect({
          id: ACTIONS.caseCompany,
          slugs: companies,
          placeholder: forms.choose,
          initial: company,
          scene,
        }),
      },
      ...factInputs({ rights, received }, scene),
    ],
  };
}

/** A form on a case that is there. */
interface CaseForm {
  readonly one: Case;
  readonly list: CaseListChoice;
  /** User ids of the named handlers of its company. */
  readonly handlers: readonly string[];
}

export type CaseFormKind = 'extend' | 'hand-over' | 'close' | 'correct';

/** Asks for what a change of a case needs. */
export function caseFormView(kind: CaseFormKind, form: CaseForm, scene: Scene): types.ModalView {
  const { callbackId, submit, blocks } = FORMS[kind](form, scene);
  return {
    type: 'modal',
    callback_id: callbackId,
    private_metadata: writeCaseWindow({ list: form.list, id: form.one.id, version: form.one.version }),
    title: plainText(form.one.number),
    submit: plainText(submit),
    close: plainText(scene.copy.cases.close),
    blocks: [...blocks, ...row([button({ id: ACTIONS.caseBack, label: scene.copy.cases.back })], 'back')],
  };
}

interface FormParts {
  readonly callbackId: string;
  readonly submit: string;
  readonly blocks: Block[];
}

const FORMS: Readonly<Record<CaseFormKind, (form: CaseForm, scene: Scene) => FormParts>> = {
  extend: ({ one }, { copy }) => {
    const { forms, reasons } = copy.cases;
    const { due, extended } = dueDates(one.received);
    const dates = { due: copy.draft.dates.day(due.date), extended: copy.draft.dates.day(extended.date) };
    const options = EXTENSION_REASONS.map((reason) => option(reason, reasons[reason]));
    return {
      callbackId: VIEWS.extendCase,
      submit: forms.extendSubmit,
      blocks: [
        ...textBlocks(forms.extendNote(dates)),
        input(CASE_FIELDS.reason, forms.reason, {
          type: 'radio_buttons',
          action_id: 'case_reason_choice',
          options,
        }),
      ],
    };
  },
  'hand-over': ({ one, handlers }, { copy }) => {
    const { forms } = copy.cases;
    return {
      callbackId: VIEWS.handOverCase,
      submit: forms.handOverSubmit,
      blocks: [
        {
          type: 'section',
          text: { type: 'mrkdwn', text: forms.handOverNote(mentions(handlers)) },
        },
        input(CASE_FIELDS.handler, forms.handler, userSelect('case_handler_choice', one.handler)),
        { ...input(CASE_FIELDS.deputy, forms.deputy, userSelect('case_deputy_choice', one.deputy)), optional: true },
      ],
    };
  },
  close: (_, { copy }) => {
    const { forms, outcomes } = copy.cases;
    return {
      callbackId: VIEWS.closeCase,
      submit: forms.closeSubmit,
      blocks: [
        ...textBlocks(forms.closeNote),
        input(CASE_FIELDS.outcome, forms.outcome, {
          type: 'radio_buttons',
          action_id: 'case_outcome_choice',
          options: OUTCOMES.map((outcome) => option(outcome, outcomes[outcome])),
        }),
      ],
    };
  },
  correct: ({ one }, scene) => {
    const { forms } = scene.copy.cases;
    return {
      callbackId: VIEWS.correctCase,
      submit: forms.correctSubmit,
      blocks: [...textBlocks(forms.correctNote), ...factInputs(one, scene)],
    };
  },
};

/** Mentions people one after the other, as many as a section holds. */
export function mentions(users: readonly string[]): string {
  const shown = users.slice(0, MOST_MENTIONS).map((user) => `<@${user}>`);
  return [...shown, ...(users.length > MOST_MENTIONS ? ['…'] : [])].join(', ');
}

const MOST_MENTIONS = 50;

function factInputs({ rights, received }: { rights: readonly Right[]; received: IsoDate }, { copy }: Scene): Block[] {
  const { forms } = copy.cases;
  const options = CASE_RIGHTS.map((right) => option(right, copy.draft.found.rightNames[right]));
  const chosen = options.filter(({ value }) => rights.some((right) => right === value));
  return [
    input(CASE_FIELDS.rights, forms.rights, {
      type: 'multi_static_select',
      action_id: 'case_rights_choice',
      placeholder: plainText(forms.choose),
      options,
      ...(chosen.length > 0 && { initial_options: chosen }),
    }),
    {
      ...input(CASE_FIELDS.received, forms.received, {
        type: 'datepicker',
        action_id: 'case_received_choice',
        initial_date: received,
      }),
      hint: plainText(forms.receivedHint),
    },
  ];
}

function input(blockId: string, label: string, element: types.InputBlock['element']): types.InputBlock {
  return { type: 'input', block_id: blockId, label: plainText(label), element };
}

function userSelect(actionId: string, chosen: string | undefined): types.UsersSelect {
  return {
    type: 'users_select',
    action_id: actionId,
    ...(chosen !== undefined && { initial_user: chosen }),
  };
}
