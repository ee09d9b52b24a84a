import { isCalendarDay } from '../calendar.ts';
import { isTitle } from '../heading-topics.ts';
import type { IsoDate } from '../notice.ts';
import { foldLines } from './block.ts';

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
 * or end; or else on the margins of its pages, or without a word beside its title. Of several dates the latest, which is that of the version in force.
 */
export function findDocumentDate(source: {
  readonly dateSection: string;
  readonly text: string;
  readonly margins: readonly string[];
}): IsoDate | undefined {
  const { dateSection, text, margins } = source;
  const ends = text.length <= 2 * SEARCHED ? text : `${text.slice(0, SEARCHED)}\n${text.slice(-SEARCHED)}`;
  return (
    latest(printedDates(dateSection)) ??
    latest(labelledDates(ends)) ??
    latest(labelledDates(margins.join('\n'))) ??
    dateLine(text)
  );
}

/** The date on a line of its own near the top, alone or after the title: "TIETOSUOJASELOSTE 9.1.2024". */
function dateLine(text: string): IsoDate | undefined {
  const lines = foldLines(text).split('\n').slice(0, DATED_LINES);
  return lines.flatMap((line) => (isDateLine(line) ? printedDates(line) : []))[0];
}

function isDateLine(line: string): boolean {
  const rest = line.replace(new RegExp(PRINTED.source, 'gu'), ' ').trim();
  return !/[\p{L}\p{N}]/u.test(rest) || (rest.length <= MAX_TITLE_LENGTH && isTitle(rest) && !LAW.test(rest));
}

/** Lines at the top of a document among which its date may stand without a word. */
const DATED_LINES = 8;
/** Characters. */
const MAX_TITLE_LENGTH = 60;

/** Characters at the beginning and at the end of a document in which its date is looked for. */
const SEARCHED = 1500;
/** Characters between "Viimeksi päivitetty" and the date, which is 17 long at most. */
const MAX_LABEL_GAP = 40;
const LABEL =
  /laadittu|annettu|laatimis|laadinta|päivitetty|päivitys|päiväys|muokattu|muutettu|viimei\p{L}+ muutos|julkaistu|voimassa|tulee voimaan|voimaantulo|hyväksytty|vahvistettu|tarkistettu|tarkastettu|katselmoitu|päivätty|upprätta|uppdatera|senast|ändrad|datera|gäller från|godkän[dt]|fastställ[dt]|antagen|reviderad|granskad|publicerad|drawn up|drafted|updated|effective|dated|date of|prepared|revised|reviewed|approved|adopted|published|last modified|version/giu;
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
    String.raw`\b(?<namedDay>\d{1,2})(?:\.|:?a|:?e|st|nd|rd|th)?\s+(?:of\s+|päivänä\s+)?(?<monthName>\p{L}{3,12}),?\s+(?<namedYear>\d{4})\b`,
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
