import type { App, SlashCommand, webApi } from '@slack/bolt';
import { z } from 'zod';
import { ACTIONS, anyNumber, SHORTCUTS } from '../action-ids.ts';
import { readDraftOffer } from '../button-value.ts';
import type { Dependencies } from '../dependencies.ts';
import { dayOfMessage } from '../letter-day.ts';
import { letterInMessage } from '../message-letter.ts';
import type { NoticeWords } from '../notice-words.ts';
import { openLetterForm } from '../open-letter-form.ts';
import type { Workspaces } from '../workspaces.ts';

/** Opens the form for a letter: from a message's menu, the composer's, or where an answer offers it. */
export function registerDraftLetter(app: App, workspaces: Workspaces): void {
  app.shortcut(SHORTCUTS.message, async ({ ack, body, client, context }) => {
    await ack();
    const dependencies = workspaces.of(context);
    const { trigger_id: triggerId, user, channel, message, message_ts: ts } = messageSchema.parse(body);
    const received = dayOfMessage(ts, dependencies.services.today());
    const letter = letterInMessage(message);
    const opening = { triggerId, user: user.id, channel: channel.id, letter, received };
    await openLetterForm(dependencies, opening, client);
  });
  app.shortcut(SHORTCUTS.global, async ({ ack, body, client, context }) => {
    await ack();
    const dependencies = workspaces.of(context);
    const { trigger_id: triggerId, user } = usedSchema.parse(body);
    const opening = { triggerId, user: user.id, letter: NO_LETTER };
    await openLetterForm(dependencies, { ...opening, received: dependencies.services.today() }, client);
  });
  app.action(anyNumber(ACTIONS.draftReply), async ({ ack, body, client, context }) => {
    await ack();
    const dependencies = workspaces.of(context);
    const clicked = clickSchema.safeParse(body).data;
    if (clicked === undefined) return;
    const { trigger_id: triggerId, user, container, actions } = clicked;
    const opening = {
      triggerId,
      user: user.id,
      channel: container.channel_id,
      received: dependencies.services.today(),
      letter: NO_LETTER,
      ...readDraftOffer(actions[0].value),
    };
    await openLetterForm(dependencies, opening, client);
  });
}

/** Opens it by `/notice draft`, with the letter or for the company that stands behind. */
export async function draftByCommand(
  dependencies: Dependencies,
  words: Extract<NoticeWords, { kind: 'draft' }>,
  { command, client }: { command: SlashCommand; client: webApi.WebClient },
): Promise<void> {
  const knowledge = dependencies.services.current();
  // A few words are a company's name or nothing of use; a letter is longer.
  const isName = words.rest.split(/\s+/u).length <= NAME_WORDS;
  const company = isName ? knowledge.findCompany(words.rest) : undefined;
  const letter = company === undefined ? { text: command.text.trim().replace(/^\S+\s*/u, ''), unread: 0 } : NO_LETTER;
  const opening = {
    triggerId: command.trigger_id,
    user: command.user_id,
    channel: command.channel_id,
    received: dependencies.services.today(),
    letter,
    ...(company !== undefined && { company }),
    ...(words.lang !== undefined && { lang: words.lang }),
  };
  await openLetterForm(dependencies, opening, client);
}

const NAME_WORDS = 4;
const NO_LETTER = { text: '', unread: 0 } as const;

const usedSchema = z.object({
  trigger_id: z.string(),
  user: z.object({ id: z.string() }),
});
const messageSchema = usedSchema.extend({
  channel: z.object({ id: z.string() }),
  message_ts: z.string().optional(),
  message: z.unknown().optional(),
});
const clickSchema = usedSchema.extend({
  container: z.object({ channel_id: z.string() }),
  actions: z.tuple([z.object({ value: z.string().optional() })]),
});
