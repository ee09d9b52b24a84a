import { z } from 'zod';
import { SEVERITIES, type Severity } from '../notices/cautions.ts';
import { TOPICS, type Topic } from '../notices/notice.ts';
import { parsePatterns, type Pattern } from '../notices/pattern.ts';
import type { Facet } from '../search/vocabulary.ts';
import { type Scope, SCOPES } from './checked.ts';

const PARTIES = ['controller', 'contact'] as const;
const PARTY_FIELDS = ['name', 'email', 'phone', 'address'] as const;

/** A field of a notice file that may fulfil a duty. */
interface PartyField {
  readonly party: (typeof PARTIES)[number];
  readonly field: (typeof PARTY_FIELDS)[number];
}

/** Something that a notice has to say; `vocabulary/duties.yml` tells how it is written. */
export interface Duty {
  /** `missing-…`. */
  readonly code: string;
  readonly topic: Topic;
  readonly severity: Severity;
  /** Any section of these that says something is enough. */
  readonly sections: readonly Topic[];
  readonly facets: readonly Facet[];
  readonly fields: readonly PartyField[];
  readonly among: Scope;
  readonly shows: readonly Pattern[];
  readonly anywhere: readonly Pattern[];
  readonly headings: readonly Pattern[];
  /** Looked for where `when` is met. */
  readonly there: readonly Pattern[];
  /** Undefined where every notice has the duty. */
  readonly when?: readonly Pattern[];
  readonly message: string;
  readonly source: string;
}

const filledText = z.string().trim().min(1);
const dutySchema = z.strictObject({
  topic: z.enum(TOPICS),
  severity: z.enum(SEVERITIES),
  sections: z.array(z.enum(TOPICS)).optional(),
  facets: z.array(filledText).default([]),
  fields: z.array(z.templateLiteral([z.enum(PARTIES), '.', z.enum(PARTY_FIELDS)])).default([]),
  among: z.enum(SCOPES).default('all'),
  shows: z.string().default(''),
  anywhere: z.string().default(''),
  headings: z.string().default(''),
  there: z.string().default(''),
  when: filledText.optional(),
  message: filledText,
  source: filledText,
});
/** The part of `vocabulary/duties.yml` that is read here. */
export const dutiesSchema = z.record(z.string().regex(/^[a-z]+(?:-[a-z]+)*$/u), dutySchema);

/** Reads the duties, or tells what is wrong with them. */
export function readDuties(
  written: z.output<typeof dutiesSchema>,
  facets: ReadonlyMap<string, Facet>,
): { duties: readonly Duty[]; mistakes: readonly string[] } {
  const mistakes: string[] = [];
  const read = (lines: string, place: string): readonly Pattern[] => {
    const { patterns, mistakes: wrong } = parsePatterns(lines);
    mistakes.push(...wrong.map((mistake) => `duties.${place}: ${mistake}`));
    return patterns;
  };
  const duties = Object.entries(written).map(([name, { facets: ids, fields, when, ...duty }]): Duty => {
    mistakes.push(...ids.filter((id) => !facets.has(id)).map((id) => `duties.${name}.facets: there is no "${id}"`));
    return {
      ...duty,
      code: `missing-${name}`,
      sections: duty.sections ?? [duty.topic],
      facets: ids.flatMap((id) => facets.get(id) ?? []),
      fields: PARTIES.flatMap((party) => PARTY_FIELDS.map((field) => ({ party, field }))).filter(({ party, field }) =>
        fields.includes(`${party}.${field}`),
      ),
      shows: read(duty.shows, `${name}.shows`),
      anywhere: read(duty.anywhere, `${name}.anywhere`),
      headings: read(duty.headings, `${name}.headings`),
      there: read(duty.there, `${name}.there`),
      ...(when === undefined ? {} : { when: read(when, `${name}.when`) }),
    };
  });
  return { duties, mistakes };
}
