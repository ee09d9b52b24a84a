import { loadDrafting } from './load-drafting.ts';
import { type LivingKnowledge, loadLivingKnowledge, type Reload, vocabularyFolders } from './living-knowledge.ts';
import type { Sources } from './load-services.ts';
import type { Parsed } from './notices/parse.ts';
import type { Services } from './services.ts';
import type { Settings } from './settings.ts';
import { watchFolders, type Watching } from './watch-folders.ts';

/** What the app answers with, and what keeps it up to date with its files. */
export interface LivingServices extends Services {
  /**
   * Takes in what changes in the files from now on. Tells of each change that was taken in, and of problems whenever
   * there are others than before.
   */
  watch(tell: (reload: Reload) => void): Watching;
}

/** Loads what the app answers with, by its settings. */
export async function loadServices(
  settings: Pick<Settings, 'notices' | 'company' | 'today'>,
  vocabulary: string,
): Promise<Parsed<LivingServices>> {
  const { notices, company } = settings;
  const ofCompany = company === undefined ? {} : { defaultCompany: company };
  const sources = { notices, vocabulary, ...ofCompany };
  const [living, drafting] = await Promise.all([loadLivingKnowledge(sources, Date.now), loadDrafting(vocabulary)]);
  if (living.kind === 'problems') return living;
  if (drafting.kind === 'problems') return drafting;
  return {
    kind: 'ok',
    value: {
      current: () => living.value.current(),
      today: () => settings.today ?? new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' }),
      ...ofCompany,
      drafting: () => drafting.value,
      watch: (tell) => watchSources(sources, living.value, tell),
    },
  };
}

function watchSources(sources: Sources, living: LivingKnowledge, tell: (reload: Reload) => void): Watching {
  let told = '[]';
  const look = async (): Promise<void> => {
    const reload = await living.reload();
    const problems = JSON.stringify(reload.problems);
    if (isTaken(reload) || problems !== told) tell(reload);
    told = problems;
  };
  return watchFolders({
    folders: [sources.notices, ...vocabularyFolders(sources)],
    onChange: () => void look(),
  });
}

/** Whether something else is in force since. */
export function isTaken({
  added,
  changed,
  removed,
  isVocabularyNew,
}: Pick<Reload, 'added' | 'changed' | 'removed' | 'isVocabularyNew'>): boolean {
  return isVocabularyNew || added.length + changed.length + removed.length > 0;
}
