import { isCalendarDay } from '../calendar.ts';
import type { IsoDate } from '../notice.ts';

/** Finds the first date that a text prints ("7.10.2020", "07.12.2020", "2020-10-07", "7. lokakuuta 2020"). */
export function findPrintedDate(text: string): IsoDate | undefined {
  for (const match of text.matchAll(PRINTED)) {
    const [, isoYear, isoMonth, isoDay, day, month, year, namedDay, monthName, namedYear] = match;
    const date =
      isoDate(isoYear, isoMonth, isoDay) ??
      isoDate(year, month, day) ??
      isoDate(namedYear, monthNumber(monthName ?? ''), namedDay);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Finds the date of a document that has no section for it: the first one after "laadittu", "uppdaterad" and the like. */
export function findLabelledDate(text: string): IsoDate | undefined {
  for (const match of text.matchAll(LABEL)) {
    const date = findPrintedDate(text.slice(match.index, match.index + match[0].length + MAX_LABEL_GAP));
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Characters between "Viimeksi päivitetty" and the date, which is 17 long at most. */
const MAX_LABEL_GAP = 40;
const LABEL =
  /laadittu|laatimis|laadinta|päivitetty|päivitys|päiväys|muokattu|voimassa|upprätta|uppdatera|senast|datera|gäller från|drawn up|drafted|updated|effective|dated|prepared|last modified/giu;

function isoDate(year = '', month = '', day = ''): IsoDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(date) ? date : undefined;
}

function monthNumber(name: string): string {
  const at = MONTHS.findIndex((month) => month.test(name));
  return at === -1 ? '' : String(at + 1);
}

const PRINTED =
  /\b(\d{4})-(\d\d)-(\d\d)\b|\b(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4})\b|\b(\d{1,2})\.?\s+(\p{L}{3,12})\s+(\d{4})\b/gu;

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
