import type { Block, ReadSource, TextBlock } from './block.ts';
import { joinCutWords } from './cut-words.ts';
import { readHtml, stripTags } from './html.ts';
import { withoutPages } from './page-lines.ts';
import { withSideColumns } from './side-columns.ts';
import { joinWrapped } from './wrapped-lines.ts';

/** Reads plain text: paragraphs are parted by blank lines. Headings are found later, by what they say. */
export function readPlainText(text: string): ReadSource {
  const { lines, leftOut } = withoutPages(joinCutWords(text).split('\n'));
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const flush = (): void => {
    for (const block of readHtml(joinWrapped(paragraph).join('<br>'))) blocks.push(block);
    paragraph = [];
  };
  const sided = withSideColumns(lines);
  for (const [at, line] of sided.entries()) {
    if (typeof line !== 'string') {
      flush();
      blocks.push(line);
      continue;
    }
    const next = sided[at + 1];
    const level = underlined(line, typeof next === 'string' ? next : undefined);
    if (level !== undefined) {
      flush();
      blocks.push(...readHtml(line).map(({ text }): TextBlock => ({ kind: 'heading', level, text })));
    } else if (line.trim() === '' || RULE.test(line)) flush();
    else paragraph.push(line);
  }
  flush();
  return { blocks, plain: stripTags(lines.filter((line) => !RULE.test(line)).join('\n')), leftOut };
}

/** The level of a line under which a line of signs is drawn: "=" for a title, "-" and others for sections. */
export function underlined(line: string, next: string | undefined): number | undefined {
  if (next === undefined || !RULE.test(next) || line.trim() === '' || RULE.test(line)) return undefined;
  return line.length > MAX_UNDERLINED ? undefined : next.trim().startsWith('=') ? 1 : 2;
}

/** Characters; a rule below a longer line parts paragraphs. */
const MAX_UNDERLINED = 160;
/** A line drawn of signs. */
export const RULE = /^\s*([-=_*~])\1{2,}\s*$/u;
