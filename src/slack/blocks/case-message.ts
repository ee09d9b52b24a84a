import type { Case } from '../../cases/case.ts';
import { dueDay } from '../../cases/case.ts';
import type { Recipients } from '../../cases/recipients.ts';
import { OVERDUE, type Reminder, reminderName } from '../../cases/reminder-plan.ts';
import type { IsoDate } from '../../notices/notice.ts';
import { daysBetween } from '../../requests/calendar-day.ts';
import { ACTIONS } from '../action-ids.ts';
import { escapeMrkdwn } from '../mrkdwn.ts';
import { button } from './button.ts';
import type { Message } from './message.ts';
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
  const facts = { ...factsOf(one, scene), by: `<@${by}>` };
  const text = as === 'handler' ? messages.handedOver(facts) : messages.deputyOf(facts);
  return withButton(marked(`entrusted:${one.id}`, text, scene), one, scene);
}

/** Everything in it is escaped: the names of companies are foreign text. */
function factsOf(one: Case, { copy, catalog }: Scene) {
  return {
    number: one.number,
    company: escapeMrkdwn(companyName(catalog, one.company)),
    due: copy.draft.dates.day(dueDay(one)),
  };
}

function marked(blockId: string, text: string, { copy }: Scene): Message {
  return {
    text: copy.cases.messages.reminderNotice,
    blocks: [{ type: 'section', block_id: blockId, text: { type: 'mrkdwn', text } }],
  };
}

function withButton(message: Message, { id }: Case, { copy }: Scene): Message {
  const show = button({ id: ACTIONS.caseShow, label: copy.cases.messages.show, value: id });
  return { ...message, blocks: [...message.blocks, { type: 'actions', elements: [show] }] };
}
