import { beforeAll, describe, expect, it } from 'vitest';
import type { Imported } from '../../../src/notices/import/build-notice.ts';
import { parseNotice } from '../../../src/notices/parse.ts';
import { writeNotice } from '../../../src/notices/write.ts';
import { bundledHeadings } from '../../support/headings.ts';
import { expectedOf, importSample, SAMPLES } from '../../support/samples.ts';

const RIGHT_TOPICS = 0.95;
const COVERAGE = 0.98;

const imported = new Map<string, Imported>();
beforeAll(async () => {
  const headings = await bundledHeadings();
  for (const name of SAMPLES) imported.set(name, await importSample(name, headings));
}, 60_000);

function sample(name: string): Imported {
  const found = imported.get(name);
  if (found === undefined) throw new Error(`${name} was not imported.`);
  return found;
}

describe('the sample notices', () => {
  it('are of every format', () => {
    const formats = new Set(SAMPLES.map((name) => name.replace(/^.*\./u, '')));
    expect([...formats].toSorted()).toEqual(['docx', 'html', 'md', 'pdf', 'txt']);
    expect(SAMPLES.length).toBeGreaterThanOrEqual(15);
  });

  it.each(SAMPLES)('%s arrives as good as whole', (name) => {
    const { coverage, lost } = sample(name);
    expect(coverage >= COVERAGE ? [] : lost).toEqual([]);
  });

  it.each(SAMPLES)('%s has the headings that it prints, in their order', (name) => {
    expect(sample(name).notice.sections.map(({ heading }) => heading)).toEqual(Object.keys(expectedOf(name).topics));
  });

  it('have their headings on the right topics, but for a few', () => {
    const wrong: string[] = [];
    let all = 0;
    for (const name of SAMPLES) {
      const { topics } = expectedOf(name);
      const found = new Map(sample(name).notice.sections.map(({ heading, topic }) => [heading, topic]));
      for (const [heading, topic] of Object.entries(topics)) {
        all += 1;
        if (found.get(heading) !== topic) wrong.push(`${name}: ${heading}`);
      }
    }
    expect(wrong.length <= all * (1 - RIGHT_TOPICS) ? [] : wrong).toEqual([]);
  });

  it.each(SAMPLES)(
    '%s tells who it is of, whom to ask and when it was drawn up, and nothing that it does not',
    (name) => {
      const { notice } = sample(name);
      const { company, businessId, language, date, controller, contact } = expectedOf(name);
      expect({
        company: notice.company.name,
        businessId: notice.company.businessId ?? null,
        language: notice.language,
        date: notice.date ?? null,
        controller: notice.controller,
        contact: notice.contact,
      }).toEqual({ company, businessId, language, date, controller, contact });
    },
  );

  it.each(SAMPLES)('%s becomes a notice file without a problem', (name) => {
    const { notice } = sample(name);
    expect(parseNotice(writeNotice(notice), `${notice.company.slug}.yml`)).toMatchObject({ kind: 'ok', value: notice });
  });
});
