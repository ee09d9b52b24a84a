import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { cleanLetter } from '../../src/requests/clean.ts';
import { findFlags } from '../../src/requests/find-flags.ts';
import type { RuleFlag } from '../../src/requests/flag.ts';
import { splitLetter } from '../../src/requests/letter-sentences.ts';
import { readSentence, type LetterReader } from '../../src/requests/sentence-reading.ts';
import { requestDesk } from '../support/request-desk.ts';

const FLAGS = [
  'employee',
  'business-contact',
  'job-applicant',
  'follow-up',
  'third-party',
  'no-authority',
  'child',
  'protected-address',
  'breach',
] as const satisfies readonly RuleFlag[];
const schema = z.record(z.enum(FLAGS), z.strictObject({ yes: z.string(), no: z.string() }));
const file = readFileSync(new URL('flag-sentences.yml', import.meta.url), 'utf8');
const sentences = schema.parse(parse(file));

let reader: LetterReader;
beforeAll(async () => {
  ({ reader } = await requestDesk());
});

/** The flags of a piece of a request, whatever right it uses. */
function flagsOf(text: string): string[] {
  const read = splitLetter(text).map((sentence) => readSentence(sentence, reader));
  const letter = { letter: cleanLetter(text), sentences: read, rights: [], kind: 'request', language: 'fi' } as const;
  return findFlags(letter, reader.rules).map(({ flag }) => flag);
}

const linesOf = (text: string): string[] => text.trim().split('\n');

describe.each(FLAGS)('the flag %s', (flag) => {
  it('has at least fifteen sentences on each side', () => {
    const { yes, no } = sentences[flag];
    expect(Math.min(linesOf(yes).length, linesOf(no).length)).toBeGreaterThanOrEqual(15);
  });

  it('is seen where somebody says so', () => {
    expect(linesOf(sentences[flag].yes).filter((text) => !flagsOf(text).includes(flag))).toEqual([]);
  });

  it('is not seen where it only sounds so', () => {
    expect(linesOf(sentences[flag].no).filter((text) => flagsOf(text).includes(flag))).toEqual([]);
  });
});
