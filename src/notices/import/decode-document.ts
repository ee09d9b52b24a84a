import { decodeText } from '../decode.ts';
import type { Parsed } from '../parse.ts';

/**
 * Decodes the bytes of a document that is text: UTF-8, UTF-16 with its mark, or Windows-1252 (and Latin-1, a part of
 * it), which older programs write. What is none of these surely is refused rather than read with wrong letters.
 */
export function decodeDocument(bytes: Uint8Array, file: string): Parsed<string> {
  // A form feed is the page break of text taken from a PDF.
  const pages = bytes.map((byte) => (byte === FORM_FEED ? LINE_FEED : byte));
  const decoded = decodeText(isWide(bytes) ? bytes : pages, file);
  if (decoded.kind === 'ok' || isWide(bytes) || bytes.includes(0)) return decoded;
  const western = windows1252(pages);
  return western === undefined ? decoded : decodeText(new TextEncoder().encode(western), file);
}

const FORM_FEED = 0x0c;
const LINE_FEED = 0x0a;

function isWide([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** The share of the signs beyond ASCII that must be letters and marks of Finnish, Swedish and English text. */
const LEAST_EXPECTED = 0.95;

/** The text, where it reads as Finnish, Swedish or English then; undefined where it must be something else. */
function windows1252(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1252').decode(bytes);
  const beyond = text.match(/[\u0080-\u{10FFFF}]/gu) ?? [];
  const expected = text.match(EXPECTED) ?? [];
  // Of UTF-8 that is damaged, or of the Macintosh and DOS, letters turn into marks in the midst of words.
  const isGarbled = UNDEFINED.test(text) || GARBLED.test(text);
  return isGarbled || expected.length < beyond.length * LEAST_EXPECTED ? undefined : text;
}

const EXPECTED = /[äöåÄÖÅéÉèüÜšŠžŽøØæÆßñáíóúç\u00A0§°±²³µ·½×€£©®™•–—‘’“”„…«»]/gu;
/** Bytes that Windows-1252 leaves open. */
const UNDEFINED = /[\u0081\u008D\u008F\u0090\u009D]/u;
const GARBLED = /Ã[\u0080-\u00BF]|\p{Ll}[„”“•™†‡…‰Š](?=\p{Ll})/u;
