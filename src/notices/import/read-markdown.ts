import type { Block, ReadSource, TextBlock } from './block.ts';
import { readHtml, stripTags } from './html.ts';

/** Reads Markdown: headings, paragraphs, lists and tables, with HTML in any of them. */
export function readMarkdown(text: string): ReadSource {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    blocks.push(...readHtml(paragraph.map(inline).join('<br>')));
    paragraph = [];
  };
  for (const line of text.split('\n')) {
    const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/u.exec(line);
    if (/^\s*\|/u.test(line)) {
      flush();
      if (!DELIMITER_ROW.test(line)) blocks.push(rowBlock(line));
    } else if (heading !== null) {
      flush();
      blocks.push(...asHeadings(readHtml(inline(heading[1] ?? ''))));
    } else if (line.trim() === '' || /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/u.test(line)) {
      flush();
    } else {
      paragraph.push(line);
    }
  }
  flush();
  return { blocks, plain: plainText(text) };
}

function asHeadings(blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.map((block) => ({ kind: 'heading', text: block.text }));
}

function rowBlock(line: string): Block {
  const cells = line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split(/(?<!\\)\|/u);
  return { kind: 'row', cells: cells.map((cell) => readHtml(inline(cell.replaceAll('\\|', '|')))) };
}

/** Turns Markdown's marks within a line into nothing; what they print stays. */
function inline(text: string): string {
  return text
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\[([^\]]+)\]\([^)\s]*\)/gu, '$1')
    .replace(/\\([-\\`*_{}[\]()#+.!|>])/gu, '$1');
}

function plainText(text: string): string {
  const lines = text.split('\n').filter((line) => !DELIMITER_ROW.test(line));
  const bare = lines.map((line) =>
    inline(line.replace(/^\s{0,3}#{1,6}\s+/u, '')).replace(/(?<!\\)\|/gu, /^\s*\|/u.test(line) ? ' ' : '|'),
  );
  return stripTags(bare.join('\n'));
}

const DELIMITER_ROW = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*$/u;
