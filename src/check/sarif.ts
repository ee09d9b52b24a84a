import type { ArtifactLocation, Log, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../notices/cautions.ts';
import type { LocatedFinding } from './finding.ts';

/**
 * Writes findings as SARIF 2.1.0, which code hosts show beside the lines (docs.oasis-open.org/sarif/sarif/v2.1.0).
 * Files are told relative to where the check was started, if they were named so.
 */
export function sarifLog(findings: readonly LocatedFinding[]): Log {
  const codes = [...new Set(findings.map(({ code }) => code))].toSorted();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
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
    message: { text: literal(`${message} (${source})`) },
    locations: [{ physicalLocation: { artifactLocation: fileLocation(file), region } }],
    properties: { topic, source },
  };
}

/** What a message quotes is no placeholder (SARIF 2.1.0 §3.11.5) and no link (§3.11.6). */
function literal(message: string): string {
  return message.replaceAll(/[{}]/gu, '$&$&').replaceAll('](', '] (');
}

/** A relative path stays one, seen from where the sources are; an absolute one needs its scheme. */
function fileLocation(file: string): ArtifactLocation {
  const [first = '', ...rest] = file.replaceAll('\\', '/').replace(/^\.\//u, '').split('/');
  const isDrive = /^[a-z]:$/iu.test(first);
  const path = [isDrive ? first : encodeURIComponent(first), ...rest.map(encodeURIComponent)].join('/');
  if (isDrive) return { uri: `file:///${path}` };
  return path.startsWith('/') ? { uri: `file://${path}` } : { uri: path, uriBaseId: '%SRCROOT%' };
}
