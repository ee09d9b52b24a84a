import { type Headings, type Imported, buildNotice } from './build-notice.ts';
import type { ReadSource } from './block.ts';
import { readMarkdown } from './read-markdown.ts';
import { isTableText, readTableText } from './read-table-text.ts';

/** Makes a notice of the text of a .txt or .md file, whichever of the layouts it has. */
export function importText(text: string, headings: Headings, fallbackName: string): Imported {
  const normal = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  return buildNotice(readText(normal), headings, fallbackName);
}

function readText(text: string): ReadSource {
  return isTableText(text) ? readTableText(text) : readMarkdown(text);
}
