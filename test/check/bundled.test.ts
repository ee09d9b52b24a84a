import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LocatedFinding } from '../../src/check/finding.ts';
import { checkFiles } from '../../src/load-check.ts';
import { bundledCheckRules, TODAY } from '../support/check-rules.ts';

/** Read against the notices one by one: each is true of the words that stand there. */
const TEMPLATE_OF_2020 = [
  'info old-date date',
  'warning missing-provision purpose',
  'warning publication-unless-forbidden purpose',
  'warning empty-section consent',
  'info open-invoice-bar sources',
  'info open-invoice-bar disclosures',
  'warning analytics-beside-no-transfer transfers',
  'warning transfer-if-needed transfers',
  'info cookies-by-browser-settings cookies',
  'warning signature-demanded access',
  'warning written-form-demanded access',
  'warning language-limited access',
  'info service-point-only access',
  'warning signature-demanded rectification',
  'warning written-form-demanded rectification',
  'warning business-contact-bar objection',
  'warning objection-as-erasure objection',
  'warning old-authority-address complaint',
];
const WITHOUT_AUTOMATED_DECISIONS = 'warning empty-section automated-decisions';
const WITH_STREET_ONLY = 'warning incomplete-address controller';
const WITH_S_POSTIOSOITE = 'error unfilled-placeholder purpose';
const WITH_CONTRACT_AS_INTEREST = 'warning contract-as-legitimate-interest legitimate-interest';
const WITH_TEN_YEARS = 'info ten-years-for-all retention';
const WITH_CONTRACT_FOR_ALL = 'info contract-for-everything purpose';

const IVT_AND_SINISERVICE = [
  ...TEMPLATE_OF_2020,
  WITHOUT_AUTOMATED_DECISIONS,
  WITH_STREET_ONLY,
  WITH_S_POSTIOSOITE,
  WITH_CONTRACT_AS_INTEREST,
  WITH_TEN_YEARS,
];
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'ivt-center-turku': IVT_AND_SINISERVICE,
  siniservice: IVT_AND_SINISERVICE,
  'jk-log': [...IVT_AND_SINISERVICE, WITH_CONTRACT_FOR_ALL],
  nokopa: [...TEMPLATE_OF_2020, WITH_CONTRACT_FOR_ALL, 'warning empty-section legitimate-interest'],
  seltimil: [
    'warning old-date date',
    'error missing-retention retention',
    'warning missing-restriction restriction',
    'warning missing-objection objection',
    'warning missing-portability portability',
    'error missing-complaint complaint',
    'info missing-automated-decisions automated-decisions',
    'error missing-legal-basis purpose',
    'warning missing-provision purpose',
    'warning repealed-law purpose',
    'warning publication-unless-forbidden purpose',
    'info open-invoice-bar disclosures',
    'warning transfer-if-needed transfers',
    'warning signature-demanded access',
    'warning written-form-demanded access',
    'warning language-limited access',
    'info service-point-only access',
    'warning signature-demanded rectification',
    'warning written-form-demanded rectification',
  ],
};

let findings: readonly LocatedFinding[];
beforeAll(async () => {
  findings = (await checkFiles(['notices'], { rules: await bundledCheckRules(), today: TODAY })).findings;
});

function of(slug: string): readonly LocatedFinding[] {
  return findings.filter(({ file }) => file === `notices/${slug}.yml`);
}

/** What stands in the line before the place of a finding. */
function before({ code, line }: LocatedFinding): string {
  if (code === 'old-date') return 'date: ';
  if (code === 'incomplete-address') return '  address: ';
  // What no section says is told at the list of sections, what one of them should say at its text.
  return code.startsWith('missing-') && line < 20 ? '' : '    text: ';
}

describe('the bundled notices', () => {
  it.each(Object.entries(EXPECTED))('%s has these things to check', (slug, expected) => {
    const found = of(slug).map(({ severity, code, topic }) => `${severity} ${code} ${topic}`);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('have all their paragraphs translated, and no translation too many', () => {
    expect(findings.filter(({ file }) => !/^notices\/[a-z-]+\.yml$/u.test(file))).toEqual([]);
  });

  it.each(Object.keys(EXPECTED))('%s: each finding points at its field, from the top down', async (slug) => {
    const lines = (await readFile(`notices/${slug}.yml`, 'utf8')).split('\n');
    const found = of(slug);
    expect(found.map(({ line }) => line)).toEqual(found.map(({ line }) => line).toSorted((a, b) => a - b));
    for (const finding of found) {
      const { line, column, topic } = finding;
      expect((lines[line - 1] ?? '').slice(0, column - 1)).toBe(before(finding));
      const above = lines.slice(0, line).findLast((text) => text.startsWith('  - topic: ')) ?? `  - topic: ${topic}`;
      expect(above).toBe(`  - topic: ${topic}`);
    }
  });

  it('quote the sentence that is meant', () => {
    const found = of('siniservice').find(({ code }) => code === 'unfilled-placeholder');
    expect(found?.message).toContain('It says: "Asiakkaalla on oikeus kieltää');
    expect(found?.message).toContain('sähköpostitse (s-postiosoite) tai');
  });
});
