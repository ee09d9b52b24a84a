import type { types } from '@slack/bolt';
import { ACTIONS, numbered } from '../action-ids.ts';
import { BLOCK_ID } from '../limits.ts';
import { escapeMrkdwn } from '../mrkdwn.ts';
import type { NamedHandlers } from '../../cases/case-store.ts';
import { button, row } from './button.ts';
import { mentions } from './case-forms.ts';
import { companySelect } from './company-choice.ts';
import type { Block } from './message.ts';
import { bold, contextBlock, paragraph, richText, textBlocks } from './rich-text.ts';
import { companyName, type Scene } from './scene.ts';
import { plainText } from './plain-text.ts';

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

interface HandlersWindow {
  /** Slug; undefined until one is chosen. */
  readonly company: string | undefined;
  readonly named: NamedHandlers;
  /** Why what was just done was not. */
  readonly remark?: string;
}

/** Shows an admin who handles the requests to a company. Every click counts at once, so that two admins do not undo each other's. */
export function handlersView({ company, named, remark }: HandlersWindow, scene: Scene): types.ModalView {
  const { copy, catalog } = scene;
  const { handlers: words, close } = copy.cases;
  const slugs = catalog.notices.map((notice) => notice.company.slug);
  const placeholder = copy.choose.placeholder;
  return {
    type: 'modal',
    callback_id: 'case_handlers',
    private_metadata: company ?? '',
    title: plainText(words.title),
    close: plainText(close),
    blocks: [
      ...textBlocks(words.note),
      ...row(
        [companySelect({ id: ACTIONS.handlersCompany, slugs, placeholder, initial: company, scene })],
        'handlers_company',
      ),
      ...(remark === undefined ? [] : [richText(paragraph(bold(`⚠️ ${remark}`)))]),
      ...(company === undefined ? [] : namedBlocks(company, named, scene)),
    ],
  };
}

/** Each handler has a block, and a window holds a hundred. */
export const MOST_HANDLERS = 80;

function namedBlocks(company: string, { handlers, deputy }: NamedHandlers, { copy }: Scene): Block[] {
  const { handlers: words } = copy.cases;
  const rows = handlers.slice(0, MOST_HANDLERS).map((user, index): Block => ({
    type: 'section',
    text: { type: 'mrkdwn', text: `<@${user}>${user === deputy ? ` · ${words.deputy}` : ''}` },
    accessory: button({ id: numbered(ACTIONS.handlersRemove, index + 1), label: words.remove, value: user }),
  }));
  // A list of people keeps who was chosen last as long as its block has the same id.
  const state = `${company}:${handlers.length}:${deputy ?? ''}`.slice(0, BLOCK_ID - 'handlers_change:'.length);
  return [
    ...textBlocks(handlers.length === 0 ? words.none : words.handlers),
    ...rows,
    ...row(
      [
        { type: 'users_select', action_id: ACTIONS.handlersAdd, placeholder: plainText(words.add) },
        { type: 'users_select', action_id: ACTIONS.handlersDeputy, placeholder: plainText(words.chooseDeputy) },
        ...(deputy === undefined ? [] : [button({ id: ACTIONS.handlersNoDeputy, label: words.noDeputy })]),
      ],
      `handlers_change:${state}`,
    ),
    contextBlock(words.deputyHint),
  ];
}
