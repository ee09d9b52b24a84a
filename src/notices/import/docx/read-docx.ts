import type { Block, ReadSource } from '../block.ts';
import { openPackage } from './open-package.ts';
import { readDocument } from './document.ts';
import { readStyles } from './styles.ts';
import { readXml } from './xml.ts';

/** What a Word file holds; or why it cannot be read. */
type ReadDocx =
  | { readonly kind: 'ok'; readonly source: ReadSource }
  | { readonly kind: 'broken' | 'bomb' | 'encrypted' };

/** Reads a Word file (.docx): its text and tables, with headings by style. Page headers and footers are left out. */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocx> {
  // Word keeps a file with a password, and its old .doc, in a container of another kind.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { kind: 'encrypted' };
  const opened = await openPackage(bytes);
  if (opened.kind !== 'ok') return opened;
  const { partOf } = opened;
  const main = mainPart((await partOf('_rels/.rels')) ?? '');
  const xml = await partOf(main);
  if (xml === undefined) return { kind: 'broken' };
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const styleOf = readStyles((await partOf(`${folder}styles.xml`)) ?? '');
  const notes = readNotes((await partOf(`${folder}footnotes.xml`)) ?? '');
  const text = readDocument(xml, styleOf, notes);
  const margins: string[] = [];
  for (const name of MARGIN_PARTS) {
    const part = await partOf(`${folder}${name}`);
    if (part !== undefined) margins.push(...readDocument(part, styleOf).blocks.map(blockText));
  }
  return {
    kind: 'ok',
    source: {
      blocks: text.blocks,
      plain: text.plain,
      leftOut: [...text.contents, ...new Set(margins)],
    },
  };
}

/** Word writes no more than three of each: for first, even and other pages; and again for each part of the text. */
const MARGIN_PARTS = [1, 2, 3, 4, 5, 6].flatMap((number) => [`header${number}.xml`, `footer${number}.xml`]);

/** The footnotes by their ids. */
function readNotes(xml: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  let id = '';
  let isText = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'w:footnote') id = attributes['w:id'] ?? '';
      if (name === 'w:p' && notes.has(id)) notes.set(id, `${notes.get(id) ?? ''} `);
      isText = name === 'w:t';
    },
    close: () => void (isText = false),
    text: (text) => {
      if (isText) notes.set(id, `${notes.get(id) ?? ''}${text}`);
    },
  });
  return notes;
}

function mainPart(relations: string): string {
  let target = '';
  readXml(relations, {
    open(name, attributes) {
      const isMain = attributes['Type']?.endsWith('/officeDocument') === true;
      if (name === 'Relationship' && isMain) target = attributes['Target'] ?? '';
    },
    close: () => undefined,
  });
  return target.replace(/^\//u, '') || 'word/document.xml';
}

function blockText(block: Block): string {
  return block.kind === 'row'
    ? block.cells
        .flat()
        .map(({ text }) => text)
        .join(' ')
    : block.text;
}
