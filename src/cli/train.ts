import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadFacets, loadPhrases, MODEL_FILE } from '../load-services.ts';
import { loadTopicVocabulary } from '../notices/load.ts';
import { formatProblem } from '../notices/problem-text.ts';
import { trainModel } from '../search/train.ts';
import type { Verb } from './verb.ts';

/** `seloste train`: learns from the vocabulary how questions are recognised. */
export const trainVerb: Verb = {
  name: 'train',
  summary: 'Learns anew from the vocabulary',
  usage: ['train'],
  about: `Reads vocabulary/phrases/*.yml and writes vocabulary/${MODEL_FILE}, with which questions are recognised.
Run it after editing phrases or adding facets. It takes half a minute; the same phrases give the same bytes.`,
  examples: ['train'],
  options: {},
  run: async (_given, terminal) => {
    const folder = join(terminal.bundledNotices, 'vocabulary');
    const [facets, topics] = await Promise.all([loadFacets(folder), loadTopicVocabulary(terminal.bundledNotices)]);
    const loaded = await loadAll(folder, facets, topics);
    if (loaded.kind === 'problems') {
      for (const problem of loaded.problems) terminal.tell(formatProblem(problem));
      return 1;
    }
    const { phrases, fingerprint } = loaded.value;
    terminal.tell(`Learning from ${phrases.length} phrases …`);
    const model = trainModel(phrases, fingerprint);
    await writeFile(join(folder, MODEL_FILE), model);
    terminal.tell(`Wrote ${MODEL_FILE}: ${Math.round(model.length / 1024)} KiB.`);
    return 0;
  },
};

async function loadAll(
  folder: string,
  facets: Awaited<ReturnType<typeof loadFacets>>,
  topics: Awaited<ReturnType<typeof loadTopicVocabulary>>,
): ReturnType<typeof loadPhrases> {
  if (facets.kind === 'problems') return facets;
  if (topics.kind === 'problems') return topics;
  return loadPhrases(folder, { facets: facets.value, topics: topics.value });
}
