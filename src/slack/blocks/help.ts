import { type Message, packMessages } from './message.ts';
import { bold, bullets, code, contextBlock, paragraph, plain, richText } from './rich-text.ts';
import type { Scene } from './scene.ts';

/** Tells what can be typed, with a company of ours in the examples. */
export function helpMessage({ copy, catalog }: Scene): Message[] {
  const { title, intro, notes } = copy.help;
  const typed = copy.help.ways(catalog.notices[0]?.company.name ?? '');
  return packMessages([
    {
      text: [title, intro, ...typed.map(({ type, does }) => `${type}: ${does}`), ...notes].join('\n'),
      blocks: [
        richText(
          paragraph(bold(title), plain(`\n${intro}\n\n`)),
          bullets(typed.map(({ type, does }) => [code(type), plain(`  ${does}`)])),
        ),
        contextBlock(...notes),
      ],
    },
  ]);
}
