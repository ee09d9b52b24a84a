import { createHeadingTopics } from '../../src/notices/heading-topics.ts';
import type { Headings } from '../../src/notices/import/build-notice.ts';
import { loadTopicVocabulary } from '../../src/notices/load.ts';

/** Loads the bundled vocabulary of headings. */
export async function bundledHeadings(): Promise<Headings> {
  const loaded = await loadTopicVocabulary('notices');
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems));
  return { vocabulary: loaded.value, topics: createHeadingTopics(loaded.value) };
}
