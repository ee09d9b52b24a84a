import { findSection } from '../notices/catalog.ts';
import type { Notice, Topic } from '../notices/notice.ts';
import { foldWhiteSpace } from '../notices/words.ts';
import { splitSentences } from '../search/sentences.ts';
import { translateQuote } from '../search/translate.ts';
import type { DraftKit, DraftParagraph } from './draft.ts';
import { hasFlag, type LetterReading } from './letter-reading.ts';
import { splitLetter } from './letter-sentences.ts';
import { isQuoted, type LetterWriter, paragraph, type Said } from './letter-writer.ts';
import { findAnswer, type NoticeStatement } from './notice-statement.ts';
import type { AskedRule } from './quote-rules.ts';
import type { RightsToAnswer } from './right-paragraphs.ts';
import { meetsRule } from './sentence-rule.ts';
import { tokensOf } from './word-list.ts';

/** A letter that asks for more than this is answered with the whole notice beside it. */
const MOST_QUESTIONS = 4;

/** Answers questions about the processing from the notice; what it does not say is admitted, not filled in. */
export function informationParagraphs({
  rights,
  reading,
  notice,
  kit,
  writer,
}: RightsToAnswer): readonly DraftParagraph[] {
  const attach = asksForNotice(reading, kit) ? writer.say('information-attach') : undefined;
  const recipients = asksWhoGotData({ reading, kit }) ? writer.say('access-recipients') : undefined;
  if (notice === undefined) return paragraph(attach, recipients, writer.say('information-more'));
  const asked = questionsFor({ rights, reading, kit }).slice(0, MOST_QUESTIONS);
  const answers = asked.map((rule): Said => {
    const found = findAnswer(notice, rule, kit.cautions);
    if (isQuoted(found)) return quoteAnswer(found, { notice, kit, writer });
    const topic = rule.about?.[writer.lang] ?? kit.topicName(topicOf(rule), writer.lang);
    if (found.state === 'missing') return writer.say('information-silent', { topic });
    return writer.cite('information-silent', { topic }, found);
  });
  const isAnswered = asked.some((rule) => isQuoted(findAnswer(notice, rule, kit.cautions)));
  return [
    ...paragraph(isAnswered ? writer.say('information-next') : undefined, attach),
    ...answers.flatMap((answer) => paragraph(answer)),
    ...paragraph(
      asked.some((rule) => topicOf(rule) === 'sources') ? writer.say('information-source') : undefined,
      rights.includes('access') ? undefined : recipients,
      writer.say('information-more'),
    ),
  ];
}

/** What the grounds of a decision are, no notice knows; it is said where the decision is spoken of. */
const OF_DECISIONS: readonly Topic[] = ['automated-decisions', 'legitimate-interest', 'purpose'];

/** Whoever saw data go astray is not told that the notice says they do not. */
function questionsFor({
  rights,
  reading,
  kit,
}: Pick<RightsToAnswer, 'rights' | 'reading' | 'kit'>): readonly AskedRule[] {
  const isOfDecision = rights.includes('automated-decisions');
  return askedIn(reading, kit).filter(
    (rule) =>
      !(hasFlag(reading, 'breach') && topicOf(rule) === 'disclosures') &&
      !(isOfDecision && OF_DECISIONS.includes(topicOf(rule))),
  );
}

/** Tells whether a letter asks who has received the writer's data: then the very recipients are named (C-154/21). */
export function asksWhoGotData({ reading, kit }: Pick<RightsToAnswer, 'reading' | 'kit'>): boolean {
  return askedIn(reading, kit).some((rule) => topicOf(rule) === 'disclosures');
}

/** Quotes an answer, with an unofficial translation where there is one and the letter is in another language. */
function quoteAnswer(
  found: Extract<NoticeStatement, { state: 'text' }>,
  { notice, kit, writer }: { notice: Notice; kit: DraftKit; writer: LetterWriter },
): Said {
  const values = { heading: found.heading, quote: found.quote };
  if (notice.language === writer.lang) return writer.cite('notice-quote', values, found);
  const sentences = splitSentences(findSection(notice, found.topic)?.text ?? '');
  const memory = kit.translations.get(writer.lang);
  const quote = { text: found.quote, indexes: found.indexes };
  const translation = memory === undefined ? undefined : translateQuote(sentences, quote, memory);
  if (translation === undefined) return writer.cite('notice-quote-unexplained', values, found);
  return writer.cite('notice-quote-translated', { ...values, meaning: foldWhiteSpace(translation) }, found);
}

/** The questions of a letter, in the order of `quotes.yml`; how the data are used where none is understood. */
export function askedIn(reading: LetterReading, { quotes }: DraftKit): readonly AskedRule[] {
  const sentences = splitLetter(`${reading.letter.subject}\n${reading.letter.body}`).map(({ text }) => tokensOf(text));
  const asked = quotes.asked.filter(({ asks }) =>
    asks.some((rule) => sentences.some((tokens) => meetsRule(rule, tokens))),
  );
  const isForNotice = asksForNotice(reading, { quotes });
  const fallback = quotes.asked.filter((rule) => topicOf(rule) === 'purpose');
  return asked.length > 0 || isForNotice ? asked : fallback;
}

function asksForNotice(reading: LetterReading, { quotes }: Pick<DraftKit, 'quotes'>): boolean {
  const tokens = tokensOf(`${reading.letter.subject} ${reading.letter.body}`);
  return quotes.noticeItself.some((rule) => meetsRule(rule, tokens));
}

function topicOf(rule: AskedRule): Topic {
  return rule.topics[0] ?? 'purpose';
}
