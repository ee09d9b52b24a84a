import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseSettings } from '../../src/settings.ts';

const read = (name: string) => readFileSync(new URL(`../../.docs/${name}`, import.meta.url), 'utf8');

const NOTICES = ['privacy-notice.fi.md', 'privacy-notice.sv.md', 'privacy-notice.en.md'];

const parsed = parseSettings({});
const months = parsed.ok ? parsed.settings.caseRetentionMonths : undefined;

test.each(NOTICES)('%s has the same parts and open points as the others', (name) => {
  const shape = (page: string) => ({
    headings: page.match(/^## /gmu)?.length,
    rows: page.match(/^\| /gmu)?.length,
    points: page.match(/^- \*\*/gmu)?.length,
    open: page.match(/\[[^\]]*\](?!\()/gu)?.length,
  });
  expect(shape(read(name))).toEqual(shape(read('privacy-notice.en.md')));
});

test.each([...NOTICES, 'processing-record.md'])('%s says how long the program keeps cases', (name) => {
  expect(read(name)).toContain(`[${months}]`);
});

test.each(NOTICES)('%s names the authority as it is now', (name) => {
  expect(read(name)).toMatch(/(?:PL|PB|P\.O\. Box) 800, 00531/u);
  expect(read(name)).toContain('29 566 6700');
  expect(read(name)).not.toMatch(/Ratapihantie|00521/u);
});
