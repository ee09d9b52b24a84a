import { htmlToText, isHtml } from './html-letter.ts';
import {
  ATTRIBUTION,
  FORWARD_DIVIDER,
  FORWARD_SUBJECT,
  FROM_LINE,
  HEADER_LINE,
  isFooter,
  isMailingFooter,
  REPLY_DIVIDER,
  SUBJECT_LINE,
  SUBJECT_PREFIX,
} from './letter-marks.ts';
import { takeSignature } from './letter-signature.ts';

/** A letter with what the person wrote set apart from what programs and earlier writers added. */
export interface CleanLetter {
  /** Without "Re:" and the like; empty where there is none. */
  readonly subject: string;
  /** Who sent it, as the headers name them, without the address; absent where they name nobody. */
  readonly sender?: string;
  /** What the person wrote, without greeting marks of programs; may be empty. Lines as written. */
  readonly body: string;
  /** What the person answered or passed on; empty where nothing is quoted. */
  readonly quoted: string;
  /** Whether the quoted part is passed on rather than answered: then it may be the letter itself. */
  readonly isForward: boolean;
  /** The name, address and telephone under the letter. */
  readonly signature: string;
  /** Disclaimers, devices' advertisements, ways out of mailing lists. */
  readonly footer: string;
  /** Whether the letter itself, not what it quotes, went to many. */
  readonly isMailing: boolean;
}

/** Longer letters are cut: nobody asks for something first on the fiftieth page, and time stays bounded. Characters. */
const LONGEST_LETTER = 60_000;

/** Sets apart what the person wrote. Takes plain text or HTML, with or without the headers of an e-mail. */
export function cleanLetter(raw: string): CleanLetter {
  const text = plainText(raw.slice(0, LONGEST_LETTER));
  const { subject, sender, rest } = takeHeaders(text.split('\n'));
  const { own, quoted, isForward } = splitQuoted(rest);
  const { kept, footer } = keepRefusal(takeFooters(own));
  const { body, signature } = takeSignature(kept);
  return {
    subject: placeholderBody(subject.replace(SUBJECT_PREFIX, '').trim()),
    ...(sender === '' ? {} : { sender }),
    body: placeholderBody(body),
    quoted: quoted.join('\n').trim(),
    isForward: isForward || FORWARD_SUBJECT.test(subject),
    signature,
    footer,
    isMailing: isMailingFooter(footer) || footer.split('\n').some(isMailingFooter),
  };
}

function plainText(raw: string): string {
  const text = isHtml(raw) ? htmlToText(raw) : raw;
  return (
    text
      .replace(/\r\n?/gu, '\n')
      .replace(/[\u00a0\u2007\u202f]/gu, ' ')
      // Long runs of blanks say nothing, and cost patterns time that grows with their square.
      .replace(/[ \t]{2,}/gu, ' ')
      // Invisible characters, which can hide words from us that a person reads.
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
      // oxlint-disable-next-line no-control-regex -- control characters are what is removed
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, '')
      .normalize('NFC')
  );
}

/** Takes the header block of the message itself: it begins the text and is followed by the letter. */
function takeHeaders(lines: readonly string[]): { subject: string; sender: string; rest: readonly string[] } {
  let at = 0;
  let subject = '';
  let sender = '';
  while (at < lines.length && isHead(lines[at] ?? '')) {
    const line = lines[at] ?? '';
    subject = SUBJECT_LINE.exec(line)?.[1]?.trim() || (SUBJECT_PREFIX.test(line) ? line : subject);
    if (FROM_LINE.test(line)) sender = senderName(line);
    at += 1;
  }
  return { subject, sender, rest: lines.slice(at) };
}

/** `From: "Maija Malli" <maija@example.fi>` names Maija Malli. */
function senderName(line: string): string {
  return line
    .replace(FROM_LINE, '')
    .replace(/[<[(]?\S+@\S+/gu, ' ')
    .replace(/["'*]/gu, '')
    .trim();
}

/** An empty line, a header, or a subject that programs mark as answered or passed on ("VS: …"). */
function isHead(line: string): boolean {
  return line.trim() === '' || HEADER_LINE.test(`${line} `) || SUBJECT_PREFIX.test(line);
}

/** "(tyhjä viesti)" and the like say that there is no body. */
function placeholderBody(body: string): string {
  return /^\s*[([<]?\s*(?:tyhjä(?: viesti)?|ei (?:viestiä|tekstiä|sisältöä)|tomt(?: meddelande)?|inget meddelande|empty(?: message)?|no (?:text|body|content))\s*[)\]>]?\s*$/iu.test(
    body,
  )
    ? ''
    : body.trim();
}

interface Split {
  readonly own: readonly string[];
  readonly quoted: readonly string[];
  readonly isForward: boolean;
}

/** Splits off what is quoted: all below a divider, an attribution or a block of headers, and lines with `>`. */
function splitQuoted(lines: readonly string[]): Split {
  const own: string[] = [];
  const quoted: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (/^\s*>/u.test(line)) {
      quoted.push(line.replace(/^(?:\s*>)+\s?/u, ''));
      continue;
    }
    const isForward = FORWARD_DIVIDER.test(line);
    const isDivider = isForward || REPLY_DIVIDER.test(line);
    if (isDivider || isHeaderBlock(lines, at)) {
      return { own, quoted: [...quoted, ...lines.slice(isDivider ? at + 1 : at)], isForward };
    }
    const attribution = attributionLength(lines, at);
    if (attribution > 0) {
      const below = lines.slice(at + attribution);
      // Answers between the quoted lines are the writer's own.
      if (below.some((one) => /^\s*>/u.test(one))) at += attribution - 1;
      else return { own, quoted: [...quoted, ...below], isForward: false };
      continue;
    }
    own.push(line);
  }
  return { own, quoted, isForward: false };
}

/** Two lines of headers, one of them the sender's, begin the message below. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const block = lines.slice(at, at + 6).filter((line) => line.trim() !== '');
  const heads = block.findIndex((line) => !HEADER_LINE.test(`${line} `));
  const headers = heads === -1 ? block : block.slice(0, heads);
  return HEADER_LINE.test(`${lines[at] ?? ''} `) && headers.length >= 2 && headers.some((line) => FROM_LINE.test(line));
}

/** In characters. */
const LONGEST_ATTRIBUTION = 300;

/** An attribution may run over two lines. Returns how many it takes; 0 where there is none. */
function attributionLength(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  if (line.length > LONGEST_ATTRIBUTION) return 0;
  if (ATTRIBUTION.test(line) && (/\d|@/u.test(line) || isAboveQuote(lines, at))) return 1;
  const two = `${line} ${(lines[at + 1] ?? '').slice(0, LONGEST_ATTRIBUTION)}`;
  return /^\s*(?:on|am|den|le|el)\s.*\d|\d.*klo/iu.test(line) && ATTRIBUTION.test(two) && !line.includes(':\n') ? 2 : 0;
}

function isAboveQuote(lines: readonly string[], at: number): boolean {
  return /^\s*>/u.test(lines.slice(at + 1).find((one) => one.trim() !== '') ?? '');
}

const MOST_WORDS_OF_REFUSAL = 3;

interface Footers {
  readonly kept: readonly string[];
  readonly footer: string;
}

/** Keeps the word that ends mailings where somebody writes nothing else: he wants to get no more of them. */
function keepRefusal({ kept, footer }: Footers): Footers {
  const [first = '', ...rest] = footer.split('\n');
  const isRefusal = isMailingFooter(first) && first.trim().split(/\s+/u).length <= MOST_WORDS_OF_REFUSAL;
  const isAll = kept.every((line) => line.trim() === '');
  return isAll && isRefusal ? { kept: [first], footer: rest.join('\n').trim() } : { kept, footer };
}

function takeFooters(lines: readonly string[]): Footers {
  const kept: string[] = [];
  const footer: string[] = [];
  for (const paragraph of paragraphsOf(lines)) {
    if (paragraph.length > 1 && isFooter(paragraph.join(' ')) && !paragraph.some((line) => line.length < 25)) {
      footer.push(...paragraph);
      continue;
    }
    for (const line of paragraph) (isFooter(line) ? footer : kept).push(line);
    kept.push('');
  }
  return { kept, footer: footer.join('\n') };
}

function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
