import { type HeadingTopics, isTitle } from '../heading-topics.ts';
import type { TextBlock } from './block.ts';
import { CONTACT } from './heading-lines.ts';
import { printedDates } from './printed-date.ts';

/** The parts of a document above and below its first heading. */
interface Opening {
  /** Lines of the title. */
  readonly titles: readonly TextBlock[];
  /** What stands between the title and the first heading. */
  readonly rest: readonly TextBlock[];
  /** From the first heading on. */
  readonly body: readonly TextBlock[];
}

/** Parts a document's title and opening words from its sections. */
export function splitOpening(blocks: readonly TextBlock[], topics: HeadingTopics): Opening {
  const first = firstSection(blocks, topics);
  const above = blocks.slice(0, first);
  const count = titleCount(above);
  const titles = above.slice(0, count).filter(({ isAside }) => isAside !== true);
  const below = above.slice(count);
  const start = below.findIndex((block) => block.kind === 'heading' && block.isAside !== true);
  const rest = start === -1 ? below : below.slice(0, start);
  return {
    titles,
    rest: rest.filter(({ isAside }) => isAside !== true),
    body: [
      ...blocks.slice(0, first).filter((block, at) => block.isAside === true && at < count + rest.length),
      ...(start === -1 ? [] : below.slice(start)),
      ...blocks.slice(first),
    ],
  };
}

/** The place of the first heading that stands for a topic, the title aside. */
function firstSection(blocks: readonly TextBlock[], topics: HeadingTopics): number {
  const headings = blocks.flatMap((block, at) => (block.kind === 'heading' && block.isAside !== true ? [at] : []));
  const levels = headings.map((at) => blocks[at]?.level ?? 2);
  const found = headings.find((at, index) => {
    const text = blocks[at]?.text ?? '';
    const { topic, score } = topics.find(text);
    const isTop = index < 3 && levels.every((level, other) => other === index || level > (levels[index] ?? 0));
    const isTitled = (index < 3 && score < 1 && isTitle(text)) || (isTop && score < 1);
    return topic !== 'other' && !isTitled;
  });
  return found ?? (headings.length > 1 ? (headings[1] ?? blocks.length) : blocks.length);
}

/** How many blocks at the start make up the title. */
function titleCount(above: readonly TextBlock[]): number {
  let count = 0;
  let hasHeading = false;
  for (const [at, block] of above.entries()) {
    if (block.isAside === true) continue;
    const next = above.slice(at + 1).find(({ isAside }) => isAside !== true);
    const isFollowed = next === undefined || next.kind === 'heading' || isTitleLine(next);
    const belongs = block.kind === 'heading' ? !hasHeading || isFollowed : isTitleLine(block);
    if (!belongs || count >= MAX_TITLE_BLOCKS) break;
    hasHeading ||= block.kind === 'heading';
    count = at + 1;
  }
  return count;
}

/** Short lines that are no sentences: a company's name, "Henkilötietolaki (523/1999) 10 §". */
function isTitleLine({ kind, text }: TextBlock): boolean {
  const lines = text.split('\n');
  const isShort = lines.length <= MAX_TITLE_LINES && lines.every((line) => line.length <= MAX_TITLE_LINE);
  return (
    kind === 'paragraph' &&
    isShort &&
    !lines.some((line) => /[.!?:]$/u.test(line)) &&
    !CONTACT.test(text) &&
    printedDates(text).length === 0
  );
}

const MAX_TITLE_LINES = 3;
const MAX_TITLE_BLOCKS = 5;
/** Characters. */
const MAX_TITLE_LINE = 110;
