import type { ReadSource, TextBlock } from './block.ts';
import { joinWrapped } from './wrapped-lines.ts';
import { readHtml, stripTags } from './html.ts';

/** Reads plain text: paragraphs are parted by blank lines. Headings are found later, by what they say. */
export function readPlainText(text: string): ReadSource {
  const paragraphs = text.split(/\n(?:[^\S\n]*\n)+/u);
  const blocks = paragraphs.flatMap((paragraph): readonly TextBlock[] =>
    readHtml(joinWrapped(paragraph.split('\n')).join('<br>')),
  );
  return { blocks, plain: stripTags(text) };
}
