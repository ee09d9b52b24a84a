import { mkdir, mkdtemp, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LivingKnowledge, loadLivingKnowledge } from '../src/living-knowledge.ts';
import type { Notice } from '../src/notices/notice.ts';
import { formatProblem } from '../src/notices/problem-text.ts';
import { writeNotice } from '../src/notices/write.ts';
import { aNotice, aSection } from './support/a-notice.ts';

const NAMES = ['Letale', 'Muperti', 'Nikeru', 'Hosaviro', 'Jertula', 'Kamepo', 'Ruvilta', 'Povesami'];

/** Questions asked while one reload runs. */
const QUESTIONS_EACH = 3;

let folder = '';
let now = 1_000;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-'));
  now = 1_000;
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

/** A notice whose retention period is the number of its version. */
function version(name: string, years: number, parts: Partial<Notice> = {}): Notice {
  const sections = [
    aSection({ text: `${years} vuotta asiakkuuden päättymisestä lukien.` }),
    aSection({ topic: 'cookies', heading: 'Evästeet', text: `${name} Oy käyttää evästeitä.` }),
  ];
  return aNotice({ name: `${name} Oy`, date: `20${10 + (years % 80)}-01-01`, sections, ...parts });
}

async function write(...notices: readonly Notice[]): Promise<void> {
  for (const notice of notices) await writeText(notice.company.slug, writeNotice(notice));
}

async function writeText(slug: string, text: string): Promise<void> {
  await writeFile(join(folder, `${slug}.yml`), text);
}

async function load(): Promise<LivingKnowledge> {
  const loaded = await loadLivingKnowledge({ notices: folder, vocabulary: 'notices' }, () => now);
  if (loaded.kind === 'ok') return loaded.value;
  throw new Error(loaded.problems.map(formatProblem).join('\n'));
}

/** What is quoted to whoever asks how long a company keeps data. */
function retentionOf(name: string, living: LivingKnowledge): string | undefined {
  const { answers } = living.current().ask({ text: `Kuinka kauan ${name} säilyttää henkilötietoja?` });
  return answers.find(({ company }) => company === name.toLowerCase())?.quote;
}

describe('a reload', () => {
  it('takes in a changed notice, a new one and one that is gone, at once', async () => {
    await write(version('Letale', 2), version('Muperti', 3));
    const living = await load();
    const before = living.current();
    await write(version('Letale', 5), version('Nikeru', 7));
    await unlink(join(folder, 'muperti.yml'));
    expect(await living.reload()).toMatchObject({
      changed: ['letale'],
      added: ['nikeru'],
      removed: ['muperti'],
      problems: [],
    });
    expect(retentionOf('Letale', living)).toBe('5 vuotta asiakkuuden päättymisestä lukien.');
    expect(retentionOf('Nikeru', living)).toBe('7 vuotta asiakkuuden päättymisestä lukien.');
    expect(retentionOf('Muperti', living)).toBeUndefined();
    expect(before.catalog.notices.map(({ company }) => company.slug)).toEqual(['letale', 'muperti']);
  });

  it('leaves everything as it is where files were only touched', async () => {
    await write(version('Letale', 2));
    const living = await load();
    const before = living.current();
    await write(version('Letale', 2));
    expect(await living.reload()).toMatchObject({ changed: [], problems: [] });
    expect(living.current()).toBe(before);
  });

  it('keeps the good version of a broken file, says where it is broken, and takes in the others', async () => {
    await write(version('Letale', 2), version('Muperti', 3));
    const living = await load();
    await writeText('letale', writeNotice(version('Letale', 9)).replace('topic: retention', 'topic: retenton'));
    await write(version('Muperti', 4));
    const { problems, changed } = await living.reload();
    expect(changed).toEqual(['muperti']);
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/letale\.yml:\d+:12 sections\.0\.topic: .*retention/u),
    ]);
    expect(retentionOf('Letale', living)).toBe('2 vuotta asiakkuuden päättymisestä lukien.');
    expect(retentionOf('Muperti', living)).toBe('4 vuotta asiakkuuden päättymisestä lukien.');
    expect((await living.reload()).problems).toEqual(problems);
    await write(version('Letale', 9));
    expect(await living.reload()).toMatchObject({ changed: ['letale'], problems: [] });
  });

  it.each([
    ['empty', ''],
    ['cut in the middle', writeNotice(version('Letale', 9)).slice(0, 150)],
    ['no YAML', 'a: b: c: ['],
    ['of the wrong encoding', '\uFFFD'],
  ])('keeps the good version where the file is %s', async (_, text) => {
    await write(version('Letale', 2));
    const living = await load();
    await writeFile(join(folder, 'letale.yml'), text === '\uFFFD' ? Uint8Array.of(0xe4, 0xf6, 0x0a) : text);
    expect((await living.reload()).problems).not.toEqual([]);
    expect(retentionOf('Letale', living)).toBe('2 vuotta asiakkuuden päättymisestä lukien.');
  });

  it('leaves out a new company whose file is broken, until it is mended', async () => {
    await write(version('Letale', 2));
    const living = await load();
    await writeText('nikeru', 'company: 1');
    expect((await living.reload()).added).toEqual([]);
    await write(version('Nikeru', 3));
    expect((await living.reload()).added).toEqual(['nikeru']);
  });

  it('refuses a name that another company has, whichever file comes first, until it is free', async () => {
    await write(version('Muperti', 3), version('Nikeru', 4));
    const living = await load();
    const taken = { slug: 'letale', name: 'Letale Oy', aliases: ['Nikeru'] };
    await write(version('Letale', 2, { company: taken }));
    const { problems, added } = await living.reload();
    expect(added).toEqual([]);
    expect(problems).toMatchObject([{ file: join(folder, 'letale.yml'), field: 'company.aliases.0' }]);
    await unlink(join(folder, 'nikeru.yml'));
    expect(await living.reload()).toMatchObject({ added: ['letale'], removed: ['nikeru'], problems: [] });
  });

  it('keeps all notices where the folder vanishes or is empty, and goes on when it is back', async () => {
    await write(version('Letale', 2));
    const living = await load();
    await rename(folder, `${folder}-gone`);
    expect((await living.reload()).problems).toMatchObject([{ message: 'There is no such file or directory.' }]);
    await mkdir(folder);
    expect((await living.reload()).problems).toMatchObject([{ message: expect.stringMatching(/no notice/u) }]);
    expect(retentionOf('Letale', living)).toBe('2 vuotta asiakkuuden päättymisestä lukien.');
    await rm(`${folder}-gone`, { recursive: true });
    await write(version('Letale', 6));
    expect(await living.reload()).toMatchObject({ changed: ['letale'], problems: [] });
  });

  it('tells since when a notice is in force and the date that it had before', async () => {
    await write(version('Letale', 2), version('Muperti', 3));
    const living = await load();
    now = 2_000;
    await write(version('Letale', 5));
    await living.reload();
    const { versions } = living.current().catalog;
    expect(versions?.get('letale')).toEqual({ loadedAt: 2_000, dateBefore: '2012-01-01' });
    expect(versions?.get('muperti')).toEqual({ loadedAt: 1_000 });
  });

  it('takes in translations, and keeps the good ones where they are broken', async () => {
    await write(version('Letale', 2));
    const living = await load();
    const translated = () =>
      living.current().ask({ text: 'How long does Letale keep personal data?' }).answers[0]?.translation?.text;
    expect(translated()).toBeUndefined();
    await mkdir(join(folder, 'translations'));
    const file = join(folder, 'translations', 'en.yml');
    await writeFile(file, '- source: 2 vuotta asiakkuuden päättymisestä lukien.\n  text: Two years.\n');
    expect(await living.reload()).toMatchObject({ isVocabularyNew: true, problems: [] });
    expect(translated()).toBe('Two years.');
    await writeFile(file, '- source: 2\n');
    expect((await living.reload()).problems[0]).toMatchObject({ file, line: 1 });
    expect(translated()).toBe('Two years.');
  });

  it(
    'answers every question rightly through 1,000 reloads, and needs no more memory',
    { timeout: 60_000 },
    async () => {
      await write(...NAMES.map((name) => version(name, 1)));
      const living = await load();
      const inFile = new Map(NAMES.map((name) => [name, 1]));
      const wrong: string[] = [];
      const asked = { count: 0 };
      const heaps: number[] = [];
      for (let round = 1; round <= 1_000; round += 1) {
        const changing = NAMES[round % NAMES.length] ?? '';
        const [before, after] = [inFile.get(changing) ?? 0, round];
        await write(version(changing, after));
        inFile.set(changing, after);
        const state = { isDone: false };
        const reload = living.reload().finally(() => (state.isDone = true));
        for (let at = round; !state.isDone && at < round + QUESTIONS_EACH; at += 1) {
          const name = NAMES[at % NAMES.length] ?? '';
          const allowed = name === changing ? [before, after] : [inFile.get(name)];
          const quote = retentionOf(name, living);
          asked.count += 1;
          if (!allowed.some((years) => quote === `${years} vuotta asiakkuuden päättymisestä lukien.`)) wrong.push(name);
          await setImmediate();
        }
        await reload;
        if (retentionOf(changing, living) !== `${after} vuotta asiakkuuden päättymisestä lukien.`) wrong.push(changing);
        if (round % 200 === 0) heaps.push(heapAfterCollection());
      }
      expect(wrong).toEqual([]);
      expect(asked.count).toBeGreaterThan(1_000);
      // One knowledge that is not let go of would be 100 KiB a reload.
      expect((heaps.at(-1) ?? 0) - (heaps[0] ?? 0)).toBeLessThan(8 * 1024 * 1024);
    },
  );
});

function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}
