import type { types } from '@slack/bolt';
import { BUTTON_TEXT, cut } from '../limits.ts';
import { plainText } from './plain-text.ts';

/** Makes a list to choose one of; what is chosen already is shown where it is among the options. */
export function select(parts: {
  id: string;
  chosen: string;
  options: readonly (readonly [value: string, text: string])[];
}): types.StaticSelect {
  const options = parts.options.map(([value, text]) => option(value, text));
  const initial = options.find(({ value }) => value === parts.chosen);
  return {
    type: 'static_select',
    action_id: parts.id,
    options,
    ...(initial !== undefined && { initial_option: initial }),
  };
}

/** Makes an option of a list or of boxes; its text is cut where it is too long. */
export function option(value: string, text: string): types.PlainTextOption & { value: string } {
  return { text: plainText(cut(text, BUTTON_TEXT)), value };
}
