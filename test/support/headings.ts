import { loadHeadings } from '../../src/cli/load-importer.ts';
import type { Headings } from '../../src/notices/import/build-notice.ts';

/** Loads what the importer knows of headings: the bundled vocabulary and model. */
export async function bundledHeadings(): Promise<Headings> {
  return loadHeadings('notices');
}
