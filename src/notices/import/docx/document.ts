import type { Block } from '../block.ts';
import { type BlockWriter, createBlockWriter } from '../block-writer.ts';
import { relativeLooks } from '../looks.ts';
import { isOn, type ParagraphStyle } from './styles.ts';
import { readXml } from './xml.ts';

/** What is found in a part of a Word file. */
interface DocumentText {
  readonly blocks: readonly Block[];
  /** Its text, paragraph by paragraph, without the table of contents. */
  readonly plain: string;
  /** Lines of a table of contents. */
  readonly contents: readonly string[];
}

/**
 * Reads `word/document.xml` or another part with paragraphs. What was deleted under revision is not read. `notes` are
 * the footnotes: each becomes a paragraph below the one that refers to it.
 */
export function readDocument(
  xml: string,
  styleOf: (id: string) => ParagraphStyle,
  notes: ReadonlyMap<string, string> = new Map(),
): DocumentText {
  const writer = createBlockWriter();
  const contents: string[] = [];
  const plain: string[] = [];
  const paragraphs: Paragraph[] = [];
  let skipped = 0;
  readXml(xml, {
    open(name, attributes) {
      if (skipped > 0 || SKIPPED.has(name)) {
        skipped += 1;
        return;
      }
      if (name === 'w:p') paragraphs.push(newParagraph());
      else if (name === 'w:tbl') writer.openTable();
      else if (name === 'w:tr') writer.openRow();
      else if (name === 'w:tc') writer.openCell();
      else readProperty(paragraphs.at(-1), name, attributes);
    },
    close(name) {
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      const paragraph = paragraphs.at(-1);
      if (name === 'w:tbl') writer.closeTable();
      if (name === 'w:pPr' && paragraph !== undefined) paragraph.isOwn = false;
      if (name === 'w:t' && paragraph !== undefined) paragraph.isText = false;
      if (name === 'w:p' && paragraph !== undefined) {
        paragraphs.pop();
        write(paragraph, { writer, plain, contents, styleOf });
        for (const note of paragraph.notes) writeNote(notes.get(note), writer, plain);
      }
    },
    text(text) {
      const paragraph = paragraphs.at(-1);
      if (skipped === 0 && paragraph?.isText === true) addRun(paragraph, text);
    },
  });
  return { blocks: relativeLooks(writer.finish()), plain: plain.join('\n'), contents };
}

/** Deleted or moved away, hidden fall-backs of drawings, and the inner workings of fields. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:pPrChange',
  'w:rPrChange',
]);

interface Run {
  readonly text: string;
  readonly isBold: boolean | undefined;
  readonly size: number | undefined;
}

interface Paragraph {
  styleId: string;
  level?: number;
  isItem?: boolean;
  readonly runs: (Run | 'break')[];
  /** The ids of the footnotes to which it refers. */
  readonly notes: string[];
  isText: boolean;
  /** Whether the properties at hand are the paragraph's, whose mark's looks say nothing of its text. */
  isOwn: boolean;
  bold?: boolean | undefined;
  size?: number | undefined;
  isHidden: boolean;
}

function newParagraph(): Paragraph {
  return { styleId: '', runs: [], notes: [], isText: false, isOwn: false, isHidden: false };
}

function readProperty(
  paragraph: Paragraph | undefined,
  name: string,
  attributes: Readonly<Record<string, string>>,
): void {
  if (paragraph === undefined) return;
  const value = attributes['w:val'] ?? '';
  if (name === 'w:pPr') paragraph.isOwn = true;
  else if (name === 'w:pStyle') paragraph.styleId = value;
  else if (name === 'w:outlineLvl' && Number(value) < 9) paragraph.level = Number(value) + 1;
  else if (name === 'w:numId') paragraph.isItem = value !== '0';
  else if (name === 'w:footnoteReference') paragraph.notes.push(attributes['w:id'] ?? '');
  else if (name === 'w:r') beginRun(paragraph);
  else if (name === 'w:b' && !paragraph.isOwn) paragraph.bold = isOn(attributes);
  else if (name === 'w:sz' && !paragraph.isOwn) paragraph.size = Number(value) / 2;
  else if (name === 'w:vanish' && !paragraph.isOwn) paragraph.isHidden = isOn(attributes);
  else if (name === 'w:t') paragraph.isText = true;
  else if (name === 'w:tab' && !paragraph.isOwn) addRun(paragraph, '\t');
  else if (name === 'w:noBreakHyphen') addRun(paragraph, '-');
  else if ((name === 'w:br' || name === 'w:cr') && !paragraph.isHidden) paragraph.runs.push('break');
}

function beginRun(paragraph: Paragraph): void {
  paragraph.bold = undefined;
  paragraph.size = undefined;
  paragraph.isHidden = false;
}

function addRun(paragraph: Paragraph, text: string): void {
  if (!paragraph.isHidden) paragraph.runs.push({ text, isBold: paragraph.bold, size: paragraph.size });
}

interface Target {
  readonly writer: BlockWriter;
  readonly plain: string[];
  readonly contents: string[];
  readonly styleOf: (id: string) => ParagraphStyle;
}

function write(paragraph: Paragraph, { writer, plain, contents, styleOf }: Target): void {
  const style = styleOf(paragraph.styleId);
  const text = paragraph.runs.map((run) => (run === 'break' ? '\n' : run.text)).join('');
  if (style.isContents === true) {
    if (text.trim() !== '') contents.push(text.replace(/\s+/gu, ' ').trim());
    return;
  }
  plain.push(text);
  const level = paragraph.level ?? style.level;
  const isItem = paragraph.isItem ?? style.isItem ?? false;
  if (level !== undefined && text.trim() !== '') writer.open('heading', { level });
  else writer.open(isItem ? 'item' : 'paragraph', sizeLook(paragraph, style, styleOf('').size));
  for (const run of paragraph.runs) {
    if (run === 'break') writer.lineBreak();
    else writer.text(run.text, run.isBold ?? style.isBold ?? false);
  }
  writer.open('paragraph');
}

function writeNote(note: string | undefined, writer: BlockWriter, plain: string[]): void {
  if (note === undefined) return;
  plain.push(note);
  writer.open('paragraph');
  writer.text(note);
  writer.open('paragraph');
}

/** The size in which a paragraph is set: that of its smallest text. */
function sizeLook({ runs }: Paragraph, style: ParagraphStyle, normal = 11): { look: string } {
  const sizes = runs.flatMap((run) =>
    run === 'break' || run.text.trim() === '' ? [] : [run.size ?? style.size ?? normal],
  );
  return { look: String(sizes.length === 0 ? normal : Math.min(...sizes)) };
}
