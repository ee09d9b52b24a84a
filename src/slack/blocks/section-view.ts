import type { types } from '@slack/bolt';
import type { Message } from './message.ts';
import { contextBlock } from './rich-text.ts';
import type { Scene } from './scene.ts';
import { plainText } from './plain-text.ts';

/**
 * Shows a section in a window of its own; of a long one the beginning, the whole goes to the direct messages. Without
 * buttons: a click in a window has no conversation to be answered in.
 */
export function sectionView(messages: readonly Message[], { copy }: Scene): types.ModalView {
  const [first] = messages;
  const shown = first?.blocks.filter(({ type }) => type !== 'actions' && type !== 'context_actions') ?? [];
  const isLong = messages.length > 1;
  return {
    type: 'modal',
    title: plainText(copy.home.viewTitle),
    close: plainText(copy.home.close),
    blocks: [...shown, ...(isLong ? [contextBlock(copy.section.sentToMessages)] : [])],
  };
}
