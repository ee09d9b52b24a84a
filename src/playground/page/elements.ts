import type {
  Button,
  ExternalSelect,
  FeedbackButtons,
  Option,
  Overflow,
  StaticSelect,
  UsersSelect,
} from '@slack/types';
import { createCombobox, type Choice } from './combobox.ts';
import { h, icon } from './dom.ts';
import type { BlockElement, ElementPlace } from './element-place.ts';
import { MISSING, registerField } from './fields.ts';
import { inputElement, isInputElement } from './inputs.ts';
import { attachMenu } from './menu.ts';
import { isSafeUrl } from './mrkdwn.ts';
import type { ElementState } from './protocol.ts';
import { withEmoji } from './text.ts';
import { userSelect } from './user-select.ts';

/** Renders one element; a kind that Seloste does not use is named instead. */
export function renderElement(element: BlockElement, place: ElementPlace): HTMLElement {
  if (isInputElement(element)) return inputElement(element, place);
  if (!isDrawn(element)) return h('span', { class: 'unknown' }, `[${element.type}]`);
  switch (element.type) {
    case 'button':
      return renderButton(element, place);
    case 'static_select':
      return renderSelect(element, place, (query) => staticChoices(element, query));
    case 'external_select':
      return renderSelect(element, place, async (query) => {
        if (query.length < (element.min_query_length ?? 3)) return [];
        return toChoices(await place.suggest(element.action_id ?? '', query));
      });
    case 'users_select':
      return userSelect(element, place);
    case 'overflow':
      return renderOverflow(element, place);
    case 'feedback_buttons':
      return renderFeedback(element, place);
  }
}

function isDrawn(
  element: BlockElement,
): element is Button | StaticSelect | ExternalSelect | UsersSelect | Overflow | FeedbackButtons {
  return ['button', 'static_select', 'external_select', 'users_select', 'overflow', 'feedback_buttons'].includes(
    element.type,
  );
}

function renderButton(button: Button, place: ElementPlace): HTMLElement {
  const label = withEmoji(button.text.text);
  const state = { type: 'button' };
  const tell = () => place.use(button.action_id ?? '', state);
  const attributes = {
    class: `button ${button.style ?? ''}`,
    'aria-label': button.accessibility_label,
    'data-action': button.action_id,
    onclick: () => (button.confirm === undefined || confirmed(button.confirm)) && tell(),
  };
  if (button.url !== undefined && isSafeUrl(button.url)) {
    return h('a', { ...attributes, href: button.url, target: '_blank', rel: 'noreferrer noopener' }, label);
  }
  return h('button', { ...attributes, type: 'button' }, label);
}

function renderFeedback({ action_id: id = '', ...thumbs }: FeedbackButtons, place: ElementPlace): HTMLElement {
  const thumb = ({ text, value }: FeedbackButtons['positive_button'], sign: string) =>
    h(
      'button',
      {
        type: 'button',
        class: 'button icon-only',
        'aria-label': text.text,
        title: text.text,
        'data-action': id,
        onclick: () => place.use(id, { type: 'feedback_buttons', value }),
      },
      sign,
    );
  return h('span', {}, thumb(thumbs.positive_button, '👍'), thumb(thumbs.negative_button, '👎'));
}

function confirmed(dialog: NonNullable<Button['confirm']>): boolean {
  return window.confirm([dialog.title?.text, dialog.text.text].filter(Boolean).join('\n\n'));
}

interface OptionChoice extends Choice {
  readonly option: Option;
}

function renderSelect(
  select: StaticSelect | ExternalSelect,
  place: ElementPlace,
  find: (query: string) => Promise<readonly OptionChoice[]> | readonly OptionChoice[],
): HTMLElement {
  const actionId = select.action_id ?? '';
  const read = (): ElementState => ({ type: select.type, selected_option: box.chosen()?.option ?? null });
  const box = createCombobox<OptionChoice>({
    label: place.label,
    placeholder: select.placeholder?.text ?? 'Choose',
    initial: select.initial_option === undefined ? null : toChoice(select.initial_option),
    find,
    onChoose: () => place.tellsAtOnce && place.use(actionId, read()),
  });
  return registerField(box.root, {
    blockId: place.blockId,
    actionId,
    control: box.input,
    read,
    write: ({ selected_option: chosen }) => {
      // The same option may be called otherwise now, in another language for example.
      const same =
        select.type === 'static_select' &&
        staticChoices(select, '').find(({ option }) => option.value === chosen?.value);
      box.show(same || (chosen ? toChoice(chosen) : null));
    },
    check: () => (box.chosen() === null ? MISSING : ''),
  });
}

function staticChoices(select: StaticSelect, query: string): OptionChoice[] {
  const groups = select.option_groups ?? [];
  const all = [
    ...toChoices(select.options ?? []),
    ...groups.flatMap((group) => toChoices(group.options, group.label.text)),
  ];
  const wanted = query.trim().toLocaleLowerCase();
  return all.filter((choice) => choice.label.toLocaleLowerCase().includes(wanted));
}

function toChoices(options: readonly Option[], group?: string): OptionChoice[] {
  return options.map((option) => ({ ...toChoice(option), group }));
}

function toChoice(option: Option): OptionChoice {
  return { label: withEmoji(option.text.text), description: option.description?.text, option };
}

function renderOverflow(overflow: Overflow, place: ElementPlace): HTMLElement {
  const button = h(
    'button',
    { type: 'button', class: 'button icon-only', 'aria-label': 'More', 'data-action': overflow.action_id },
    icon('more'),
  );
  const menu = attachMenu(button, () =>
    overflow.options.map((option) => ({
      label: option.text.text,
      description: option.description?.text,
      choose: () => place.use(overflow.action_id ?? '', { type: 'overflow', selected_option: option }),
    })),
  );
  return h('span', {}, button, menu);
}
