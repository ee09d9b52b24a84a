import type { types } from '@slack/bolt';
import { splitText, TEXT_PER_BLOCK } from '../limits.ts';
import { plainText } from './plain-text.ts';

/*
 * Slack never parses the text of rich text: what a notice or a person wrote is shown letter by letter, and
 * `<!channel>`, `*stars*` or `:smile:` in it mean nothing.
 */

type Inline = types.RichTextElement;

export function plain(text: string): Inline {
  return { type: 'text', text };
}

export function bold(text: string): Inline {
  return { type: 'text', text, style: { bold: true } };
}

export function italic(text: string): Inline {
  return { type: 'text', text, style: { italic: true } };
}

export function code(text: string): Inline {
  return { type: 'text', text, style: { code: true } };
}

/** One paragraph. */
export function paragraph(...elements: Inline[]): types.RichTextSection {
  return { type: 'rich_text_section', elements };
}

export function bullets(items: readonly (readonly Inline[])[]): types.RichTextList {
  return { type: 'rich_text_list', style: 'bullet', elements: items.map((item) => paragraph(...item)) };
}

export function richText(...elements: types.RichTextBlock['elements']): types.RichTextBlock {
  return { type: 'rich_text', elements };
}

/** Quotes a text whole, in as many blocks as it takes; none where it is blank. */
export function quoteBlocks(text: string): types.RichTextBlock[] {
  return textPieces(text).map((piece) => richText({ type: 'rich_text_quote', elements: [plain(piece)] }));
}

/** Shows a text whole without quoting it. */
export function textBlocks(text: string): types.RichTextBlock[] {
  return textPieces(text).map((piece) => richText(paragraph(plain(piece))));
}

/** The white space at a cut is what the border between two blocks shows. */
function textPieces(text: string): string[] {
  return splitText(text, TEXT_PER_BLOCK)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** A small grey line. */
export function contextBlock(...texts: string[]): types.ContextBlock {
  return { type: 'context', elements: texts.map((text) => plainText(text)) };
}
