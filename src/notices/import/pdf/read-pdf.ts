import type { ReadSource } from '../block.ts';
import { createBlockWriter } from '../block-writer.ts';
import { relativeLooks } from '../looks.ts';
import { writeFlow } from './flow.ts';
import { linesOf } from './lines.ts';
import { textOf, trimMargins } from './margins.ts';
import { openPdf, type PdfPage } from './open-pdf.ts';
import { columnsOf } from './tables.ts';
import { taggedShare, untagged, writeTagged } from './tagged.ts';

/** What a PDF holds; or why it cannot be read. `scanned`: its pages are pictures. */
export type ReadPdf =
  | { readonly kind: 'ok'; readonly source: ReadSource }
  | { readonly kind: 'broken' | 'encrypted' | 'too long' | 'scanned' };

/** The share of the text that a file's structure must hold to be relied on. */
const LEAST_TAGGED = 0.85;
/** Letters a page; a scanned one has none, or a stamp. */
const LEAST_LETTERS = 30;

/** Reads a PDF: by the structure that it tells, or else by where and how its text is set. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const opened = await openPdf(bytes);
  if (opened.kind !== 'ok') return opened;
  const { pages } = opened;
  const letters = pages.flatMap(({ runs }) => runs).reduce((sum, run) => sum + run.text.trim().length, 0);
  if (letters < LEAST_LETTERS * pages.length) return { kind: 'scanned' };
  return { kind: 'ok', source: taggedShare(pages) >= LEAST_TAGGED ? readTagged(pages) : readFlow(pages) };
}

function readTagged(pages: readonly PdfPage[]): ReadSource {
  const writer = createBlockWriter();
  writeTagged(pages, writer);
  const outside = pages.map(untagged);
  const left = new Set(outside.flat());
  const kept = pages.flatMap(({ runs }) => linesOf(runs.filter((run) => !left.has(run))).map(textOf));
  return {
    blocks: relativeLooks(writer.finish()),
    plain: printable(kept.join('\n')),
    leftOut: [...new Set(outside.flatMap((runs) => linesOf(runs).map(textOf)))],
  };
}

/** Without the signs of symbol fonts: bullets, mostly, which mean nothing outside their font. */
function printable(text: string): string {
  return text.replace(/[\uE000-\uF8FF]/gu, '');
}

function readFlow(pages: readonly PdfPage[]): ReadSource {
  const first = pages.map(({ runs, height }) => ({ lines: linesOf(runs), height }));
  // Once it is known where columns begin, narrow gaps between them part cells too.
  const columns = columnsOf(first.flatMap(({ lines }) => lines));
  const lined = pages.map(({ runs, height }) => ({ lines: linesOf(runs, columns), height }));
  const { pages: trimmed, margins } = trimMargins(lined);
  const writer = createBlockWriter();
  writeFlow(trimmed, writer);
  return {
    blocks: relativeLooks(writer.finish()),
    plain: printable(trimmed.flatMap((lines) => lines.map(textOf)).join('\n')),
    leftOut: margins,
  };
}
