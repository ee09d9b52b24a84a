import type { Lang } from '../notices/notice.ts';
import { type AdviceRequest, lackingSections } from './draft-advice.ts';
import type { DueDates } from './deadline.ts';
import { asksWhoGotData } from './information-paragraphs.ts';
import type { TodoKey } from './letter-keys.ts';
import { hasFlag } from './letter-reading.ts';
import { splitLetter } from './letter-sentences.ts';
import type { LetterTexts } from './letter-texts.ts';
import { printDate, printWeekday } from './print-date.ts';
import type { Right } from './right.ts';
import { meetsRule, type SentenceRule } from './sentence-rule.ts';
import { whoseData } from './whose-data.ts';
import { tokensOf } from './word-list.ts';

/** Lists what a handler has to do, in the order in which it is best done. */
export function draftTodo(request: AdviceRequest): readonly string[] {
  const { kit, handlerLang } = request;
  // A reminder begins no clock of its own: what is logged is the first request.
  const dates = request.originalDates ?? request.dates;
  const texts = kit.texts[handlerLang];
  const sections = lackingSections(request);
  const values = todoValues({ dates, lang: handlerLang, texts, sections });
  const keys = [...new Set(todoKeys(request, sections))];
  return keys.map((key) =>
    texts.todo[key].replace(/\{(\w+)\}/gu, (whole, place) => values.get(String(place)) ?? whole),
  );
}

function todoValues({
  dates,
  lang,
  texts,
  sections,
}: {
  dates: DueDates;
  lang: Lang;
  texts: LetterTexts;
  sections: readonly string[];
}): ReadonlyMap<string, string> {
  return new Map([
    ['receivedDate', printDate(dates.received, lang)],
    ['dueDate', printDate(dates.due.date, lang)],
    ['due', printWeekday(dates.due.date, lang, texts.weekdays)],
    ['dueExtended', printDate(dates.extended.date, lang)],
    ['how', howCounted(dates, lang, texts)],
    ['sections', sections.join(', ')],
  ]);
}

/** Tells in words how a due date was counted. */
function howCounted({ due }: DueDates, lang: Lang, texts: LetterTexts): string {
  const day = due.isMonthEnd ? texts.count['month-end'] : texts.count['same-day'];
  if (due.skipped.length === 0) return day;
  return `${day}; ${texts.count.moved.replace('{nominal}', printDate(due.nominal, lang))}`;
}

type Need = readonly [TodoKey, boolean];

function todoKeys(request: AdviceRequest, sections: readonly string[]): readonly TodoKey[] {
  const needs = request.kind === undefined ? otherMatters(request) : requestNeeds(request, sections);
  return needs.flatMap(([key, isNeeded]) => (isNeeded ? [key] : []));
}

function otherMatters({ reading }: AdviceRequest): readonly Need[] {
  const has = (flag: Parameters<typeof hasFlag>[1]): boolean => hasFlag(reading, flag);
  return [
    ['authority-request', has('authority')],
    ['breach-clock', has('breach')],
    ['return-misdelivered', has('breach')],
    ['vendor', has('vendor-questionnaire')],
    ['advertising', has('advertising') || has('mailing')],
    ['job-application', has('job-application')],
    ['outsider', has('outsider')],
    ['mask-identity-code', has('identity-code')],
    ['ignore-instructions', has('prompt-injection')],
    ['not-a-request', true],
  ];
}

function requestNeeds(request: AdviceRequest, sections: readonly string[]): readonly Need[] {
  const { reading, kind, rights, notice, today, dates, originalDates } = request;
  const has = (flag: Parameters<typeof hasFlag>[1]): boolean => hasFlag(reading, flag);
  const governing = originalDates ?? dates;
  const isLate = today > governing.due.date;
  const isOnlyMarketing = rights.length > 0 && rights.every((right) => right === 'marketing-objection');
  return [
    ['choose-company', notice === undefined],
    ['protect-address', has('protected-address')],
    ['log', true],
    ['note-oral', has('oral')],
    ['find-first-request', has('follow-up')],
    ['answer-now', isLate || has('overdue')],
    ['ask-back', kind === 'clarification'],
    ['reply-channel', asks(request, request.kit.quotes.channel)],
    ['not-ours', kind === 'wrong-addressee'],
    ['confirm-nothing', has('no-authority')],
    // Of a parent, custody is checked.
    ['check-authority', whoseData(reading) === 'other' || has('no-authority')],
    ['check-child', has('child')],
    ['check-estate', has('deceased')],
    ['route-hr', kind === 'other-register' && has('employee')],
    ['route-recruitment', kind === 'other-register' && has('job-applicant')],
    ['work-certificate', asks(request, request.kit.quotes.certificate)],
    ['identify-nameless', has('no-name') && !isOnlyMarketing],
    ['identify', !has('no-name') && !isOnlyMarketing],
    // To somebody without authority nothing is given: there is nothing to search and mask.
    ...rights.flatMap((right) => NEEDS[right].map((key): Need => [inRegister(key, request), kind !== 'no-authority'])),
    ['name-recipients', rights.includes('information') && asksWhoGotData(request)],
    ['restrict-claim', has('open-invoice') && rights.includes('restriction')],
    ['copy-before-erasure', rights.includes('access') && rights.includes('erasure')],
    ['split-invoice', has('open-invoice') && rights.includes('erasure')],
    ['business-contact', has('business-contact')],
    ['ban-publication', rights.includes('objection')],
    ['tell-insurer', has('compensation')],
    ['breach-clock', has('breach')],
    ['trace-disclosure', has('breach')],
    ['mask-identity-code', has('identity-code')],
    ['ignore-instructions', has('prompt-injection')],
    ['translate', has('other-language')],
    ['extend', !isLate && !isOnlyMarketing && kind !== 'extension'],
    ['fill-notice', sections.length > 0],
    ['send', true],
  ];
}

/** What is erased of applicants and staff is not what is erased of customers. */
function inRegister(key: TodoKey, { kind, reading }: AdviceRequest): TodoKey {
  if (key !== 'erase' || kind !== 'other-register') return key;
  return hasFlag(reading, 'employee') ? 'erase-employee' : 'erase-applicant';
}

/** Tells whether a sentence of the letter asks for something beside the rights. */
function asks({ reading }: AdviceRequest, rules: readonly SentenceRule[]): boolean {
  const sentences = splitLetter(`${reading.letter.subject}\n${reading.letter.body}`).map(({ text }) => tokensOf(text));
  return sentences.some((tokens) => rules.some((rule) => meetsRule(rule, tokens)));
}

const NEEDS: Readonly<Record<Right, readonly TodoKey[]>> = {
  access: ['search', 'name-recipients', 'redact'],
  rectification: ['rectify', 'tell-recipients'],
  erasure: ['search', 'erase', 'tell-recipients'],
  restriction: ['restrict', 'tell-recipients'],
  portability: ['export'],
  objection: ['weigh-objection'],
  'marketing-objection': ['stop-marketing', 'keep-suppression'],
  'consent-withdrawal': ['stop-consent'],
  'automated-decisions': ['check-automation'],
  complaint: ['tell-management'],
  information: ['answer-silent'],
};
