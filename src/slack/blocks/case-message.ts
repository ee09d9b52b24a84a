import type { types } from '@slack/bolt';
import { type Case, dueDay } from '../../cases/case.ts';
import type { Recipients } from '../../cases/recipients.ts';
import { OVERDUE, type Reminder, reminderName } from '../../cases/reminder-plan.ts';
import type { IsoDate } from '../../notices/notice.ts';
import { daysBetween } from '../../requests/calendar-day.ts';
import { ACTIONS } from '../action-ids.ts';
import { button } from './button.ts';
import type { Message } from './message.ts';
import { paragraph, plain, richText } from './rich-text.ts';
import { companyName, type Scene } from './scene.ts';

/** Renders a reminder. What a notification shows tells only that there is one. */
export function reminderMessage(
  reminder: Reminder,
  { one, role, today }: { one: Case; role: Recipients['role']; today: IsoDate },
  scene: Scene,
): Message {
  const { messages } = scene.copy.cases;
  const facts = factsOf(one, scene);
  if (role === 'admin') return marked(reminderName(reminder), messages.unreached(facts), scene);
  const left = scene.copy.draft.dates.left(daysBetween(today, reminder.due));
  const text = reminder.days === OVERDUE ? messages.overdue(facts) : messages.reminder({ ...facts, left });
  return withButton(marked(reminderName(reminder), text, scene), one, scene);
}

/** Tells somebody that a case is theirs now. `by` is a user id. */
export function entrustedMessage(
  { one, as, by }: { one: Case; as: 'handler' | 'deputy'; by: string },
  scene: Scene,
): Message {
  const { messages } = scene.copy.cases;
  const facts = { ...factsOf(one, scene), by: `${MENTION_START}${by}${MENTION_END}` };
  const text = as === 'handler' ? messages.handedOver(facts) : messages.deputyOf(facts);
  return withButton(marked(`entrusted:${one.id}`, text, scene), one, scene);
}

function factsOf(one: Case, { copy, catalog }: Scene) {
  return {
    number: one.number,
    company: companyName(catalog, one.company),
    due: copy.draft.dates.day(dueDay(one)),
  };
}

function marked(blockId: string, text: string, { copy }: Scene): Message {
  return {
    text: copy.cases.messages.reminderNotice,
    blocks: [{ ...richText(paragraph(...withMentions(text))), block_id: blockId }],
  };
}

/** Around a user's id in a text: characters that no language uses, so that no foreign text can mention anybody. */
const MENTION_START = '\uE000';
const MENTION_END = '\uE001';
const MENTION = /\uE000([UW][A-Z0-9]+)\uE001/u;

/** Every second piece of the text is the id of a user. */
function withMentions(text: string): types.RichTextElement[] {
  return text.split(MENTION).flatMap((piece, index): types.RichTextElement[] => {
    if (piece === '') return [];
    return [index % 2 === 1 ? { type: 'user', user_id: piece } : plain(piece)];
  });
}

function withButton(message: Message, { id }: Case, { copy }: Scene): Message {
  const show = button({ id: ACTIONS.caseShow, label: copy.cases.messages.show, value: id });
  return { ...message, blocks: [...message.blocks, { type: 'actions', elements: [show] }] };
}
