import { join } from 'node:path';
import type { Imported } from '../notices/import/build-notice.ts';
import type { Party } from '../notices/notice.ts';
import { parseNotice } from '../notices/parse.ts';
import { formatProblem } from '../notices/problem-text.ts';
import { writeNotice } from '../notices/write.ts';
import { importInTime, type Result } from './import-in-time.ts';
import type { Arguments, Terminal, Verb } from './verb.ts';
import { writeNoticeFile } from './write-notice-file.ts';

/** `seloste import`: makes notice files of documents. */
export const importVerb: Verb = {
  name: 'import',
  summary: 'Makes a notice file of a document',
  usage: ['import FILE… [--out DIR] [--force] [--json]'],
  about: `Reads .pdf, .docx, .html, .md and .txt (UTF-8 or Windows-1252), of any layout, in Finnish, Swedish or English.
Prints the notice as YAML, or writes it to DIR/<slug>.yml. An existing file is left alone without --force.
--json prints the notice, the pieces of the document that did not arrive ("lost") and the share that did ("coverage");
null stands for what was not found; a list of these for several files. Exit code 1: a file cannot be read, or a notice
not written.`,
  examples: ['import seloste.pdf', 'import seloste.docx --out notices', 'import *.html --json'],
  options: { out: { type: 'string' }, force: { type: 'boolean' }, json: { type: 'boolean' } },
  run: async (given, terminal) => {
    if (given.positionals.length === 0) return { usage: 'Say which file to import.' };
    const read: Result[] = [];
    for await (const one of importInTime(given.positionals, terminal.bundledNotices)) {
      tellAbout(one, terminal);
      read.push(one);
    }
    const imported = read.flatMap(({ result }) => (result.kind === 'ok' ? [result.value] : []));
    const isWritten = await writeAll(imported, given, terminal);
    const isRight = imported.length === read.length && imported.every((one) => mistakes(one).length === 0);
    return isWritten && isRight ? 0 : 1;
  },
};

/** What the schema says of an imported notice: the source itself may print a wrong address or number. */
function mistakes({ notice }: Imported): readonly string[] {
  const file = `${notice.company.slug}.yml`;
  const parsed = parseNotice(writeNotice(notice), file);
  return parsed.kind === 'ok' ? [] : parsed.problems.map(formatProblem);
}

function tellAbout({ file, result }: Result, terminal: Terminal): void {
  if (result.kind === 'problems') {
    for (const problem of result.problems) terminal.tell(formatProblem(problem));
    return;
  }
  const { notice, lost, coverage, missing, leftOut } = result.value;
  const others = notice.sections.filter((section) => section.topic === 'other');
  terminal.tell(
    `${file}: ${notice.company.name}, ${notice.sections.length} sections, ${percent(coverage)} of the text.`,
  );
  for (const { heading } of others) terminal.tell(`  no topic fits the heading "${heading}": it is "other".`);
  if (missing.length > 0) terminal.tell(`  not found: ${missing.join(', ')}.`);
  for (const piece of lost) terminal.tell(`  lost: ${piece}`);
  for (const piece of leftOut) terminal.tell(`  left out as no part of it: ${shortened(piece)}`);
  for (const mistake of mistakes(result.value)) terminal.tell(`  to correct: ${mistake}`);
}

function shortened(text: string): string {
  return text.length > MAX_TOLD ? `${text.slice(0, MAX_TOLD)}…` : text;
}

/** Characters of what was left out that are told: enough to see what it is. */
const MAX_TOLD = 100;

/** Rounded down, so that only all of it is 100 %. */
function percent(share: number): string {
  return `${Math.floor(share * 1000) / 10} %`;
}

/** Tells whether everything could be written where it belongs. */
async function writeAll(imported: readonly Imported[], given: Arguments, terminal: Terminal): Promise<boolean> {
  const directory = given.valueOf('out');
  if (given.isSet('json')) {
    const objects = imported.map(asJson);
    const isOne = given.positionals.length === 1;
    if (!isOne || objects.length === 1) terminal.print(`${JSON.stringify(isOne ? objects[0] : objects, null, 2)}\n`);
  } else if (directory === undefined) {
    terminal.print(imported.map(({ notice }) => writeNotice(notice)).join('---\n'));
  }
  if (directory === undefined) return true;
  const written = new Set<string>();
  let isRight = true;
  // One after the other: two documents may be of the same company.
  for (const { notice } of imported) {
    const file = join(directory, `${notice.company.slug}.yml`);
    const told = written.has(file)
      ? `${file} was written a moment ago, from another document of ${notice.company.name}. Import them one by one.`
      : await writeNoticeFile(file, writeNotice(notice), given.isSet('force'));
    written.add(file);
    isRight &&= told === undefined;
    terminal.tell(told ?? `Wrote ${file}.`);
  }
  return isRight;
}

/** The shape of `--json`: null stands for what the document does not print. */
function asJson({ notice, lost, coverage }: Imported): object {
  return {
    company: notice.company.slug,
    controller: partyJson(notice.controller),
    contact: partyJson(notice.contact),
    date: notice.date ?? null,
    language: notice.language,
    sections: notice.sections.map(({ heading, topic, text }) => ({ heading, topic, text })),
    lost,
    coverage,
  };
}

function partyJson({ name, email, phone, address }: Party): object {
  return { name: name ?? null, email: email ?? null, phone: phone ?? null, address: address ?? null };
}
