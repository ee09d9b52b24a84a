import { join } from 'node:path';
import { loadFacets, MODEL_FILE } from '../load-services.ts';
import { createHeadingTopics } from '../notices/heading-topics.ts';
import type { Headings, Imported } from '../notices/import/build-notice.ts';
import { importNotice, largestSource } from '../notices/import/import-notice.ts';
import { loadBytes, loadText, loadTopicVocabulary } from '../notices/load.ts';
import { type MoreHeadings, parseMoreHeadings } from '../notices/more-headings.ts';
import type { Parsed } from '../notices/parse.ts';
import { formatProblem } from '../notices/problem-text.ts';
import { loadIntentModel } from '../search/intent.ts';
import { guessWith } from './guess-topic.ts';

/** The learned weights are larger than anything that people write. In bytes. */
const LARGEST_MODEL = 32 * 1024 * 1024;

/** Loads what the importer knows of headings: the vocabulary, and the model where there is one. */
export async function loadHeadings(notices: string): Promise<Headings> {
  const folder = join(notices, 'vocabulary');
  const [vocabulary, more, facets, model] = await Promise.all([
    loadTopicVocabulary(notices),
    loadMoreHeadings(join(folder, 'headings.yml')),
    loadFacets(folder),
    loadBytes(join(folder, MODEL_FILE), LARGEST_MODEL),
  ]);
  const problems = [vocabulary, more, facets].flatMap((loaded) => (loaded.kind === 'problems' ? loaded.problems : []));
  if (vocabulary.kind === 'problems' || more.kind === 'problems' || facets.kind === 'problems') {
    throw new Error(problems.map(formatProblem).join('\n'));
  }
  // Without a model headings are known by the vocabulary alone.
  const guess = model.kind === 'ok' ? { guess: guessWith(loadIntentModel(model.value), facets.value) } : {};
  return {
    vocabulary: vocabulary.value,
    topics: createHeadingTopics(vocabulary.value, { headings: more.value, ...guess }),
  };
}

async function loadMoreHeadings(file: string): Promise<Parsed<MoreHeadings>> {
  const text = await loadText(file);
  return text.kind === 'ok' ? parseMoreHeadings(text.value, file) : text;
}

/** Reads a file of the disk as a notice, or tells why it cannot be read. */
export async function importFile(file: string, headings: Headings): Promise<Parsed<Imported>> {
  const bytes = await loadBytes(file, largestSource(file));
  return bytes.kind === 'ok' ? importNotice({ file, bytes: bytes.value }, headings) : bytes;
}
