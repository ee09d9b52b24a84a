import type { ElementState, StateValues } from './protocol.ts';

/** What Slack says at a field that must not be empty. */
export const MISSING = 'Please complete this required field.';

/** An element of a block that holds a value. */
interface Field {
  readonly blockId: string;
  readonly actionId: string;
  /** What takes the focus when the value is wrong. */
  readonly control: HTMLElement;
  read(): ElementState;
  /** Shows a value that was read before, of an earlier rendering of the same element. */
  write(state: ElementState): void;
  /** Says what is wrong with the value before it is sent; empty where nothing is. */
  check(): string;
}

const fieldsByRoot = new WeakMap<Element, Field>();

/** Marks an element as a field, to be found by `fieldsIn`. */
export function registerField(root: HTMLElement, field: Field): HTMLElement {
  root.classList.add('field');
  fieldsByRoot.set(root, field);
  return root;
}

/** Finds the fields within an element, in their order. */
export function fieldsIn(container: ParentNode): Field[] {
  return [...container.querySelectorAll('.field')].flatMap((root) => fieldsByRoot.get(root) ?? []);
}

/** Reads all fields within an element, as Slack writes them into `state.values`. */
export function collectValues(container: ParentNode): StateValues {
  const values: Record<string, Record<string, ElementState>> = {};
  for (const field of fieldsIn(container)) {
    values[field.blockId] = { ...values[field.blockId], [field.actionId]: field.read() };
  }
  return values;
}

/** Puts values back into fields of the same block and action: what people typed outlives the update of a view. */
export function restoreValues(container: ParentNode, values: StateValues): void {
  for (const field of fieldsIn(container)) {
    const state = values[field.blockId]?.[field.actionId];
    if (state !== undefined && state.type === field.read().type) field.write(state);
  }
}
