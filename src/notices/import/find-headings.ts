import type { HeadingTopics } from '../heading-topics.ts';
import type { Block, TextBlock } from './block.ts';

/**
 * Finds the headings of a source that marks none: short lines that the vocabulary knows, and, where these are
 * numbered, other short numbered lines. "Rekisterinpitäjä: Kukka Oy" is a heading and its text.
 */
export function findHeadings(blocks: readonly Block[], topics: HeadingTopics): readonly Block[] {
  if (blocks.some((block) => block.kind === 'row')) return blocks;
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n') : []));
  const isMarked = blocks.filter((block) => block.kind === 'heading').length > 2;
  if (isMarked) return blocks;
  const isNumbered = lines.filter((line) => NUMBERED.test(line) && isKnown(line, topics)).length > 2;
  return blocks.flatMap((block): readonly Block[] =>
    block.kind === 'paragraph' ? splitAtHeadings(block, { topics, isNumbered }) : [block],
  );
}

function splitAtHeadings(
  { text }: TextBlock,
  { topics, isNumbered }: { topics: HeadingTopics; isNumbered: boolean },
): readonly TextBlock[] {
  const pieces = text.split('\n').flatMap((line): readonly TextBlock[] => {
    if (isShort(line) && (isKnown(line, topics) || (isNumbered && NUMBERED.test(line)))) {
      return [{ kind: 'heading', text: line }];
    }
    const [, label, rest] = LABELLED.exec(line) ?? [];
    if (label === undefined || rest === undefined || !isKnown(label, topics))
      return [{ kind: 'paragraph', text: line }];
    return [
      { kind: 'heading', text: `${label}:` },
      { kind: 'paragraph', text: rest },
    ];
  });
  return joinParagraphLines(pieces);
}

/** Puts the lines of a paragraph together again, up to the next heading. */
function joinParagraphLines(pieces: readonly TextBlock[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const piece of pieces) {
    const last = blocks.at(-1);
    const isLine = last?.kind === 'paragraph' && piece.kind === 'paragraph';
    if (isLine) blocks.pop();
    blocks.push(isLine ? { kind: 'paragraph', text: `${last.text}\n${piece.text}` } : piece);
  }
  return blocks;
}

function isKnown(line: string, topics: HeadingTopics): boolean {
  return topics.knows(line);
}

function isShort(line: string): boolean {
  return line.length <= MAX_HEADING_LENGTH && !/[,;]$/u.test(line);
}

/** Characters; the longest known heading has 131. */
const MAX_HEADING_LENGTH = 160;
const NUMBERED = /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}[^.!?]*$/u;
const LABELLED = /^([^:]{3,80}):\s+(\S.*)$/u;
