import type { types } from '@slack/bolt';
import { BUTTON_TEXT, cut } from '../limits.ts';
import { plainText } from './plain-text.ts';

/** Makes a button; its label is cut where it is too long, its value must fit. */
export function button(parts: { id: string; label: string; value?: string; hint?: string }): types.Button {
  const { id, label, value, hint } = parts;
  return {
    type: 'button',
    action_id: id,
    text: plainText(cut(label, BUTTON_TEXT)),
    ...(value !== undefined && { value }),
    ...(hint !== undefined && { accessibility_label: cut(hint, BUTTON_TEXT) }),
  };
}

/** A row of controls; none where there are no controls. */
export function row(elements: readonly types.ActionsBlockElement[], blockId?: string): types.ActionsBlock[] {
  if (elements.length === 0) return [];
  return [{ type: 'actions', elements: [...elements], ...(blockId !== undefined && { block_id: blockId }) }];
}
