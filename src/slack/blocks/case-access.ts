import type { types } from '@slack/bolt';
import { VIEWS, ACTIONS } from '../action-ids.ts';
import { CASE_FIELDS } from '../case-window.ts';
import { escapeMrkdwn } from '../mrkdwn.ts';
import type { NamedHandlers } from '../../cases/case-store.ts';
import { mentions } from './case-forms.ts';
import { companySelect } from './company-choice.ts';
import { plainText } from './letter-form.ts';
import { textBlocks } from './rich-text.ts';
import { companyName, type Scene } from './scene.ts';

/** Says in a window why there is nothing to see. */
export function noAccessView(text: string, { copy }: Scene): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'case_no_access',
    title: plainText(copy.cases.title),
    close: plainText(copy.cases.close),
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }],
  };
}

/** Names those who handle the requests to a company, to somebody who does not. */
export function handlersText(company: string, handlers: readonly string[], { copy, catalog }: Scene): string {
  const { access } = copy.cases;
  const name = escapeMrkdwn(companyName(catalog, company));
  return handlers.length === 0
    ? access.noHandlers(name)
    : access.namedHandlers({ company: name, handlers: mentions(handlers) });
}

/** Asks an admin who handles the requests to a company. */
export function handlersView(
  { company, named }: { company: string | undefined; named: NamedHandlers },
  scene: Scene,
): types.ModalView {
  const { copy, catalog } = scene;
  const { handlers: words, close } = copy.cases;
  const slugs = catalog.notices.map((notice) => notice.company.slug);
  return {
    type: 'modal',
    callback_id: VIEWS.handlers,
    title: plainText(words.title),
    submit: plainText(words.submit),
    close: plainText(close),
    blocks: [
      ...textBlocks(words.note),
      {
        type: 'input',
        block_id: CASE_FIELDS.company,
        label: plainText(words.company),
        dispatch_action: true,
        element: companySelect({
          id: ACTIONS.handlersCompany,
          slugs,
          placeholder: copy.choose.placeholder,
          initial: company,
          scene,
        }),
      },
      {
        type: 'input',
        // What is chosen stays in a block of the same id: another company has lists of its own.
        block_id: `${CASE_FIELDS.handlers}:${company ?? ''}`,
        label: plainText(words.handlers),
        optional: true,
        element: {
          type: 'multi_users_select',
          action_id: 'case_handlers_choice',
          ...(named.handlers.length > 0 && { initial_users: [...named.handlers] }),
        },
      },
      {
        type: 'input',
        block_id: `${CASE_FIELDS.deputy}:${company ?? ''}`,
        label: plainText(words.deputy),
        hint: plainText(words.deputyHint),
        optional: true,
        element: {
          type: 'users_select',
          action_id: 'case_deputy_choice',
          ...(named.deputy !== undefined && { initial_user: named.deputy }),
        },
      },
    ],
  };
}
