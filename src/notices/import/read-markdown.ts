import type { Block, MailLink, ReadSource, TextBlock } from './block.ts';
import { readHtml, stripTags } from './html.ts';
import { addressOf } from './mail-links.ts';
import { withoutFrame } from './markdown-frame.ts';
import { RULE, underlined } from './read-plain-text.ts';
import { joinWrapped } from './wrapped-lines.ts';

/** Tells whether text is Markdown: it has a heading with `#`, or a table. */
export function isMarkdown(text: string): boolean {
  return /^#{1,6}\s+\S/mu.test(text) || text.split('\n').some((line) => DELIMITER_ROW.test(line));
}

/** Reads Markdown: headings, paragraphs, lists and tables, with HTML in any of them. */
export function readMarkdown(source: string): ReadSource {
  const { body: text, leftOut, addresses } = withoutFrame(source);
  const pieces: (readonly Block[])[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    const [first, ...rest] = readHtml(joinWrapped(paragraph).map(inline).join('<br>'));
    const lead = inline(LEAD.exec(paragraph[0] ?? '')?.[1] ?? '');
    if (first !== undefined) {
      pieces.push([lead !== '' && first.text.startsWith(lead) ? { ...first, lead } : first, ...rest]);
    }
    paragraph = [];
  };
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    const heading = HEADING.exec(line);
    const level = paragraph.length === 0 ? underlined(line, lines[at + 1]) : undefined;
    if (isRow(line)) {
      flush();
      if (!DELIMITER_ROW.test(line)) pieces.push([rowBlock(line)]);
    } else if (heading !== null) {
      flush();
      pieces.push(asHeadings(readHtml(inline(heading[2] ?? '')), heading[1]?.length ?? 1));
    } else if (level !== undefined) {
      pieces.push(asHeadings(readHtml(inline(line)), level));
    } else if (BOLD_LINE.test(line)) {
      flush();
      pieces.push(readHtml(inline(line)).map((block) => ({ ...block, look: 'bold' })));
    } else if (line.trim() === '' || RULE.test(line)) {
      flush();
    } else {
      paragraph.push(line);
    }
  }
  flush();
  return { blocks: pieces.flat(), plain: plainText(text), leftOut, mailLinks: mailLinksIn(text, addresses) };
}

/** Links to e-mail addresses, whether these stand with them or elsewhere. */
function mailLinksIn(text: string, addresses: ReadonlyMap<string, string>): MailLink[] {
  return [...text.matchAll(LINK)].flatMap(([, printed = '', address, name = '']) => {
    const target = address ?? addresses.get((name === '' ? printed : name).toLowerCase()) ?? '';
    const email = addressOf(target);
    return email === undefined || printed.includes('@') ? [] : [{ text: inline(printed), email }];
  });
}

function asHeadings(blocks: readonly TextBlock[], level: number): TextBlock[] {
  return blocks.map((block) => ({ kind: 'heading', level, text: block.text }));
}

function isRow(line: string): boolean {
  return /^\s*\|/u.test(line);
}

function rowBlock(line: string): Block {
  return { kind: 'row', cells: cellsOf(line).map((cell) => readHtml(inline(cell))) };
}

function cellsOf(line: string): readonly string[] {
  const bare = line.trim().replace(/^\||(?<!\\)\|$/gu, '');
  return bare.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll('\\|', '|'));
}

/** Takes away Markdown's marks within a line; what they print stays, and so does the address of a link. */
function inline(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}_*])(\*\*|__)(?=\S)(.{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_*])([*_])(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(LINK, '$1')
    .replace(/\\([-\\`*_{}[\]()#+.!|>])/gu, '$1');
}

function plainText(text: string): string {
  const lines = text.split('\n').filter((line) => !DELIMITER_ROW.test(line) && !RULE.test(line));
  const bare = lines.map((line) => inline(isRow(line) ? cellsOf(line).join(' ') : (HEADING.exec(line)?.[2] ?? line)));
  return stripTags(bare.join('\n'));
}

/** "[text](address)", "[text][name]" and "[text][]". */
const LINK = /\[(?!\^)([^\][]{1,1000})\](?:\(([^)\s]{0,500})(?:\s{1,9}"[^"]{0,300}")?\)|\[([^\][]{0,300})\])/gu;
const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/u;
/** A line that is bold as a whole, and the bold words with which one opens. */
const BOLD_LINE = /^\s*(\*\*|__)(?:(?!\1).){2,160}\1:?\s*$/u;
const LEAD = /^\s*((\*\*|__)(?:(?!\2).){2,160}\2[:.]?)\s+\S/u;
const DELIMITER_ROW = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*$/u;
