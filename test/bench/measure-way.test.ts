import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainFiguresSchema, selosteFiguresSchema } from '../../src/bench/figures.ts';
import { makeNotices } from '../../src/bench/make-notices.ts';
import { measurePlain } from '../../src/bench/measure-plain.ts';
import { measureSeloste } from '../../src/bench/measure-seloste.ts';
import { PLAIN_WAYS } from '../../src/bench/plain-ways.ts';
import { writeNotice } from '../../src/notices/write.ts';
import { bundledKnowledge } from '../support/bundled-knowledge.ts';

const notices = makeNotices(8, (await bundledKnowledge()).catalog.notices);
const memory = () => ({ heap: 1, rss: 2 });
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-'));
  for (const notice of notices) await writeFile(join(folder, `${notice.company.slug}.yml`), writeNotice(notice));
});
afterAll(async () => rm(folder, { recursive: true }));

describe('measureSeloste', () => {
  it('measures everything, and finds each question answered for its company', async () => {
    const sources = { notices: folder, vocabulary: 'notices' };
    const figures = await measureSeloste({
      sources,
      effort: { questions: 12, reloads: 1 },
      memory,
      mostRss: () => 3,
    });
    expect(selosteFiguresSchema.parse(figures)).toMatchObject({ rightCompany: 1, ask: { count: 12 }, mostRss: 3 });
    expect(figures?.askFirst.count).toBeGreaterThanOrEqual(12);
    expect(await readdir(folder)).toHaveLength(notices.length);
  });
});

describe.each(PLAIN_WAYS)('$title', (way) => {
  it('finds sections of the company it is told, and of no other', async () => {
    const find = await way.build(notices);
    const [first, second] = notices.map(({ company }) => company.slug);
    const found = find?.('Kuinka kauan tietoja säilytetään?', first ?? '') ?? [];
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toContain(second);
  });

  it('is measured', async () => {
    const figures = await measurePlain(way, { notices, questions: 3, memory });
    expect(plainFiguresSchema.parse(figures).ask.count).toBe(3);
  });
});
