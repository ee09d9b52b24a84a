import { loadKnowledge } from '../load-services.ts';
import { formatProblem } from '../notices/problem-text.ts';
import type { Knowledge } from '../services.ts';
import { parseSettings } from '../settings.ts';
import type { Terminal } from './verb.ts';

/** Slugs that are listed to choose from. */
const MOST_SLUGS = 20;

/** Loads the notices that the environment names. Tells what is wrong with them, and returns undefined then. */
export async function knowledgeFor(terminal: Terminal): Promise<Knowledge | undefined> {
  const { environment, bundledNotices } = terminal;
  const parsed = parseSettings({
    SELOSTE_NOTICES: environment['SELOSTE_NOTICES'] ?? bundledNotices,
    SELOSTE_COMPANY: environment['SELOSTE_COMPANY'],
  });
  if (!parsed.ok) {
    for (const { variable, message } of parsed.problems) terminal.tell(`${variable}: ${message}`);
    return undefined;
  }
  const { notices, company } = parsed.settings;
  const loaded = await loadKnowledge({
    notices,
    vocabulary: bundledNotices,
    ...(company === undefined ? {} : { defaultCompany: company }),
  });
  if (loaded.kind === 'ok') {
    const { bySlug } = loaded.value.catalog;
    if (company === undefined || bySlug.has(company)) return loaded.value;
    const slugs = [...bySlug.keys()].slice(0, MOST_SLUGS).join(', ');
    terminal.tell(`SELOSTE_COMPANY is the slug of no notice. There are: ${slugs}.`);
    return undefined;
  }
  for (const problem of loaded.problems) terminal.tell(formatProblem(problem));
  return undefined;
}
