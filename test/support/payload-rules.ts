import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

/** The kinds of payload that leave the app. */
type PayloadKind = 'message' | 'modal' | 'home' | 'optionsResponse' | 'viewErrors' | 'suggestedPrompts';

/** Slack refuses longer messages without documenting it. */
const MESSAGE_CHARACTERS = 10_000;

const schemaFile = new URL('../schemas/slack-payload-limits.schema.json', import.meta.url);
const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema(JSON.parse(readFileSync(schemaFile, 'utf8')), 'limits');

/** Tells what Slack would refuse in a payload, or what it would do with it that nobody wants; empty where nothing. */
export function payloadProblems(kind: PayloadKind, payload: unknown): string[] {
  const validate: ValidateFunction | undefined = ajv.getSchema(`limits#/definitions/${kind}`);
  if (validate === undefined) throw new Error(`The schema knows no ${kind}.`);
  const invalid = validate(payload) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
  return [...invalid, ...repeatedIds(payload), ...(kind === 'message' ? messageProblems(payload) : [])];
}

function repeatedIds(payload: unknown): string[] {
  return ['block_id', 'action_id'].flatMap((name) => {
    const ids = stringsUnder(payload, name);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name} ${id} occurs twice`);
  });
}

function messageProblems(payload: unknown): string[] {
  const texts = stringsUnder(payload, 'text');
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const problems = length > MESSAGE_CHARACTERS ? [`${length} characters in all`] : [];
  const parsed = [...parsedTexts(payload)];
  const pings = parsed.filter((text) => /<[!@#]/u.test(text)).map((text) => `raw markup in ${text.slice(0, 80)}`);
  const empty = texts.some((text) => text === '') ? ['an empty text'] : [];
  return [...problems, ...pings, ...empty];
}

/** What Slack parses: the fallback text and mrkdwn. Rich text and plain text it shows letter by letter. */
function* parsedTexts(payload: unknown): Generator<string> {
  if (typeof payload !== 'object' || payload === null) return;
  const text: unknown = Reflect.get(payload, 'text');
  if (typeof text === 'string') yield text;
  yield* mrkdwnTexts(Reflect.get(payload, 'blocks'));
}

function* mrkdwnTexts(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const text: unknown = Reflect.get(value, 'text');
  if (['mrkdwn', 'markdown'].includes(String(Reflect.get(value, 'type'))) && typeof text === 'string') yield text;
  for (const inner of Object.values(value)) yield* mrkdwnTexts(inner);
}

/** Collects the strings that stand under a name anywhere in a value. */
export function stringsUnder(value: unknown, name: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name && typeof inner === 'string' ? [inner] : stringsUnder(inner, name),
  );
}
