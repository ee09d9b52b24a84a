import { join } from 'node:path';
import { loadLetterReader, loadRequestLessons } from '../load-requests.ts';
import { loadKnowledge } from '../load-services.ts';
import { loadText } from '../notices/load.ts';
import { formatProblem } from '../notices/problem-text.ts';
import { loadDrafting } from '../load-drafting.ts';
import { calibrate } from '../quality/calibrate.ts';
import { calibrateLetters, type WritersLetters } from '../quality/calibrate-letters.ts';
import { type LabelledLetter, readLetters } from '../quality/score-letters.ts';
import { askThreads, readThreads, tally, type Judged, type Thread } from '../quality/score.ts';
import { LESSON_GROUP, readLetterLessons } from '../requests/letter-lesson.ts';
import { THRESHOLDS } from '../search/decide.ts';
import type { Knowledge } from '../services.ts';
import { knowledgeFor } from './knowledge.ts';
import { printLetterCalibration, printLetterFigures } from './quality-letters.ts';
import type { Outcome, Terminal, Verb } from './verb.ts';

/** `seloste quality`: measures the answers on labelled questions, and the reading of labelled letters. */
export const qualityVerb: Verb = {
  name: 'quality',
  summary: 'Measures answers and letters on labelled ones',
  usage: ['quality FILE… [--misses] [--calibrate]'],
  about: `Reads labelled questions and conversations (JSONL, as in test/quality) and prints what share was right, and how
the rest was wrong, by language and kind. Of labelled letters it prints how many requests and which rights are found,
and how many other letters are taken for requests. --misses lists them. --calibrate tries thresholds for refusing a
question instead; use questions that are not in the vocabulary. Of letters, a file a writer, it prints how those of
writers left out are read, and what the signs of a letter should weigh. Exit code 1: a file cannot be read.`,
  examples: ['quality test/quality/golden-ordinary.jsonl', 'quality test/quality/questions.dev.jsonl --calibrate'],
  options: { misses: { type: 'boolean' }, calibrate: { type: 'boolean' } },
  run: async (given, terminal) => {
    if (given.positionals.length === 0) return { usage: 'Say which file of labelled questions.' };
    const knowledge = await knowledgeFor(terminal);
    if (knowledge === undefined) return 1;
    const writers: WritersLetters[] = [];
    for (const file of given.positionals) {
      const text = await loadText(file);
      if (text.kind === 'problems') return tellProblems(text.problems.map(formatProblem), terminal);
      terminal.print(`${file}\n`);
      const misses = given.isSet('misses');
      const letters = readLetters(text.value);
      if (letters !== undefined && given.isSet('calibrate')) {
        const { lessons, mistakes } = readLetterLessons(text.value);
        const told = mistakes.map(({ line, message }) => `${file}:${line}: ${message}`);
        if (told.length > 0) return tellProblems(told, terminal);
        writers.push({ letters, lessons });
        continue;
      }
      if (letters !== undefined) {
        if ((await measureLetters(letters, { terminal, misses })) === 1) return 1;
        continue;
      }
      const threads = readThreads(text.value);
      if (given.isSet('calibrate')) await printCalibration(threads, terminal);
      else printFigures(threads, { knowledge, terminal, misses });
    }
    return writers.length === 0 ? 0 : calibrateWriters(writers, terminal);
  },
};

async function calibrateWriters(writers: readonly WritersLetters[], terminal: Terminal): Promise<Outcome> {
  const folder = join(terminal.bundledNotices, 'vocabulary');
  const [reader, lessons] = await Promise.all([loadLetterReader(folder), loadRequestLessons(folder)]);
  if (reader.kind === 'problems') return tellProblems(reader.problems.map(formatProblem), terminal);
  if (lessons.kind === 'problems') return tellProblems(lessons.problems.map(formatProblem), terminal);
  const phrases = lessons.value.phrases.filter(({ group }) => group !== LESSON_GROUP);
  const vocabulary = { ...lessons.value, phrases };
  printLetterCalibration(calibrateLetters(writers, { vocabulary, reader: reader.value }), terminal);
  return 0;
}

async function measureLetters(
  letters: readonly LabelledLetter[],
  { terminal, misses }: { terminal: Terminal; misses: boolean },
): Promise<Outcome> {
  const drafting = await loadDrafting(terminal.bundledNotices);
  if (drafting.kind === 'problems') return tellProblems(drafting.problems.map(formatProblem), terminal);
  printLetterFigures(letters, { read: (letter) => drafting.value.read(letter), terminal, misses });
  return 0;
}

function tellProblems(lines: readonly string[], terminal: Terminal): Outcome {
  for (const line of lines) terminal.tell(line);
  return 1;
}

function printFigures(
  threads: readonly Thread[],
  { knowledge, terminal, misses }: { knowledge: Knowledge; terminal: Terminal; misses: boolean },
): void {
  const judged = askThreads(threads, (question) => knowledge.ask(question));
  const kinds: readonly [string, (one: Judged) => string][] = [
    ['', () => 'all'],
    ['language', ({ label }) => label.lang],
    ['status', ({ label }) => label.status],
    ['kind', ({ label }) => label.style ?? '-'],
  ];
  for (const [title, keyOf] of kinds) {
    if (title !== '') terminal.print(`  by ${title}\n`);
    for (const [key, some] of groupBy(judged, keyOf)) terminal.print(`    ${figureLine(key, some)}\n`);
  }
  if (!misses) return;
  for (const { label, reply, fault } of judged) {
    if (fault === undefined) continue;
    const got = reply.answers.map(({ company, topic, state }) => `${company}/${topic}/${state}`).join(' ');
    terminal.print(`  ${label.id} ${fault}: ${label.question}\n    got ${reply.status} ${got}\n`);
  }
}

function figureLine(key: string, judged: readonly Judged[]): string {
  const { right, counts } = tally(judged);
  const faults = Object.entries(counts).map(([fault, count]) => `${fault} ${count}`);
  return `${key.padEnd(18)} ${percent(right).padStart(7)} of ${judged.length}  ${faults.join(', ')}`;
}

async function printCalibration(threads: readonly Thread[], terminal: Terminal): Promise<void> {
  const { bundledNotices } = terminal;
  const { tried, best } = await calibrate(threads, async (aboveDecoys) => {
    const thresholds = { ...THRESHOLDS, aboveDecoys };
    const loaded = await loadKnowledge({ notices: bundledNotices, vocabulary: bundledNotices, thresholds });
    if (loaded.kind === 'ok') return (question) => loaded.value.ask(question);
    throw new Error(loaded.problems.map(formatProblem).join('\n'));
  });
  for (const { aboveDecoys, refusedWrongly, refusedRightly } of tried) {
    const shares = `refuses ${percent(refusedRightly)} of what no notice answers, ${percent(refusedWrongly)} of the rest`;
    terminal.print(`  aboveDecoys ${aboveDecoys.toFixed(1)}: ${shares}\n`);
  }
  terminal.print(`  best: ${best?.aboveDecoys.toFixed(1) ?? 'none'} (in force: ${THRESHOLDS.aboveDecoys})\n`);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function groupBy(judged: readonly Judged[], keyOf: (one: Judged) => string): Map<string, Judged[]> {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
