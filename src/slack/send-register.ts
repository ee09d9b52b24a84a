import type { webApi } from '@slack/bolt';
import { registerCsv, registerMarkdown } from '../cases/register.ts';
import { isHandler } from '../cases/roles.ts';
import { type Message, packMessages, type Unit } from './blocks/message.ts';
import { contextBlock, richText, textBlocks } from './blocks/rich-text.ts';
import { companyName } from './blocks/scene.ts';
import type { CaseDesk } from './case-desk.ts';
import { splitText, TEXT_PER_BLOCK } from './limits.ts';
import { sendDirectly } from './outlet.ts';

/** More than this nobody copies out of messages. */
const MOST_CASES = 200;

/** Sends the register of a handler's companies, or of one of them, to their own messages, to be copied. */
export async function sendRegister(
  { dependencies, person, scene, today }: CaseDesk,
  { format, company }: { format: 'csv' | 'markdown'; company?: string },
  client: webApi.WebClient,
): Promise<void> {
  const { store, team, log } = dependencies;
  // Whoever may not see cases gets not even an empty register.
  if (!isHandler(person)) return;
  const companies = person.companies.filter((slug) => company === undefined || slug === company);
  const found = await store.cases.register({ team, companies }, { offset: 0, limit: MOST_CASES + 1 });
  const cases = found.slice(0, MOST_CASES);
  const { cases: words, draft } = scene.copy;
  const parts = {
    cases,
    words,
    rightNames: draft.found.rightNames,
    companyName: (slug: string) => companyName(scene.catalog, slug),
    today,
  };
  // The ends of lines are Slack's here.
  const text = format === 'csv' ? registerCsv(parts).replaceAll('\r\n', '\n') : registerMarkdown(parts);
  const remarks = found.length > cases.length ? [words.messages.registerCut(MOST_CASES)] : [];
  const messages =
    cases.length === 0
      ? packMessages([{ text: '', blocks: textBlocks(words.messages.registerNone) }])
      : packMessages(unitsOf(text, remarks));
  await sendDirectly(
    client,
    person.user,
    messages.map((message): Message => ({ ...message, text: words.messages.registerReady })),
  );
  log.info('register sent', { format, cases: cases.length });
}

function unitsOf(text: string, remarks: readonly string[]): Unit[] {
  const pieces = splitText(text.trimEnd(), TEXT_PER_BLOCK).map((piece) => piece.trimEnd());
  return [
    ...pieces.map((piece) => ({
      text: '',
      blocks: [richText({ type: 'rich_text_preformatted' as const, elements: [{ type: 'text', text: piece }] })],
    })),
    ...remarks.map((remark) => ({ text: '', blocks: [contextBlock(remark)] })),
  ];
}
