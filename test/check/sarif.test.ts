import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { LocatedFinding } from '../../src/check/finding.ts';
import { sarifLog } from '../../src/check/sarif.ts';
import { checkFiles } from '../../src/load-check.ts';
import { bundledCheckRules, TODAY } from '../support/check-rules.ts';

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
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
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
                    artifactLocation: { uri: 'notices/nokopa.yml', uriBaseId: '%SRCROOT%' },
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
    ['../notices/nokopa.yml', '../notices/nokopa.yml'],
    ['a:b.yml', 'a%3Ab.yml'],
    [String.raw`C:\srv\nokopa.yml`, 'file:///C:/srv/nokopa.yml'],
    [String.raw`notices\nokopa.yml`, 'notices/nokopa.yml'],
  ])('name the file %s by the address %s', (file, uri) => {
    const place = sarifLog([finding({ file })]).runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation;
    expect(place?.artifactLocation?.uri).toBe(uri);
  });

  it.each([
    ['The text has "{yritys}".', 'The text has "{{yritys}}". (GDPR Art. 12(1))'],
    ['The text has "[Y-tunnus](1)".', 'The text has "[Y-tunnus] (1)". (GDPR Art. 12(1))'],
  ])('quote what would be a placeholder or a link: %s', (message, text) => {
    expect(sarifLog([finding({ message })]).runs[0]?.results?.[0]?.message.text).toBe(text);
  });

  it('meet what the schema asks and types do not tell, for the bundled notices and a file that is not there', async () => {
    const { findings } = await checkFiles(['notices', 'notices/no-such-file.yml'], {
      rules: await bundledCheckRules(),
      today: TODAY,
    });
    const [run] = sarifLog(findings).runs;
    const rules = run?.tool.driver.rules ?? [];
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(run?.results?.length).toBe(findings.length);
    expect(findings.length).toBeGreaterThan(50);
    for (const { ruleId, ruleIndex = -1, message, locations = [] } of run?.results ?? []) {
      expect(rules[ruleIndex]?.id).toBe(ruleId);
      expect(message.text).not.toBe('');
      const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
      expect([region?.startLine, region?.startColumn].every((one) => Number.isInteger(one) && Number(one) >= 1)).toBe(
        true,
      );
      expect(URL.canParse(artifactLocation?.uri ?? '', 'file:///srv/')).toBe(true);
    }
  });

  it('are a run without results where there is nothing to check', () => {
    expect(sarifLog([]).runs[0]).toMatchObject({ results: [], tool: { driver: { rules: [] } } });
  });
});
