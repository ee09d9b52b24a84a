import { findSection } from '../notices/catalog.ts';
import type { IsoDate } from '../notices/notice.ts';
import type { FieldFinding } from './finding.ts';
import type { Checked } from './checked.ts';

/** No law says how often a notice is to be looked through; in three years services and suppliers change. */
const OLD_AFTER_YEARS = 3;
/** From which day the GDPR applies (Art. 99(2)). */
const GDPR_APPLIES: IsoDate = '2018-05-25';

/** Finds a date of more than three years ago, or of before the GDPR. */
export function checkDate({ notice, today }: Checked): readonly FieldFinding[] {
  const { date } = notice;
  if (date === undefined || date >= yearsBefore(today)) return [];
  const isBeforeGdpr = date < GDPR_APPLIES;
  const age = isBeforeGdpr ? 'it is older than the GDPR' : `it is more than ${OLD_AFTER_YEARS} years old`;
  return [
    {
      code: 'old-date',
      severity: isBeforeGdpr ? 'warning' : 'info',
      topic: findSection(notice, 'date') === undefined ? null : 'date',
      message: `Check the date ${date}: ${age}. Go through the notice with those who use the data, correct it and date it anew.`,
      source: 'GDPR Art. 5(1)(a), 12(1), 24(1)',
      path: ['date'],
    },
  ];
}

/** Dates compare as text; the 29th of February need not be a day of that year. */
function yearsBefore(today: IsoDate): IsoDate {
  return `${Number(today.slice(0, 4)) - OLD_AFTER_YEARS}${today.slice(4)}`;
}
