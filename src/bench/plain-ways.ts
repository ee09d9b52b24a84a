import MiniSearch from 'minisearch';
import type { Notice } from '../notices/notice.ts';

/** A way to find a section of a company's notice with a search library as its manual shows. */
export interface PlainWay {
  readonly name: string;
  readonly title: string;
  /** With more companies it takes minutes or gigabytes: why, for people. */
  readonly limit?: { readonly companies: number; readonly why: string };
  /** Makes the index; undefined where the library is not installed. */
  readonly build: (notices: readonly Notice[]) => Promise<FindSections | undefined>;
}

/** Finds sections of one company, given its slug: none of these ways can tell from the question which one is meant. */
type FindSections = (question: string, company: string) => readonly unknown[];

/** What Seloste is compared with. None has been tuned, and none chooses sentences or says that there is no answer. */
export const PLAIN_WAYS: readonly PlainWay[] = [
  {
    name: 'minisearch-filter',
    title: 'MiniSearch, one index, filtered by company',
    build: async (notices) => {
      const index = new MiniSearch<Entry>({ fields: ['heading', 'text'], storeFields: ['company'] });
      index.addAll(notices.flatMap(entriesOf));
      return (question, company) => index.search(question, { filter: (hit) => hit['company'] === company });
    },
  },
  {
    name: 'minisearch-each',
    title: 'MiniSearch, one index per company',
    limit: { companies: 1_000, why: 'would take 4 GB' },
    build: async (notices) => {
      const indexes = new Map<string, MiniSearch<Entry>>();
      for (const notice of notices) {
        const index = new MiniSearch<Entry>({ fields: ['heading', 'text'] });
        index.addAll(entriesOf(notice));
        indexes.set(notice.company.slug, index);
      }
      return (question, company) => indexes.get(company)?.search(question) ?? [];
    },
  },
  {
    name: 'fuse-each',
    title: 'Fuse.js, one list per company',
    build: async (notices) => {
      // Only for comparison, so it comes with what developers install.
      const library = await import('fuse.js').catch(() => undefined);
      if (library === undefined) return undefined;
      const { default: Fuse } = library;
      const options = { keys: ['heading', 'text'], ignoreLocation: true, useTokenSearch: true };
      const lists = new Map(notices.map((notice) => [notice.company.slug, new Fuse(entriesOf(notice), options)]));
      return (question, company) => lists.get(company)?.search(question) ?? [];
    },
  },
];

interface Entry {
  readonly id: string;
  readonly company: string;
  readonly heading: string;
  readonly text: string;
}

function entriesOf({ company, sections }: Notice): Entry[] {
  return sections.map(({ heading, text }, at) => ({
    id: `${company.slug} ${at}`,
    company: company.slug,
    heading,
    text,
  }));
}
