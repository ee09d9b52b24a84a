import type { Checkboxes, Datepicker, MultiStaticSelect, Option, PlainTextInput, RadioButtons } from '@slack/types';
import { h, newId } from './dom.ts';
import type { BlockElement, ElementPlace } from './element-place.ts';
import { MISSING, registerField } from './fields.ts';
import type { ElementState } from './protocol.ts';
import { withEmoji } from './text.ts';

/** A list of which several options are chosen is drawn as boxes. */
type TickElement = Checkboxes | RadioButtons | MultiStaticSelect;
type InputElement = PlainTextInput | Datepicker | TickElement;

/** Whether an element is typed or ticked, by a control that browsers have. */
export function isInputElement(element: BlockElement): element is InputElement {
  return ['plain_text_input', 'datepicker', 'checkboxes', 'radio_buttons', 'multi_static_select'].includes(
    element.type,
  );
}

/** Renders such an element as a field. */
export function inputElement(element: InputElement, place: ElementPlace): HTMLElement {
  switch (element.type) {
    case 'plain_text_input':
      return textInput(element, place);
    case 'datepicker':
      return dateInput(element, place);
    case 'checkboxes':
    case 'radio_buttons':
    case 'multi_static_select':
      return tickInput(element, place);
  }
}

function textInput(element: PlainTextInput, place: ElementPlace): HTMLElement {
  const attributes = {
    class: 'text-input',
    'aria-label': place.label,
    placeholder: element.placeholder?.text,
    minlength: element.min_length,
    maxlength: element.max_length,
  };
  const control = element.multiline
    ? h('textarea', { ...attributes, rows: 6 })
    : h('input', { ...attributes, type: 'text' });
  control.value = element.initial_value ?? '';
  const read = (): ElementState => ({ type: element.type, value: control.value === '' ? null : control.value });
  control.addEventListener('change', () => place.tellsAtOnce && place.use(element.action_id ?? '', read()));
  return registerField(h('div', {}, control), {
    ...idsOf(element, place),
    control,
    read,
    write: (state) => {
      control.value = state.value ?? '';
    },
    check: () => {
      if (control.value.trim() === '') return MISSING;
      const missing = (element.min_length ?? 0) - control.value.length;
      return missing > 0 ? `Please write ${missing} more characters.` : '';
    },
  });
}

function dateInput(element: Datepicker, place: ElementPlace): HTMLElement {
  const control = h('input', {
    type: 'date',
    class: 'text-input',
    'aria-label': place.label,
    value: element.initial_date,
  });
  const read = (): ElementState => ({ type: element.type, selected_date: control.value === '' ? null : control.value });
  control.addEventListener('change', () => place.tellsAtOnce && place.use(element.action_id ?? '', read()));
  return registerField(h('div', {}, control), {
    ...idsOf(element, place),
    control,
    read,
    write: (state) => {
      control.value = state.selected_date ?? '';
    },
    check: () => (control.value === '' ? MISSING : ''),
  });
}

/** Boxes to tick, of radio buttons one at most. */
function tickInput(element: TickElement, place: ElementPlace): HTMLElement {
  const name = newId('ticks');
  const initial = initialOptions(element);
  const isInitial = (option: Option) => initial.some((one) => one.value === option.value);
  const options = element.options ?? [];
  const boxes = options.map((option) => tickBox(option, { element, name, isTicked: isInitial(option) }));
  const ticked = () => options.filter((_, index) => boxes[index]?.input.checked);
  const read = (): ElementState =>
    element.type === 'radio_buttons'
      ? { type: element.type, selected_option: ticked()[0] ?? null }
      : { type: element.type, selected_options: ticked() };
  const labels = boxes.map((box) => box.label);
  const role = element.type === 'radio_buttons' ? 'radiogroup' : 'group';
  const root = h('div', { class: 'ticks', role, 'aria-label': place.label }, ...labels);
  root.addEventListener('change', () => place.tellsAtOnce && place.use(element.action_id ?? '', read()));
  return registerField(root, {
    ...idsOf(element, place),
    control: boxes[0]?.input ?? root,
    read,
    write: (state) => {
      const chosen = [...(state.selected_options ?? []), ...(state.selected_option ? [state.selected_option] : [])];
      boxes.forEach((box, index) => {
        box.input.checked = chosen.some((one) => one.value === options[index]?.value);
      });
    },
    check: () => (ticked().length === 0 ? MISSING : ''),
  });
}

function initialOptions(element: TickElement): readonly Option[] {
  if (element.type !== 'radio_buttons') return element.initial_options ?? [];
  return element.initial_option === undefined ? [] : [element.initial_option];
}

function tickBox(
  option: Option,
  { element, name, isTicked }: { element: TickElement; name: string; isTicked: boolean },
): { label: HTMLElement; input: HTMLInputElement } {
  const input = h('input', { type: element.type === 'radio_buttons' ? 'radio' : 'checkbox', name, checked: isTicked });
  const description = option.description ? h('span', { class: 'description' }, option.description.text) : null;
  return { input, label: h('label', {}, input, h('span', {}, withEmoji(option.text.text), description)) };
}

function idsOf(element: InputElement, place: ElementPlace): { blockId: string; actionId: string } {
  return { blockId: place.blockId, actionId: element.action_id ?? '' };
}
