import { decodeEntities } from '../notices/import/entities.ts';

/** Stands before the lines that an e-mail program shows as quoted. */
const QUOTE_MARK = '> ';

/** Tells whether a letter is written in HTML: an address in angle brackets is no tag. */
export function isHtml(text: string): boolean {
  return /<(?:!doctype|html|head|body|div|p|br|span|table|blockquote|ul|ol|b|strong|font)(?:\s[^<>]*)?\/?>/iu.test(
    text,
  );
}

/** Turns an HTML letter into plain text: blocks become lines, quoted blocks get `> `, scripts and styles vanish. */
export function htmlToText(html: string): string {
  const visible = html
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/<(script|style|head|title)\b[\s\S]*?<\/\1\s*>/giu, '')
    .replace(/\r?\n/gu, ' ');
  let quoteDepth = 0;
  let text = '';
  const breakLine = (): void => {
    text += `\n${QUOTE_MARK.repeat(Math.min(quoteDepth, 1))}`;
  };
  let end = 0;
  for (const match of visible.matchAll(/<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/giu)) {
    text += visible.slice(end, match.index).replace(/[ \t]+/gu, ' ');
    end = match.index + match[0].length;
    const tag = (match[2] ?? '').toLowerCase();
    const isClosing = match[1] === '/';
    if (tag === 'blockquote' || isQuoteBlock(tag, match[3] ?? '')) {
      quoteDepth = Math.max(0, quoteDepth + (isClosing ? -1 : 1));
      breakLine();
    } else if (tag === 'li' && !isClosing) {
      breakLine();
      text += '- ';
    } else if (BLOCKS.has(tag)) breakLine();
    if (tag === 'p') breakLine();
  }
  return decodeEntities(text + visible.slice(end));
}

const BLOCKS = new Set('p br div li ul ol tr table h1 h2 h3 h4 h5 h6 hr pre section article header footer'.split(' '));

/** Gmail and Yahoo quote in `div`s of their own, which are closed by ends no one can pair: all after them is quoted. */
function isQuoteBlock(tag: string, attributes: string): boolean {
  return tag === 'div' && /\bclass\s*=\s*["'][^"']*\b(?:gmail_quote|yahoo_quoted|moz-cite-prefix)\b/iu.test(attributes);
}
