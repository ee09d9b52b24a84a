import type { Notice } from '../notices/notice.ts';
import type { DraftKit, DraftParagraph } from './draft.ts';
import { asksWhoGotData, informationParagraphs } from './information-paragraphs.ts';
import { hasFlag, type LetterReading } from './letter-reading.ts';
import type { SentenceKey } from './letter-keys.ts';
import { isQuoted, type LetterWriter, paragraph, type Said } from './letter-writer.ts';
import { findStatement, type NoticeStatement } from './notice-statement.ts';
import type { Quoted } from './quote-rules.ts';
import { ARTICLE_OF, type Right } from './right.ts';
import { meetsRule } from './sentence-rule.ts';
import { type WhoseData, whoseData } from './whose-data.ts';
import { tokensOf } from './word-list.ts';

/** What the paragraphs on rights are made from. */
export interface RightsToAnswer {
  readonly rights: readonly Right[];
  readonly reading: LetterReading;
  /** Absent where the letter may not rest on a notice: another register, or no company. */
  readonly notice?: Notice;
  readonly kit: DraftKit;
  readonly writer: LetterWriter;
}

/** What happens next on each right; what is to be seen comes before what is to be erased. */
export function rightParagraphs(answered: RightsToAnswer): readonly DraftParagraph[] {
  const quotedBefore = new Set<string>();
  return inOrder(answered.rights).flatMap((right) => {
    if (right === 'information') return informationParagraphs(answered);
    const next = answered.writer.say(nextKey(right, answered.reading));
    return paragraph(next, ...additions(right, answered), statementOn(right, answered, quotedBefore));
  });
}

const NEXT: Readonly<Record<Exclude<Right, 'information'>, SentenceKey>> = {
  access: 'access-next',
  erasure: 'erasure-next',
  rectification: 'rectification-next',
  restriction: 'restriction-next',
  portability: 'portability-next',
  objection: 'objection-next',
  'marketing-objection': 'marketing-next',
  'consent-withdrawal': 'consent-next',
  'automated-decisions': 'automated-next',
  complaint: 'complaint-next',
};

/** The same where the data are not the writer's own. What does not speak of "your data" needs no other words. */
const OF_OTHERS: Readonly<Record<Exclude<WhoseData, 'writer'>, Readonly<Partial<Record<Right, SentenceKey>>>>> = {
  child: { access: 'access-child', erasure: 'erasure-child', 'marketing-objection': 'marketing-child' },
  other: { access: 'access-other', erasure: 'erasure-other', 'marketing-objection': 'marketing-other' },
};

function nextKey(right: Exclude<Right, 'information'>, reading: LetterReading): SentenceKey {
  const whose = whoseData(reading);
  const ofAnother = whose === 'writer' ? undefined : OF_OTHERS[whose][right];
  if (ofAnother !== undefined) return ofAnother;
  // What is kept of a customer, vouchers for example, is not what is kept of an applicant.
  if (right === 'erasure' && hasFlag(reading, 'employee')) return 'erasure-employee';
  if (right === 'erasure' && hasFlag(reading, 'job-applicant')) return 'erasure-applicant';
  return NEXT[right];
}

function inOrder(rights: readonly Right[]): readonly Right[] {
  return [...rights.filter((right) => right !== 'erasure'), ...rights.filter((right) => right === 'erasure')];
}

function additions(right: Right, answered: RightsToAnswer): readonly (Said | undefined)[] {
  const { rights, reading, writer, kit, notice } = answered;
  if (right === 'erasure') {
    return [
      rights.includes('access') ? writer.say('access-first') : undefined,
      hasFlag(reading, 'open-invoice') ? writer.say('erasure-open-invoice') : undefined,
      hasFlag(reading, 'whole-correspondence') ? writer.say('erasure-correspondence') : undefined,
    ];
  }
  if (right === 'access') return [asksWhoGotData(answered) ? writer.say('access-recipients') : undefined];
  if (right !== 'objection' || !isAgainstPublication(reading, kit)) return [];
  const statement = notice === undefined ? undefined : statementFor('publication', notice, kit);
  return [
    writer.say('objection-publication'),
    isQuoted(statement) ? quote(statement, 'publication', answered) : undefined,
  ];
}

function isAgainstPublication(reading: LetterReading, { quotes }: DraftKit): boolean {
  const tokens = tokensOf(reading.letter.body);
  return quotes.publication.some((rule) => meetsRule(rule, tokens));
}

function statementFor(quoted: Quoted, notice: Notice, { quotes, cautions }: DraftKit): NoticeStatement | undefined {
  const rule = quotes.rights.get(quoted);
  return rule === undefined ? undefined : findStatement(notice, rule, cautions);
}

/** What the company's own notice says of a right, or that it says nothing. The same sentence is quoted once a letter. */
function statementOn(
  right: Exclude<Right, 'information'>,
  answered: RightsToAnswer,
  quotedBefore: Set<string>,
): Said | undefined {
  const { notice, kit, writer } = answered;
  const statement = notice === undefined ? undefined : statementFor(right, notice, kit);
  if (statement === undefined) return undefined;
  const article = ARTICLE_OF[right];
  if (statement.state === 'missing') return writer.say('notice-missing', { article });
  const { heading } = statement;
  if (statement.state !== 'text') {
    return writer.cite(statement.state === 'empty' ? 'notice-empty' : 'notice-silent', { heading, article }, statement);
  }
  if (quotedBefore.has(statement.quote)) return undefined;
  quotedBefore.add(statement.quote);
  // "Ei tehdä" is not the last word to somebody who describes such a decision.
  if (right === 'automated-decisions')
    return writer.cite('automated-contradiction', { heading, quote: statement.quote }, statement);
  return quote(statement, right, answered);
}

function quote(
  statement: Extract<NoticeStatement, { state: 'text' }>,
  quoted: Quoted,
  { rights, reading, kit, writer, notice }: RightsToAnswer,
): Said | undefined {
  const values = { heading: statement.heading, quote: statement.quote };
  if (notice?.language === writer.lang) return writer.cite('notice-quote', values, statement);
  // What explains it speaks of "your data"; Finnish words alone would help nobody here.
  if (whoseData(reading) !== 'writer') return undefined;
  const meaning = kit.quotes.rights.get(quoted)?.meaning;
  if (meaning === undefined) return writer.cite('notice-quote-unexplained', values, statement);
  const explained = { ...values, meaning: writer.say(`meaning-${meaning}`).text };
  // Where several rights are answered, the Finnish words beside each would make the letter twice as long.
  return writer.cite(rights.length > 1 ? 'notice-meaning' : 'notice-quote-foreign', explained, statement);
}
