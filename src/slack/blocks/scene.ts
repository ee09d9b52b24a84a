import type { Copy } from '../../copy/copy.ts';
import type { Catalog } from '../../notices/catalog.ts';

/** What blocks are built with: the words, and the notices they speak of. */
export interface Scene {
  readonly copy: Copy;
  readonly catalog: Catalog;
  /** Whether only the asker sees the message, so that it wants a button that shares it. */
  readonly isPrivate: boolean;
}

/** Finds a company's name; its slug where its notice has gone meanwhile. */
export function companyName(catalog: Catalog, slug: string): string {
  return catalog.bySlug.get(slug)?.company.name ?? slug;
}
