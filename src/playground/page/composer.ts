import { h, icon, newId } from './dom.ts';
import { completionsFor, type Completion } from './completions.ts';
import { createPopup, type Popup } from './popup.ts';
import type { Surfaces } from './protocol.ts';

/** Taller than this it scrolls. */
const TALLEST_PX = 220;

/** A place to write in. */
interface Composer {
  readonly root: HTMLElement;
  readonly input: HTMLTextAreaElement;
  /** Puts a text in, to be looked at and sent. */
  fill(text: string): void;
}

interface ComposerOptions {
  readonly label: string;
  readonly placeholder: string;
  readonly surfaces: Surfaces;
  readonly send: (text: string) => void;
  /** Stands beneath the text, left of the button that sends. */
  readonly tools?: readonly HTMLElement[];
}

/**
 * Builds a composer: Enter sends, Shift and Enter begin a line. Commands and the app's name are completed as one types
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export function createComposer(options: ComposerOptions): Composer {
  const listId = newId('completions');
  const input = h('textarea', {
    rows: 1,
    'aria-label': options.label,
    placeholder: options.placeholder,
    'aria-autocomplete': 'list',
    'aria-controls': listId,
    maxlength: 39_000,
  });
  const list = h('ul', { id: listId, class: 'popup listbox', role: 'listbox', 'aria-label': 'Completions' });
  const send = h('button', { type: 'submit', class: 'send', 'aria-label': 'Send', disabled: true }, icon('send'));
  const tools = h('div', { class: 'tools' }, ...(options.tools ?? []), send);
  const root = h('form', { class: 'composer' }, input, list, tools);
  const popup = createPopup(list, root, () => input.removeAttribute('aria-activedescendant'));
  const parts: Parts = { input, list, popup, state: { completions: [], active: -1 } };

  const refresh = () => {
    send.disabled = input.value.trim() === '';
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, TALLEST_PX)}px`;
  };
  const submit = () => {
    const text = input.value.trim();
    if (text === '') return;
    input.value = '';
    popup.close();
    refresh();
    options.send(text);
  };
  input.addEventListener('input', () => {
    refresh();
    showCompletions(parts, completionsFor(input.value, options.surfaces));
  });
  input.addEventListener('blur', () => popup.close());
  input.addEventListener('keydown', (event) => onKey(event, parts, submit));
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
    input.focus();
  });
  return {
    root,
    input,
    fill(text) {
      setText(input, text);
      input.focus();
    },
  };
}

interface Parts {
  readonly input: HTMLTextAreaElement;
  readonly list: HTMLElement;
  readonly popup: Popup;
  readonly state: { completions: readonly Completion[]; active: number };
}

function setText(input: HTMLTextAreaElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input'));
}

function showCompletions(parts: Parts, completions: readonly Completion[]): void {
  parts.state.completions = completions;
  parts.state.active = completions.length > 0 ? 0 : -1;
  parts.list.replaceChildren(...completions.map((completion) => completionRow(completion, parts)));
  if (completions.length === 0) return parts.popup.close();
  parts.popup.open();
  markActive(parts);
}

function completionRow(completion: Completion, parts: Parts): HTMLElement {
  const description = h('span', { class: 'description' }, completion.description);
  const row = h('li', { id: newId('completion'), role: 'option' }, h('span', {}, completion.text), description);
  row.addEventListener('pointerdown', (event) => event.preventDefault());
  row.addEventListener('click', () => setText(parts.input, completion.insert));
  return row;
}

function markActive({ list, state, input }: Parts): void {
  [...list.children].forEach((row, index) => row.setAttribute('aria-selected', String(index === state.active)));
  const active = list.children[state.active];
  if (active === undefined) return input.removeAttribute('aria-activedescendant');
  input.setAttribute('aria-activedescendant', active.id);
  active.scrollIntoView({ block: 'nearest' });
}

function onKey(event: KeyboardEvent, parts: Parts, submit: () => void): void {
  const { popup, state, input } = parts;
  if (popup.isOpen() && completionKey(event, parts)) return;
  // A key that composes a letter (of Chinese, say) belongs to the letter.
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
    return;
  }
  if (event.key === 'Escape' && input.value === '') state.active = -1;
}

/** Takes the keys of an open list; says whether it has. */
function completionKey(event: KeyboardEvent, parts: Parts): boolean {
  const { popup, state, input } = parts;
  const count = state.completions.length;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const active = state.completions[state.active];
  if (step !== undefined) state.active = (state.active + step + count) % count;
  else if (event.key === 'Escape') popup.close();
  // Tab completes; so does Enter, unless what is there is complete and means to be sent.
  else if (
    active !== undefined &&
    (event.key === 'Tab' || (event.key === 'Enter' && active.insert.trim() !== input.value.trim()))
  )
    setText(input, active.insert);
  else return false;
  event.preventDefault();
  if (popup.isOpen()) markActive(parts);
  return true;
}
