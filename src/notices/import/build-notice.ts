import type { Company, Notice, Party, Section, Topic } from '../notice.ts';
import type { HeadingTopics } from '../heading-topics.ts';
import type { TopicVocabulary } from '../topic-vocabulary.ts';
import type { ReadSource } from './block.ts';
import { companyOf } from './company.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { findHeadings } from './find-headings.ts';
import { languageOf } from './language.ts';
import { type OutlineSection, outline } from './outline.ts';
import { breakRunTogether, readParty } from './party.ts';
import { findLabelledDate, findPrintedDate } from './printed-date.ts';
import { sectionText } from './section-text.ts';

/** What was made of a source, and how much of it arrived. */
export interface Imported extends Coverage {
  readonly notice: Notice;
}

/** What the importer knows of headings. */
export interface Headings {
  readonly topics: HeadingTopics;
  readonly vocabulary: TopicVocabulary;
}

/** Makes a notice of what a reader found. `fallbackName` names the company where the source names none. */
export function buildNotice(source: ReadSource, headings: Headings, fallbackName: string): Imported {
  const isTopic = (heading: string) => headings.topics.find(heading).topic !== 'other';
  const { title, sections: outlined } = outline(findHeadings(source.blocks, headings.topics), isTopic);
  const sections = withTopics(outlined, headings);
  const { company, controller, contact } = parties(sections, fallbackName);
  const date = findPrintedDate(textOf(sections, 'date')) ?? findLabelledDate(source.plain);
  const notice: Notice = {
    company,
    ...(title === '' ? {} : { title }),
    language: languageOf(source.plain),
    ...(date === undefined ? {} : { date }),
    controller,
    contact,
    sections,
  };
  return { notice, ...coverageOf(source.plain, printed({ title, sections })) };
}

/** Gives each heading its topic. Where several want one, the surest has it, then the first that has text. */
function withTopics(outlined: readonly OutlineSection[], { topics, vocabulary }: Headings): readonly Section[] {
  const matches = outlined.map(({ heading, blocks }, at) => ({
    at,
    isFilled: blocks.length > 0,
    ...topics.find(heading),
  }));
  const ranked = matches.toSorted(
    (a, b) => b.score - a.score || Number(b.isFilled) - Number(a.isFilled) || a.at - b.at,
  );
  return outlined.map(({ heading, blocks }, at): Section => {
    const match = matches[at];
    const isFirst = ranked.find(({ topic }) => topic === match?.topic)?.at === at;
    const topic = match === undefined || !isFirst ? 'other' : match.topic;
    const text = sectionText(blocks, topic === 'other' ? [] : vocabulary[topic].lines);
    const isParty = topic === 'controller' || topic === 'contact';
    return { topic, heading, text: isParty ? breakRunTogether(text) : text };
  });
}

function parties(
  sections: readonly Section[],
  fallbackName: string,
): { company: Company; controller: Party; contact: Party } {
  const controller = readParty(textOf(sections, 'controller'));
  const contact = readParty(textOf(sections, 'contact'));
  const name = controller.party.name ?? fallbackName;
  return { company: companyOf(name, controller.businessId), controller: controller.party, contact: contact.party };
}

function textOf(sections: readonly Section[], topic: Topic): string {
  return sections.find((section) => section.topic === topic)?.text ?? '';
}

function printed({ title, sections }: { title: string; sections: readonly Section[] }): string {
  return [title, ...sections.flatMap((section) => [section.heading, section.text])].join('\n');
}
