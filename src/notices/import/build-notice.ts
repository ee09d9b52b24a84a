import { isBusinessId } from '../business-id.ts';
import { headingKey, type HeadingTopics } from '../heading-topics.ts';
import { LANGS, type Notice, type Section, type SectionTopic, type Topic } from '../notice.ts';
import type { TopicVocabulary } from '../topic-vocabulary.ts';
import { arrangeTables } from './arrange-tables.ts';
import type { ReadSource } from './block.ts';
import { companyOf } from './company.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { coveredTopics } from './covered-topics.ts';
import { findHeadings } from './find-headings.ts';
import { languageOf } from './language.ts';
import { type OutlineSection, outline } from './outline.ts';
import { readParties } from './parties.ts';
import { findDocumentDate } from './printed-date.ts';
import { breakRunTogether } from './run-together.ts';
import { sectionText } from './section-text.ts';

/** What was made of a source, and how much of it arrived. */
export interface Imported extends Coverage {
  readonly notice: Notice;
  /** Fields that were not found: "date", "contact.email". */
  readonly missing: readonly string[];
  /** What stands around the text and is no part of it: navigation, page headers and the like. */
  readonly leftOut: readonly string[];
}

/** What the importer knows of headings. */
export interface Headings {
  readonly topics: HeadingTopics;
  readonly vocabulary: TopicVocabulary;
}

/** Makes a notice of what a reader found. `fallbackName` names the company where the source names none. */
export function buildNotice(source: ReadSource, headings: Headings, fallbackName: string): Imported {
  const blocks = findHeadings(arrangeTables(source.blocks, headings.topics), headings.topics);
  const { title, sections: outlined } = outline(blocks, headings.topics);
  const sections = withTopics(outlined, headings);
  const { name, businessId, controller, contact } = readParties({
    title: `${title}\n${source.title ?? ''}`,
    sections,
    mailLinks: source.mailLinks ?? [],
  });
  const leftOut = source.leftOut ?? [];
  const date = findDocumentDate({ dateSection: textOf(sections, 'date'), text: source.plain, margins: leftOut });
  // One with a slip of the pen stays in the text, but nobody is to be known by it.
  const isRightId = businessId !== undefined && isBusinessId(businessId);
  const notice: Notice = {
    company: companyOf(name ?? fallbackName, isRightId ? businessId : undefined),
    ...(title === '' ? {} : { title }),
    language: languageOf(knownText(sections) || source.plain),
    ...(date === undefined ? {} : { date }),
    controller,
    contact,
    sections,
  };
  const missing = [
    ...(name === undefined ? ['company.name'] : []),
    ...(businessId === undefined || isRightId
      ? []
      : [`company.businessId (the check digit of the printed ${businessId} is wrong)`]),
    ...missingFields(notice),
  ];
  return { notice, ...coverageOf(source.plain, printed({ title, sections })), missing, leftOut };
}

/** Gives each heading its topic. Where several want one, the surest has it, then the first that has text. */
function withTopics(outlined: readonly OutlineSection[], { topics, vocabulary }: Headings): readonly Section[] {
  const ranked = outlined
    .map(({ topic, score, blocks }, at) => ({ at, topic, score, isFilled: blocks.length > 0 }))
    .toSorted((a, b) => b.score - a.score || Number(b.isFilled) - Number(a.isFilled) || a.at - b.at);
  const owners = new Map<SectionTopic, number>();
  for (const { at, topic } of ranked) if (topic !== 'other' && !owners.has(topic)) owners.set(topic, at);
  const had = new Set(owners.keys());
  return outlined.map(({ heading, blocks, topic: wanted }, at): Section => {
    const topic = owners.get(wanted) === at ? wanted : 'other';
    const text = sectionText(blocks, topic === 'other' ? [] : vocabulary[topic].lines);
    const named = topics.find(heading).also.filter((one) => topic !== 'other' && claim(one, at, owners));
    const isTemplate = topic !== 'other' && isHeadingOf(vocabulary[topic], heading);
    const covered = coveredTopics({ topic, text, isTemplate, has: (one) => had.has(one) });
    const also = [...named, ...covered.filter((one) => claim(one, at, owners))];
    const isParty = topic === 'controller' || topic === 'contact';
    return {
      topic,
      ...(also.length === 0 ? {} : { also }),
      heading,
      text: isParty ? breakRunTogether(text) : text,
    };
  });
}

function isHeadingOf({ headings }: TopicVocabulary[Topic], heading: string): boolean {
  return LANGS.some((lang) => headings[lang].some((known) => headingKey(known) === headingKey(heading)));
}

/** Takes a further topic of a heading where no section has it yet. */
function claim(topic: Topic, at: number, owners: Map<SectionTopic, number>): boolean {
  if (owners.has(topic)) return false;
  owners.set(topic, at);
  return true;
}

function missingFields({ date, controller, contact }: Notice): string[] {
  const fields = {
    date,
    'controller.address': controller.address,
    'contact.name': contact.name,
    'contact.email': contact.email ?? contact.phone,
  };
  return Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [field] : []));
}

/** The text of what stands for a topic: of a notice in two languages it is the first. */
function knownText(sections: readonly Section[]): string {
  return sections.flatMap(({ topic, heading, text }) => (topic === 'other' ? [] : [heading, text])).join('\n');
}

function textOf(sections: readonly Section[], topic: Topic): string {
  return sections.find((section) => section.topic === topic)?.text ?? '';
}

function printed({ title, sections }: { title: string; sections: readonly Section[] }): string {
  return [title, ...sections.flatMap((section) => [section.heading, section.text])].join('\n');
}
