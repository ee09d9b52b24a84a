import { findSection } from '../notices/catalog.ts';
import { type Caution, cautionsFor } from '../notices/cautions.ts';
import type { Lang, Notice, Topic } from '../notices/notice.ts';
import type { DueDates } from './deadline.ts';
import type { DraftKit } from './draft.ts';
import type { DraftKind } from './draft-kind.ts';
import { askedIn } from './information-paragraphs.ts';
import type { LetterCautionKey } from './letter-keys.ts';
import { hasFlag, type LetterReading } from './letter-reading.ts';
import { QUOTED } from './quote-rules.ts';
import type { Right } from './right.ts';
import { whoseData } from './whose-data.ts';

/** What the remarks and the list of things to do beside a letter are made from. */
export interface AdviceRequest {
  readonly reading: LetterReading;
  /** Absent where the letter is no request and no draft was asked for. */
  readonly kind?: DraftKind;
  readonly rights: readonly Right[];
  readonly notice?: Notice;
  readonly dates: DueDates;
  readonly originalDates?: DueDates;
  readonly today: string;
  /** Language of the letter. */
  readonly lang: Lang;
  /** Language of the advice. */
  readonly handlerLang: Lang;
  readonly kit: DraftKit;
}

/** Sections, besides those that a right is quoted from, whose remarks a handler needs for it. */
const ALSO: Readonly<Partial<Record<Right, readonly Topic[]>>> = {
  access: ['retention', 'complaint'],
  rectification: ['complaint'],
  erasure: ['objection', 'disclosures', 'sources', 'retention', 'complaint'],
  restriction: ['complaint'],
  objection: ['purpose', 'legitimate-interest', 'complaint'],
  'marketing-objection': ['access', 'purpose'],
  'consent-withdrawal': ['purpose'],
  information: ['transfers', 'complaint'],
};

/** Finds the remarks for the handler: on the letter first, then on the sections of the notice that matter for it. */
export function draftCautions(request: AdviceRequest): readonly Caution[] {
  const { notice, kit, handlerLang, kind, reading } = request;
  const texts = kit.texts[handlerLang].cautions;
  const own = letterCautions(request).map((code) => ({ code, ...texts[code] }));
  if (
    notice === undefined ||
    kind === undefined ||
    NOT_OF_NOTICE.includes(kind) ||
    reading.rights.length + request.rights.length === 0
  )
    return own;
  const topics = topicsOf(request);
  const onNotice = topics.flatMap((topic) => {
    const section = findSection(notice, topic);
    return section === undefined ? [] : cautionsFor({ topic, text: section.text, notice }, kit.cautions, handlerLang);
  });
  const concerning = onNotice.filter(({ code }) => concerns(code, request.rights));
  const all = [...own, ...gaps(request, topics), ...concerning];
  return [...new Map(all.map((caution) => [`${caution.code}${caution.text}`, caution])).values()];
}

/** Remarks of `vocabulary/cautions.yml` that say something only where one of these rights is used. */
const ONLY_FOR: Readonly<Record<string, readonly Right[]>> = {
  'service-point-only': ['marketing-objection', 'objection', 'consent-withdrawal'],
  'business-contact-bar': ['erasure', 'objection'],
  'open-invoice-bar': ['erasure'],
  'objection-as-erasure': ['objection', 'marketing-objection'],
  'contract-for-everything': ['objection', 'marketing-objection', 'consent-withdrawal', 'information'],
  'publication-unless-forbidden': ['objection', 'marketing-objection', 'information'],
};

function concerns(code: string, rights: readonly Right[]): boolean {
  return ONLY_FOR[code]?.some((right) => rights.includes(right)) !== false;
}

/** Letters that say nothing on the notice: what is to be mended in it is no matter of theirs. */
const NOT_OF_NOTICE: readonly DraftKind[] = ['other-register', 'no-authority', 'deceased', 'wrong-addressee'];

function topicsOf({ rights, reading, kit }: AdviceRequest): readonly Topic[] {
  const topics = rights.flatMap((right) => {
    const quoted = QUOTED.find((one) => one === right);
    const asked = right === 'information' ? askedIn(reading, kit).flatMap((rule) => rule.topics.slice(0, 1)) : [];
    // The others of its topics only stand in for the first.
    return [
      ...(quoted === undefined ? [] : (kit.quotes.rights.get(quoted)?.topics.slice(0, 1) ?? [])),
      ...asked,
      ...(ALSO[right] ?? []),
    ];
  });
  return [...new Set(topics)];
}

/** What the notice lacks of the sections that matter here. */
function gaps({ notice, kit, handlerLang, rights }: AdviceRequest, topics: readonly Topic[]): readonly Caution[] {
  const texts = kit.texts[handlerLang].cautions;
  return topics.flatMap((topic): Caution[] => {
    const section = notice === undefined ? undefined : findSection(notice, topic);
    const code = gapCode(section?.text);
    if (code === undefined || (topic === 'complaint' && !rights.includes('complaint') && code === 'section-empty'))
      return [];
    const name = kit.topicName(topic, handlerLang);
    return [{ code, text: texts[code].text.replace('{topic}', name), source: texts[code].source }];
  });
}

function gapCode(text: string | undefined): 'section-missing' | 'section-empty' | undefined {
  if (text === undefined) return 'section-missing';
  return text === '' ? 'section-empty' : undefined;
}

/** The sections of a topic list that a notice lacks or leaves empty, by their names. */
export function lackingSections(request: AdviceRequest): readonly string[] {
  const { notice, kit, handlerLang, kind } = request;
  if (notice === undefined || kind === undefined || NOT_OF_NOTICE.includes(kind)) return [];
  return topicsOf(request)
    .filter((topic) => gapCode(findSection(notice, topic)?.text) !== undefined)
    .map((topic) => kit.topicName(topic, handlerLang));
}

function letterCautions(request: AdviceRequest): readonly LetterCautionKey[] {
  const { reading, kind, rights, notice, today, dates, originalDates, lang } = request;
  const governing = originalDates ?? dates;
  const isLate = kind !== undefined && today > governing.due.date;
  const has = (flag: Parameters<typeof hasFlag>[1]): boolean => hasFlag(reading, flag);
  const found: readonly (readonly [LetterCautionKey, boolean])[] = [
    ['no-company', kind !== undefined && notice === undefined],
    ['unsure', reading.kind === 'unsure'],
    ['wrong-controller', has('wrong-controller')],
    ['overdue', isLate && kind !== 'extension'],
    ['extension-too-late', isLate && kind === 'extension'],
    ['reminder-clock', has('follow-up') && kind !== undefined],
    ['no-authority', has('no-authority')],
    ['third-party', whoseData(reading) === 'other' && !has('no-authority') && !has('deceased') && kind !== undefined],
    ['deceased', has('deceased')],
    ['other-register', kind === 'other-register'],
    ['protected-address', has('protected-address')],
    ['breach', has('breach')],
    ['compensation', has('compensation') && kind !== undefined],
    ['identity-code-in-letter', has('identity-code')],
    ['prompt-injection', has('prompt-injection')],
    ['open-invoice', has('open-invoice') && rights.includes('erasure')],
    ['contract-basis', rights.includes('objection') && notice !== undefined],
    ['automated-contradiction', rights.includes('automated-decisions') && saysOfAutomation(notice)],
    ['reply-language', lang === 'sv' && limitsLanguages(request)],
    ['other-language', has('other-language')],
  ];
  return found.flatMap(([code, isFound]) => (isFound ? [code] : []));
}

function saysOfAutomation(notice: Notice | undefined): boolean {
  return notice !== undefined && (findSection(notice, 'automated-decisions')?.text ?? '') !== '';
}

function limitsLanguages({ notice, kit }: AdviceRequest): boolean {
  return (
    notice?.sections.some(({ topic, text }) =>
      cautionsFor({ topic, text }, kit.cautions, 'en').some(({ code }) => code === 'language-limited'),
    ) === true
  );
}
