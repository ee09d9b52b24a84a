import type { Draft } from '../requests/draft.ts';
import type { LetterReading } from '../requests/letter-reading.ts';

/** Prints a draft for a person at a terminal: the result first, the letter, then what stands beside it. */
export function draftText(reading: LetterReading, draft: Draft): string {
  const parts = [
    heading(reading, draft),
    draft.text === undefined ? '' : section('DRAFT', draft.text),
    section('REMARKS', draft.cautions.map(({ text, source }) => `- ${text}\n  (${source})`).join('\n')),
    section('TO DO', draft.todo.map((item) => `- ${item}`).join('\n')),
    section('OPEN POINTS', draft.openPoints.map((point) => `- ${point}`).join('\n')),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function heading(reading: LetterReading, { company, dates, kind, lang, originalDates }: Draft): string {
  const rights = reading.rights.map(({ right, evidence }) => `  ${right}: "${evidence}"`);
  const due =
    dates === undefined ? [] : [`Received ${dates.received}, due ${dates.due.date}, extended ${dates.extended.date}.`];
  const original = originalDates === undefined ? [] : [`The first request was due ${originalDates.due.date}.`];
  return [
    `${reading.kind}${kind === undefined ? '' : `, ${kind}`}; ${company ?? 'no company'}; ${lang}`,
    ...rights,
    ...due,
    ...original,
  ].join('\n');
}

function section(title: string, body: string): string {
  return body === '' ? '' : `--- ${title} ---\n${body}`;
}
