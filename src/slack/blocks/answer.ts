import type { types } from '@slack/bolt';
import type { Copy } from '../../copy/copy.ts';
import type { Answer } from '../../search/reply.ts';
import { ACTIONS, numbered } from '../action-ids.ts';
import { fingerprint, type SectionRef, writeValue } from '../button-value.ts';
import { BUTTON_VALUE, splitText, TEXT_PER_BLOCK } from '../limits.ts';
import { button, row } from './button.ts';
import type { Block, Unit } from './message.ts';
import { bold, contextBlock, italic, paragraph, plain, quoteBlocks, richText, textBlocks } from './rich-text.ts';
import { companyName, type Scene } from './scene.ts';

/** Renders what one company's notice says to a question. `number` tells the answers of one message apart. */
export function answerUnit(answer: Answer, number: number, scene: Scene): Unit {
  const says = answer.state === 'text' ? quotedParts(answer, scene) : unansweredParts(answer, scene);
  return {
    text: [titleText(answer, scene), ...says.spoken].join('\n'),
    blocks: [
      titleBlock(answer, scene),
      ...says.blocks,
      ...fewCautionBlocks(answer, scene.copy),
      contextBlock(sourceLine(answer, scene)),
      ...row(answerButtons(answer, number, scene)),
    ],
  };
}

/** Company and heading as printed; below, the topic's name where it tells the asker more. */
export function titleBlock(answer: Answer, scene: Scene): types.RichTextBlock {
  const topic = topicName(answer, scene.copy);
  const name = bold(companyName(scene.catalog, answer.company));
  if (answer.heading === '') return richText(paragraph(name, ...(topic === undefined ? [] : [plain(` · ${topic}`)])));
  const heading = [name, plain(' · '), bold(answer.heading)];
  const isSaid = topic === undefined || sameWords(topic, answer.heading);
  return richText(paragraph(...heading, ...(isSaid ? [] : [plain('\n'), italic(topic)])));
}

/** The title as plain words. */
export function titleText(answer: Answer, { catalog, copy }: Scene): string {
  return [companyName(catalog, answer.company), answer.heading || (topicName(answer, copy) ?? '')]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Says whose notice of which day a quote is from. */
export function sourceLine({ company, date, state, nearest }: Answer, { copy, catalog }: Scene): string {
  const printed = date === null ? {} : { date: copy.date(date) };
  const isQuoted = state === 'text' || nearest !== undefined;
  return copy.answer.source({ company: companyName(catalog, company), isQuoted, ...printed });
}

/** An unofficial translation, below the quote and labelled. */
export function translationBlocks({ translation }: Answer, copy: Copy): Block[] {
  if (translation === null || translation.text === '') return [];
  return [richText(paragraph(italic(copy.answer.translation))), ...textBlocks(translation.text)];
}

/** Remarks of ours, set apart from the quote. */
export function cautionBlocks({ cautions }: Answer, { answer }: Copy): types.ContextBlock[] {
  return cautions.map(({ text, source }) => {
    const remark = `⚠️ ${answer.caution} ${text} ${source === '' ? '' : answer.cautionSource(source)}`.trim();
    return contextBlock(...splitText(remark, TEXT_PER_BLOCK));
  });
}

/** More remarks than this drown the quote; all of them stand with the whole section. */
const CAUTIONS_BESIDE_QUOTE = 2;

function fewCautionBlocks(answer: Answer, copy: Copy): types.ContextBlock[] {
  const blocks = cautionBlocks({ ...answer, cautions: answer.cautions.slice(0, CAUTIONS_BESIDE_QUOTE) }, copy);
  const more = answer.cautions.length - CAUTIONS_BESIDE_QUOTE;
  return more > 0 ? [...blocks, contextBlock(copy.answer.moreCautions(more))] : blocks;
}

/** Shares what the button stands beside, wherever only the asker sees it. */
export function shareButtons(ref: SectionRef, number: number, { copy, isPrivate }: Scene): types.Button[] {
  const value = writeValue(ref, BUTTON_VALUE);
  if (!isPrivate || value === undefined) return [];
  return [button({ id: numbered(ACTIONS.share, number), label: copy.answer.share, value })];
}

/** As long as an answer's quote may be. */
const QUOTE_LENGTH = 700;

interface Parts {
  readonly blocks: readonly Block[];
  /** The same in plain words. */
  readonly spoken: readonly string[];
}

/** A section too long to be quoted whole is begun; the button shows the rest. */
function quotedParts(answer: Answer, { copy }: Scene): Parts {
  const quote = answer.quote || (splitText(answer.section, QUOTE_LENGTH)[0] ?? '').trim();
  return { blocks: [...quoteBlocks(quote), ...translationBlocks(answer, copy)], spoken: [quote] };
}

/** What the notice does not say, whom to ask, and what comes nearest. */
function unansweredParts(answer: Answer, scene: Scene): Parts {
  const words = scene.copy.answer;
  const { nearest, contact } = answer;
  const statement = unansweredStatement(answer, scene);
  const whom = Object.values(contact).some((part) => part !== '') ? words.contact(contact) : words.noContact;
  const near =
    nearest === undefined || nearest.quote === ''
      ? []
      : [...textBlocks(words.nearest(nearest.heading)), ...quoteBlocks(nearest.quote)];
  return { blocks: [...textBlocks(`${statement}\n${whom}`), ...near], spoken: [statement, whom] };
}

function unansweredStatement(answer: Answer, { copy, catalog }: Scene): string {
  const company = companyName(catalog, answer.company);
  const topic = topicName(answer, copy);
  switch (answer.state) {
    case 'missing':
      return copy.answer.missing({ company, ...(topic !== undefined && { topic }) });
    case 'empty':
      return copy.answer.empty({ company, heading: answer.heading });
    case 'silent':
    case 'text':
      return copy.answer.silent({ company, heading: answer.heading });
  }
}

/** The way to the whole section, or to the nearest one where there is none. */
function answerButtons(answer: Answer, number: number, scene: Scene): types.Button[] {
  const { copy, catalog } = scene;
  const whole = wholeSection(answer, copy);
  const value = whole && writeValue(whole, BUTTON_VALUE);
  const shared = sharedAnswer(answer, copy);
  const company = companyName(catalog, answer.company);
  const label = copy.answer.wholeSection;
  return [
    ...(value === undefined
      ? []
      : [button({ id: numbered(ACTIONS.showSection, number), label, value, hint: `${label}: ${company}` })]),
    ...(shared === undefined ? [] : shareButtons(shared, number, scene)),
  ];
}

/** What cannot be asked for again, that the section does not say it, cannot be shared. */
function sharedAnswer(answer: Answer, copy: Copy): SectionRef | undefined {
  const { facet, state, quote } = answer;
  if (facet === undefined && state === 'silent') return undefined;
  return { ...refOf(answer, copy), ...(facet !== undefined && { facet }), quote: fingerprint(quote) };
}

function wholeSection(answer: Answer, copy: Copy): SectionRef | undefined {
  const isAllShown = answer.section === answer.quote && answer.cautions.length <= CAUTIONS_BESIDE_QUOTE;
  if (answer.section !== '') return isAllShown ? undefined : refOf(answer, copy);
  return answer.nearest && refOf({ ...answer.nearest, company: answer.company }, copy);
}

/** Names a section; its heading only where the topic does not tell it apart. */
export function refOf(section: Pick<Answer, 'company' | 'topic' | 'heading'>, { lang }: Copy): SectionRef {
  const { company, topic, heading } = section;
  return { company, topic, ...(topic === 'other' && { heading }), lang };
}

function topicName({ topic }: Answer, copy: Copy): string | undefined {
  return topic === 'other' ? undefined : copy.topic(topic);
}

function sameWords(one: string, other: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return bare(one) === bare(other);
}
