import type { Answer } from '../../search/reply.ts';
import { splitText, TEXT_PER_BLOCK } from '../limits.ts';
import { cautionBlocks, refOf, shareButtons, sourceLine, titleBlock, titleText, translationBlocks } from './answer.ts';
import { row } from './button.ts';
import { type Message, packMessages, type Unit } from './message.ts';
import { contextBlock, quoteBlocks } from './rich-text.ts';
import type { Scene } from './scene.ts';

/** Renders a whole section, split at paragraphs into as many messages as Slack's limits ask for, nothing lost. */
export function sectionMessages(answer: Answer, scene: Scene): Message[] {
  const pieces = splitText(answer.section, TEXT_PER_BLOCK).filter((piece) => piece.trim() !== '');
  const units: Unit[] = [
    { text: titleText(answer, scene), blocks: [titleBlock(answer, scene)] },
    ...pieces.map((piece) => ({ text: piece.trim(), blocks: quoteBlocks(piece) })),
    ...(answer.quote === answer.section ? [{ text: '', blocks: translationBlocks(answer, scene.copy) }] : []),
    {
      text: '',
      blocks: [
        ...cautionBlocks(answer, scene.copy),
        contextBlock(sourceLine(answer, scene)),
        ...row(shareButtons({ ...refOf(answer, scene.copy), whole: true }, 1, scene)),
      ],
    },
  ];
  return withPartNumbers(packMessages(units), scene);
}

function withPartNumbers(messages: readonly Message[], { copy }: Scene): Message[] {
  if (messages.length === 1) return [...messages];
  return messages.map((message, index) => {
    const part = copy.section.part({ number: index + 1, of: messages.length });
    return { text: `${part}\n${message.text}`, blocks: [...message.blocks, contextBlock(part)] };
  });
}
