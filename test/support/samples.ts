import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Headings, Imported } from '../../src/notices/import/build-notice.ts';
import { importNotice } from '../../src/notices/import/import-notice.ts';

const FOLDER = 'test/fixtures/samples';

/** What a sample notice must be imported as. */
interface Expected {
  readonly company: string;
  readonly businessId: string | null;
  readonly language: string;
  readonly date: string | null;
  readonly controller: Readonly<Record<string, string>>;
  readonly contact: Readonly<Record<string, string>>;
  /** The topic of each heading, in the order of the document. */
  readonly topics: Readonly<Record<string, string>>;
}

const fields = z.record(z.string(), z.string());
const expectedSchema = z.strictObject({
  company: z.string(),
  businessId: z.string().nullable(),
  language: z.string(),
  date: z.string().nullable(),
  controller: fields,
  contact: fields,
  topics: fields,
});

/** The file names of the sample notices: of many formats and layouts, by invented companies. */
export const SAMPLES: readonly string[] = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'));

/** Imports a sample notice. */
export async function importSample(name: string, headings: Headings): Promise<Imported> {
  const file = `${FOLDER}/${name}`;
  const result = await importNotice({ file, bytes: readFileSync(file) }, headings);
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Reads what a sample notice must be imported as. */
export function expectedOf(name: string): Expected {
  return expectedSchema.parse(JSON.parse(readFileSync(`${FOLDER}/${name.replace(/\.\w+$/u, '.json')}`, 'utf8')));
}
