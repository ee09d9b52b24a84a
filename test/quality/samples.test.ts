import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/load-services.ts';
import { writeNotice } from '../../src/notices/write.ts';
import { askThreads, type Judged, readThreads, tally } from '../../src/quality/score.ts';
import { bundledHeadings } from '../support/headings.ts';
import { importSample, SAMPLES } from '../support/samples.ts';

/** A little below what was measured when it was set. */
const RIGHT = 0.9;

let folder: string;
let judged: readonly Judged[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-samples-'));
  const headings = await bundledHeadings();
  for (const name of SAMPLES) {
    const { notice } = await importSample(name, headings);
    await writeFile(join(folder, `${notice.company.slug}.yml`), writeNotice(notice));
  }
  const loaded = await loadKnowledge({ notices: folder, vocabulary: 'notices' });
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems));
  const threads = readThreads(await readFile('test/quality/samples.jsonl', 'utf8'));
  judged = askThreads(threads, (question) => loaded.value.ask(question));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe('questions about imported notices', () => {
  it('are answered with the right words or the right kind of no', () => {
    const wrong = judged.filter(({ fault }) => fault !== undefined);
    const told = wrong.map(({ label, fault }) => `${label.id} ${fault}: ${label.question}`);
    expect(tally(judged).right >= RIGHT ? [] : told).toEqual([]);
  });

  it('are never answered by another company', () => {
    expect(judged.filter(({ fault }) => fault === 'wrong company').map(({ label }) => label.id)).toEqual([]);
  });
});
