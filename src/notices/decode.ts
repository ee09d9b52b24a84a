import type { Parsed } from './parse.ts';

/** The largest file that is read. The longest notices known have 60 kB; a megabyte is another kind of file. */
export const MAX_FILE_BYTES = 1_000_000;

/** Decodes the bytes of a text file: UTF-8, or UTF-16 with its mark. The mark is dropped. */
export function decodeText(bytes: Uint8Array, file: string): Parsed<string> {
  if (bytes.length > MAX_FILE_BYTES) return problem(file, 1, 1, tooLarge(bytes.length));
  const text = decodeStrictly(bytes);
  if (text === undefined) return notUtf8(bytes, file);
  const control = CONTROL.exec(text);
  if (control !== null) {
    const before = text.slice(0, control.index).split('\n');
    return problem(file, before.length, (before.at(-1)?.length ?? 0) + 1, controlMessage(control[0]));
  }
  return { kind: 'ok', value: text };
}

/** What is said of a file that is too large to be a notice. */
export function tooLarge(size: number, limit = MAX_FILE_BYTES): string {
  return `The file has ${size} bytes, more than the ${limit} that are read. Is it the right file?`;
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function notUtf8(bytes: Uint8Array, file: string): Parsed<string> {
  const good = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0]?.split('\n') ?? [];
  return problem(
    file,
    Math.max(1, good.length),
    (good.at(-1)?.length ?? 0) + 1,
    'This is not UTF-8 text. Save the file again with the encoding UTF-8, so that ä, ö and å are kept.',
  );
}

function controlMessage(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `There is a control character (U+${code}) that no text holds. Delete it, or check that this is a text file.`;
}

function problem(file: string, line: number, column: number, message: string): Parsed<string> {
  return { kind: 'problems', problems: [{ file, line, column, field: '', message }] };
}

/** Control characters but tab, line feed and carriage return. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u;
