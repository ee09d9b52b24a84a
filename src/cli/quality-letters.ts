import type { LetterCalibration } from '../quality/calibrate-letters.ts';
import { f1, type JudgedLetter, type LabelledLetter, measureLetters } from '../quality/score-letters.ts';
import type { LetterReading } from '../requests/letter-reading.ts';
import type { Terminal } from './verb.ts';

interface Reading {
  readonly read: (letter: string) => LetterReading;
  readonly terminal: Terminal;
  /** Whether the letters read wrongly are listed, by their ids: never by their words. */
  readonly misses: boolean;
}

/** Prints how well labelled letters are read. */
export function printLetterFigures(letters: readonly LabelledLetter[], { read, terminal, misses }: Reading): void {
  printFigures(
    letters.map((label) => ({ label, reading: read(label.text) })),
    { terminal, misses },
  );
}

/** Prints how well letters of writers left out are read, and what the signs should weigh. */
export function printLetterCalibration({ judged, letter, right }: LetterCalibration, terminal: Terminal): void {
  printFigures(judged, { terminal, misses: false });
  for (const { weights, bias } of [letter, right]) {
    const printed = [...weights, { name: 'bias', weight: bias }];
    terminal.print(`    ${printed.map(({ name, weight }) => `${name} ${weight.toFixed(2)}`).join(', ')}\n`);
  }
}

function printFigures(
  judged: readonly JudgedLetter[],
  { terminal, misses }: { terminal: Terminal; misses: boolean },
): void {
  const figures = measureLetters(judged);
  const line = (name: string, text: string): void => terminal.print(`    ${name.padEnd(22)} ${text}\n`);
  line('requests found', `${share(figures.found, figures.requests)}, asked about ${figures.doubted}`);
  line('false alarms', `${share(figures.falseAlarms, figures.others)}, asked about ${figures.falseDoubts}`);
  line('rights F1', `macro ${figures.macroF1.toFixed(3)}, micro ${figures.microF1.toFixed(3)}`);
  for (const [right, found] of figures.byRight) {
    line(`  ${right}`, `${f1(found).toFixed(2)}  ${found.hits} found, ${found.extra} extra, ${found.missed} missed`);
  }
  line('wrong language', String(figures.wrongLanguage.length));
  line('wrong date', String(figures.wrongDate.length));
  if (!misses) return;
  for (const { label, reading } of judged) {
    const wanted = label.is_request ? `request ${label.rights.join(' ')}` : 'not_request';
    const got = [reading.kind, ...reading.rights.map(({ right }) => right)].join(' ');
    if (wanted !== got) terminal.print(`  ${label.id}: ${wanted}; got ${got}\n`);
  }
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
}
