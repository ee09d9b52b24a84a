import { h, newId } from './dom.ts';
import { createPopup } from './popup.ts';

/** An entry of a menu. */
interface MenuItem {
  readonly label: string;
  readonly description?: string | undefined;
  readonly choose: () => void;
}

/** Makes `button` open a menu. Arrow keys move in it, Escape closes it and goes back to the button. */
export function attachMenu(button: HTMLButtonElement, items: () => readonly MenuItem[]): HTMLElement {
  const id = newId('menu');
  const box = h('div', { id, class: 'popup menu', role: 'menu', 'aria-label': button.getAttribute('aria-label') });
  const popup = createPopup(box, button, () => button.setAttribute('aria-expanded', 'false'));
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', id);

  const closeToButton = () => {
    popup.close();
    button.focus();
  };
  const open = () => {
    box.replaceChildren(...items().map((item) => menuItem(item, closeToButton)));
    popup.open();
    button.setAttribute('aria-expanded', 'true');
    focusItem(box, 0);
  };
  button.addEventListener('click', () => (popup.isOpen() ? closeToButton() : open()));
  box.addEventListener('keydown', (event) => onKey(event, box, { closeToButton, close: () => popup.close() }));
  return box;
}

function menuItem(item: MenuItem, close: () => void): HTMLElement {
  const choose = () => {
    close();
    item.choose();
  };
  const description = item.description === undefined ? null : h('span', { class: 'description' }, item.description);
  return h('button', { type: 'button', role: 'menuitem', tabindex: -1, onclick: choose }, item.label, description);
}

function onKey(event: KeyboardEvent, box: HTMLElement, act: { closeToButton: () => void; close: () => void }): void {
  const items = [...box.children];
  const at = items.findIndex((item) => item === document.activeElement);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: items.length - 1,
  };
  const target = moves[event.key];
  if (target !== undefined) {
    event.preventDefault();
    focusItem(box, (target + items.length) % items.length);
  } else if (event.key === 'Escape') {
    // The dialog beneath stays open.
    event.preventDefault();
    event.stopPropagation();
    act.closeToButton();
  } else if (event.key === 'Tab') act.close();
}

function focusItem(box: HTMLElement, index: number): void {
  const item = box.children[index];
  if (item instanceof HTMLElement) item.focus({ preventScroll: true });
}
