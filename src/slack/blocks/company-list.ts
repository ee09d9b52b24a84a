import type { types } from '@slack/bolt';
import { type Message, packMessages } from './message.ts';
import { bullets, paragraph, plain, richText } from './rich-text.ts';
import type { Scene } from './scene.ts';

/** A longer list nobody reads; the rest is found by name. */
const LISTED_COMPANIES = 40;

/** Lists the companies whose notices there are, with the day of each. */
export function companyListMessage(scene: Scene): Message[] {
  const { title, entries, more } = companyEntries(scene);
  return packMessages([{ text: [title, ...entries, ...more].join('\n'), blocks: [companyListBlock(scene)] }]);
}

/** The same list as a block. */
export function companyListBlock(scene: Scene): types.RichTextBlock {
  const { title, entries, more } = companyEntries(scene);
  return richText(
    paragraph(plain(title)),
    ...(entries.length > 0 ? [bullets(entries.map((entry) => [plain(entry)]))] : []),
    ...more.map((text) => paragraph(plain(text))),
  );
}

function companyEntries({ copy, catalog }: Scene): { title: string; entries: string[]; more: string[] } {
  const { notices } = catalog;
  const entries = notices.slice(0, LISTED_COMPANIES).map(({ company, date, sections }) =>
    copy.companies.entry({
      company: company.name,
      sections: sections.length,
      ...(date !== undefined && { date: copy.date(date) }),
    }),
  );
  const rest = notices.length - entries.length;
  return { title: copy.companies.title(notices.length), entries, more: rest > 0 ? [copy.companies.more(rest)] : [] };
}
