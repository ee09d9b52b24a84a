import type { HeadingTopics } from '../heading-topics.ts';
import type { SectionTopic } from '../notice.ts';
import { foldSpace, type TextBlock } from './block.ts';
import { joinCut } from './join-cut.ts';
import { splitOpening } from './opening.ts';

/** A heading with the blocks under it. */
export interface OutlineSection {
  readonly heading: string;
  readonly topic: SectionTopic;
  /** How sure the topic is, from 0 to 1. */
  readonly score: number;
  /** How deep it lies; of two sections of one topic the deeper is the more to the point. */
  readonly level: number;
  readonly blocks: readonly TextBlock[];
}

interface Outline {
  /** The title of the document; empty where it has none, or where text stands right under it. */
  readonly title: string;
  readonly sections: readonly OutlineSection[];
}

/**
 * Groups blocks into sections, one for each heading. A deeper heading that stands for no topic of its own stays within
 * the section as a line of its text. A heading with nothing under it but deeper ones gives its words to the first of
 * them. What stands above the first heading is the title; where there is more, a section under the title.
 */
export function outline(blocks: readonly TextBlock[], topics: HeadingTopics): Outline {
  const { titles, rest, body } = splitOpening(blocks, topics);
  const sections: OpenSection[] = [];
  const asides: OpenSection[] = [];
  const closing: OpenSection[] = [];
  const opening: TextBlock[] = [...rest];
  const finder: Finder = { topics, trail: [] };
  for (const block of body) {
    if (block.isAside === true) addAside(sections.length === 0 ? asides : closing, block, topics);
    else if (block.kind === 'heading') addHeading(sections, block, finder);
    else (sections.at(-1)?.blocks ?? opening).push(block);
  }
  const title = foldSpace(titles.map(({ text }) => text).join('\n'));
  const titled = opening.length > 0 ? [openingSection(title, opening)] : [];
  return {
    title: titled.length > 0 ? '' : title,
    sections: [...titled, ...asides, ...sections, ...closing].map(({ blocks, ...section }) => ({
      ...section,
      blocks: joinCut(blocks),
    })),
  };
}

interface OpenSection extends OutlineSection {
  score: number;
  readonly blocks: TextBlock[];
}

/** Below it a deeper heading is taken for a part of the section above rather than for one of its own. */
const SURE = 0.8;
/** By what a section steps back behind a part of it that is headed with the same topic. */
const STEP_BACK = 0.02;
/** The topic whose heading ("Rekisteröidyn oikeudet") says more than that of its part ("Oikeus tulla unohdetuksi"). */
const GENERAL = 'other-rights';

function addHeading(sections: OpenSection[], block: TextBlock, { trail, topics }: Finder): void {
  const text = foldSpace(block.text);
  const level = block.level ?? 2;
  while ((trail.at(-1)?.level ?? -1) >= level) trail.pop();
  const parent = trail.at(-1);
  trail.push({ heading: text, level });
  const own = topics.find(text);
  const above = sections.at(-1);
  const isBelow = above !== undefined && above.level < level;
  // Of several parts with nothing said above them each is a section, also where its topic is a guess.
  const isPart = isBelow && above.blocks.length === 0 && own.topic !== 'other' && own.topic !== above.topic;
  if (above !== undefined && topics.isLineOf(above.topic, text)) {
    above.blocks.push({ kind: 'heading', text });
    return;
  }
  if (isBelow && !isPart && (own.topic === above.topic || own.score < SURE)) {
    above.blocks.push({ kind: 'heading', text });
  } else if (isBelow && above.blocks.length === 0) {
    sections.pop();
    sections.push({ heading: `${above.heading} ${text}`, ...own, level, blocks: [] });
  } else {
    const found = own.topic === 'other' && parent !== undefined ? topics.find(`${parent.heading} ${text}`) : own;
    const outer = sections.findLast((section) => section.heading === parent?.heading);
    if (outer !== undefined && outer.topic === found.topic && found.topic !== GENERAL) outer.score -= STEP_BACK;
    sections.push({ heading: text, topic: found.topic, score: found.score, level, blocks: [] });
  }
}

/** What headings are judged by: the vocabulary, and the headings above them that lie less deep. */
interface Finder {
  readonly topics: HeadingTopics;
  readonly trail: { readonly heading: string; readonly level: number }[];
}

function addAside(asides: OpenSection[], block: TextBlock, topics: HeadingTopics): void {
  if (block.kind === 'heading') asides.push({ heading: block.text, ...topics.find(block.text), level: 2, blocks: [] });
  else asides.at(-1)?.blocks.push(block);
}

function openingSection(title: string, blocks: readonly TextBlock[]): OpenSection {
  if (title !== '') return { heading: title, topic: 'other', score: 0, level: 1, blocks: [...blocks] };
  const [first, ...rest] = blocks;
  return { heading: foldSpace(first?.text ?? ''), topic: 'other', score: 0, level: 1, blocks: rest };
}
