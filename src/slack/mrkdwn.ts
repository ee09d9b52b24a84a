/** Escapes what Slack would parse: a text from outside then pings nobody and links nowhere. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Reads the words out of a message or a command: the bot's mention and what is struck through are gone, other
 * mentions and links stand as people see them, formatting marks are off, entities unescaped.
 */
export function plainText(text: string, botUserId?: string): string {
  return unescape(withoutFormatting(withoutMarkup(text, botUserId)))
    .replaceAll(/[^\S\n]+/gu, ' ')
    .trim();
}

/** Reads a text letter by letter as people see it: mentions and links unwrapped, entities unescaped, all else kept. */
export function unescapedText(text: string): string {
  return unescape(withoutMarkup(text));
}

function withoutMarkup(text: string, botUserId?: string): string {
  return text.replaceAll(/<([^<>]*)>/gu, (_, inner: string) => readable(inner, botUserId));
}

/** `@U1|anna` → `@anna`, `https://a.fi|the page` → `the page`, `!channel` → `@channel`. */
function readable(inner: string, botUserId: string | undefined): string {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? '' : inner.slice(bar + 1);
  if (target.startsWith('@')) return target === `@${botUserId}` || label === '' ? ' ' : `@${label.replace(/^@/u, '')}`;
  if (target.startsWith('#')) return label === '' ? ' ' : `#${label}`;
  if (target.startsWith('!')) return label === '' ? `@${target.slice(1).split('^', 1)[0]}` : label;
  if (/^(?:https?|mailto|tel):/iu.test(target)) return label === '' ? target.replace(/^(?:mailto|tel):/iu, '') : label;
  return `<${inner}>`;
}

/** Marks count at the edges of words only: `a_b@c.fi` and `2*3` stay. */
function withoutFormatting(text: string): string {
  return text
    .replaceAll(/(^|[\s(])~(?=\S)[^~\n]*(?<=\S)~(?=$|[\s.,;:!?)])/gu, '$1')
    .replaceAll(/```|`/gu, '')
    .replaceAll(/(^|[\s("“”'_])\*(?=\S)([^*\n]+)(?<=\S)\*(?=$|[\s.,;:!?)"”'_])/gu, '$1$2')
    .replaceAll(/(^|[\s("“”'])_(?=\S)([^_\n]+)(?<=\S)_(?=$|[\s.,;:!?)"”'])/gu, '$1$2')
    .replaceAll(/^(?:&gt;)+ ?/gmu, '');
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
