import { h, newId } from './dom.ts';
import { createPopup, type Popup } from './popup.ts';

/** Waits for the typing to pause before it asks again. */
const TYPING_PAUSE_MS = 120;

/** Something to choose. */
export interface Choice {
  readonly label: string;
  readonly description?: string | undefined;
  /** Heading under which it stands. */
  readonly group?: string | undefined;
}

/** A select in which one can type. */
interface Combobox<Item extends Choice> {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  chosen(): Item | null;
  /** Shows a choice without telling `onChoose`. */
  show(item: Item | null): void;
}

interface ComboboxOptions<Item extends Choice> {
  readonly label?: string;
  readonly placeholder: string;
  readonly initial: Item | null;
  /** Finds what fits a query; the empty query lists what there is. */
  readonly find: (query: string) => Promise<readonly Item[]> | readonly Item[];
  readonly onChoose: (item: Item) => void;
  /** What to say where nothing fits. */
  readonly nothing?: string;
}

/** Builds a combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
export function createCombobox<Item extends Choice>(options: ComboboxOptions<Item>): Combobox<Item> {
  const listId = newId('list');
  const input = h('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: options.placeholder,
    'aria-label': options.label,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
  });
  const list = h('ul', { id: listId, class: 'popup listbox', role: 'listbox', 'aria-label': options.placeholder });
  const root = h('div', { class: 'combobox' }, input, list);
  const state: State<Item> = { chosen: options.initial, items: [], active: -1, asked: 0 };
  const showChosen = () => {
    input.value = state.chosen?.label ?? '';
  };
  const popup = createPopup(list, input, () => {
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  });
  const parts: Parts<Item> = { input, list, popup, state, options, showChosen };
  showChosen();
  listen(parts);
  return {
    root,
    input,
    chosen: () => state.chosen,
    show(item) {
      state.chosen = item;
      showChosen();
    },
  };
}

interface State<Item> {
  chosen: Item | null;
  items: readonly Item[];
  /** Index of the item that Enter chooses; -1 for none. */
  active: number;
  /** Counts the questions, so that a late answer to an earlier one is dropped. */
  asked: number;
}

interface Parts<Item extends Choice> {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly popup: Popup;
  readonly state: State<Item>;
  readonly options: ComboboxOptions<Item>;
  readonly showChosen: () => void;
}

function listen<Item extends Choice>(parts: Parts<Item>): void {
  const { input, popup, showChosen } = parts;
  let pause = 0;
  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = window.setTimeout(() => void openList(parts, input.value), TYPING_PAUSE_MS);
  });
  input.addEventListener('click', () => (popup.isOpen() ? popup.close() : void openList(parts, '')));
  input.addEventListener('focus', () => input.select());
  input.addEventListener('blur', () => {
    clearTimeout(pause);
    parts.state.asked += 1;
    popup.close();
    showChosen();
  });
  input.addEventListener('keydown', (event) => onKey(event, parts));
}

async function openList<Item extends Choice>(parts: Parts<Item>, query: string): Promise<void> {
  const { state, options, popup, input } = parts;
  state.asked += 1;
  const turn = state.asked;
  const items = await options.find(query);
  if (turn !== state.asked) return;
  state.items = items;
  const chosen = items.findIndex((item) => item.label === state.chosen?.label);
  state.active = query === '' ? chosen : items.length > 0 ? 0 : -1;
  renderItems(parts);
  popup.open();
  input.setAttribute('aria-expanded', 'true');
  markActive(parts);
}

function renderItems<Item extends Choice>(parts: Parts<Item>): void {
  const { list, state, options } = parts;
  const rows = state.items.flatMap((item, index) => {
    const isNewGroup = item.group !== undefined && item.group !== state.items[index - 1]?.group;
    const heading = isNewGroup ? [h('li', { class: 'group', role: 'presentation' }, item.group)] : [];
    return [...heading, itemRow(item, parts)];
  });
  const nothing = h('li', { class: 'group', role: 'presentation' }, options.nothing ?? 'Nothing found');
  list.replaceChildren(...(rows.length > 0 ? rows : [nothing]));
}

function itemRow<Item extends Choice>(item: Item, parts: Parts<Item>): HTMLElement {
  const description = item.description ? h('span', { class: 'description' }, item.description) : null;
  const row = h('li', { id: newId('option'), role: 'option', 'aria-selected': 'false' }, item.label, description);
  // Pressing must not take the focus from the input: its blur would close the list before the click.
  row.addEventListener('pointerdown', (event) => event.preventDefault());
  row.addEventListener('click', () => choose(parts, item));
  return row;
}

function choose<Item extends Choice>({ state, popup, showChosen, options }: Parts<Item>, item: Item): void {
  state.chosen = item;
  popup.close();
  showChosen();
  options.onChoose(item);
}

function markActive<Item extends Choice>({ list, state, input }: Parts<Item>): void {
  const rows = list.querySelectorAll('[role=option]');
  rows.forEach((row, index) => row.setAttribute('aria-selected', String(index === state.active)));
  const active = rows[state.active];
  if (active === undefined) return input.removeAttribute('aria-activedescendant');
  input.setAttribute('aria-activedescendant', active.id);
  active.scrollIntoView({ block: 'nearest' });
}

function onKey<Item extends Choice>(event: KeyboardEvent, parts: Parts<Item>): void {
  const { popup, state } = parts;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (!popup.isOpen()) return void openList(parts, '');
    const count = state.items.length;
    const step = event.key === 'ArrowDown' ? 1 : -1;
    state.active = count === 0 ? -1 : (state.active + step + count) % count;
    return markActive(parts);
  }
  if (event.key === 'Enter') {
    // A list that is open takes the key; the form beneath must not be sent by it.
    event.preventDefault();
    const item = state.items[state.active];
    if (popup.isOpen() && item !== undefined) choose(parts, item);
  }
  if (event.key === 'Escape' && popup.isOpen()) {
    event.preventDefault();
    event.stopPropagation();
    popup.close();
    parts.showChosen();
  }
}
