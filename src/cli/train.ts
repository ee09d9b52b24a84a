import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadRequestLessons, REQUEST_MODEL_FILE } from '../load-requests.ts';
import { loadFacets, loadPhrases, MODEL_FILE } from '../load-services.ts';
import { loadTopicVocabulary } from '../notices/load.ts';
import type { Parsed } from '../notices/parse.ts';
import { formatProblem } from '../notices/problem-text.ts';
import { trainRequestModel } from '../requests/request-model.ts';
import { trainModel } from '../search/train.ts';
import type { Terminal, Verb } from './verb.ts';

/** `seloste train`: learns from the vocabulary how questions and letters are recognised. */
export const trainVerb: Verb = {
  name: 'train',
  summary: 'Learns anew from the vocabulary',
  usage: ['train [questions|letters]'],
  about: `Of questions: reads vocabulary/phrases/*.yml, writes vocabulary/${MODEL_FILE}. It takes half a minute.
Of letters: reads vocabulary/requests/*.yml and request-words.yml, writes vocabulary/${REQUEST_MODEL_FILE}.
Run it after editing any of these. The same phrases give the same bytes.`,
  examples: ['train', 'train letters'],
  options: {},
  run: async ({ positionals }, terminal) => {
    const [only] = positionals;
    if (positionals.length > 1 || (only !== undefined && only !== 'questions' && only !== 'letters')) {
      return { usage: 'Say "questions", "letters" or nothing.' };
    }
    const folder = join(terminal.bundledNotices, 'vocabulary');
    const outcomes = [
      only === 'letters' ? 0 : await trainQuestions(folder, terminal),
      only === 'questions' ? 0 : await trainLetters(folder, terminal),
    ];
    return outcomes.includes(1) ? 1 : 0;
  },
};

async function trainQuestions(folder: string, terminal: Terminal): Promise<0 | 1> {
  const [facets, topics] = await Promise.all([loadFacets(folder), loadTopicVocabulary(terminal.bundledNotices)]);
  const loaded = await loadAll(folder, facets, topics);
  if (loaded.kind === 'problems') return tellProblems(loaded, terminal);
  const { phrases, fingerprint } = loaded.value;
  terminal.tell(`Learning from ${phrases.length} phrases …`);
  return write({ folder, file: MODEL_FILE, model: trainModel(phrases, fingerprint) }, terminal);
}

async function trainLetters(folder: string, terminal: Terminal): Promise<0 | 1> {
  const loaded = await loadRequestLessons(folder);
  if (loaded.kind === 'problems') return tellProblems(loaded, terminal);
  terminal.tell(`Learning from ${loaded.value.phrases.length} sentences of letters …`);
  return write({ folder, file: REQUEST_MODEL_FILE, model: trainRequestModel(loaded.value) }, terminal);
}

async function write(
  { folder, file, model }: { folder: string; file: string; model: Uint8Array },
  terminal: Terminal,
): Promise<0> {
  await writeFile(join(folder, file), model);
  terminal.tell(`Wrote ${file}: ${Math.round(model.length / 1024)} KiB.`);
  return 0;
}

function tellProblems(loaded: Extract<Parsed<unknown>, { kind: 'problems' }>, terminal: Terminal): 1 {
  for (const problem of loaded.problems) terminal.tell(formatProblem(problem));
  return 1;
}

async function loadAll(
  folder: string,
  facets: Awaited<ReturnType<typeof loadFacets>>,
  topics: Awaited<ReturnType<typeof loadTopicVocabulary>>,
): ReturnType<typeof loadPhrases> {
  if (facets.kind === 'problems') return facets;
  if (topics.kind === 'problems') return topics;
  return loadPhrases(folder, { facets: facets.value, topics: topics.value });
}
