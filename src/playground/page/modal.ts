import { explain, warn } from './announce.ts';
import { renderBlocks } from './blocks.ts';
import { act } from './connection.ts';
import { byId, h, icon, newId } from './dom.ts';
import { collectValues, fieldsIn, restoreValues } from './fields.ts';
import { rememberFocus } from './focus.ts';
import { suggestIn, useIn } from './message.ts';
import { type Model, nameIn } from './model.ts';
import type { View } from './protocol.ts';

/** Shows the stack of modals: the last one is seen, the others wait with what was typed in them. */
interface Modals {
  show(model: Model): void;
}

/** Creates the place where modals are shown. */
export function createModals(): Modals {
  const shown = new Map<string, { dialog: HTMLDialogElement; hash: string; callbackId: string }>();
  return {
    show(model) {
      for (const [id, { dialog }] of shown) {
        if (model.modals.some((view) => view.id === id)) continue;
        dialog.close();
        dialog.remove();
        shown.delete(id);
      }
      for (const view of model.modals) {
        const known = shown.get(view.id);
        if (known?.hash === view.hash) continue;
        const dialog = known?.dialog ?? openDialog(view.id);
        fillDialog(dialog, view, model);
        // Another window in the place of this one is read from its beginning.
        if (known !== undefined && known.callbackId !== view.callback_id) showBeginning(dialog);
        shown.set(view.id, { dialog, hash: view.hash, callbackId: view.callback_id });
      }
    },
  };
}

/** Escape closes the dialog through the app's eyes: it is told, and the server takes the view away. */
function openDialog(viewId: string): HTMLDialogElement {
  const dialog = h('dialog', { class: 'modal', 'aria-labelledby': newId('title') });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close(viewId, dialog);
  });
  byId('modals').append(dialog);
  dialog.showModal();
  return dialog;
}

function close(viewId: string, dialog: HTMLElement): void {
  void act({ kind: 'close', viewId, values: collectValues(dialog) });
}

function fillDialog(dialog: HTMLDialogElement, view: View, model: Model): void {
  const typed = collectValues(dialog);
  const restoreFocus = rememberFocus(dialog);
  const scrolled = dialog.querySelector('.modal-body')?.scrollTop ?? 0;
  const source = { kind: 'view', viewId: view.id } as const;
  const blocks = renderBlocks(view.blocks, {
    nameOf: (id) => nameIn(model, id),
    people: model.people,
    use: (blockId, actionId, state) => void useIn(source, dialog, { blockId, actionId, state }),
    suggest: (blockId, actionId, query) => suggestIn(source, { blockId, actionId, query }),
  });
  const titleId = dialog.getAttribute('aria-labelledby') ?? '';
  const leave = () => close(view.id, dialog);
  const cross = h(
    'button',
    { type: 'button', class: 'button icon-only', 'aria-label': 'Close', onclick: leave },
    icon('close'),
  );
  const submit =
    view.submit === null ? null : h('button', { type: 'submit', class: 'button primary' }, view.submit.text);
  const form = h(
    'form',
    { novalidate: true },
    h('div', { class: 'modal-head' }, h('h2', { id: titleId }, view.title?.text), cross),
    h('div', { class: 'modal-body', tabindex: -1 }, ...blocks),
    h(
      'div',
      { class: 'modal-foot' },
      h('button', { type: 'button', class: 'button', onclick: leave }, view.close?.text ?? 'Cancel'),
      submit,
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(view, form);
  });
  dialog.replaceChildren(form);
  restoreValues(form, typed);
  form.querySelector('.modal-body')?.scrollTo({ top: scrolled, behavior: 'instant' });
  if (!restoreFocus(form)) focusFirst(form);
}

async function send(view: View, form: HTMLFormElement): Promise<void> {
  if (!showErrors(form, checkFields(form))) return;
  form.classList.add('sending');
  const result = await act({ kind: 'submit', viewId: view.id, values: collectValues(form) });
  form.classList.remove('sending');
  if (!result.ok) warn(explain(result.error));
  else showErrors(form, result.errors ?? {});
}

/** What is wrong before anything is sent, as Slack checks it: block id → words. */
function checkFields(form: HTMLElement): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of fieldsIn(form)) {
    const input = field.control.closest('.input');
    const isOptional = input === null || input.hasAttribute('data-optional');
    const message = field.check();
    if (!isOptional && message !== '') errors[field.blockId] = message;
  }
  return errors;
}

/** Shows each error at its field and goes to the first; says whether there were none. */
function showErrors(form: HTMLElement, errors: Readonly<Record<string, string>>): boolean {
  const fields = fieldsIn(form);
  for (const { blockId, control } of fields) {
    const message = errors[blockId];
    control
      .closest('.input')
      ?.querySelector('.error')
      ?.replaceChildren(message ?? '');
    if (message === undefined) control.removeAttribute('aria-invalid');
    else control.setAttribute('aria-invalid', 'true');
  }
  fields.find(({ blockId }) => errors[blockId] !== undefined)?.control.focus();
  return Object.keys(errors).length === 0;
}

function showBeginning(dialog: HTMLDialogElement): void {
  const body = dialog.querySelector('.modal-body');
  if (!(body instanceof HTMLElement)) return;
  body.scrollTo({ top: 0, behavior: 'instant' });
  body.focus({ preventScroll: true });
}

/** The first field, or the text where there is none. */
function focusFirst(form: HTMLElement): void {
  const [field] = fieldsIn(form);
  const body = form.querySelector('.modal-body');
  if (field !== undefined) field.control.focus();
  else if (body instanceof HTMLElement) body.focus();
}
