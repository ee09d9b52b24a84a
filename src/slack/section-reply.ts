import type { Reply } from '../search/reply.ts';
import type { Knowledge } from '../services.ts';
import { packMessages } from './blocks/message.ts';
import { textBlocks } from './blocks/rich-text.ts';
import type { SectionRef } from './button-value.ts';
import type { Click } from './click.ts';
import { copyFor, type Dependencies } from './dependencies.ts';

/** Finds the section a button leads to; undefined where its notice or the section has gone. */
export function findSectionReply(ref: SectionRef | undefined, knowledge: Knowledge): Reply | undefined {
  if (ref === undefined || !knowledge.catalog.bySlug.has(ref.company)) return undefined;
  const { company, topic, heading, lang } = ref;
  const reply = knowledge.showSection({ topic, company, lang, ...(heading !== undefined && { heading }) });
  return reply.answers.length > 0 ? reply : undefined;
}

/** Tells that what a button led to is no longer there. */
export async function sayGone(dependencies: Dependencies, { outlet, place }: Click): Promise<void> {
  const copy = copyFor(dependencies, place.user);
  await outlet.send(packMessages([{ text: copy.section.gone, blocks: textBlocks(copy.section.gone) }]), copy);
}
