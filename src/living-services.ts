import { join } from 'node:path';
import { checkNotice } from './check/check-notice.ts';
import { type CheckRun, loadCheckRules } from './load-check.ts';
import { draftingFolders, loadDrafting } from './load-drafting.ts';
import { type LivingValue, loadLivingValue } from './living-value.ts';
import { type LivingKnowledge, loadLivingKnowledge, type Reload } from './living-knowledge.ts';
import { dayInFinland } from './notices/calendar.ts';
import type { Notice } from './notices/notice.ts';
import type { Parsed } from './notices/parse.ts';
import { rememberSentences } from './search/evidence.ts';
import type { FindingCounts, Knowledge, Services, TeamServices } from './services.ts';
import type { Settings } from './settings.ts';
import { type LookingOften, watchFolders, type Watching } from './watch-folders.ts';

/** What the app answers with, and what keeps it up to date with its files. */
export interface LivingServices extends Services {
  /**
   * Takes in what changes in the files from now on. Tells of each change that was taken in, and of problems whenever
   * there are others than before.
   */
  watch(tell: (reload: Reload) => void, often?: LookingOften): Watching;
}

/** Loads what the app answers with, by its settings. Only many workspaces have notices of their own. */
export async function loadServices(
  settings: Pick<Settings, 'notices' | 'company' | 'today'> & { readonly slack?: Pick<Settings['slack'], 'mode'> },
  vocabulary: string,
): Promise<Parsed<LivingServices>> {
  const { notices, company, slack } = settings;
  const ofCompany = company === undefined ? {} : { defaultCompany: company };
  const sources = { notices, vocabulary, byWorkspace: slack?.mode === 'oauth', ...ofCompany };
  const [living, drafting, rules] = await Promise.all([
    loadLivingKnowledge(sources, Date.now),
    loadLivingValue({ folders: draftingFolders(vocabulary), load: () => loadDrafting(vocabulary) }),
    loadCheckRules(join(vocabulary, 'vocabulary')),
  ]);
  if (living.kind === 'problems') return living;
  if (drafting.kind === 'problems') return drafting;
  if (rules.kind === 'problems') return rules;
  const today = () => settings.today ?? dayInFinland(new Date());
  const answering = (current: () => Knowledge): TeamServices => {
    const { defaultCompany } = current();
    return {
      current,
      today,
      drafting: () => drafting.value.current(),
      countFindings: (notice) => countFindings(notice, { rules: rules.value, today: today() }),
      ...(defaultCompany !== undefined && { defaultCompany }),
    };
  };
  return {
    kind: 'ok',
    value: {
      forTeam: (team) => answering(() => living.value.forTeam(team)),
      shared: () => answering(() => living.value.current()),
      watch: (tell, often = {}) => {
        const folders = draftingFolders(vocabulary);
        return watchSources({ living: living.value, drafting: drafting.value, folders, ...often }, tell);
      },
    },
  };
}

function countFindings(notice: Notice, { rules, today }: CheckRun): FindingCounts {
  const found = checkNotice({ notice, today, sentencesOf: rememberSentences() }, rules);
  const count = (wanted: string) => found.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning') };
}

interface Watched extends LookingOften {
  readonly living: LivingKnowledge;
  readonly drafting: Pick<LivingValue<unknown>, 'reload'>;
  /** Of the drafting. */
  readonly folders: readonly string[];
}

function watchSources({ living, drafting, folders, ...often }: Watched, tell: (reload: Reload) => void): Watching {
  let told = '[]';
  const look = async (): Promise<void> => {
    const reload = joinReloads(await living.reload(), await drafting.reload());
    const problems = JSON.stringify(reload.problems);
    if (isTaken(reload) || problems !== told) tell(reload);
    told = problems;
  };
  const all = (): readonly string[] => [...new Set([...living.folders(), ...folders])];
  return watchFolders({ folders: all, onChange: () => void look(), ...often });
}

/** Files that answers and drafts share have their problems told once. */
function joinReloads(reload: Reload, drafts: Awaited<ReturnType<LivingValue<unknown>['reload']>>): Reload {
  const problems = new Map([...reload.problems, ...drafts.problems].map((one) => [JSON.stringify(one), one]));
  return { ...reload, isVocabularyNew: reload.isVocabularyNew || drafts.isNew, problems: [...problems.values()] };
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
