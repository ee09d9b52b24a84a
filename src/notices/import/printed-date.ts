import { isCalendarDay } from '../calendar.ts';
import type { IsoDate } from '../notice.ts';

/** Finds the dates that a text prints ("7.10.2020", "2020-10-07", "7. lokakuuta 2020", "6 May 2024", "May 6, 2024"). */
export function printedDates(text: string): IsoDate[] {
  return [...text.matchAll(PRINTED)].flatMap(({ groups = {} }) => {
    const { isoYear, isoMonth, isoDay, day, month, year, namedDay, monthName, namedYear, usMonth, usDay, usYear } =
      groups;
    return (
      isoDate(isoYear, isoMonth, isoDay) ??
      isoDate(year, month, day) ??
      isoDate(namedYear, monthNumber(monthName ?? ''), namedDay) ??
      isoDate(usYear, monthNumber(usMonth ?? ''), usDay) ??
      []
    );
  });
}

/**
 * Finds the date of a document: in its section for it, or after "laadittu", "uppdaterad" and the like at its beginning
 * or end; or else on the margins of its pages. Of several dates the latest, which is that of the version in force.
 */
export function findDocumentDate(source: {
  readonly dateSection: string;
  readonly text: string;
  readonly margins: readonly string[];
}): IsoDate | undefined {
  const { dateSection, text, margins } = source;
  const ends = text.length <= 2 * SEARCHED ? text : `${text.slice(0, SEARCHED)}\n${text.slice(-SEARCHED)}`;
  return latest(printedDates(dateSection)) ?? latest(labelledDates(ends)) ?? latest(labelledDates(margins.join('\n')));
}

/** Characters at the beginning and at the end of a document in which its date is looked for. */
const SEARCHED = 1500;
/** Characters between "Viimeksi päivitetty" and the date, which is 17 long at most. */
const MAX_LABEL_GAP = 40;
const LABEL =
  /laadittu|laatimis|laadinta|päivitetty|päivitys|päiväys|muokattu|muutettu|viimei\p{L}+ muutos|julkaistu|voimassa|tulee voimaan|upprätta|uppdatera|senast|ändrad|datera|gäller från|drawn up|drafted|updated|effective|dated|date of|prepared|revised|last modified|version/giu;
/** A date after these is that of a law: "tietosuoja-asetus, voimassa 25.5.2018 alkaen". */
const LAW = /asetu[sk]|laki|lain|regulation|gdpr|förordning|lagen|directive|tietosuojavaltuutet/iu;

function labelledDates(text: string): IsoDate[] {
  return [...text.matchAll(LABEL)].flatMap((match) => {
    const near = text.slice(match.index, match.index + match[0].length + MAX_LABEL_GAP);
    const sentence =
      text
        .slice(0, match.index)
        .split(/[.!?]\s|\n/u)
        .at(-1) ?? '';
    const between = near.slice(0, Math.max(0, near.search(/\d/u)));
    return LAW.test(between) || LAW.test(sentence) ? [] : printedDates(near).slice(0, 1);
  });
}

function latest(dates: readonly IsoDate[]): IsoDate | undefined {
  return dates.toSorted().at(-1);
}

function isoDate(year = '', month = '', day = ''): IsoDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(date) ? date : undefined;
}

function monthNumber(name: string): string {
  const at = MONTHS.findIndex((month) => month.test(name));
  return at === -1 ? '' : String(at + 1);
}

const PRINTED = new RegExp(
  [
    String.raw`\b(?<isoYear>\d{4})-(?<isoMonth>\d\d)-(?<isoDay>\d\d)\b`,
    String.raw`\b(?<day>\d{1,2})[./]\s?(?<month>\d{1,2})[./]\s?(?<year>\d{4})\b`,
    String.raw`\b(?<namedDay>\d{1,2})(?:\.|:?a|:?e|st|nd|rd|th)?\s+(?:of\s+)?(?<monthName>\p{L}{3,12}),?\s+(?<namedYear>\d{4})\b`,
    String.raw`\b(?<usMonth>\p{Lu}\p{L}{2,8})\.?\s+(?<usDay>\d{1,2}),?\s+(?<usYear>\d{4})\b`,
  ].join('|'),
  'gu',
);

const MONTHS = [
  /^(?:tammi|jan)/iu,
  /^(?:helmi|feb)/iu,
  /^(?:maalis|mar)/iu,
  /^(?:huhti|apr)/iu,
  /^(?:touko|maj|may)/iu,
  /^(?:kesä|jun)/iu,
  /^(?:heinä|jul)/iu,
  /^(?:elo|aug)/iu,
  /^(?:syys|sep)/iu,
  /^(?:loka|okt|oct)/iu,
  /^(?:marras|nov)/iu,
  /^(?:joulu|dec)/iu,
];
