import type { types } from '@slack/bolt';

/** Renders text of which Slack takes nothing for markup or an emoji. */
export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** Renders a line in large letters. */
export function headerBlock(text: string): types.HeaderBlock {
  return { type: 'header', text: plainText(text) };
}
