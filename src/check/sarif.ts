import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../notices/cautions.ts';
import type { LocatedFinding } from './finding.ts';

/**
 * Writes findings as SARIF 2.1.0, which code hosts show beside the lines (docs.oasis-open.org/sarif/sarif/v2.1.0).
 * Files are told relative to where the check was started, if they were named so.
 */
export function sarifLog(findings: readonly LocatedFinding[]): Log {
  const codes = [...new Set(findings.map(({ code }) => code))].toSorted();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'seloste check', rules: codes.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => result(finding, codes)),
      },
    ],
  };
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

function descriptor(code: string): ReportingDescriptor {
  return { id: code, shortDescription: { text: code.replaceAll('-', ' ') } };
}

function result(
  { file, line, column, code, severity, topic, message, source }: LocatedFinding,
  codes: readonly string[],
): Result {
  const region = { startLine: line, startColumn: column };
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: `${message} (${source})` },
    locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(file) }, region } }],
    properties: { topic, source },
  };
}

/** A relative reference stays one; an absolute path needs its scheme. */
function fileUri(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path.replace(/^\.\//u, '');
}
