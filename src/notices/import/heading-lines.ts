import { type HeadingTopics, isSure } from '../heading-topics.ts';
import type { SectionTopic } from '../notice.ts';
import type { TextBlock } from './block.ts';
import { nameWithForm } from './printed-name.ts';

/** A line that may be a heading. */
export interface Candidate {
  /** Place of its block, and of the line within it. */
  readonly block: number;
  readonly line: number;
  readonly text: string;
  /** How it is set and written: headings of a document share it. */
  readonly style: string;
  /** Whether the style alone sets it apart from running text. */
  readonly isSetApart: boolean;
  /** Whether it is all of its block. */
  readonly isAlone: boolean;
  /** Whether it is only the beginning of its line, set in bold. */
  readonly isLabel: boolean;
  readonly topic: SectionTopic;
  /** Whether the vocabulary has it, or its parts, word by word. */
  readonly isExact: boolean;
}

/** Finds the lines of running text that may be headings: short, and no sentence. */
export function candidatesIn(blocks: readonly TextBlock[], topics: HeadingTopics): readonly Candidate[] {
  return blocks.flatMap((block, at) => {
    if (block.kind === 'heading') return [];
    if (block.lead !== undefined) return leadOf(block.lead, at, topics);
    if (block.kind === 'item' && block.look === undefined) return [];
    const lines = block.text.split('\n');
    return lines.flatMap((text, line): readonly Candidate[] => {
      if (!mayBeHeading(text)) return [];
      const found = topics.find(text);
      const { topic } = found;
      const isExact = isSure(found);
      if (!isExact && isCompany(text)) return [];
      const marks = marksOf(text, block, isExact);
      if (text.endsWith('.') && marks === '' && !topics.knows(text)) return [];
      const isOver = text.endsWith(':') && (isExact || OPENING_LINE.test(lines[line + 1] ?? ''));
      const place = lines.length === 1 ? 'alone' : line > 0 ? 'within' : isOver ? 'over' : 'first';
      return [
        {
          block: at,
          line,
          text,
          style: marks === '' ? place : marks,
          isSetApart: marks !== '',
          isAlone: lines.length === 1,
          isLabel: false,
          topic,
          isExact,
        },
      ];
    });
  });
}

function leadOf(lead: string, block: number, topics: HeadingTopics): readonly Candidate[] {
  const text = lead.replace(/\s*[:.]$/u, '');
  if (!mayBeHeading(text)) return [];
  const found = topics.find(text);
  const { topic } = found;
  const isExact = isSure(found);
  return [
    { block, line: 0, text: lead, style: 'lead', isSetApart: false, isAlone: false, isLabel: true, topic, isExact },
  ];
}

/** The number with which a heading opens: "4." → [4], "4.1" → [4, 1], "A." → [], none → undefined. */
export function numberOf(text: string): readonly number[] | undefined {
  const digits = /^\s*(?:§\s*)?(\d{1,2}(?:\.\d{1,2})*)\s?[a-c]?[.):]?\s+\S/u.exec(text)?.[1];
  if (digits !== undefined) return digits.split('.').map(Number);
  const roman = ROMANS.indexOf(ROMAN.exec(text)?.[1] ?? '');
  if (roman !== -1) return [roman + 1];
  return LETTERED.test(text) ? [] : undefined;
}

function marksOf(text: string, { look }: TextBlock, isExact: boolean): string {
  const number = numberOf(text);
  const marks = [
    look,
    number === undefined || (SENTENCE.test(text) && !isExact)
      ? undefined
      : number.length === 0
        ? 'lettered'
        : 'numbered',
    isCapitals(text) ? 'capitals' : undefined,
    text.endsWith('?') ? 'question' : undefined,
  ];
  return marks.filter((mark) => mark !== undefined).join(' ');
}

function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return letters.length > 3 && capitals.length >= letters.length * LEAST_CAPITALS;
}

/** Under a heading with a colon text begins; under the announcement of a list its first item. */
const OPENING_LINE = /^\p{Lu}.{30}/u;

/** Whether a line is little else than the name of a company. */
function isCompany(text: string): boolean {
  return (nameWithForm(text)?.length ?? 0) > text.length * LEAST_NAME;
}

function mayBeHeading(text: string): boolean {
  if (text.length < 3 || text.length > MAX_HEADING_LENGTH || !/\p{L}{2}/u.test(text)) return false;
  return !/[,;]$/u.test(text) && !/^\p{Ll}/u.test(text) && !CONTACT.test(text) && text.split(' ').length <= MAX_WORDS;
}

/** Characters; the longest known heading has 131. */
const MAX_HEADING_LENGTH = 160;
const MAX_WORDS = 20;
/** The share of a line that is the name of a company. */
const LEAST_NAME = 0.6;
/** "SIIRTO EU:n ULKOPUOLELLE" is in capitals too. */
const LEAST_CAPITALS = 0.85;
const ROMAN = /^\s*([IVX]{1,5})[.)]?\s+\p{Lu}/u;
const ROMANS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV'.split(
  ' ',
);
const LETTERED = /^\s*[A-H][.):]\s+\S/u;
/** A full stop with more after it, or at the end: "1. Asiakas voi perua tilauksen." */
const SENTENCE = /\p{Ll}[.!](?:\s|$)/u;
/** An e-mail address, a phone number, a postcode or a business id: lines of an address. */
export const CONTACT = /@|\(at\)|\[at\]|\b\d{7}-\d\b|\b\d{5}\s+\p{Lu}|(?:\d[ -]?){7}/u;
