import type { Catalog } from '../notices/catalog.ts';
import type { Whose } from './company.ts';
import type { Question } from './reply.ts';

/** The companies to answer for; `ask` where somebody has to choose. */
export type Target =
  | { readonly kind: 'companies'; readonly slugs: readonly string[] }
  | { readonly kind: 'ask'; readonly choices: readonly string[] };

/**
 * Decides whose notice answers. What the question names beats the conversation, the conversation beats what is set for
 * the channel, that the workspace's default, and that a contact person's first name. Never guesses between several.
 */
export function chooseTarget(
  whose: Whose,
  { question, catalog, defaultCompany }: { question: Question; catalog: Catalog; defaultCompany: string | undefined },
): Target {
  const known = (slugs: readonly string[]): readonly string[] => slugs.filter((slug) => catalog.bySlug.has(slug));
  const all = (): readonly string[] => catalog.notices.map(({ company }) => company.slug);
  const spoken = known(question.previous?.companies ?? []);
  const set = known([question.company ?? defaultCompany ?? whose.hinted ?? '']);
  if (whose.scope === 'all') return companies(all());
  if (whose.scope === 'others') {
    const here = new Set(spoken.length > 0 ? spoken : set);
    return companies(all().filter((slug) => !here.has(slug)));
  }
  if (whose.companies.length > 0) return companies(whose.companies);
  if (whose.ambiguous.length > 0) return { kind: 'ask', choices: whose.ambiguous };
  for (const slugs of [spoken, set]) {
    const left = slugs.filter((slug) => !whose.excluded.includes(slug));
    if (left.length > 0) return companies(left);
  }
  const choices = firstSlugs(catalog, whose.excluded);
  return choices.length === 1 ? companies(choices) : { kind: 'ask', choices };
}

/** More are offered to nobody (`Reply.choices`): with ten thousand companies, listing all takes most of the time. */
const MOST_CHOICES = 100;

function firstSlugs({ notices }: Catalog, excluded: readonly string[]): string[] {
  const slugs: string[] = [];
  for (const { company } of notices) {
    if (!excluded.includes(company.slug)) slugs.push(company.slug);
    if (slugs.length === MOST_CHOICES) break;
  }
  return slugs;
}

function companies(slugs: readonly string[]): Target {
  return { kind: 'companies', slugs };
}
