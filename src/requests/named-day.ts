import { fold } from '../notices/words.ts';
import type { NamedDay } from './letter-reading.ts';

/** The months as people write them, folded, by their beginnings: Finnish, Swedish, English. */
const MONTHS = [
  'tammik|januari|january|jan',
  'helmik|februari|february|feb',
  'maalisk|mars|march|mar',
  'huhtik|april|apr',
  'toukok|maj|may',
  'kesak|juni|june|jun',
  'heinak|juli|july|jul',
  'elok|augusti|august|aug',
  'syysk|september|sept|sep',
  'lokak|oktober|october|oct|okt',
  'marrask|november|nov',
  'jouluk|december|dec',
] as const;

const NUMERIC = /(?<![\d.])(\d{1,2})[./](\d{1,2})[./]?(\d{4})?(?![\d:])/u;
const ISO = /\b(20\d{2})-(\d{2})-(\d{2})\b/u;
const YEAR = '(?:[\\s,]+(20\\d{2}))?';

/** Words beside which a day is that of the request: "pyysin", "I wrote on". Folded. */
const REQUESTED =
  /\b(?:pyysin|pyynto|pyynnon|pyyntoni|lahetin|kirjoitin|ilmoitin|kielsin|perui|peruutin|vaadin|kysyin|laitoin|jatin|soitin|bad|begar|skrev|skickade|ringde|sande|asked|wrote|requested|request|sent|emailed|e-mailed|called|told|objected|withdrew|reminder|muistut|paminn)/u;

/** Finds the day of the request that a reminder speaks of; undefined where it names none. Takes the letter's sentences. */
export function earlierRequestIn(sentences: readonly string[]): NamedDay | undefined {
  for (const sentence of sentences) {
    const folded = fold(sentence);
    const day = REQUESTED.test(folded) ? dayIn(folded) : undefined;
    if (day !== undefined) return day;
  }
  return undefined;
}

function dayIn(folded: string): NamedDay | undefined {
  const iso = ISO.exec(folded);
  if (iso !== null) return named(iso[3], Number(iso[2]), iso[1]);
  const numeric = NUMERIC.exec(folded);
  if (numeric !== null) return named(numeric[1], Number(numeric[2]), numeric[3]);
  for (const [at, names] of MONTHS.entries()) {
    const dayFirst = new RegExp(
      `\\b(\\d{1,2})(?:\\.|st|nd|rd|th|:e)?(?: of| den| paiva(?:na)?)? (?:${names})[a-z]*\\.?${YEAR}`,
      'u',
    ).exec(folded);
    if (dayFirst !== null) return named(dayFirst[1], at + 1, dayFirst[2]);
    const monthFirst = new RegExp(
      `\\b(?:${names})[a-z]*\\.? (\\d{1,2})(?:\\.|st|nd|rd|th)?(?: paiva\\w*)?${YEAR}(?!\\d)`,
      'u',
    ).exec(folded);
    if (monthFirst !== null) return named(monthFirst[1], at + 1, monthFirst[2]);
  }
  return undefined;
}

function named(day: string | undefined, month: number, year: string | undefined): NamedDay | undefined {
  const number = Number(day);
  if (!(number >= 1 && number <= 31 && month >= 1 && month <= 12)) return undefined;
  return { day: number, month, ...(year === undefined ? {} : { year: Number(year) }) };
}
