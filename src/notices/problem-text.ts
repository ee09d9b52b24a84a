import { z } from 'zod';
import type { Problem } from './notice.ts';
import { nearestName } from './nearest.ts';

/** Something wrong with a field, before its line is known. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** Whether the name of the field is wrong, not its value. */
  readonly isKey?: boolean;
}

/** Says for each issue of a schema what is wrong and what to do. */
export function issueFindings(issues: readonly z.core.$ZodIssue[], schema: z.core.$ZodType): readonly Finding[] {
  return issues.flatMap((issue): readonly Finding[] => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code === 'unrecognized_keys') {
      const known = knownFields(schema, path);
      return issue.keys.map((key) => ({ path: [...path, key], message: unknownField(key, known), isKey: true }));
    }
    return [{ path, message: issueMessage(issue, String(path.at(-1) ?? '')) }];
  });
}

/** Prints a problem for a person: `notices/kukka.yml:14:5 sections.1.heading: …`. */
export function formatProblem({ file, line, column, field, message }: Problem): string {
  return `${file}:${line}:${column} ${field === '' ? '' : `${field}: `}${message}`;
}

/** Finds topics that stand in more than one section, in a value that may still be anything. */
export function repeatedTopics(value: unknown): readonly Finding[] {
  const read = sectionsShape.safeParse(value);
  const owners = new Map<string, number>();
  const claims = (read.success ? read.data.sections : []).flatMap(({ topic, also }, at) => [
    ...(topic === undefined || topic === 'other' ? [] : [{ at, topic, path: ['sections', at, 'topic'] }]),
    ...also.map((one, index) => ({ at, topic: one, path: ['sections', at, 'also', index] })),
  ]);
  return claims.flatMap(({ at, topic, path }) => {
    const owner = owners.get(topic);
    if (owner === undefined) owners.set(topic, at);
    if (owner === undefined) return [];
    const message = `The topic "${topic}" is already that of section ${owner + 1}. Give one of them the topic "other", or join them.`;
    return [{ path, message }];
  });
}

/** Says what is wrong with YAML itself, for the mistakes that people make; otherwise in the library's words. */
export function syntaxMessage({ code, message }: { readonly code: string; readonly message: string }): string {
  return SYNTAX[code] ?? `${message.replace(/\.?$/u, '.')} ${SYNTAX_HINT}`;
}

const SYNTAX_HINT = 'Compare the indentation and the quotes with another notice file.';

const SYNTAX: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'This field stands here a second time. Delete one of them.',
  TAB_AS_INDENT: 'A tab stands where YAML wants spaces. Replace it by spaces.',
  BLOCK_AS_IMPLICIT_KEY: 'A colon and a space within the text: put the text in quotes, or under "|-" on the next line.',
};

const topicsShape = z.looseObject({
  topic: z.string().optional().catch(undefined),
  also: z.array(z.string()).catch([]),
});
const sectionsShape = z.looseObject({
  sections: z.array(topicsShape.catch({ topic: undefined, also: [] })),
});

function issueMessage(issue: z.core.$ZodIssue, field: string): string {
  if (issue.code === 'invalid_type') return typeMessage(issue, field);
  if (issue.code === 'invalid_value') return valueMessage(issue, field);
  if (issue.code === 'too_big') return `There may be at most ${issue.maximum}.`;
  if (issue.code === 'too_small' && issue.message.startsWith('Too small'))
    return `There must be at least ${issue.minimum}.`;
  return issue.message;
}

function typeMessage(issue: z.core.$ZodIssueInvalidType, field: string): string {
  const hint = HINTS[field] ?? '';
  if (issue.input === undefined) return `The field "${field}" is missing. ${hint}`.trim();
  if (issue.input === null) return `Nothing stands here. ${hint === '' ? `Expected ${kindOf(issue.expected)}.` : hint}`;
  const isUnquoted = issue.expected === 'string' && ['number', 'boolean', 'bigint'].includes(typeof issue.input);
  if (isUnquoted) return `YAML reads this as a ${typeof issue.input}, not as text. Put it in quotes.`;
  return `Expected ${kindOf(issue.expected)}.`;
}

const HINTS: Readonly<Record<string, string>> = {
  text: `Where the heading has nothing under it, write text: ''.`,
  heading: 'Write it as the notice prints it.',
  topic: 'Where none fits, write topic: other.',
  contact: 'Where the notice names nobody, write contact: {}.',
  controller: 'Where the notice names nobody, write controller: {}.',
  company: 'It holds slug, name and aliases.',
  language: 'Write fi, sv or en.',
  date: 'Leave the field out where the notice prints no date.',
};

function kindOf(expected: string): string {
  return KINDS[expected] ?? expected;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list (each entry on a line of its own, after "- ")',
  object: 'fields, each on a line of its own, indented',
  record: 'fields, each on a line of its own, indented',
};

function valueMessage(issue: z.core.$ZodIssueInvalidValue, field: string): string {
  const known = issue.values.map(String);
  const hint = HINTS[field] ?? '';
  if (issue.input === undefined) return `The field "${field}" is missing. ${hint}`.trim();
  const meant = typeof issue.input === 'string' ? suggestion(issue.input, known) : '';
  return `${quoted(issue.input)} is no ${field}.${meant} Known are ${known.join(', ')}.`;
}

function unknownField(key: string, known: readonly string[]): string {
  const list = known.length === 0 ? '' : ` Known here are ${known.join(', ')}.`;
  return `There is no field "${key}" here.${suggestion(key, known)}${list}`;
}

function suggestion(written: string, known: readonly string[]): string {
  const meant = nearestName(written, known);
  return meant === undefined ? '' : ` Did you mean "${meant}"?`;
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 60)}"` : 'This';
}

/** The names of the fields that a schema has at a path. */
function knownFields(schema: z.core.$ZodType, path: readonly (string | number)[]): readonly string[] {
  let current: unknown = schema;
  for (const step of path) current = stepInto(unwrapped(current), String(step));
  const reached = unwrapped(current);
  return reached instanceof z.ZodObject ? Object.keys(reached.shape) : [];
}

function stepInto(schema: unknown, step: string): unknown {
  if (schema instanceof z.ZodObject) return new Map<string, unknown>(Object.entries(schema.shape)).get(step);
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap());
  return schema;
}
