import type { IsoDate } from '../notices/notice.ts';
import { dayParts, isIsoDate, isoDate } from './calendar-day.ts';
import { type DueDates, dueDates } from './deadline.ts';
import { draftCautions } from './draft-advice.ts';
import { chooseKind } from './draft-kind.ts';
import { draftParagraphs } from './draft-paragraphs.ts';
import { draftTodo } from './draft-todo.ts';
import type { Draft, DraftKit, DraftParagraph, DraftRequest } from './draft.ts';
import { maskIdentityCodes } from './identity-code.ts';
import { hasFlag, type LetterReading, type NamedDay } from './letter-reading.ts';
import type { Values } from './letter-texts.ts';
import { createWriter, printContact } from './letter-writer.ts';
import { printDate, printWeekday } from './print-date.ts';
import { addressesAnother } from './wrong-company.ts';

/**
 * Drafts the reply to a letter with what a handler should know beside it. A letter that is no request gets no text,
 * unless a kind is asked for. Throws RangeError where `received` is no day.
 */
export function draftReply(request: DraftRequest, kit: DraftKit): Draft {
  const reading = withAddressee(request);
  const rights = request.rights ?? reading.rights.map(({ right }) => right);
  const lang = request.lang ?? reading.replyLang;
  const dates = dueDates(request.received);
  const originalDates = datesOf(reading.earlierRequest, request.received);
  const isDrafted = request.kind !== undefined || request.rights !== undefined || reading.kind !== 'not_request';
  const kind = isDrafted ? (request.kind ?? chooseKind({ ...reading, ...corrected(request) })) : undefined;
  const { notice } = request;
  const advice = {
    reading,
    rights,
    dates,
    today: request.today,
    lang,
    handlerLang: request.handlerLang ?? lang,
    kit,
    ...(kind === undefined ? {} : { kind }),
    ...(notice === undefined ? {} : { notice }),
    ...(originalDates === undefined ? {} : { originalDates }),
  };
  const isLate = request.today > (originalDates ?? dates).due.date;
  const values = valuesOf(request, { lang, dates, kit, ...(originalDates === undefined ? {} : { originalDates }) });
  const writer = createWriter(kit, { lang, company: notice?.company.slug ?? '', values });
  const paragraphs =
    kind === undefined ? [] : draftParagraphs({ ...advice, kind, writer, texts: kit.texts[lang], isLate }).map(masked);
  const text = paragraphs.map((one) => one.text).join('\n\n');
  return {
    lang,
    rights,
    paragraphs,
    sources: citedSections(paragraphs),
    cautions: draftCautions(advice),
    todo: draftTodo(advice),
    openPoints: [...new Set(Array.from(text.matchAll(/\[[^[\]]+\]/gu), ([point]) => point))],
    ...(notice === undefined ? {} : { company: notice.company.slug }),
    ...(kind === undefined ? {} : { kind, text, dates }),
    ...(originalDates === undefined || kind === undefined ? {} : { originalDates }),
  };
}

/** Adds that the letter speaks to another company, which only the notices can show. */
function withAddressee({ reading, notice, others = [] }: DraftRequest): LetterReading {
  if (notice === undefined || hasFlag(reading, 'wrong-controller')) return reading;
  if (!addressesAnother(reading.letter, { own: notice.company, others })) return reading;
  return { ...reading, flags: [{ flag: 'wrong-controller', evidence: '' }, ...reading.flags] };
}

/** A handler who names rights has decided that the letter is a request. */
function corrected({ rights }: DraftRequest): Partial<Pick<LetterReading, 'kind' | 'rights'>> {
  if (rights === undefined) return {};
  return { kind: 'request', rights: rights.map((right) => ({ right, evidence: '' })) };
}

/** Counts the dates of the first request: the day that a reminder names, in the last year in which it has been. */
function datesOf(named: NamedDay | undefined, received: IsoDate): DueDates | undefined {
  if (named === undefined) return undefined;
  const { year } = dayParts(received);
  const days = [named.year ?? year, named.year ?? year - 1].map(
    (one) => `${one}-${String(named.month).padStart(2, '0')}-${String(named.day).padStart(2, '0')}`,
  );
  const day = days.find((one) => isIsoDate(one) && one < received);
  return day === undefined ? undefined : dueDates(isoDate(dayParts(day)));
}

function valuesOf(
  { notice }: DraftRequest,
  {
    lang,
    dates,
    originalDates,
    kit,
  }: { lang: Draft['lang']; dates: DueDates; originalDates?: DueDates; kit: DraftKit },
): Values {
  const { weekdays } = kit.texts[lang];
  const contact = printContact(notice);
  return {
    received: printWeekday(dates.received, lang, weekdays),
    receivedDate: printDate(dates.received, lang),
    due: printWeekday(dates.due.date, lang, weekdays),
    dueDate: printDate(dates.due.date, lang),
    dueExtended: printDate(dates.extended.date, lang),
    ...(originalDates === undefined
      ? {}
      : {
          originalReceived: printDate(originalDates.received, lang),
          originalDue: printDate(originalDates.due.date, lang),
        }),
    ...(contact === undefined ? {} : { contact }),
    ...(notice === undefined ? {} : { company: notice.company.name }),
  };
}

/** No sentence of ours holds a code; a notice might. */
function masked(paragraph: DraftParagraph): DraftParagraph {
  return { ...paragraph, text: maskIdentityCodes(paragraph.text) };
}

function citedSections(paragraphs: readonly DraftParagraph[]): Draft['sources'] {
  const cited = paragraphs
    .flatMap(({ sources }) => sources)
    .flatMap((source) => (source.kind === 'notice' ? [{ company: source.company, topic: source.topic }] : []));
  return [...new Map(cited.map((one) => [`${one.company}/${one.topic}`, one])).values()];
}
