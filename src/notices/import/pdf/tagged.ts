import type { BlockWriter } from '../block-writer.ts';
import { linesOf, rightEdge, type Segment, wholeLine } from './lines.ts';
import type { PdfPage, Run, StructureNode } from './open-pdf.ts';
import { goesOn, type Paragraph, writeLines, writeParagraph } from './paragraphs.ts';

/** Writes the pages of a file that tells its own structure: which text is a heading, a paragraph, an item, a cell. */
export function writeTagged(pages: readonly PdfPage[], writer: BlockWriter): void {
  const edge = rightEdge(pages.flatMap((page) => linesOf(tagged(page))));
  const state: State = { writer, runsOf: new Map(), edge, items: [], block: undefined, cut: undefined };
  for (const { structure, runs } of pages) {
    if (structure === undefined) continue;
    state.runsOf = byContent(runs);
    writeNode(structure, state);
    flush(state);
  }
}

/**
 * The share of the text of tagged pages that their structure says anything of: that it is a heading, a paragraph, an
 * item, a cell. What is too little is not worth relying on.
 */
export function taggedShare(pages: readonly PdfPage[]): number {
  const all = lettersOf(pages.flatMap(({ runs }) => runs));
  const told = pages.flatMap(({ structure, runs }) => {
    const known = new Set(structure === undefined ? [] : toldContents(structure));
    return runs.filter((run) => run.content !== undefined && known.has(run.content));
  });
  return all === 0 ? 0 : lettersOf(told) / all;
}

/** Contents with a part of the text above them: a web page printed to PDF may consist of nothing but boxes. */
function toldContents(node: StructureNode): string[] {
  if (TELLING.has(node.role) || BLOCKS.has(node.role)) return contentsOf(node);
  return node.children.flatMap(toldContents);
}

const TELLING = new Set(['LI', 'TD', 'TH', 'TR']);

/** The runs that are no part of the structure: page headers and numbers. */
export function untagged({ structure, runs }: PdfPage): readonly Run[] {
  const known = new Set(structure === undefined ? [] : contentsOf(structure));
  return runs.filter((run) => run.content === undefined || !known.has(run.content));
}

function tagged(page: PdfPage): readonly Run[] {
  const outside = new Set(untagged(page));
  return page.runs.filter((run) => !outside.has(run));
}

function lettersOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.text.replace(/\s/gu, '').length, 0);
}

function contentsOf(node: StructureNode): string[] {
  return [...(node.content === undefined ? [] : [node.content]), ...node.children.flatMap(contentsOf)];
}

interface State {
  readonly writer: BlockWriter;
  /** The runs of each marked content of the page at hand. */
  runsOf: ReadonlyMap<string, readonly Run[]>;
  /** The right margin of what is being written, in points. */
  edge: number;
  /** The list items around it, the innermost last; whether any text of each has been met. */
  readonly items: ('fresh' | 'begun')[];
  block: { readonly kind: Paragraph['kind']; readonly level?: number; readonly runs: Run[] } | undefined;
  /** The end of the last paragraph, which may go on at the top of the next page. */
  cut: { readonly kind: Paragraph['kind']; readonly line: Segment } | undefined;
}

function byContent(runs: readonly Run[]): ReadonlyMap<string, readonly Run[]> {
  const found = new Map<string, Run[]>();
  for (const run of runs) {
    if (run.content === undefined) continue;
    const known = found.get(run.content);
    if (known === undefined) found.set(run.content, [run]);
    else known.push(run);
  }
  return found;
}

function writeNode(node: StructureNode, state: State): void {
  const { role } = node;
  if (node.content !== undefined) {
    state.block ??= { kind: 'paragraph', runs: [] };
    state.block.runs.push(...(state.runsOf.get(node.content) ?? []));
  } else if (role === 'Table') writeTable(node, state);
  else if (role === 'LI') {
    state.items.push('fresh');
    writeBlock(node, 'item', state);
    state.items.pop();
  } else if (BLOCKS.has(role)) writeBlock(node, kindOf(role, state), state);
  else for (const child of node.children) writeNode(child, state);
}

function writeBlock(node: StructureNode, kind: Paragraph['kind'], state: State): void {
  flush(state);
  const level = levelOf(node.role);
  state.block = { kind, ...(level === undefined ? {} : { level }), runs: [] };
  for (const child of node.children) writeNode(child, state);
  flush(state);
}

function kindOf(role: string, { items }: State): Paragraph['kind'] {
  if (levelOf(role) !== undefined) return 'heading';
  return items.at(-1) === 'fresh' ? 'item' : 'paragraph';
}

function levelOf(role: string): number | undefined {
  if (role === 'Title') return 0;
  return role === 'H' ? 2 : /^H[1-6]$/u.test(role) ? Number(role[1]) : undefined;
}

function writeTable(table: StructureNode, state: State): void {
  flush(state);
  const { writer, edge } = state;
  const rows = rowsIn(table);
  const edges = columnEdges(rows, state);
  writer.openTable();
  for (const row of rows) {
    writer.openRow();
    for (const [index, cell] of row.children.entries()) {
      writer.openCell();
      state.edge = edges[index] ?? edge;
      for (const child of cell.children) writeNode(child, state);
      flush(state);
    }
  }
  writer.closeTable();
  state.edge = edge;
  state.cut = undefined;
}

function rowsIn(node: StructureNode): StructureNode[] {
  return node.children.flatMap((child) => (child.role === 'TR' ? [child] : rowsIn(child)));
}

/** How far the text of each column of a table reaches, in points. */
function columnEdges(rows: readonly StructureNode[], { runsOf }: State): number[] {
  const edges: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.children.entries()) {
      const runs = contentsOf(cell).flatMap((id) => runsOf.get(id) ?? []);
      edges[index] = Math.max(edges[index] ?? 0, ...runs.map((run) => run.x + run.width));
    }
  }
  return edges;
}

function flush(state: State): void {
  const { block, writer, edge, cut } = state;
  state.block = undefined;
  if (block === undefined) return;
  const lines = linesOf(block.runs).map(wholeLine);
  const [first] = lines;
  if (first === undefined) return;
  if (state.items.length > 0) state.items[state.items.length - 1] = 'begun';
  const last = lines.at(-1) ?? first;
  // Only at the top of a page does the eye go up from one paragraph to the next.
  const isTop = cut !== undefined && first.y < cut.line.y;
  if (isTop && cut.kind === block.kind && block.kind !== 'heading' && goesOn(cut.line.text, first.text)) {
    writer.text(' ');
    writeLines(lines, edge, writer);
  } else writeParagraph({ ...block, lines, edge }, writer);
  state.cut = { kind: block.kind, line: last };
}

const BLOCKS = new Set('P H H1 H2 H3 H4 H5 H6 Title Caption BlockQuote Note Index Figure Formula Form'.split(' '));
