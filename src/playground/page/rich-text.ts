import type {
  RichTextBlock,
  RichTextElement,
  RichTextList,
  RichTextPreformatted,
  RichTextQuote,
  RichTextSection,
} from '@slack/types';
import { h } from './dom.ts';
import { isSafeUrl } from './mrkdwn.ts';
import { type NameOf, renderLink, withEmoji } from './text.ts';

type RichTextPart = RichTextBlock['elements'][number];

/** Renders a block of rich text. Its texts are never parsed. */
export function renderRichText(block: RichTextBlock, nameOf: NameOf): HTMLElement {
  return h('div', { class: 'rich-text' }, ...renderParts(block.elements, nameOf));
}

function renderParts(parts: readonly RichTextPart[], nameOf: NameOf): HTMLElement[] {
  return parts.map((part) => {
    switch (part.type) {
      case 'rich_text_section':
        return renderSection(part, nameOf);
      case 'rich_text_quote':
        return renderQuote(part, nameOf);
      case 'rich_text_preformatted':
        return renderPreformatted(part, nameOf);
      case 'rich_text_list':
        return renderList(part, nameOf);
    }
  });
}

function renderSection(section: RichTextSection, nameOf: NameOf): HTMLElement {
  return h('p', { class: 'pre' }, ...section.elements.map((element) => renderElement(element, nameOf)));
}

function renderQuote(quote: RichTextQuote, nameOf: NameOf): HTMLElement {
  return h('blockquote', { class: 'pre' }, ...quote.elements.map((element) => renderElement(element, nameOf)));
}

function renderPreformatted(block: RichTextPreformatted, nameOf: NameOf): HTMLElement {
  return h('pre', {}, ...block.elements.map((element) => renderElement(element, nameOf)));
}

function renderList(list: RichTextList, nameOf: NameOf): HTMLElement {
  const items = list.elements.map((section) => h('li', {}, renderSection(section, nameOf)));
  const attributes = { class: `indent-${list.indent ?? 0}` };
  return list.style === 'ordered'
    ? h(
        'ol',
        { ...attributes, start: 1 + ('offset' in list && typeof list.offset === 'number' ? list.offset : 0) },
        ...items,
      )
    : h('ul', attributes, ...items);
}

/** The kinds of element that Seloste uses. */
const DRAWN = ['text', 'link', 'emoji', 'user', 'channel', 'broadcast'] as const;
type DrawnElement = Extract<RichTextElement, { type: (typeof DRAWN)[number] }>;

function isDrawn(element: RichTextElement): element is DrawnElement {
  return DRAWN.some((type) => type === element.type);
}

function renderElement(element: RichTextElement, nameOf: NameOf): Node {
  if (!isDrawn(element)) return document.createTextNode(`[${element.type}]`);
  switch (element.type) {
    case 'text':
      return styled(document.createTextNode(element.text), element.style);
    case 'link':
      return styled(renderRichLink(element.url, element.text ?? element.url), element.style);
    case 'emoji':
      return document.createTextNode(withEmoji(`:${element.name}:`));
    case 'user':
      return h('span', { class: 'mention' }, `@${nameOf(element.user_id)}`);
    case 'channel':
      return h('span', { class: 'mention' }, `#${nameOf(element.channel_id)}`);
    case 'broadcast':
      return h('span', { class: 'mention broadcast' }, `@${element.range}`);
  }
}

function renderRichLink(url: string, label: string): Node {
  return isSafeUrl(url) ? renderLink(url, label) : document.createTextNode(label);
}

interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
}

function styled(node: Node, style: Style = {}): Node {
  const code = style.code ? h('code', {}, node) : node;
  const strike = style.strike ? h('s', {}, code) : code;
  const italic = style.italic ? h('em', {}, strike) : strike;
  return style.bold ? h('strong', {}, italic) : italic;
}
