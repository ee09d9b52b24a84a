import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { arch, cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type PlainFigures, plainFiguresSchema, type SelosteFigures, selosteFiguresSchema } from '../bench/figures.ts';
import { makeNotices } from '../bench/make-notices.ts';
import { measureWay, type ProcessMemory, SELOSTE } from '../bench/measure-way.ts';
import { PLAIN_WAYS } from '../bench/plain-ways.ts';
import { reportSvg } from '../bench/plot.ts';
import { type PlainResult, ratiosOf, reportMarkdown, type SizeFigures } from '../bench/report.ts';
import type { Notice } from '../notices/notice.ts';
import { loadNotices } from '../notices/notice-folder.ts';
import { formatProblem } from '../notices/problem-text.ts';
import { writeNotice } from '../notices/write.ts';
import { benchReminders } from './bench-reminders.ts';
import { benchSlack } from './bench-slack.ts';
import { benchSoak } from './bench-soak.ts';
import type { Arguments, Outcome, Terminal, Verb } from './verb.ts';

const SIZES = [5, 100, 1_000, 10_000];
/** More than this and the temporary folder alone has a gigabyte. */
const MOST_COMPANIES = 100_000;
/** Files are changed while measuring: in folders of this name alone, so never in anybody's notices. */
const FOLDER = 'seloste-bench-';

/** `seloste bench`: measures how the program does with thousands of companies. */
export const benchVerb: Verb = {
  name: 'bench',
  summary: 'Measures the program with thousands of invented companies',
  usage: [
    'bench [--companies 5,100] [--quick] [--json] [--plot FILE.svg]',
    'bench --reminders 10000',
    'bench slack [--replicas 2] [--database postgres://…] [--seconds 5]',
    'bench soak [--questions 20000] [--steady]',
  ],
  about: `Makes so many companies out of the bundled notices (by default ${SIZES.join(', ')}), always the same, in a temporary folder, and
measures Seloste and plain ways to use search libraries, each in a process of its own. Takes some minutes; --quick
measures less. Prints tables in Markdown, or with --json everything; --plot also writes a drawing.
For that it calls itself with --way NAME --notices DIR, which measures one way in this process.
With --reminders it lives instead through a simulated year of that many cases, with two replicas, killed processes and
a failing Slack, and prints how many reminders came twice, never, or on a wrong day.
bench slack starts the program itself, with one and two replicas, asks more and more questions a second through a fake
Slack, and prints how many it sustains and how long a reply takes. It needs a PostgreSQL on which it may make databases.
bench soak asks that many questions of two replicas while Slack, the database, the clock and the replicas fail at random; with --steady it kills no replica, so that memory can be seen to grow or not.
Exit code 1: a process that measured failed, a reminder went wrong, a question was answered twice or forgotten.`,
  examples: ['bench --quick --companies 5,1000', 'bench --plot bench.svg > bench.md', 'bench --json'],
  options: {
    companies: { type: 'string' },
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
    plot: { type: 'string' },
    reminders: { type: 'string' },
    replicas: { type: 'string' },
    database: { type: 'string' },
    seconds: { type: 'string' },
    questions: { type: 'string' },
    steady: { type: 'boolean' },
    way: { type: 'string' },
    notices: { type: 'string' },
  },
  run: async (given, terminal) => {
    const [way, notices] = [given.valueOf('way'), given.valueOf('notices')];
    if (way !== undefined && notices !== undefined) {
      if (!basename(notices).startsWith(FOLDER)) return { usage: `--notices takes a folder ${FOLDER}… made by bench.` };
      return measureHere(way, { notices, given, terminal });
    }
    const cases = given.valueOf('reminders');
    if (cases !== undefined) {
      return /^[1-9]\d{0,5}$/u.test(cases)
        ? benchReminders(Number(cases), terminal)
        : { usage: '--reminders takes a number of cases, such as 10000.' };
    }
    if (given.positionals.length > 0) return benchOther(given, terminal);
    const sizes = sizesOf(given.valueOf('companies'));
    if (sizes === undefined) {
      return { usage: `--companies takes whole numbers from 1 to ${MOST_COMPANIES}, such as 5,100.` };
    }
    return measureAll(sizes, given, terminal);
  },
};

async function benchOther(given: Arguments, terminal: Terminal): Promise<Outcome> {
  const numberOf = (option: string): number | undefined => {
    const written = given.valueOf(option);
    return written !== undefined && /^[1-9]\d{0,5}$/u.test(written) ? Number(written) : undefined;
  };
  const wrong = ['replicas', 'seconds', 'questions'].find(
    (option) => given.valueOf(option) !== undefined && numberOf(option) === undefined,
  );
  if (wrong !== undefined) return { usage: `--${wrong} takes a whole number.` };
  const [replicas, database] = [numberOf('replicas'), given.valueOf('database')];
  switch (given.positionals[0] ?? '') {
    case 'slack':
      return benchSlack(
        {
          seconds: numberOf('seconds') ?? 5,
          ...(replicas !== undefined && { replicas }),
          ...(database !== undefined && { database }),
        },
        terminal,
      );
    case 'soak':
      return benchSoak({ questions: numberOf('questions') ?? 20_000, isSteady: given.isSet('steady') }, terminal);
    default:
      return { usage: 'bench takes "slack" or "soak", or options alone.' };
  }
}

function sizesOf(written: string | undefined): readonly number[] | undefined {
  const sizes = written?.split(',').map(Number) ?? SIZES;
  const isRight = sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= MOST_COMPANIES);
  return isRight ? sizes.toSorted((a, b) => a - b) : undefined;
}

async function measureHere(
  way: string,
  { notices, given, terminal }: { notices: string; given: Arguments; terminal: Terminal },
): Promise<Outcome> {
  const figures = await measureWay(way, {
    sources: { notices, vocabulary: terminal.bundledNotices },
    isQuick: given.isSet('quick'),
    memory: MEMORY,
  });
  terminal.print(`${JSON.stringify(figures ?? null)}\n`);
  return 0;
}

const MEMORY: ProcessMemory = {
  now: () => {
    // There only where the process was started with --expose-gc, as measureAll does.
    globalThis.gc?.();
    return process.memoryUsage();
  },
  // Linux counts in kilobytes here.
  most: () => process.resourceUsage().maxRSS * 1024,
};

async function measureAll(sizes: readonly number[], given: Arguments, terminal: Terminal): Promise<Outcome> {
  const bundled = await loadNotices(terminal.bundledNotices);
  if (bundled.kind === 'problems') {
    for (const problem of bundled.problems) terminal.tell(formatProblem(problem));
    return 1;
  }
  const measured: SizeFigures[] = [];
  for (const companies of sizes) {
    const figures = await measureSize(companies, { bundled: bundled.value, isQuick: given.isSet('quick'), terminal });
    if (figures === undefined) return 1;
    measured.push(figures);
  }
  const cpu = cpus()[0]?.model ?? arch();
  const report = { machine: `Node ${process.versions.node}, ${cpus().length} × ${cpu}`, sizes: measured };
  const plot = given.valueOf('plot');
  if (plot !== undefined) await writeFile(plot, reportSvg(report));
  terminal.print(given.isSet('json') ? `${JSON.stringify(report, null, 2)}\n` : reportMarkdown(report));
  return 0;
}

interface Run {
  readonly bundled: readonly Notice[];
  readonly isQuick: boolean;
  readonly terminal: Terminal;
}

async function measureSize(companies: number, run: Run): Promise<SizeFigures | undefined> {
  const { isQuick, terminal } = run;
  const folder = await mkdtemp(join(tmpdir(), FOLDER));
  try {
    for (const notice of makeNotices(companies, run.bundled)) {
      await writeFile(join(folder, `${notice.company.slug}.yml`), writeNotice(notice));
    }
    terminal.tell(`${companies} companies: Seloste …`);
    const seloste = await measureApart({ way: SELOSTE, schema: selosteFiguresSchema, folder, isQuick });
    if (seloste === undefined) {
      terminal.tell('The process that measured Seloste failed.');
      return undefined;
    }
    const plain: PlainResult[] = [];
    for (const { name: way, title, limit } of PLAIN_WAYS) {
      if (limit !== undefined && companies > limit.companies) {
        plain.push({ way, title, skipped: limit.why });
        continue;
      }
      terminal.tell(`${companies} companies: ${title} …`);
      const figures = await measureApart({ way, schema: plainFiguresSchema, folder, isQuick });
      plain.push({ way, title, ...comparison(figures, seloste) });
    }
    return { companies, seloste, plain };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function comparison(figures: PlainFigures | undefined, seloste: SelosteFigures): Partial<PlainResult> {
  return figures === undefined
    ? { skipped: 'not installed, or failed' }
    : { figures, ratios: ratiosOf(figures, seloste) };
}

/** Measures in a new process, so that nothing else is in its memory. */
async function measureApart<T>({
  way,
  schema,
  folder,
  isQuick,
}: {
  way: string;
  schema: z.ZodType<T>;
  folder: string;
  isQuick: boolean;
}): Promise<T | undefined> {
  const program = process.argv[1] ?? '';
  const words = ['--expose-gc', program, 'bench', '--way', way, '--notices', folder, ...(isQuick ? ['--quick'] : [])];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 1e7 });
    const parsed = schema.safeParse(JSON.parse(stdout));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
