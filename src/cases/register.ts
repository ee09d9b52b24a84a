import type { CaseWords } from '../copy/case-words.ts';
import { REGISTER_COLUMNS, type RegisterColumn } from '../copy/case-words.ts';
import type { IsoDate } from '../notices/notice.ts';
import type { Right } from '../requests/right.ts';
import type { Case } from './case.ts';
import { finnishTime } from './working-time.ts';

/** What a register is printed with. */
export interface RegisterParts {
  readonly cases: readonly Case[];
  readonly words: CaseWords;
  readonly rightNames: Readonly<Record<Right, string>>;
  /** Finds a company's name by its slug. */
  readonly companyName: (slug: string) => string;
  readonly today: IsoDate;
}

/**
 * Prints the register as CSV: RFC 4180, with what it is and when it was made in the first two records, then the columns'
 * names. What a spreadsheet would take for a formula begins with an apostrophe. Without a byte order mark.
 */
export function registerCsv(parts: RegisterParts): string {
  const { register } = parts.words;
  const empty = REGISTER_COLUMNS.slice(2).map(() => '');
  const records = [
    [register.title, register.made(parts.today), ...empty],
    [register.explanation, '', ...empty],
    REGISTER_COLUMNS.map((column) => register.columns[column]),
    ...rowsOf(parts),
  ];
  return records.map((record) => `${record.map(csvField).join(',')}\r\n`).join('');
}

/** Prints it as a table in Markdown. */
export function registerMarkdown(parts: RegisterParts): string {
  const { register } = parts.words;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const columns = REGISTER_COLUMNS.map((column) => markdownCell(register.columns[column]));
  return [
    `# ${register.title}`,
    '',
    `${register.made(parts.today)}. ${register.explanation}`,
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rowsOf(parts).map((row) => line(row.map(markdownCell))),
    '',
  ].join('\n');
}

/** The cells of each case in the order of the columns. */
function rowsOf({ cases, words, rightNames, companyName }: RegisterParts): string[][] {
  return cases.map((one) => {
    const cells: Record<RegisterColumn, string> = {
      number: one.number,
      company: companyName(one.company),
      rights: one.rights.map((right) => rightNames[right]).join('; '),
      received: one.received,
      due: one.due,
      extendedDue: one.extension?.due ?? '',
      extensionReason: one.extension === undefined ? '' : words.reasons[one.extension.reason],
      extendedOn: one.extension?.on ?? '',
      status: words.statuses[one.status],
      acknowledged: dayOf(one.acknowledgedAt),
      closed: dayOf(one.closedAt),
      outcome: one.outcome === undefined ? '' : words.outcomes[one.outcome],
      handler: one.handler,
    };
    return REGISTER_COLUMNS.map((column) => cells[column]);
  });
}

function dayOf(instant: string | undefined): string {
  return instant === undefined ? '' : finnishTime(instant).day;
}

function csvField(value: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function markdownCell(value: string): string {
  return value.replaceAll(/[\\`*_[\]<>|#~]/gu, (mark) => `\\${mark}`).replaceAll(/\s+/gu, ' ');
}
