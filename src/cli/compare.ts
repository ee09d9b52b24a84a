import { findNamedSection } from '../notices/catalog.ts';
import { compareSections } from '../notices/compare.ts';
import { type Notice, TOPICS } from '../notices/notice.ts';
import type { Knowledge } from '../services.ts';
import { slugOf } from './ask.ts';
import { comparisonText, MOST_WORDINGS } from './compare-text.ts';
import { knowledgeFor } from './knowledge.ts';
import type { Verb } from './verb.ts';

/** `seloste compare`: tells how companies word one section. */
export const compareVerb: Verb = {
  name: 'compare',
  summary: 'Tells which companies say the same in a section, and where others differ',
  usage: ['compare TOPIC|HEADING [COMPANY…] [--json]'],
  about: `Groups the companies, or only those that are named, by what the section says; white space and the company's own
name do not count. The wording of most companies comes first; of the others it shows the words that differ: [-only in
the first-] {+only in theirs+}. --json prints all of it: "wordings" (the first one without "words"), "empty", "missing".
Exit code 1: there is no such section or company.`,
  examples: ['compare retention', 'compare säilytysaika nokopa siniservice', 'compare retention --json'],
  options: { json: { type: 'boolean' } },
  run: async (given, terminal) => {
    const [name, ...companies] = given.positionals;
    if (name === undefined) return { usage: 'Say which section to compare.' };
    const knowledge = await knowledgeFor(terminal);
    if (knowledge === undefined) return 1;
    const section = knowledge.findSectionNamed(name);
    if (section === undefined) {
      terminal.tell(`There is no section "${name}". Topics: ${TOPICS.join(', ')}; or a heading as a notice prints it.`);
      return 1;
    }
    const unknown = companies.filter((company) => slugOf(company, knowledge) === undefined);
    for (const company of unknown) terminal.tell(`There is no notice of "${company}".`);
    if (unknown.length > 0) return 1;
    const { topic, heading } = section;
    const comparison = compareSections(namedNotices(companies, knowledge), {
      sectionOf: (notice) => findNamedSection(notice, { topic, heading }),
      ...(given.isSet('json') ? {} : { mostWordings: MOST_WORDINGS }),
    });
    terminal.print(
      given.isSet('json')
        ? `${JSON.stringify({ topic, ...comparison }, null, 2)}\n`
        : comparisonText(comparison, {
            title: topic === 'other' ? (heading ?? name) : knowledge.topicName(topic, 'en'),
            nameOf: (slug) => knowledge.catalog.bySlug.get(slug)?.company.name ?? slug,
          }),
    );
    return 0;
  },
};

/** The notices of the companies that are named, all where none is; in the order of the catalogue. */
function namedNotices(companies: readonly string[], knowledge: Knowledge): readonly Notice[] {
  if (companies.length === 0) return knowledge.catalog.notices;
  const slugs = new Set(companies.map((company) => slugOf(company, knowledge)));
  return knowledge.catalog.notices.filter(({ company }) => slugs.has(company.slug));
}
