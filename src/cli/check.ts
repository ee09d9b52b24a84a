import { join } from 'node:path';
import type { LocatedFinding } from '../check/finding.ts';
import { sarifLog } from '../check/sarif.ts';
import { checkFiles, loadCheckRules } from '../load-check.ts';
import { dayInFinland } from '../notices/calendar.ts';
import { SEVERITIES, type Severity } from '../notices/cautions.ts';
import { formatProblem } from '../notices/problem-text.ts';
import { parseSettings } from '../settings.ts';
import type { Terminal, Verb } from './verb.ts';

/** `seloste check`: tells what to check in notices. */
export const checkVerb: Verb = {
  name: 'check',
  summary: 'Tells what to check in notices: completeness, law, format, translations',
  usage: ['check [DIR|FILE…] [--json | --sarif]'],
  about: `Reads notice files, or all of a folder (by default the app's own), and tells what the GDPR asks for and no section
says, what goes beyond the law or is outdated, what was left to be filled in, and what has no translation. It points at
what a person should look at; it does not know what the company does. --json prints a list of {"file", "line", "column",
"code", "severity", "topic", "message", "source"}, --sarif the same for code hosts (SARIF 2.1.0).
Exit code 1: there is at least one error.`,
  examples: ['check', 'check notices/nokopa.yml', 'check notices --sarif > seloste.sarif'],
  options: { json: { type: 'boolean' }, sarif: { type: 'boolean' } },
  run: async (given, terminal) => {
    if (given.isSet('json') && given.isSet('sarif')) return { usage: 'Choose one of --json and --sarif.' };
    const settings = settingsFrom(terminal);
    if (settings === undefined) return 1;
    const rules = await loadCheckRules(join(terminal.bundledNotices, 'vocabulary'));
    if (rules.kind === 'problems') {
      for (const problem of rules.problems) terminal.tell(formatProblem(problem));
      return 1;
    }
    const paths = given.positionals.length === 0 ? [settings.notices] : given.positionals;
    const { findings, notices } = await checkFiles(paths, { rules: rules.value, today: settings.today });
    if (given.isSet('json')) terminal.print(`${JSON.stringify(findings, null, 2)}\n`);
    else if (given.isSet('sarif')) terminal.print(`${JSON.stringify(sarifLog(findings), null, 2)}\n`);
    else for (const finding of findings) terminal.print(`${findingLine(finding)}\n`);
    terminal.tell(summary(findings, notices));
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

/** The folder of notices and the day it is, in Finland. */
function settingsFrom(terminal: Terminal): { notices: string; today: string } | undefined {
  const { environment, bundledNotices } = terminal;
  const parsed = parseSettings({
    SELOSTE_NOTICES: environment['SELOSTE_NOTICES'] ?? bundledNotices,
    SELOSTE_TODAY: environment['SELOSTE_TODAY'],
  });
  if (!parsed.ok) {
    for (const { variable, message } of parsed.problems) terminal.tell(`${variable}: ${message}`);
    return undefined;
  }
  const { notices, today } = parsed.settings;
  return { notices, today: today ?? dayInFinland(new Date()) };
}

function findingLine({ file, line, column, code, severity, message, source }: LocatedFinding): string {
  return `${file}:${line}:${column} ${severity} ${code}: ${message} (${source})`;
}

function summary(findings: readonly LocatedFinding[], notices: number): string {
  const counts = SEVERITIES.map((severity) =>
    counted(severity, findings.filter((one) => one.severity === severity).length),
  );
  return `${notices} ${notices === 1 ? 'notice' : 'notices'}: ${counts.join(', ')}.`;
}

function counted(severity: Severity, count: number): string {
  if (severity === 'info') return `${count} to think about`;
  return `${count} ${severity}${count === 1 ? '' : 's'}`;
}
