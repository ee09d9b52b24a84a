import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../src/load-services.ts';
import { formatProblem } from '../../src/notices/problem-text.ts';
import type { Knowledge } from '../../src/services.ts';

const NOTICES = fileURLToPath(new URL('../../notices', import.meta.url));

/** Loads the five bundled notices with the vocabulary, as `npm start` does. */
export async function bundledKnowledge(): Promise<Knowledge> {
  const loaded = await loadKnowledge({ notices: NOTICES, vocabulary: NOTICES });
  if (loaded.kind === 'ok') return loaded.value;
  throw new Error(loaded.problems.map(formatProblem).join('\n'));
}
