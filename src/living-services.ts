import { loadDrafting } from './load-drafting.ts';
import { type LivingKnowledge, loadLivingKnowledge, type Reload, vocabularyFolders } from './living-knowledge.ts';
import type { Sources } from './load-services.ts';
import type { Catalog } from './notices/catalog.ts';
import type { Problem } from './notices/notice.ts';
import type { Parsed } from './notices/parse.ts';
import type { Services } from './services.ts';
import type { Settings } from './settings.ts';
import { watchFolders, type Watching } from './watch-folders.ts';

/** Slugs that are listed to choose from. */
const MOST_SLUGS = 20;

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
  const unknown = unknownDefault(company, { catalog: living.value.current().catalog, notices });
  if (unknown !== undefined) return { kind: 'problems', problems: [unknown] };
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

/** What is wrong where `SELOSTE_COMPANY` names a company of which there is no notice. */
export function unknownDefault(
  company: string | undefined,
  { catalog, notices }: { catalog: Catalog; notices: string },
): Problem | undefined {
  if (company === undefined || catalog.bySlug.has(company)) return undefined;
  const slugs = [...catalog.bySlug.keys()].slice(0, MOST_SLUGS).join(', ');
  const message = `There is no notice of this company here. Set it to one of: ${slugs}.`;
  return { file: notices, line: 1, column: 1, field: 'SELOSTE_COMPANY', message };
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
