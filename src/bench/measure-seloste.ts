import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type LivingKnowledge, loadLivingKnowledge } from '../living-knowledge.ts';
import { loadVocabulary, type Sources } from '../load-services.ts';
import type { Memory, SelosteFigures, Times } from './figures.ts';
import { rounded, summarized, timed, timesOf } from './measure.ts';
import { makeQuestions, shuffled, type BenchQuestion } from './questions.ts';
import { createKnowledge } from '../search/knowledge.ts';
import type { Knowledge } from '../services.ts';

/** How much is measured. */
interface Effort {
  readonly questions: number;
  readonly reloads: number;
}

interface Bench {
  readonly sources: Sources;
  readonly effort: Effort;
  /** What the process holds now, after a collection. */
  readonly memory: () => Memory;
  readonly mostRss: () => number;
}

/** Measures Seloste with the notices of a folder, which must be one of its own: files in it are changed. */
export async function measureSeloste({ sources, effort, memory, mostRss }: Bench): Promise<SelosteFigures | undefined> {
  const { ms: ready, value: loaded } = await timed(() => loadLivingKnowledge(sources, Date.now));
  if (loaded.kind === 'problems') return undefined;
  const living = loaded.value;
  const held = { memory: memory(), mostRss: mostRss() };
  const knowledge = living.current();
  const companies = knowledge.catalog.notices.map(({ company }) => company);
  const { askFirst, build } = await measureFirst(sources, knowledge, effort);
  const questions = makeQuestions(shuffled(companies, 1), { count: effort.questions, seed: 2 });
  const ask = timesOf(questions, ({ text }) => void knowledge.ask({ text }));
  const inReload = await measureReloads(living, { sources, effort });
  return {
    ready,
    build,
    ...held,
    ask,
    askFirst,
    findCompany: timesOf(questions, ({ text }) => void knowledge.findCompany(text)),
    ...inReload,
    askAll: (await timed(() => knowledge.ask({ text: 'Which of our companies use cookies?' }))).ms,
    rightCompany: rounded(questions.filter((question) => isRight(question, knowledge)).length / questions.length),
  };
}

function isRight({ text, company }: BenchQuestion, knowledge: Knowledge): boolean {
  const { answers } = knowledge.ask({ text });
  return answers.length > 0 && answers.every((answer) => answer.company === company);
}

/**
 * Asks each company once, of knowledge that was never asked; made anew until enough was measured. Before, another
 * knowledge of the same notices is asked as often, so that the program itself is warm.
 */
async function measureFirst(
  sources: Sources,
  { catalog }: Knowledge,
  { questions: count }: Effort,
): Promise<{ askFirst: Times; build: number }> {
  const vocabulary = await loadVocabulary(sources);
  if (vocabulary.kind === 'problems') return { askFirst: summarized([]), build: 0 };
  const companies = catalog.notices.map(({ company }) => company);
  const builds: number[] = [];
  const times: number[] = [];
  for (let round = 0; times.length < 2 * count; round += 1) {
    const { ms, value: fresh } = await timed(() => createKnowledge({ ...vocabulary.value, catalog }));
    builds.push(ms);
    for (const { text } of makeQuestions(shuffled(companies, round), {
      count: Math.min(companies.length, 2 * count),
      seed: round,
    })) {
      const start = performance.now();
      fresh.ask({ text });
      times.push(performance.now() - start);
    }
  }
  return { askFirst: summarized(times.slice(times.length / 2)), build: summarized(builds).p50 };
}

/** Changes one file after the other and asks meanwhile, whenever the program would turn to what has come in. */
async function measureReloads(
  living: LivingKnowledge,
  { sources, effort }: Pick<Bench, 'sources' | 'effort'>,
): Promise<Pick<SelosteFigures, 'askInReload' | 'reload'>> {
  const companies = living.current().catalog.notices.map(({ company }) => company);
  const questions = makeQuestions(shuffled(companies, 3), { count: effort.questions, seed: 4 });
  const waits: number[] = [];
  const reloads: number[] = [];
  for (let round = 0; round < effort.reloads; round += 1) {
    const file = join(sources.notices, `${companies[round % companies.length]?.slug}.yml`);
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^date: \d{4}/mu, `date: ${2000 + round}`));
    const state = { isDone: false };
    const reload = timed(() => living.reload()).finally(() => (state.isDone = true));
    while (!state.isDone) {
      const due = performance.now();
      await setImmediate();
      living.current().ask({ text: questions[waits.length % questions.length]?.text ?? '' });
      waits.push(performance.now() - due);
    }
    reloads.push((await reload).ms);
  }
  return { askInReload: summarized(waits), reload: summarized(reloads).p50 };
}
