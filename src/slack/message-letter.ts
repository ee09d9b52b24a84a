import { z } from 'zod';
import { unescapedText } from './mrkdwn.ts';

/** A letter as a message holds it. */
export interface MessageLetter {
  /** Whole, as it was written; empty where the message holds no words. */
  readonly text: string;
  /** How many files hang on the message of which Slack sent no text, or only the beginning. */
  readonly unread: number;
}

/**
 * Reads the letter out of the message that a shortcut was used on: its text, what is attached or passed on in it, and
 * the text of files as far as Slack sends it along. Nothing else of the conversation is read.
 */
export function letterInMessage(message: unknown): MessageLetter {
  const { data } = messageSchema.safeParse(message);
  if (data === undefined) return { text: '', unread: 0 };
  const { text, blocks, attachments, files } = data;
  const own = text.trim() === '' ? wordsIn(blocks) : unescapedText(text);
  const parts = [own, ...attachments.map(attachedText), ...files.map(fileText)].map((part) => part.trim());
  // What is attached is often said again in the text.
  const fresh = parts.filter((part, at) => part !== '' && !parts.slice(0, at).some((before) => before.includes(part)));
  return { text: fresh.join('\n\n'), unread: files.filter(isUnread).length };
}

const words = z.string().nullish().catch('');

/** An earlier message that is passed on, or the words of another app. */
const attachmentSchema = z.object({
  pretext: words,
  title: words,
  text: words,
  fallback: words,
  fields: z.array(z.object({ title: words, value: words })).catch([]),
  blocks: z.unknown().optional(),
  message_blocks: z.unknown().optional(),
});

/** A text file, or an e-mail that came in through Slack's address for e-mails. */
const fileSchema = z.object({
  subject: words,
  plain_text: words,
  preview_plain_text: words,
  preview: words,
  preview_is_truncated: z.boolean().nullish().catch(false),
});

const messageSchema = z.object({
  text: z.string().default(''),
  blocks: z.unknown().optional(),
  attachments: z.array(attachmentSchema).catch([]),
  files: z.array(fileSchema).catch([]),
});

function attachedText(attached: z.output<typeof attachmentSchema>): string {
  const { pretext, title, text, fallback, fields, blocks, message_blocks: passedOn } = attached;
  const said = [pretext, title, text, ...fields.flatMap((field) => [field.title, field.value])].map((one) =>
    unescapedText(one ?? ''),
  );
  const spoken = said.filter((part) => part.trim() !== '').join('\n');
  if (spoken !== '') return spoken;
  return wordsIn(blocks) || wordsIn(passedOn) || unescapedText(fallback ?? '');
}

/** What Slack calls plain text is not escaped. */
function fileText({ subject, plain_text: whole, preview_plain_text: beginning, preview }: File): string {
  const heading = subject ? `Subject: ${subject}\n\n` : '';
  return `${heading}${whole || beginning || preview || ''}`;
}
type File = z.output<typeof fileSchema>;

function isUnread(file: File): boolean {
  if (file.plain_text) return false;
  return file.preview_is_truncated === true || !(file.preview_plain_text || file.preview);
}

/** Each paragraph, list item or other text of blocks on lines of its own. */
function wordsIn(blocks: unknown): string {
  const lines: string[] = [];
  collect(blocks, lines);
  return lines.join('\n').trim();
}

/** Pieces of one rich text section stand on one line, of whatever links, mentions and styles it is made. */
const INLINE = new Set(['rich_text_section', 'rich_text_preformatted', 'rich_text_quote']);

function collect(value: unknown, lines: string[]): void {
  if (Array.isArray(value)) return value.forEach((item) => collect(item, lines));
  if (typeof value !== 'object' || value === null) return;
  const fields = new Map<string, unknown>(Object.entries(value));
  const type = fields.get('type');
  if (typeof type === 'string' && INLINE.has(type)) {
    lines.push(inlineText(fields.get('elements')));
    return;
  }
  const text = fields.get('text');
  if (typeof text === 'string') lines.push(type === 'mrkdwn' ? unescapedText(text) : text);
  for (const [name, inner] of fields) if (NESTED.has(name)) collect(inner, lines);
}

/** Where blocks hold blocks or texts; a button's label is no part of a letter. */
const NESTED = new Set(['text', 'fields', 'elements', 'message', 'blocks']);

function inlineText(elements: unknown): string {
  if (!Array.isArray(elements)) return '';
  return elements.map((element) => inlineSchema.parse(element)).join('');
}

const inlineSchema = z
  .object({ text: z.string().optional(), url: z.string().optional() })
  .transform(({ text, url }) => text ?? url ?? '')
  .catch('');
