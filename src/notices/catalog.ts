import type { Notice, Section, Topic } from './notice.ts';

/** All notices that are in force, immutable: a reload makes a new catalogue. */
export interface Catalog {
  /** By name, in Finnish alphabetical order. */
  readonly notices: readonly Notice[];
  readonly bySlug: ReadonlyMap<string, Notice>;
}

/** Makes the catalogue of notices whose slugs are known to be unique. */
export function createCatalog(notices: readonly Notice[]): Catalog {
  // Ten times faster than `localeCompare`, which looks for the collator at each comparison.
  const { compare } = new Intl.Collator('fi');
  const sorted = notices.toSorted((a, b) => compare(a.company.name, b.company.name));
  return { notices: sorted, bySlug: new Map(sorted.map((notice) => [notice.company.slug, notice])) };
}

/** Finds the section of a topic; undefined where the notice has none. */
export function findSection(notice: Notice, topic: Topic): Section | undefined {
  return notice.sections.find((section) => section.topic === topic);
}
