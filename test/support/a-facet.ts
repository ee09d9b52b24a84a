import { parsePatterns } from '../../src/notices/pattern.ts';
import type { Facet } from '../../src/search/vocabulary.ts';

/** Makes a facet; `shows` are patterns as in facets.yml, one a line. The test names what matters. */
export function aFacet({ shows = '10 vuotta', ...parts }: Partial<Facet> & { readonly shows?: string } = {}): Facet {
  return {
    id: 'retention.main',
    topic: 'retention',
    about: 'how long data are kept',
    patterns: parsePatterns(shows).patterns,
    wholeSection: false,
    also: [],
    ...parts,
  };
}

/** Looks facets up by their ids. */
export function facetsById(...facets: readonly Facet[]): ReadonlyMap<string, Facet> {
  return new Map(facets.map((facet) => [facet.id, facet]));
}
