import { h } from './dom.ts';
import { isSafeUrl } from './mrkdwn.ts';
import { renderLink } from './text.ts';

/**
 * Renders the Markdown of a `markdown` block: headings, lists, quotes, fences, bold, italic, code and links. What it does
 * not know stays text.
 */
export function renderMarkdown(text: string): HTMLElement {
  return h('div', { class: 'markdown' }, ...text.split(/\n{2,}/u).map(renderParagraph));
}

function renderParagraph(text: string): HTMLElement {
  const lines = text.split('\n');
  const heading = /^#{1,6} (?<title>.+)$/u.exec(text)?.groups?.['title'];
  if (heading !== undefined) return h('p', {}, h('strong', {}, ...renderInline(heading)));
  if (text.startsWith('```')) return h('pre', {}, text.replaceAll(/^```.*\n?|\n?```$/gu, ''));
  if (lines.every((line) => /^[-*] /u.test(line))) return h('ul', {}, ...lines.map((line) => renderItem(line)));
  if (lines.every((line) => /^\d+\. /u.test(line))) return h('ol', {}, ...lines.map((line) => renderItem(line)));
  if (lines.every((line) => line.startsWith('>'))) {
    const quoted = lines.map((line) => line.replace(/^> ?/u, '')).join('\n');
    return h('blockquote', { class: 'pre' }, ...renderInline(quoted));
  }
  return h('p', { class: 'pre' }, ...renderInline(text));
}

function renderItem(line: string): HTMLElement {
  return h('li', {}, ...renderInline(line.replace(/^(?:[-*]|\d+\.) /u, '')));
}

const INLINE =
  /`(?<code>[^`]+)`|\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*\s][^*]*)\*|_(?<under>[^_\s][^_]*)_|\[(?<label>[^\]]+)\]\((?<url>[^)\s]+)\)|\\(?<escaped>[^\w\s])/u;

function renderInline(text: string): Node[] {
  const match = INLINE.exec(text);
  if (match === null) return text === '' ? [] : [document.createTextNode(text)];
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  return [document.createTextNode(before), renderMatch(match), ...renderInline(after)];
}

function renderMatch(match: RegExpExecArray): Node {
  const { code, bold, italic, under, label, url, escaped } = match.groups ?? {};
  if (code !== undefined) return h('code', {}, code);
  if (bold !== undefined) return h('strong', {}, ...renderInline(bold));
  const emphasis = italic ?? under;
  if (emphasis !== undefined) return h('em', {}, ...renderInline(emphasis));
  if (label !== undefined && url !== undefined && isSafeUrl(url)) return renderLink(url, label);
  return document.createTextNode(escaped ?? match[0]);
}
