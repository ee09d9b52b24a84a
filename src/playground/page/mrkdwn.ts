/** A piece of a line of mrkdwn. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly label: string }
  | { readonly kind: 'person' | 'channel'; readonly id: string }
  /** Pings many: `here`, `channel`, `everyone`. */
  | { readonly kind: 'broadcast'; readonly name: string };

/** A part of a text in mrkdwn. */
export type Part =
  | { readonly kind: 'lines'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'quote'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string };

const FENCE = /```\n?([\s\S]*?)\n?```/u;

/**
 * Parses Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text) into data. Whatever it does not know
 * stays text, so that nothing of a message is lost.
 */
export function parseMrkdwn(text: string): readonly Part[] {
  const parts = text.split(FENCE);
  // Splitting by a pattern with one group puts what stood between fences at the odd places.
  return parts.flatMap((part, index): readonly Part[] =>
    index % 2 === 1 ? [{ kind: 'code', text: unescape(part) }] : parseQuotes(part),
  );
}

function parseQuotes(text: string): readonly Part[] {
  const parts: { kind: 'lines' | 'quote'; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const isQuote = line.startsWith('&gt;');
    const kind = isQuote ? 'quote' : 'lines';
    const content = isQuote ? line.replace(/^&gt; ?/u, '') : line;
    const last = parts.at(-1);
    if (last?.kind === kind) last.lines.push(content);
    else parts.push({ kind, lines: [content] });
  }
  return parts
    .map(({ kind, lines }) => ({ kind, text: lines.join('\n') }))
    .filter((part) => part.kind === 'quote' || part.text.trim() !== '')
    .map((part) => ({ kind: part.kind, inlines: parseInline(part.text) }));
}

/** In this order: code and links hold no style; a style opens and closes at the edge of a word. */
const INLINE = new RegExp(
  [
    '`(?<code>[^`\\n]+)`',
    '<(?<angle>[^<>\\n]+)>',
    '(?<![\\p{L}\\p{N}*])\\*(?<bold>[^*\\s](?:[^*\\n]*[^*\\s])?)\\*(?![\\p{L}\\p{N}*])',
    '(?<![\\p{L}\\p{N}_])_(?<italic>[^_\\s](?:[^_\\n]*[^_\\s])?)_(?![\\p{L}\\p{N}_])',
    '(?<![\\p{L}\\p{N}~])~(?<strike>[^~\\s](?:[^~\\n]*[^~\\s])?)~(?![\\p{L}\\p{N}~])',
  ].join('|'),
  'u',
);

/** Parses what can stand within a line. */
export function parseInline(text: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let rest = text;
  while (rest !== '') {
    const match = INLINE.exec(rest);
    if (match === null) break;
    if (match.index > 0) inlines.push({ kind: 'text', text: unescape(rest.slice(0, match.index)) });
    inlines.push(toInline(match.groups ?? {}, match[0]));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== '') inlines.push({ kind: 'text', text: unescape(rest) });
  return inlines;
}

function toInline(groups: Readonly<Record<string, string | undefined>>, whole: string): Inline {
  const { code, angle, bold, italic, strike } = groups;
  if (code !== undefined) return { kind: 'code', text: unescape(code) };
  if (angle !== undefined) return parseAngle(angle);
  if (bold !== undefined) return { kind: 'bold', children: parseInline(bold) };
  if (italic !== undefined) return { kind: 'italic', children: parseInline(italic) };
  if (strike !== undefined) return { kind: 'strike', children: parseInline(strike) };
  return { kind: 'text', text: unescape(whole) };
}

function parseAngle(content: string): Inline {
  const bar = content.indexOf('|');
  const target = bar === -1 ? content : content.slice(0, bar);
  const label = bar === -1 ? '' : unescape(content.slice(bar + 1));
  if (target.startsWith('@')) return { kind: 'person', id: target.slice(1) };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1) };
  // A date or the like brings a text to fall back on.
  if (target.startsWith('!') && label !== '') return { kind: 'text', text: label };
  if (target.startsWith('!')) return { kind: 'broadcast', name: target.slice(1) };
  const url = unescape(target);
  if (!isSafeUrl(url)) return { kind: 'text', text: unescape(`<${content}>`) };
  return { kind: 'link', url, label: label === '' ? url.replace(/^(?:mailto|tel):/u, '') : label };
}

/** Whether a link may be followed: no `javascript:` and the like. */
export function isSafeUrl(url: string): boolean {
  return /^(?:https?|mailto|tel):/iu.test(url);
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
