import type { Problem } from '../notices/notice.ts';
import { formatProblem } from '../notices/problem-text.ts';
import type { Checkup } from './checkup.ts';
import { counted } from './environment.ts';

/** Problems that are shown; `seloste check` shows all. */
const MOST_PROBLEMS = 5;
const MOST_SLUGS = 20;

/** What is in force. */
interface LoadedNotices {
  readonly slugs: readonly string[];
  readonly folder: string;
  /** Slug of `SELOSTE_COMPANY`. */
  readonly company?: string;
}

/** Says which notices are in force, and whether the company of the settings is among them. */
export function checkLoaded({ slugs, folder, company }: LoadedNotices): readonly Checkup[] {
  const listed = `${slugs.slice(0, MOST_SLUGS).join(', ')}${slugs.length > MOST_SLUGS ? ', …' : ''}`;
  const loaded: Checkup = {
    code: 'notices',
    state: 'ok',
    message: `${counted(slugs.length, 'notice')} in ${folder}: ${listed}.`,
  };
  if (company === undefined) {
    const message =
      'SELOSTE_COMPANY is not set: a question that names no company is answered with the question which one.';
    return [
      loaded,
      slugs.length === 1
        ? { code: 'company', state: 'ok', message: 'There is one company.' }
        : { code: 'company', state: 'ok', message },
    ];
  }
  if (slugs.includes(company))
    return [loaded, { code: 'company', state: 'ok', message: `SELOSTE_COMPANY is ${company}.` }];
  return [
    loaded,
    {
      code: 'company',
      state: 'error',
      message: 'SELOSTE_COMPANY is the slug of no notice; the app does not start.',
      fix: `Set it to one of ${listed}, or take it out.`,
    },
  ];
}

/** Says why notices, vocabulary or letters cannot be loaded. */
export function checkUnloadable(code: 'notices' | 'vocabulary' | 'letters', problems: readonly Problem[]): Checkup {
  const shown = problems.slice(0, MOST_PROBLEMS).map(formatProblem);
  const more = problems.length > shown.length ? ` … and ${problems.length - shown.length} more` : '';
  const fix =
    code === 'notices'
      ? 'notices/README.md tells how a notice is written; seloste check shows all problems.'
      : 'Mend the file, or take it from the release again.';
  return { code, state: 'error', message: `The app does not start: ${shown.join(' · ')}${more}`, fix };
}

/** Says what `seloste check` finds, counted by kind. */
export function checkFindings(findings: readonly { readonly code: string; readonly severity: string }[]): Checkup {
  const code = 'findings';
  if (findings.length === 0)
    return { code, state: 'ok', message: 'seloste check finds nothing to look at in the notices.' };
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
  const listed = [...counts].toSorted((a, b) => b[1] - a[1]).map(([kind, count]) => `${count} ${kind}`);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const message = `${counted(findings.length, 'thing')} to look at in the notices, ${counted(errors, 'error')} among them: ${listed.join(', ')}.`;
  return { code, state: errors > 0 ? 'warning' : 'ok', message, fix: 'npm run -s seloste -- check' };
}

/** Says whether what was learned is what the vocabulary says now. */
export function checkFingerprints(models: readonly { readonly file: string; readonly isCurrent: boolean }[]): Checkup {
  const stale = models.filter(({ isCurrent }) => !isCurrent).map(({ file }) => file);
  const code = 'vocabulary';
  if (stale.length === 0)
    return { code, state: 'ok', message: 'The vocabulary can be loaded, and was learned as it stands.' };
  const message = `The vocabulary was changed since ${stale.join(' and ')} learned from it; the changes have no effect.`;
  return { code, state: 'warning', message, fix: 'npm run train' };
}
