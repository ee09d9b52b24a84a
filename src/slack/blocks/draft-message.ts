import type { IsoDate } from '../../notices/notice.ts';
import { splitText, TEXT_PER_BLOCK } from '../limits.ts';
import { type Message, packMessages, type Unit } from './message.ts';
import { bold, contextBlock, paragraph, richText } from './rich-text.ts';
import type { Scene } from './scene.ts';

/** What is sent to the handler alone. */
interface SentDraft {
  readonly text: string;
  /** As it is called. */
  readonly company: string;
  readonly due?: IsoDate;
}

/** Renders a draft to be copied, whole; a notification says only that there is one. */
export function draftMessages({ text, company, due }: SentDraft, { copy }: Scene): Message[] {
  const words = copy.draft.draft;
  const heading = words.messageHeading({ company, ...(due !== undefined && { due: copy.draft.dates.day(due) }) });
  const pieces = splitText(text, TEXT_PER_BLOCK).map((piece) => piece.trim());
  const units: Unit[] = [
    { text: '', blocks: [richText(paragraph(bold(heading))), contextBlock(words.messageNote)] },
    // Copied from such a block, a text keeps its lines and gets no marks.
    ...pieces
      .filter((piece) => piece !== '')
      .map((piece) => ({
        text: '',
        blocks: [richText({ type: 'rich_text_preformatted' as const, elements: [{ type: 'text', text: piece }] })],
      })),
  ];
  return packMessages(units).map((message) => ({ ...message, text: words.ready }));
}
