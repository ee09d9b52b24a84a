import { INSTALL_COPIES } from '../copy/install-copy.ts';
import type { Lang } from '../notices/notice.ts';
import { type Message, packMessages } from './blocks/message.ts';
import { textBlocks } from './blocks/rich-text.ts';
import type { Dependencies } from './dependencies.ts';

/** Says what is missing in a workspace of which there is no notice yet; undefined where there is one. */
export function noNoticesMessage({ services, team }: Dependencies, lang: Lang): Message[] | undefined {
  if (services.current().catalog.notices.length > 0) return undefined;
  const text = INSTALL_COPIES[lang].noNotices(team);
  return packMessages([{ text, blocks: textBlocks(text) }]);
}
