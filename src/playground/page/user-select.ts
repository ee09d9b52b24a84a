import type { UsersSelect } from '@slack/types';
import { type Choice, createCombobox } from './combobox.ts';
import type { ElementPlace } from './element-place.ts';
import { MISSING, registerField } from './fields.ts';
import type { ElementState, Person } from './protocol.ts';

interface PersonChoice extends Choice {
  readonly id: string;
}

/** Renders a list of the people of the playground; apps are none. */
export function userSelect(select: UsersSelect, place: ElementPlace): HTMLElement {
  const actionId = select.action_id ?? '';
  const choices = place.people.filter(({ isApp }) => !isApp).map(toChoice);
  const withId = (id: string | null | undefined) => choices.find((choice) => choice.id === id) ?? null;
  const read = (): ElementState => ({ type: select.type, selected_user: box.chosen()?.id ?? null });
  const box = createCombobox<PersonChoice>({
    label: place.label,
    placeholder: select.placeholder?.text ?? 'Choose a person',
    initial: withId(select.initial_user),
    find: (query) =>
      choices.filter(({ label }) => label.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase())),
    onChoose: () => place.tellsAtOnce && place.use(actionId, read()),
  });
  return registerField(box.root, {
    blockId: place.blockId,
    actionId,
    control: box.input,
    read,
    write: ({ selected_user: id }) => box.show(withId(id)),
    check: () => (box.chosen() === null ? MISSING : ''),
  });
}

function toChoice({ id, name }: Person): PersonChoice {
  return { id, label: name };
}
