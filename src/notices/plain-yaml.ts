/**
 * Reads the part of YAML that `writeNotice` writes, some ten times faster than YAML as a whole: with ten thousand
 * notices that is seconds. Anything else, right or wrong, is left to the real parser: undefined then. What it does read
 * is the same value that YAML gives; a property test holds it to that.
 */
export function readPlainYaml(text: string): Record<string, unknown> | undefined {
  // Another line break or a mark of the document could mean something else than it seems to.
  if (/[\r\t\u0085\u2028\u2029\uFEFF]/u.test(text)) return undefined;
  const lines = text.split('\n');
  const cursor: Cursor = { lines, at: 0 };
  while (lines[cursor.at] === '' || lines[cursor.at]?.startsWith('#') === true) cursor.at += 1;
  const value = readFields(cursor, '');
  return cursor.at === lines.length && Object.keys(value).length > 0 ? value : undefined;
}

/** What stands below is read while lines are as expected; `at` stays where one is not. */
interface Cursor {
  readonly lines: readonly string[];
  at: number;
}

type Fields = Record<string, unknown>;

const FIELD = /^([a-zA-Z]+):(?: (.+))?$/u;

/** Reads `key: value` lines of one indentation. Stops at a line that is none. */
function readFields(cursor: Cursor, indent: string): Fields {
  const fields: Fields = {};
  for (; cursor.at < cursor.lines.length;) {
    const start = cursor.at;
    const line = cursor.lines[start] ?? '';
    if (line === '' && start === cursor.lines.length - 1 && indent === '') cursor.at += 1;
    const match = line.startsWith(indent) ? FIELD.exec(line.slice(indent.length)) : null;
    const key = match?.[1];
    if (key === undefined || key in fields) return fields;
    const value = readValue(cursor, { indent, written: match?.[2] });
    if (value === undefined) {
      cursor.at = start;
      return fields;
    }
    fields[key] = value;
  }
  return fields;
}

function readValue(cursor: Cursor, { indent, written }: { indent: string; written: string | undefined }): unknown {
  cursor.at += 1;
  if (written === '|-') return readBlock(cursor, `${indent}  `);
  if (written !== undefined) return written === '{}' ? {} : (readList(written) ?? readScalar(written));
  const items = readItems(cursor, `${indent}  `);
  if (items.length > 0) return items;
  const fields = readFields(cursor, `${indent}  `);
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** Reads `- key: value` entries, whose further fields stand under their first. */
function readItems(cursor: Cursor, indent: string): Fields[] {
  const items: Fields[] = [];
  const { lines } = cursor;
  for (let line = lines[cursor.at]; line?.startsWith(`${indent}- `) === true; line = lines[cursor.at]) {
    const item = readItem(cursor, { indent: `${indent}  `, first: line.slice(indent.length + 2) });
    if (item === undefined) return items;
    items.push(item);
  }
  return items;
}

function readItem(cursor: Cursor, { indent, first }: { indent: string; first: string }): Fields | undefined {
  const match = FIELD.exec(first);
  const [key, written] = [match?.[1], match?.[2]];
  const value = key === undefined || written === undefined ? undefined : readScalar(written);
  if (key === undefined || value === undefined) return undefined;
  cursor.at += 1;
  const others = readFields(cursor, indent);
  return key in others ? undefined : { [key]: value, ...others };
}

/** Reads the lines of a text, each indented by just as much; blank ones at the end are not part of it. */
function readBlock(cursor: Cursor, indent: string): string | undefined {
  const { lines } = cursor;
  const found: string[] = [];
  for (let line = lines[cursor.at]; line !== undefined; line = lines[cursor.at]) {
    // The first line sets the indentation in YAML: one that is indented more, or not filled, is not for here.
    if (line !== '' && (!line.startsWith(indent) || line.charAt(indent.length) === ' ')) break;
    found.push(line.slice(indent.length));
    cursor.at += 1;
  }
  const next = lines[cursor.at] ?? '';
  if (found[0] === undefined || found[0] === '' || next.startsWith(indent)) return undefined;
  while (found.at(-1) === '') found.pop();
  return found.join('\n');
}

/** Reads `[a, b]` of plain names. */
function readList(written: string): string[] | undefined {
  if (written === '[]') return [];
  const inside = /^\[([^[\]{}:'"#]+)\]$/u.exec(written)?.[1];
  const found = inside?.split(', ').map((one) => readScalar(one));
  const texts = found?.flatMap((one) => (one === undefined || one.includes(',') ? [] : [one]));
  return texts?.length === found?.length ? texts : undefined;
}

/** Reads what is text in every YAML: a day, words that begin with a letter, or anything in single quotes. */
function readScalar(written: string): string | undefined {
  if (/^'(?:[^']|'')*'$/u.test(written)) return written.slice(1, -1).replaceAll("''", "'");
  if (/^\d{4}-\d{2}-\d{2}$/u.test(written)) return written;
  const isPlain = /^\p{L}(?:[\p{L}\p{N} ,._@/()-]|:(?=\p{L}))*(?<! )$/u.test(written);
  return isPlain && !RESERVED.test(written) ? written : undefined;
}

/** What YAML 1.1 or 1.2 readers take for something else than text. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null)$/iu;
