import { type HeadingTopics, isSure } from '../heading-topics.ts';
import type { SectionTopic } from '../notice.ts';
import type { TextBlock } from './block.ts';
import { type Candidate, candidatesIn, numberOf } from './heading-lines.ts';
import { type Heading, labelIn, splitAt } from './split-headings.ts';

/**
 * Finds the headings that a source does not mark as such. Headings of a document look alike: a way of setting them
 * (bold, larger, numbered, in capitals, a question, a line of its own) is taken for that of headings where the
 * vocabulary knows enough of the lines set so; then the others are headings too. Every heading gets a level.
 */
export function findHeadings(blocks: readonly TextBlock[], topics: HeadingTopics): readonly TextBlock[] {
  const marked = blocks.filter((block) => block.kind === 'heading');
  const markedTopics = distinct(
    marked
      .map(({ text }) => topics.find(text))
      .filter(isSure)
      .map(({ topic }) => topic),
  );
  const isMarked = markedTopics.size > 2;
  const candidates = candidatesIn(blocks, topics);
  const styles = headingStyles(candidates);
  const styled = inSequence(candidates.filter((one) => styles.has(one.style) && standsAbove(one, blocks, candidates)));
  const base = isMarked ? BELOW_MARKED : SECTION_LEVEL;
  const main = mainStyle(styled);
  const headings = styled.map((one): Heading => ({ ...one, level: levelOf(one, { base, main }) }));
  const covered = new Set([
    ...markedTopics,
    ...distinct(styled.filter(({ isExact }) => isExact).map(({ topic }) => topic)),
  ]);
  const isPlain = covered.size < 3;
  for (const one of candidates) {
    const isMissing = one.isExact && one.topic !== 'other' && !covered.has(one.topic);
    if (!styles.has(one.style) && isMissing && (isPlain || one.isAlone)) headings.push({ ...one, level: base });
  }
  const labelled = labelledLines(blocks, { topics, covered });
  return splitAt(withLevels(blocks), [...headings, ...labelled]);
}

/** Levels: sections stand at the second, below the title; what is found beneath marked headings lies deeper than any. */
const SECTION_LEVEL = 2;
const BELOW_MARKED = 10;

/** Least number of topics, and share of lines that the vocabulary knows, for a style to be that of headings. */
const SET_APART = [
  { topics: 3, share: 0.3 },
  { topics: 2, share: 0.5 },
];
/** Lines that only stand alone may as well be those of an address. */
const NOT_SET_APART = [{ topics: 3, share: 0.5 }];

function headingStyles(candidates: readonly Candidate[]): ReadonlySet<string> {
  const found = [...byStyle(candidates)].filter(([style, members]) => {
    const isSetApart = members[0]?.isSetApart === true;
    const known = members.filter(({ topic, isExact }) => topic !== 'other' && (isSetApart || isExact));
    if (/\blettered\b/u.test(style)) return known.some(({ isExact }) => isExact);
    const least = isSetApart ? SET_APART : NOT_SET_APART;
    const topics = distinct(known.map(({ topic }) => topic)).size;
    return (
      style !== 'within' && least.some((one) => topics >= one.topics && known.length >= members.length * one.share)
    );
  });
  return new Set(found.map(([style]) => style));
}

function byStyle(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const group = groups.get(one.style);
    if (group === undefined) groups.set(one.style, [one]);
    else group.push(one);
  }
  return groups;
}

/**
 * Whether an unknown line that nothing sets apart stands where headings do: below text, with text below it. The line
 * under a heading is its text ("Asiakasrekisteri"), the one above the next heading the end of a section.
 */
function standsAbove(one: Candidate, blocks: readonly TextBlock[], candidates: readonly Candidate[]): boolean {
  // Words set in bold that open a paragraph, where most of those are known: "Keitä tämä koskee. Seloste koskee…"
  if (one.isExact || one.style === 'over' || one.style === 'lead') return true;
  const below = blocks[one.block + 1];
  // "Rekisterissä on seuraavia tietoja:" announces a list, also where it is bold.
  if (one.text.endsWith(':') && (!one.isSetApart || below?.kind === 'item')) return false;
  if (one.isSetApart) return true;
  const isHeading = (at: number): boolean =>
    blocks[at] === undefined ||
    blocks[at].kind === 'heading' ||
    candidates.some(({ block, line, isExact }) => isExact && block === at && line === 0);
  return one.isAlone && !isHeading(one.block - 1) && !isHeading(one.block + 1);
}

/** Leaves out numbered lines that break the count of the headings: the items of a list within a section. */
function inSequence(candidates: readonly Candidate[]): readonly Candidate[] {
  let last = 0;
  return candidates.filter((one) => {
    const [number] = numberOf(one.text) ?? [];
    if (number === undefined || !/\bnumbered\b/u.test(one.style)) return true;
    const goesOn = number >= last && number <= last + MAX_SKIPPED;
    if (goesOn) last = number;
    return goesOn || one.isExact;
  });
}

/** Numbers that a count of headings may leave out. */
const MAX_SKIPPED = 3;

/** The style that most topics have. */
function mainStyle(styled: readonly Candidate[]): string | undefined {
  const counts = [...byStyle(styled)].map(([style, members]) => ({
    style,
    count: distinct(members.map(({ topic }) => topic)).size,
  }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.style;
}

function levelOf({ text, style }: Candidate, { base, main }: { base: number; main: string | undefined }): number {
  const isLarger = sizeIn(style) > sizeIn(main ?? '') && main !== undefined;
  const look = style === main ? 0 : isLarger ? -1 : 1;
  return base + look + depthOf(text);
}

function sizeIn(style: string): number {
  return Number(/^[\d.]+/u.exec(style)?.[0] ?? 0);
}

/** How deep the number of a heading lies: "4" 0, "4.1" and "A." a little. */
function depthOf(text: string): number {
  const number = numberOf(text);
  if (number === undefined) return 0;
  return number.length === 0 ? 0.5 : (number.length - 1) / 2;
}

function withLevels(blocks: readonly TextBlock[]): readonly TextBlock[] {
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: (block.level ?? SECTION_LEVEL) + depthOf(block.text) } : block,
  );
}

/** Topics whose label within a line opens a section wherever it stands: "Yhteyshenkilö: Anna Virtanen". */
const LABELS = new Set<SectionTopic>(['date', 'controller', 'contact', 'register-name']);

/** Lines such as "Rekisterinpitäjä: Kukka Oy" and "Laadittu 1.2.2020", of topics that have no heading of their own. */
function labelledLines(
  blocks: readonly TextBlock[],
  { topics, covered }: { topics: HeadingTopics; covered: ReadonlySet<SectionTopic> },
): Heading[] {
  const isPlain = covered.size < 3;
  const taken = new Set(covered);
  return blocks.flatMap((block, at): Heading[] => {
    if (block.kind !== 'paragraph') return [];
    const lines = block.text.split('\n');
    return lines.flatMap((text, line): Heading[] => {
      const label = labelIn(text, topics);
      if (label === undefined || taken.has(label.topic) || !(isPlain || LABELS.has(label.topic))) return [];
      taken.add(label.topic);
      const heading = { block: at, line, text: label.text, topic: label.topic, level: SECTION_LEVEL, isLabel: true };
      return [label.topic === 'date' ? { ...heading, onlyLines: datesFrom(lines.slice(line), topics) } : heading];
    });
  });
}

/** How many lines that follow each other tell a date: "Laadittu …" and "Päivitetty …". */
function datesFrom(lines: readonly string[], topics: HeadingTopics): number {
  const end = lines.findIndex((line) => labelIn(line, topics)?.topic !== 'date');
  return end === -1 ? lines.length : Math.max(1, end);
}

function distinct(topics: readonly SectionTopic[]): Set<SectionTopic> {
  return new Set(topics.filter((topic) => topic !== 'other'));
}
