import type { Catalog } from '../notices/catalog.ts';
import type { Lang, Section, SectionTopic, Topic } from '../notices/notice.ts';
import { TOPICS } from '../notices/notice.ts';
import { nameKey } from './company-names.ts';
import type { Whose } from './company.ts';
import type { IntentModel } from './intent.ts';

/** How notices head each topic, and what replies call it: `notices/vocabulary/topics.yml`. */
export type TopicHeadings = Readonly<
  Record<
    Topic,
    { readonly name: Readonly<Record<Lang, string>>; readonly headings: Readonly<Record<Lang, readonly string[]>> }
  >
>;

/** Every name of a topic, folded by `nameKey`: its slug, and its names and headings in all languages. */
type TopicNames = ReadonlyMap<string, Topic>;

/** Collects the names of the topics; where two share one, the first has it. */
export function collectTopicNames(headings: TopicHeadings): TopicNames {
  const topicOf = new Map<string, Topic>();
  for (const topic of TOPICS) {
    const { name, headings: printed } = headings[topic];
    for (const one of [topic, ...Object.values(name), ...Object.values(printed).flat()]) {
      const key = nameKey(one);
      if (!topicOf.has(key)) topicOf.set(key, topic);
    }
  }
  return topicOf;
}

interface Named {
  readonly topic: SectionTopic;
  readonly heading?: string;
  readonly company?: string;
  readonly lang: Lang;
}

/** Makes a reader of "section company": a topic's slug, name or heading in any language, or a printed heading. */
export function createSectionFinder({
  catalog,
  topicNames,
  model,
  findWhose,
}: {
  catalog: Catalog;
  topicNames: TopicNames;
  model: IntentModel;
  findWhose: (text: string) => Whose;
}): (text: string) => Named | undefined {
  const sectionHeaded = rememberHeadings(catalog);
  return (text) => {
    const { companies, rest } = findWhose(text);
    const key = nameKey(rest);
    const company = companies.length === 1 ? companies[0] : undefined;
    const { lang } = model.read(rest);
    const found = topicNames.get(key);
    if (found !== undefined) return { topic: found, lang, ...(company === undefined ? {} : { company }) };
    if (key === '') return undefined;
    const notice = company === undefined ? undefined : catalog.bySlug.get(company);
    const section =
      company === undefined ? sectionHeaded(key) : notice?.sections.find((one) => nameKey(one.heading) === key);
    if (section === undefined) return undefined;
    return { topic: section.topic, heading: section.heading, lang, ...(company === undefined ? {} : { company }) };
  };
}

/**
 * Makes a finder of the first section under a heading, in the order of the catalogue. Notices share most of their
 * headings: each is folded once, when one is first asked for.
 */
function rememberHeadings({ notices }: Catalog): (key: string) => Section | undefined {
  const sections = new Map<string, Section>();
  const seen = new Set<string>();
  const collect = (): void => {
    for (const notice of notices) {
      for (const section of notice.sections) {
        if (seen.has(section.heading)) continue;
        seen.add(section.heading);
        const key = nameKey(section.heading);
        if (!sections.has(key)) sections.set(key, section);
      }
    }
  };
  return (key) => {
    if (seen.size === 0) collect();
    return sections.get(key);
  };
}
