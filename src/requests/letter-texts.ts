import { z } from 'zod';
import { mistakesIn } from '../notices/mistakes.ts';
import {
  COUNTS,
  keysOf,
  LETTER_CAUTIONS,
  type LetterCautionKey,
  type Place,
  PLACES,
  type SentenceKey,
  SENTENCES,
  type TodoKey,
  TODOS,
} from './letter-keys.ts';
import { RIGHTS, type Right } from './right.ts';

/** What is known for the places; one left out becomes an open point. */
export type Values = Readonly<Partial<Record<Place, string>>>;

/** Every word of draft letters and of what stands beside them, in one language: `notices/letters/<lang>.yml`. */
export interface LetterTexts {
  readonly sentences: Readonly<Record<SentenceKey, Sentence>>;
  readonly rights: Readonly<Record<Right, string>>;
  readonly openPoints: Readonly<Record<Place, string>>;
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly count: Readonly<Record<(typeof COUNTS)[number], string>>;
  readonly todo: Readonly<Record<TodoKey, string>>;
  readonly cautions: Readonly<Record<LetterCautionKey, { readonly text: string; readonly source: string }>>;
}

interface Sentence {
  readonly text: string;
  /** What it rests on: article, decision, the notice. */
  readonly source: string;
}

const filled = z.string().trim().min(1);
const SENTENCE_KEYS = z.enum(keysOf(SENTENCES));
const textsSchema = z.strictObject({
  sentences: z.record(SENTENCE_KEYS, z.strictObject({ text: filled, source: filled, note: filled.optional() })),
  rights: z.record(z.enum(RIGHTS), filled),
  'open-points': z.record(z.enum(PLACES), filled),
  weekdays: z.array(filled).length(7),
  count: z.record(z.enum(COUNTS), filled),
  todo: z.record(z.enum(TODOS), filled),
  cautions: z.record(z.enum(LETTER_CAUTIONS), z.strictObject({ text: filled, source: filled })),
});

/** Reads `notices/letters/<lang>.yml`, already parsed, or tells what is wrong with it. */
export function readLetterTexts(value: unknown): { texts: LetterTexts | undefined; mistakes: readonly string[] } {
  const parsed = textsSchema.safeParse(value);
  if (!parsed.success) {
    return {
      texts: undefined,
      mistakes: mistakesIn(parsed.error),
    };
  }
  const { 'open-points': openPoints, ...texts } = parsed.data;
  const mistakes = keysOf(SENTENCES).flatMap((key) => unknownPlaces(key, parsed.data.sentences[key].text));
  return { texts: { ...texts, openPoints }, mistakes };
}

function unknownPlaces(key: SentenceKey, text: string): string[] {
  const allowed: readonly string[] = SENTENCES[key];
  const places = Array.from(text.matchAll(/\{([^}]*)\}/gu), (match) => match[1] ?? '');
  return places
    .filter((place) => !allowed.includes(place))
    .map(
      (place) =>
        `sentences.${key}: {${place}} is none of ${allowed.map((one) => `{${one}}`).join(', ') || 'its places'}`,
    );
}

/** Fills the places of a text; a value that is not known becomes an open point: `[name of the handler]`. */
export function fillPlaces(text: string, values: Values, openPoints: Readonly<Record<Place, string>>): string {
  return text.replace(/\{([A-Za-z]+)\}/gu, (whole, name) => {
    const place = PLACES.find((known) => known === name);
    if (place === undefined) return whole;
    const value = values[place];
    return value === undefined || value.trim() === '' ? `[${openPoints[place]}]` : value;
  });
}
