import type { types } from '@slack/bolt';
import { INPUT_TEXT, splitText } from './limits.ts';
import { plainText } from './blocks/plain-text.ts';

/** How a text is laid into fields. */
interface LongTextField {
  /** Of the blocks, which are `name_1`, `name_2` … */
  readonly name: string;
  readonly texts: readonly string[];
  readonly label: (part: { number: number; of: number }) => string;
  readonly hint?: string;
}

/** Splits a text into pieces that Slack's fields hold, at paragraphs where it can; one empty piece for no text. */
export function fieldTexts(text: string): string[] {
  return text === '' ? [''] : splitText(text, INPUT_TEXT);
}

/** Joins what stands in the fields. Where Slack has taken the white space off the ends, `border` stands between. */
export function joinTexts(texts: readonly string[], border: string): string {
  return texts
    .filter((text) => text !== '')
    .reduce(
      (whole, text) => (/(?:^|\s)$/u.test(whole) || /^\s/u.test(text) ? whole + text : `${whole}${border}${text}`),
      '',
    );
}

/** Draws a text in as many fields as it has pieces; all but the first may be empty. */
export function longTextInputs({ name, texts, label, hint }: LongTextField): types.InputBlock[] {
  return texts.map((text, index) => ({
    type: 'input',
    block_id: `${name}_${index + 1}`,
    label: plainText(label({ number: index + 1, of: texts.length })),
    optional: index > 0,
    element: {
      type: 'plain_text_input',
      action_id: `${name}:${index + 1}`,
      multiline: true,
      max_length: INPUT_TEXT,
      ...(text !== '' && { initial_value: text }),
    },
    ...(hint !== undefined && index === texts.length - 1 && { hint: plainText(hint) }),
  }));
}
