import type { Lang, Notice, Party, Topic } from '../notices/notice.ts';
import type { DraftKit, DraftParagraph, DraftSource } from './draft.ts';
import type { SentenceKey } from './letter-keys.ts';
import { fillPlaces, type Values } from './letter-texts.ts';
import type { NoticeStatement } from './notice-statement.ts';

/** A sentence of a letter with what it rests on. */
export interface Said {
  readonly text: string;
  readonly sources: readonly DraftSource[];
}

/** Writes the sentences of one letter. */
export interface LetterWriter {
  readonly lang: Lang;
  /** Writes a sentence of the texts; what is not known becomes an open point. */
  say(key: SentenceKey, values?: Values): Said;
  /** Writes a sentence about a section of the notice. */
  cite(key: SentenceKey, values: Values, cited: Cited): Said;
}

/** A section that a sentence cites. */
export interface Cited {
  readonly topic: Topic;
  readonly heading: string;
}

/** Makes a writer for one language. `values` are those that every sentence may use. */
export function createWriter(
  { texts }: Pick<DraftKit, 'texts'>,
  { lang, company, values }: { lang: Lang; company: string; values: Values },
): LetterWriter {
  const { sentences, openPoints } = texts[lang];
  const say = (key: SentenceKey, own: Values = {}): Said => ({
    text: fillPlaces(sentences[key].text, { ...values, ...own }, openPoints),
    sources: [{ kind: 'law', reference: sentences[key].source }],
  });
  return {
    lang,
    say,
    cite: (key, own, { topic, heading }) => ({
      ...say(key, own),
      sources: [{ kind: 'notice', company, topic, heading }],
    }),
  };
}

/** Joins sentences to a paragraph; undefined stands for a sentence that is not needed here. */
export function paragraph(...sentences: readonly (Said | undefined)[]): readonly DraftParagraph[] {
  const said = sentences.filter((sentence) => sentence !== undefined);
  if (said.length === 0) return [];
  const sources = new Map(
    said.flatMap((sentence) => sentence.sources).map((source) => [JSON.stringify(source), source]),
  );
  return [{ text: said.map(({ text }) => text).join(' '), sources: [...sources.values()] }];
}

/** Tells a quoted statement from one that has nothing to quote. */
export function isQuoted(
  statement: NoticeStatement | undefined,
): statement is Extract<NoticeStatement, { state: 'text' }> {
  return statement?.state === 'text';
}

/** Prints whom to ask; undefined where the notice prints nothing of anybody. */
export function printContact(notice: Notice | undefined): string | undefined {
  const printed = [notice?.contact, notice?.controller].map(printParty).find((line) => line !== '');
  return printed === undefined || printed === '' ? undefined : printed;
}

function printParty(party: Party | undefined): string {
  return [party?.name, party?.email, party?.phone].filter((part) => part !== undefined && part !== '').join(', ');
}
