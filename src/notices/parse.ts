import { basename } from 'node:path';
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseAllDocuments, visit } from 'yaml';
import type { z } from 'zod';
import type { Notice, Problem } from './notice.ts';
import { type Finding, issueFindings, repeatedTopics, syntaxMessage } from './problem-text.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { noticeSchema } from './schema.ts';

/** A value, or everything that is wrong with the text it should have come from. */
export type Parsed<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** The same, with the places where the value's fields stand. */
export type ParsedFile<T> =
  | { readonly kind: 'ok'; readonly value: T; readonly problemAt: (finding: Finding) => Problem }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Parses the text of a notice file. `file` is its path: its name must be the company's slug. */
export function parseNotice(text: string, file: string): ParsedFile<Notice> {
  const check = (value: unknown): Finding[] => [...repeatedTopics(value), ...slugMismatch(value, file)];
  const thorough = (): ParsedFile<Notice> => parseYaml({ text, file, schema: noticeSchema, check });
  const plain = readPlainYaml(text);
  const checked = plain === undefined ? undefined : noticeSchema.safeParse(plain);
  // Where anything is wrong, the real parser tells what and where.
  if (checked?.success !== true || check(plain).length > 0) return thorough();
  let again: ParsedFile<Notice> | undefined;
  const problemAt = (finding: Finding): Problem => {
    // Read once more when the first place is asked for; the others are in the same document.
    const parsed = (again ??= thorough());
    return parsed.kind === 'ok' ? parsed.problemAt(finding) : { file, line: 1, column: 1, ...described(finding) };
  };
  return { kind: 'ok', value: checked.data, problemAt };
}

/**
 * Parses YAML and checks it against a schema, then by `check`, which sees the value before it is known to be right.
 * Tells all problems at once, in the order of the lines.
 */
export function parseYaml<T>({ text, file, schema, check = () => [] }: YamlInput<T>): ParsedFile<T> {
  const lines = new LineCounter();
  const document = readDocument(text, file, lines);
  if ('problems' in document) return document;
  const problemAt = (finding: Finding) => ({ file, ...place(document, lines, finding), ...described(finding) });
  const raw: unknown = document.toJS();
  const checked = schema.safeParse(raw, { reportInput: true });
  const findings = [...(checked.success ? [] : issueFindings(checked.error.issues, schema)), ...check(raw)];
  if (checked.success && findings.length === 0) return { kind: 'ok', value: checked.data, problemAt };
  const problems = findings
    .slice(0, MAX_PROBLEMS)
    .map(problemAt)
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { kind: 'problems', problems };
}

interface YamlInput<T> {
  readonly text: string;
  readonly file: string;
  readonly schema: z.ZodType<T>;
  readonly check?: (value: unknown) => readonly Finding[];
}

type Unreadable = { readonly kind: 'problems'; readonly problems: readonly Problem[] };

function readDocument(text: string, file: string, lines: LineCounter): Document.Parsed | Unreadable {
  const documents = parseDocuments(text, lines);
  const at = (offset: number, message: string): Problem => ({ file, ...linePlace(lines, offset), field: '', message });
  if (documents === undefined) return unreadable([at(0, TOO_DEEP)]);
  const [document, second] = documents;
  if (document === undefined || (document.contents === null && document.errors.length === 0)) {
    return unreadable([at(0, 'The file is empty. A notice has at least company, language and sections.')]);
  }
  if (second !== undefined) {
    return unreadable([at(second.range[0], 'A second document begins here ("---"). Write one file for each company.')]);
  }
  const errors = [...document.errors, ...document.warnings];
  if (errors.some(isStackOverflow)) return unreadable([at(0, TOO_DEEP)]);
  const problems = [
    ...errors.map((error) => at(error.pos[0], syntaxMessage(error))),
    ...aliasOffsets(document).map((offset) => at(offset, ALIAS_MESSAGE)),
  ];
  return problems.length === 0 ? document : unreadable(firstOfEachLine(problems));
}

/** What stands after the first mistake of a line is mostly its consequence. */
function firstOfEachLine(problems: readonly Problem[]): readonly Problem[] {
  const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return sorted.filter((problem, at) => problem.line !== sorted[at - 1]?.line).slice(0, MAX_PROBLEMS);
}

/** The library descends by recursion: brackets by the thousand exhaust the stack. */
function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.message.startsWith('Maximum call stack'));
}

const TOO_DEEP = 'The file is nested too deeply to be read: brackets or hyphens within each other.';

/** How many problems of a file are told: more help nobody, and a file of another kind has thousands. */
const MAX_PROBLEMS = 50;

function parseDocuments(text: string, lines: LineCounter): readonly Document.Parsed[] | undefined {
  try {
    const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
    return Array.isArray(documents) ? documents : [];
  } catch (error) {
    if (isStackOverflow(error)) return undefined;
    throw error;
  }
}

function unreadable(problems: readonly Problem[]): Unreadable {
  return { kind: 'problems', problems };
}

/** Aliases are refused as a whole: a few lines of them can unfold to gigabytes, and no notice needs one. */
function aliasOffsets(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, (_, node) => {
    if (isAlias(node)) offsets.push(node.range?.[0] ?? 0);
  });
  return offsets;
}

const ALIAS_MESSAGE = 'Aliases ("*name") are not read. Write the text itself; text that opens with * needs quotes.';

function described({ path, message }: Finding): { field: string; message: string } {
  return { field: path.join('.'), message };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where the field of a path stands; where it is missing, where the part begins in which it is missing. */
function place(document: Document.Parsed, lines: LineCounter, { path, isKey = false }: Finding): Place {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const [at, step] of path.entries()) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined;
    const next: unknown = pair?.value ?? (isSeq(node) ? node.items[Number(step)] : undefined);
    const key = pair?.key;
    if (isNode(key) && (isKey || isEmpty(next)) && at === path.length - 1) offset = key.range?.[0] ?? offset;
    else if (isNode(next)) offset = next.range?.[0] ?? offset;
    node = next;
  }
  return linePlace(lines, offset);
}

function isEmpty(node: unknown): boolean {
  return !isNode(node) || (isScalar(node) && node.value === null);
}

function linePlace(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function slugMismatch(value: unknown, file: string): readonly Finding[] {
  const company = fieldOf(value, 'company');
  const slug = fieldOf(company, 'slug');
  const name = basename(file).replace(/\.ya?ml$/u, '');
  if (typeof slug !== 'string' || slug === name) return [];
  const message = `The slug is "${slug}" but the file is named "${basename(file)}". Make both the same.`;
  return [{ path: ['company', 'slug'], message }];
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
