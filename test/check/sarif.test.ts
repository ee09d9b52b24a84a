import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { LocatedFinding } from '../../src/check/finding.ts';
import { sarifLog } from '../../src/check/sarif.ts';

function finding(parts: Partial<LocatedFinding> = {}): LocatedFinding {
  return {
    file: 'notices/nokopa.yml',
    line: 14,
    column: 5,
    code: 'empty-section',
    severity: 'warning',
    topic: 'consent',
    message: 'Check the heading.',
    source: 'GDPR Art. 12(1)',
    ...parts,
  };
}

describe('findings as SARIF', () => {
  it('have the shape of version 2.1.0', () => {
    const log: Log = sarifLog([finding()]);
    expect(log).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'seloste check',
              rules: [{ id: 'empty-section', shortDescription: { text: 'empty section' } }],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'empty-section',
              ruleIndex: 0,
              level: 'warning',
              message: { text: 'Check the heading. (GDPR Art. 12(1))' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'notices/nokopa.yml' },
                    region: { startLine: 14, startColumn: 5 },
                  },
                },
              ],
              properties: { topic: 'consent', source: 'GDPR Art. 12(1)' },
            },
          ],
        },
      ],
    });
  });

  it('have each code once among the rules, and point at it', () => {
    const codes = ['old-date', 'empty-section', 'old-date'];
    const run = sarifLog(codes.map((code) => finding({ code }))).runs[0];
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(['empty-section', 'old-date']);
    expect(run?.results?.map(({ ruleIndex }) => ruleIndex)).toEqual([1, 0, 1]);
  });

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const)('tell %s as the level %s', (severity, level) => {
    expect(sarifLog([finding({ severity })]).runs[0]?.results?.[0]?.level).toBe(level);
  });

  it.each([
    ['./notices/nokopa.yml', 'notices/nokopa.yml'],
    ['notices/äiti & isä.yml', 'notices/%C3%A4iti%20%26%20is%C3%A4.yml'],
    ['/srv/notices/nokopa.yml', 'file:///srv/notices/nokopa.yml'],
    [String.raw`notices\nokopa.yml`, 'notices/nokopa.yml'],
  ])('name the file %s by the address %s', (file, uri) => {
    const place = sarifLog([finding({ file })]).runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation;
    expect(place?.artifactLocation?.uri).toBe(uri);
  });

  it('are a run without results where there is nothing to check', () => {
    expect(sarifLog([]).runs[0]).toMatchObject({ results: [], tool: { driver: { rules: [] } } });
  });
});
