import type { Notice } from '../notices/notice.ts';
import type { Memory, PlainFigures } from './figures.ts';
import { timed, timesOf } from './measure.ts';
import type { PlainWay } from './plain-ways.ts';
import { makeQuestions, shuffled } from './questions.ts';

/** Measures a plain way of searching notices; undefined where its library is not installed. */
export async function measurePlain(
  way: PlainWay,
  { notices, questions: count, memory }: { notices: readonly Notice[]; questions: number; memory: () => Memory },
): Promise<PlainFigures | undefined> {
  const { ms: build, value: find } = await timed(() => way.build(notices));
  if (find === undefined) return undefined;
  const companies = notices.map(({ company }) => company);
  const questions = makeQuestions(shuffled(companies, 1), { count, seed: 2 });
  // Once before, so that the program itself is warm, but not for minutes.
  const warmUntil = performance.now() + WARM_UP_MS;
  for (const { text, company } of questions) {
    find(text, company);
    if (performance.now() > warmUntil) break;
  }
  const ask = timesOf(questions, ({ text, company }) => void find(text, company));
  return { build, memory: memory(), ask };
}

const WARM_UP_MS = 2_000;
