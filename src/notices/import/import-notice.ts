import { extname, basename } from 'node:path';
import { decodeText } from '../decode.ts';
import type { Parsed } from '../parse.ts';
import type { ReadSource } from './block.ts';
import { type Headings, type Imported, buildNotice } from './build-notice.ts';
import { isMarkdown, readMarkdown } from './read-markdown.ts';
import { readPlainText } from './read-plain-text.ts';
import { isTableText, readTableText } from './read-table-text.ts';

/** A file as it lies on the disk. */
export interface SourceFile {
  /** Its path; the ending tells its format. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Makes a notice of a file, or tells why it cannot be read. */
export async function importNotice(source: SourceFile, headings: Headings): Promise<Parsed<Imported>> {
  const read = READERS.get(extname(source.file).toLowerCase());
  if (read === undefined) return unsupported(source.file);
  const blocks = await read(source);
  if (blocks.kind === 'problems') return blocks;
  const imported = buildNotice(blocks.value, headings, basename(source.file, extname(source.file)));
  const isNotice = imported.notice.sections.some((section) => section.topic !== 'other');
  return isNotice ? { kind: 'ok', value: imported } : noSections(source.file);
}

/** Turns the bytes of one format into blocks; what they mean is found out later, for all formats alike. */
type Reader = (source: SourceFile) => Promise<Parsed<ReadSource>>;

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['.txt', textReader],
  ['.md', textReader],
]);

async function textReader({ file, bytes }: SourceFile): Promise<Parsed<ReadSource>> {
  const decoded = decodeText(bytes, file);
  if (decoded.kind === 'problems') return decoded;
  const text = decoded.value.replace(/\r\n?/gu, '\n');
  if (isTableText(text)) return { kind: 'ok', value: readTableText(text) };
  const isMarked = extname(file).toLowerCase() === '.md' || isMarkdown(text);
  return { kind: 'ok', value: isMarked ? readMarkdown(text) : readPlainText(text) };
}

function unsupported(file: string): Parsed<never> {
  const known = [...READERS.keys()].join(', ');
  return problem(file, `Files of the kind "${extname(file)}" cannot be imported. Save it as one of ${known} first.`);
}

function noSections(file: string): Parsed<never> {
  return problem(file, 'No heading of a privacy notice was found in it. Is it the right file?');
}

function problem(file: string, message: string): Parsed<never> {
  return { kind: 'problems', problems: [{ file, line: 1, column: 1, field: '', message }] };
}
