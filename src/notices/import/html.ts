import { type TextBlock, foldLines } from './block.ts';
import { splitListItems } from './list-items.ts';
import { decodeEntities } from './entities.ts';

/** Reads a fragment of HTML as blocks. Unclosed tags are closed by what follows; unknown tags are text. */
export function readHtml(html: string): readonly TextBlock[] {
  const pieces: (readonly TextBlock[])[] = [];
  let kind: TextBlock['kind'] = 'paragraph';
  let isList = false;
  let buffer = '';
  const flush = () => {
    const text = foldLines(decodeEntities(buffer));
    if (text !== '') pieces.push(kind === 'paragraph' ? splitListItems(text, isList) : [{ kind, text }]);
    buffer = '';
    kind = 'paragraph';
  };
  for (const token of tokens(html)) {
    if (token.tag === undefined) {
      // A line break of the file is a space in HTML; only <br> breaks a line.
      buffer += token.text.replace(/\s+/gu, ' ');
    } else if (token.tag === 'br') {
      buffer += '\n';
    } else if (!INLINE.has(token.tag)) {
      flush();
      if (token.tag === 'li' && !token.isClosing) kind = 'item';
      if (/^h[1-6]$/u.test(token.tag) && !token.isClosing) kind = 'heading';
      if (token.tag === 'ul' || token.tag === 'ol') isList = !token.isClosing;
      if (token.tag === 'p') isList = false;
    }
  }
  flush();
  return pieces.flat();
}

/** Removes the tags of HTML and decodes its entities; nothing else. */
export function stripTags(html: string): string {
  return decodeEntities(
    tokens(html)
      .map((token) => (token.tag === undefined ? token.text : tagSpace(token.tag)))
      .join(''),
  );
}

/** What a browser puts in the place of a tag: nothing within a line, space around a block. */
function tagSpace(tag: string): string {
  return INLINE.has(tag) ? '' : ' ';
}

interface Token {
  readonly text: string;
  /** Lower-case name, where the token is a tag. */
  readonly tag?: string;
  readonly isClosing: boolean;
}

function tokens(source: string): Token[] {
  const html = withoutComments(source);
  const found: Token[] = [];
  let end = 0;
  for (const match of html.matchAll(TAG)) {
    const tag = match[2]?.toLowerCase() ?? '';
    // "<anna@example.fi>" is an address, no tag.
    if (!INLINE.has(tag) && !BLOCK.has(tag)) continue;
    found.push({ text: html.slice(end, match.index), isClosing: false });
    found.push({ text: '', tag, isClosing: match[1] === '/' });
    end = match.index + match[0].length;
  }
  found.push({ text: html.slice(end), isClosing: false });
  return found;
}

/** By search, not by pattern: a pattern looks for the end of each comment that has none, again and again. */
function withoutComments(html: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (let start = html.indexOf('<!--'); start !== -1; start = html.indexOf('<!--', end)) {
    const close = html.indexOf('-->', start + 4);
    if (close === -1) break;
    pieces.push(html.slice(end, start));
    end = close + 3;
  }
  return [...pieces, html.slice(end)].join('');
}

const TAG = /<(\/?)([a-z][a-z0-9]*)(?=[\s/>])[^<>]*>/giu;
const INLINE = new Set('a abbr b big cite code em font i img mark s small span strike strong sub sup u'.split(' '));
const BLOCK = new Set(
  `address article aside blockquote body br caption center col colgroup dd div dl dt figure footer h1 h2 h3 h4 h5 h6
   header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul`.split(/\s+/u),
);
