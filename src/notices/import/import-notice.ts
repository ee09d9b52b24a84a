import { basename, extname } from 'node:path';
import { MAX_FILE_BYTES, tooLarge } from '../decode.ts';
import type { Parsed } from '../parse.ts';
import type { ReadSource } from './block.ts';
import { type Headings, type Imported, buildNotice } from './build-notice.ts';
import { decodeDocument } from './decode-document.ts';
import { kindOf } from './kind-of-file.ts';
import { readDocx } from './docx/read-docx.ts';
import { decodePage } from './page/charset.ts';
import { readPage } from './page/read-page.ts';
import { MAX_PAGES } from './pdf/open-pdf.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { isMarkdown, readMarkdown } from './read-markdown.ts';
import { readPlainText } from './read-plain-text.ts';
import { isTableText, readTableText } from './read-table-text.ts';

/** A file as it lies on the disk. */
interface SourceFile {
  /** Its path; the ending tells its format. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Makes a notice of a file, or tells why it cannot be read. */
export async function importNotice(source: SourceFile, headings: Headings): Promise<Parsed<Imported>> {
  const { file, bytes } = source;
  const read = READERS.get(endingOf(file));
  if (read === undefined) return problem(file, unsupported(file));
  if (bytes.length > largestSource(file)) return problem(file, tooLarge(bytes.length, largestSource(file)));
  if (bytes.length === 0) return problem(file, 'The file is empty.');
  const kind = kindOf(bytes);
  if (kind !== undefined && !kind.endings.includes(endingOf(file))) return problem(file, kind.message);
  const blocks = await read(source);
  if (blocks.kind === 'problems') return blocks;
  if (isTooLong(blocks.value)) return problem(file, TOO_LONG);
  const imported = buildNotice(blocks.value, headings, basename(file, extname(file)));
  return isNotice(imported) ? { kind: 'ok', value: imported } : problem(file, NO_NOTICE);
}

/** The largest file of a kind that is read, in bytes: PDF and Word files may hold pictures. */
export function largestSource(file: string): number {
  const ending = endingOf(file);
  if (ending === '.pdf' || ending === '.docx') return MAX_PACKED_BYTES;
  return ending === '.html' || ending === '.htm' ? MAX_PAGE_BYTES : MAX_FILE_BYTES;
}

const MAX_PACKED_BYTES = 20_000_000;
/** Saved pages hold the scripts and pictures of their site. */
const MAX_PAGE_BYTES = 5_000_000;

/** Turns the bytes of one format into blocks; what they mean is found out later, for all formats alike. */
type Reader = (source: SourceFile) => Promise<Parsed<ReadSource>>;

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['.txt', textReader],
  ['.md', textReader],
  ['.markdown', textReader],
  ['.html', pageReader],
  ['.htm', pageReader],
  ['.docx', docxReader],
  ['.pdf', pdfReader],
]);

async function textReader({ file, bytes }: SourceFile): Promise<Parsed<ReadSource>> {
  const decoded = decodeDocument(bytes, file);
  if (decoded.kind === 'problems') return decoded;
  const text = decoded.value.replace(/\r\n?/gu, '\n');
  if (isTableText(text)) return { kind: 'ok', value: readTableText(text) };
  const isMarked = endingOf(file) !== '.txt' || isMarkdown(text);
  return { kind: 'ok', value: isMarked ? readMarkdown(text) : readPlainText(text) };
}

async function pageReader({ file, bytes }: SourceFile): Promise<Parsed<ReadSource>> {
  const page = readPage(decodePage(bytes));
  return page === undefined ? problem(file, TOO_NESTED) : { kind: 'ok', value: page };
}

async function docxReader({ file, bytes }: SourceFile): Promise<Parsed<ReadSource>> {
  const read = await readDocx(bytes);
  return read.kind === 'ok' ? { kind: 'ok', value: read.source } : problem(file, DOCX_PROBLEMS[read.kind]);
}

async function pdfReader({ file, bytes }: SourceFile): Promise<Parsed<ReadSource>> {
  const read = await readPdf(bytes);
  return read.kind === 'ok' ? { kind: 'ok', value: read.source } : problem(file, PDF_PROBLEMS[read.kind]);
}

const TOO_NESTED =
  'Its elements are nested thousands deep, as in no page that people read. Copy the text and save it as .txt.';

const DOCX_PROBLEMS = {
  broken: 'This is no Word file, or it is damaged. Open it in Word and save it again as .docx.',
  bomb: 'Its parts would unfold to far more than a notice holds. It is not opened.',
  encrypted: 'It is protected by a password, or it is of the old kind (.doc). Save it without a password as .docx.',
} as const;

const PDF_PROBLEMS = {
  broken: 'This is no PDF, or it is damaged. Open it in a viewer and print it to PDF again.',
  encrypted: 'It is protected by a password. Save it without one.',
  scanned:
    'Its pages are pictures without text: it is a scan. Let a program for text recognition (OCR) read it first, or take the text from where it was written.',
  'too long': `It has more than ${MAX_PAGES} pages: a notice is far shorter. Is it the right file?`,
} as const;

/** Paragraphs, items and rows; the longest notices known have some five hundred. */
const MAX_BLOCKS = 8000;
/** Characters; the longest notices known have 60,000. */
const MAX_LENGTH = 1_000_000;

function isTooLong({ blocks, plain }: ReadSource): boolean {
  return blocks.length > MAX_BLOCKS || plain.length > MAX_LENGTH;
}

const TOO_LONG = `It has more than ${MAX_BLOCKS} paragraphs or ${MAX_LENGTH} characters: a notice is far shorter. Is it the right file?`;

function endingOf(file: string): string {
  return extname(file).toLowerCase();
}

function unsupported(file: string): string {
  const known = [...READERS.keys()].join(', ');
  const ending = extname(file);
  return ending === ''
    ? `Without an ending that tells what it is it cannot be imported. Give its name one of ${known}.`
    : `Files of the kind "${ending}" cannot be imported. Save it as one of ${known} first.`;
}

const NO_NOTICE = 'No heading of a privacy notice was found in it, nor words of one. Is it the right file?';

/** A notice has sections of known topics, or at least speaks of what notices speak of. */
function isNotice({ notice: { sections } }: Imported): boolean {
  if (sections.some((section) => section.topic !== 'other')) return true;
  const words = sections.flatMap(({ heading, text }) => `${heading} ${text}`.match(NOTICE_WORDS) ?? []);
  return words.length >= LEAST_NOTICE_WORDS;
}

const LEAST_NOTICE_WORDS = 3;
const NOTICE_WORDS =
  /henkilötie|tietosuoja|rekisterinpitäj|rekisteröi|rekisteriselos|henkilörekister|registerbeskrivning|personuppgift|dataskydd|registrera[dn]|personal data|data protection|privacy|data subject/giu;

function problem(file: string, message: string): Parsed<never> {
  return { kind: 'problems', problems: [{ file, line: 1, column: 1, field: '', message }] };
}
