import { type Document, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';
import { foldSpace, type MailLink, type ReadSource } from '../block.ts';
import { addressOf } from '../mail-links.ts';
import { type Article, findArticle } from './boilerplate.ts';
import { pageBlocks } from './page-blocks.ts';
import { textWithin, walk } from './walk.ts';

/** Reads a web page: its article as blocks, without what stands around it; undefined where it is nested too deeply. */
export function readPage(html: string): ReadSource | undefined {
  const page = parsePage(html);
  if (page === undefined) return undefined;
  const article = findArticle(page);
  const title = titleOf(page);
  return {
    blocks: pageBlocks(article),
    plain: textWithin(article.root, article.isLeftOut),
    leftOut: article.leftOut,
    mailLinks: mailLinksOf(article),
    ...(title === '' ? {} : { title }),
  };
}

/** Elements within elements; pages have some fifty, and the parser's work grows with the square of them. */
const MAX_DEPTH = 4000;

function parsePage(html: string): Document | undefined {
  const handler = new DomHandler();
  let depth = 0;
  let hidden: { readonly email: string; readonly depth: number } | undefined;
  const parser = new Parser(
    {
      onparserinit: (made) => handler.onparserinit(made),
      onreset: () => handler.onreset(),
      onopentag(name, attributes) {
        depth += 1;
        if (depth > MAX_DEPTH) parser.pause();
        else handler.onopentag(name, attributes);
        const email = decodeProtected(attributes['data-cfemail'] ?? '');
        if (email !== undefined) hidden ??= { email, depth };
      },
      onclosetag() {
        if (hidden?.depth === depth) {
          handler.ontext(hidden.email);
          hidden = undefined;
        }
        depth -= 1;
        handler.onclosetag();
      },
      ontext: (text) => {
        if (hidden === undefined) handler.ontext(text);
      },
      oncomment: (text) => handler.oncomment(text),
      oncommentend: () => handler.oncommentend(),
      onprocessinginstruction: (name, text) => handler.onprocessinginstruction(name, text),
      onend: () => handler.onend(),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return depth > MAX_DEPTH ? undefined : handler.root;
}

/** An e-mail address as Cloudflare hides it from robots: each byte is mixed with the first. Browsers show it plainly. */
function decodeProtected(hex: string): string | undefined {
  if (!/^(?:[\da-f]{2}){6,120}$/iu.test(hex)) return undefined;
  const [key = 0, ...bytes] = (hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16));
  return bytes.map((byte) => String.fromCodePoint(byte ^ key)).join('');
}

function mailLinksOf({ root, isLeftOut }: Article): MailLink[] {
  const links: MailLink[] = [];
  walk(root, {
    enter(element) {
      if (isLeftOut(element)) return 'skip';
      const email = element.name === 'a' ? addressOf(element.attribs['href'] ?? '') : undefined;
      const text = email === undefined ? '' : foldSpace(textWithin(element));
      if (email !== undefined && !text.includes('@')) links.push({ text, email });
      return undefined;
    },
    leave: () => undefined,
    text: () => undefined,
  });
  return links;
}

function titleOf(page: Document): string {
  let title = '';
  walk(page, {
    enter(element) {
      if (element.name === 'title' && title === '') {
        title = foldSpace(element.children.map((child) => ('data' in child ? child.data : '')).join(''));
      }
      return element.name === 'body' ? 'skip' : undefined;
    },
    leave: () => undefined,
    text: () => undefined,
  });
  return title;
}
