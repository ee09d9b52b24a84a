import { parseDocument } from 'htmlparser2';
import type { Document } from 'domhandler';
import { foldSpace, type MailLink, type ReadSource } from '../block.ts';
import { addressOf } from '../mail-links.ts';
import { type Article, findArticle } from './boilerplate.ts';
import { pageBlocks } from './page-blocks.ts';
import { textWithin, walk } from './walk.ts';

/** Reads a web page: its article as blocks, without what stands around it. */
export function readPage(html: string): ReadSource {
  const page = parseDocument(html, { decodeEntities: true });
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
