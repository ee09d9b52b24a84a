import type { Sent } from './outgoing.ts';
import { payloadProblems, stringsUnder } from './payload-rules.ts';

type Fields = Record<string, unknown>;
/** The value of one element, as Slack keeps it. */
type Value = Fields & { readonly type: string };

/** A window that stands open, as its user sees it and Slack keeps it. */
export interface Modal {
  readonly callbackId: string;
  readonly metadata: string;
  readonly submit: string;
  /** What people read in it; what stands in its fields is none of it. */
  readonly words: string;
  /** What the app found wrong, by block id. */
  readonly errors: Readonly<Record<string, string>>;
  /** What stands in the fields of that name, one after the other: `letter` is `letter_1`, `letter_2` … */
  text(name: string): string;
  /** The values that are chosen or ticked in the fields of that name, the day of a datepicker. */
  chosen(name: string): readonly string[];
  /** The values that a list or boxes offer. */
  offered(name: string): readonly string[];
}

/** Keeps the open window as Slack does. */
interface ModalKeeper {
  current(): Modal | undefined;
  /** Takes in what the app has sent and acknowledged. */
  take(sent: readonly Sent[]): void;
  takeAck(ack: unknown): void;
  /** Changes a value; returns the action to deliver where the app wants to hear of it at once. */
  set(name: string, change: Change): Fields | undefined;
  press(label: string): Fields;
  /** The view with its state, as it goes along with every action; undefined where a field is missing that must be filled. */
  submission(): Fields | undefined;
  view(): Fields;
}

export type Change =
  | { readonly text: string; readonly at?: number }
  | { readonly option: string }
  | { readonly day: string }
  | { readonly tick: string }
  | { readonly untick: string }
  /** Nobody where undefined. */
  | { readonly user: string | undefined }
  | { readonly users: readonly string[] };

interface Open {
  readonly view: Fields;
  readonly values: ReadonlyMap<string, Value>;
  readonly errors: Readonly<Record<string, string>>;
}

/**
 * Makes a keeper. A forgetful one leaves fields that were drawn by an update out of the state until they are touched, as
 * Slack does now and then (bolt-js #1258).
 */
export function createModalKeeper({ isForgetful = false }: { isForgetful?: boolean } = {}): ModalKeeper {
  const kept: { open?: Open | undefined } = {};
  const open = (): Open => {
    if (kept.open === undefined) throw new Error('No window is open.');
    return kept.open;
  };
  const draw = (view: unknown, before?: Open) => {
    const problems = payloadProblems('modal', view);
    if (problems.length > 0) throw new Error(`Slack would refuse this window:\n${problems.join('\n')}`);
    const drawn = record(view);
    const values = new Map<string, Value>();
    for (const element of elementsOf(drawn)) {
      const old = before?.values.get(keyOf(element));
      const isSame = before !== undefined && before.view !== drawn && hasElement(before.view, element);
      // What stands in a block outlives an update as long as block and action keep their ids.
      if (isSame && old !== undefined) values.set(keyOf(element), old);
      else if (before === undefined || !isForgetful) values.set(keyOf(element), initialValue(element.element));
    }
    kept.open = { view: drawn, values, errors: {} };
  };
  const find = (name: string, at = 0): Placed => {
    const found = elementsOf(open().view).filter(({ block }) => isNamed(block, name))[at];
    if (found === undefined) throw new Error(`The window has no field ${name}.`);
    return found;
  };
  const store = (placed: Placed, value: Value) => {
    const { view, values, errors } = open();
    kept.open = { view, errors, values: new Map([...values, [keyOf(placed), value]]) };
  };
  const view = (): Fields => {
    const values: Record<string, Fields> = {};
    for (const placed of elementsOf(open().view)) {
      const value = open().values.get(keyOf(placed));
      if (value !== undefined) values[placed.block] = { ...values[placed.block], [placed.action]: value };
    }
    return { ...open().view, id: 'V0DRAFT', hash: '1.1', state: { values } };
  };
  return {
    current: () => (kept.open === undefined ? undefined : readable(kept.open)),
    take(sent) {
      for (const { method, payload } of sent) {
        if (method === 'views.open' || method === 'views.push') draw(payload['view']);
        if (method === 'views.update') draw(payload['view'], open());
      }
    },
    takeAck(ack) {
      const answer = record(ack);
      if (answer['response_action'] === 'update') draw(answer['view'], open());
      else if (answer['response_action'] === 'errors') {
        const problems = payloadProblems('viewErrors', answer);
        const errors = Object.fromEntries(
          Object.entries(record(answer['errors'])).map(([id, text]) => [id, String(text)]),
        );
        const inputs = inputBlocks(open().view).map((block) => String(block['block_id']));
        const lost = Object.keys(errors).filter((id) => !inputs.includes(id));
        if (problems.length + lost.length > 0)
          throw new Error(`Slack would lose errors: ${[...problems, ...lost].join()}`);
        kept.open = { ...open(), errors };
      } else kept.open = undefined;
    },
    set(name, change) {
      const placed = find(name, 'text' in change ? change.at : 0);
      const target = 'tick' in change || 'untick' in change ? withOption(open().view, name, change) : placed;
      const value = changed(target.element, open().values.get(keyOf(target)), change);
      store(target, value);
      return target.isTold ? { ...value, action_id: target.action, block_id: target.block } : undefined;
    },
    press(label) {
      const button = elementsOf(open().view, true).find(
        ({ element, action }) => action === label || stringsUnder(element['text'], 'text')[0] === label,
      );
      if (button === undefined) throw new Error(`The window has no button ${label}.`);
      const { value } = button.element;
      return {
        type: 'button',
        action_id: button.action,
        block_id: button.block,
        ...(value !== undefined && { value }),
      };
    },
    submission() {
      const filled = new Set(
        elementsOf(open().view).flatMap((placed) => {
          const value = open().values.get(keyOf(placed)) ?? initialValue(placed.element);
          return isEmpty(value) ? [] : [placed.block];
        }),
      );
      const missing = inputBlocks(open().view).filter(
        (block) => block['optional'] !== true && !filled.has(String(block['block_id'])),
      );
      return missing.length > 0 ? undefined : view();
    },
    view,
  };
}

/** An element that holds a value, and where it stands. */
interface Placed {
  readonly block: string;
  readonly action: string;
  readonly element: Fields;
  /** Whether the app hears of a change at once. */
  readonly isTold: boolean;
}

function elementsOf(view: Fields, withButtons = false): Placed[] {
  return list(view['blocks']).flatMap((block) => {
    const elements =
      block['type'] === 'input'
        ? [record(block['element'])]
        : block['type'] === 'actions'
          ? list(block['elements'])
          : block['accessory'] === undefined
            ? []
            : [record(block['accessory'])];
    const isTold = block['type'] !== 'input' || block['dispatch_action'] === true;
    return elements
      .filter((element) => withButtons === (element['type'] === 'button'))
      .map((element) => ({ block: String(block['block_id']), action: String(element['action_id']), element, isTold }));
  });
}

function keyOf({ block, action }: Placed): string {
  return `${block} ${action}`;
}

function hasElement(view: Fields, { block, action }: Placed): boolean {
  return elementsOf(view).some((other) => other.block === block && other.action === action);
}

function inputBlocks(view: Fields): Fields[] {
  return list(view['blocks']).filter((block) => block['type'] === 'input');
}

function isNamed(block: string, name: string): boolean {
  return new RegExp(`^${name}\\d*(?:_\\d+)?$`, 'u').test(block);
}

function initialValue(element: Fields): Value {
  const type = String(element['type']);
  switch (type) {
    case 'plain_text_input':
      return { type, value: element['initial_value'] ?? null };
    case 'datepicker':
      return { type, selected_date: element['initial_date'] ?? null };
    case 'users_select':
      return { type, selected_user: element['initial_user'] ?? null };
    case 'multi_users_select':
      return { type, selected_users: element['initial_users'] ?? [] };
    case 'multi_static_select':
    case 'checkboxes':
      return { type, selected_options: element['initial_options'] ?? [] };
    default:
      return { type, selected_option: element['initial_option'] ?? null };
  }
}

function changed(element: Fields, before: Value | undefined, change: Change): Value {
  const type = String(element['type']);
  if ('text' in change) return { type, value: change.text === '' ? null : change.text };
  if ('user' in change) return { type, selected_user: change.user ?? null };
  if ('users' in change) return { type, selected_users: change.users };
  if ('day' in change) return { type, selected_date: change.day };
  if ('option' in change) {
    const known = list(element['options']).find((option) => option['value'] === change.option);
    if (known === undefined && type !== 'external_select') throw new Error(`There is no option ${change.option}.`);
    return { type, selected_option: known ?? { value: change.option } };
  }
  const ticked = list(before?.['selected_options'] ?? element['initial_options']);
  if ('untick' in change) return { type, selected_options: ticked.filter(({ value }) => value !== change.untick) };
  const option = list(element['options']).find(({ value }) => value === change.tick);
  return { type, selected_options: [...ticked, ...(option === undefined ? [] : [option])] };
}

/** Finds the boxes among which one stands. */
function withOption(view: Fields, name: string, change: { tick: string } | { untick: string }): Placed {
  const value = 'tick' in change ? change.tick : change.untick;
  const found = elementsOf(view).find(
    ({ block, element }) => isNamed(block, name) && list(element['options']).some((one) => one['value'] === value),
  );
  if (found === undefined) throw new Error(`There is no box ${value}.`);
  return found;
}

function readable({ view, values, errors }: Open): Modal {
  const named = (name: string) => elementsOf(view).filter(({ block }) => isNamed(block, name));
  const valueOf = (placed: Placed) => values.get(keyOf(placed)) ?? initialValue(placed.element);
  return {
    callbackId: String(view['callback_id']),
    metadata: String(view['private_metadata']),
    submit: stringsUnder(view['submit'], 'text')[0] ?? '',
    words: stringsUnder(view['blocks'], 'text').join('\n'),
    errors,
    text: (name) =>
      named(name)
        .map((placed) => stringsUnder({ is: valueOf(placed)['value'] }, 'is')[0] ?? '')
        .join(''),
    chosen: (name) =>
      named(name).flatMap((placed) => {
        const { selected_option: option, selected_options: options, selected_date: day, ...people } = valueOf(placed);
        const users = [people['selected_user'] ?? [], people['selected_users'] ?? []].flat().map(String);
        if (users.length > 0) return users;
        const all = [...(option === undefined || option === null ? [] : [option]), ...list(options)];
        return typeof day === 'string' ? [day] : all.map((one) => String(record(one)['value']));
      }),
    offered: (name) =>
      named(name).flatMap(({ element }) => list(element['options']).map((option) => String(option['value']))),
  };
}

function isEmpty(value: Value): boolean {
  const isNothing = (one: unknown) => one === null || one === '' || (Array.isArray(one) && one.length === 0);
  // Boxes of which none is ticked are an answer.
  if (value.type === 'checkboxes') return false;
  return Object.entries(value).every(([key, one]) => key === 'type' || isNothing(one));
}

function record(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(record) : [];
}
