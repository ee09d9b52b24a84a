import { h } from './dom.ts';
import { type Inline, type Part, parseInline, parseMrkdwn } from './mrkdwn.ts';

/** Says the name of a person or channel by its id. */
export type NameOf = (id: string) => string;

/** Emoji that the app writes by name; another name is shown as it is written. */
const EMOJI: Readonly<Record<string, string>> = {
  warning: '⚠️',
  wave: '👋',
  mag: '🔍',
  lock: '🔒',
  eyes: '👀',
  bulb: '💡',
  memo: '📝',
  calendar: '📅',
  white_check_mark: '✅',
  information_source: 'ℹ️',
  page_facing_up: '📄',
  books: '📚',
  link: '🔗',
};

/** Puts emoji in the place of their names. */
export function withEmoji(text: string): string {
  return text.replaceAll(/:([a-z0-9_+-]+):/gu, (whole, name: string) => EMOJI[name] ?? whole);
}

/** Renders a whole text of mrkdwn. */
export function renderMrkdwn(text: string, nameOf: NameOf): HTMLElement[] {
  return parseMrkdwn(text).map((part) => renderPart(part, nameOf));
}

/** Renders mrkdwn where only a line has room. */
export function renderMrkdwnLine(text: string, nameOf: NameOf): HTMLElement {
  return h('span', { class: 'pre' }, ...renderInlines(parseInline(text), nameOf));
}

function renderPart(part: Part, nameOf: NameOf): HTMLElement {
  switch (part.kind) {
    case 'code':
      return h('pre', {}, part.text);
    case 'quote':
      return h('blockquote', { class: 'pre' }, ...renderInlines(part.inlines, nameOf));
    case 'lines':
      return h('p', { class: 'pre' }, ...renderInlines(part.inlines, nameOf));
  }
}

function renderInlines(inlines: readonly Inline[], nameOf: NameOf): Node[] {
  return inlines.map((inline) => renderInline(inline, nameOf));
}

function renderInline(inline: Inline, nameOf: NameOf): Node {
  switch (inline.kind) {
    case 'text':
      return document.createTextNode(withEmoji(inline.text));
    case 'code':
      return h('code', {}, inline.text);
    case 'bold':
      return h('strong', {}, ...renderInlines(inline.children, nameOf));
    case 'italic':
      return h('em', {}, ...renderInlines(inline.children, nameOf));
    case 'strike':
      return h('s', {}, ...renderInlines(inline.children, nameOf));
    case 'link':
      return renderLink(inline.url, inline.label);
    case 'person':
      return h('span', { class: 'mention' }, `@${nameOf(inline.id)}`);
    case 'channel':
      return h('span', { class: 'mention' }, `#${nameOf(inline.id)}`);
    case 'broadcast':
      return h('span', { class: 'mention broadcast' }, `@${inline.name}`);
  }
}

/** Renders a link that opens beside the page and tells the other side nothing. */
export function renderLink(url: string, label: string): HTMLElement {
  return h('a', { href: url, target: '_blank', rel: 'noreferrer noopener' }, label);
}
