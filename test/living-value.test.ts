import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LivingValue, loadLivingValue } from '../src/living-value.ts';
import { loadText } from '../src/notices/load.ts';
import type { Parsed } from '../src/notices/parse.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const write = (text: string): Promise<void> => writeFile(join(folder, 'fi.yml'), text);

/** A file is right that says "good". */
async function load(): Promise<Parsed<string>> {
  const text = await loadText(join(folder, 'fi.yml'));
  if (text.kind === 'problems' || text.value.startsWith('good')) return text;
  return { kind: 'problems', problems: [{ file: 'fi.yml', line: 1, column: 1, field: '', message: 'not good' }] };
}

async function living(loading = load): Promise<LivingValue<string>> {
  const loaded = await loadLivingValue({ folders: [folder], load: loading });
  if (loaded.kind === 'ok') return loaded.value;
  throw new Error('It cannot be loaded.');
}

it('takes in what was written since, and only then', async () => {
  await write('good');
  const value = await living();
  expect(await value.reload()).toEqual({ isNew: false, problems: [] });
  await write('good again');
  expect(await value.reload()).toEqual({ isNew: true, problems: [] });
  expect(value.current()).toBe('good again');
});

it('keeps what is in force where a file is broken, tells it, and goes on once it is mended', async () => {
  await write('good');
  const value = await living();
  await write('broken');
  expect(await value.reload()).toMatchObject({ isNew: false, problems: [{ message: 'not good' }] });
  expect(await value.reload()).toMatchObject({ isNew: false, problems: [{ message: 'not good' }] });
  expect(value.current()).toBe('good');
  await write('good as new');
  expect(await value.reload()).toEqual({ isNew: true, problems: [] });
  expect(value.current()).toBe('good as new');
});

it('leaves what is written meanwhile to the next look', async () => {
  await write('good');
  let isWriting = false;
  const value = await living(async () => {
    const loaded = await load();
    if (isWriting) await write('good, and longer');
    isWriting = false;
    return loaded;
  });
  await write('good half');
  isWriting = true;
  expect(await value.reload()).toEqual({ isNew: false, problems: [] });
  expect(value.current()).toBe('good');
  expect(await value.reload()).toEqual({ isNew: true, problems: [] });
  expect(value.current()).toBe('good, and longer');
});

it('goes on where reading fails altogether', async () => {
  await write('good');
  let fails = false;
  const value = await living(() => (fails ? Promise.reject(new TypeError('secret')) : load()));
  fails = true;
  await write('good too');
  expect(await value.reload()).toMatchObject({
    isNew: false,
    problems: [{ message: 'The files could not be read again (TypeError).' }],
  });
  expect(value.current()).toBe('good');
});

it('is not loaded where it is broken at the start', async () => {
  await write('broken');
  expect(await loadLivingValue({ folders: [folder], load })).toMatchObject({ kind: 'problems' });
});
