import { renderBlocks } from './blocks.ts';
import { act } from './connection.ts';
import { explain, warn } from './announce.ts';
import { h, icon } from './dom.ts';
import { collectValues } from './fields.ts';
import { attachMenu } from './menu.ts';
import { type Model, nameIn } from './model.ts';
import type { ActResult, Message, Person, Shortcut, Source } from './protocol.ts';
import { renderMrkdwn } from './text.ts';

/** Renders one message with what can be done with it. */
export function renderMessage(message: Message, model: Model): HTMLElement {
  const person = model.people.find((known) => known.id === message.user);
  const name = person?.name ?? message.user;
  const article = h('article', { class: 'message', 'aria-label': `${name}, ${timeOf(message.ts)}`, tabindex: -1 });
  article.classList.toggle('ephemeral', message.isEphemeral);
  article.dataset['ts'] = message.ts;
  const body = h('div', { class: 'body' }, ...renderBody(message, model, article));
  article.append(
    avatar(person, name),
    h('div', { class: 'content' }, renderHead(message, { name, isApp: person?.isApp === true, model }), body),
  );
  return article;
}

/** Says when a message was sent, as a clock shows it. */
function timeOf(ts: string): string {
  return new Date(Number(ts) * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

/** Draws who has sent a message. */
export function avatar(person: Person | undefined, name: string): HTMLElement {
  const look = person?.isApp === true ? (person.name === 'Seloste' ? 'seloste' : 'system') : 'person';
  return h('div', { class: `avatar ${look}`, 'aria-hidden': 'true' }, look === 'seloste' ? '§' : name.slice(0, 1));
}

/** Tells the server what was done in a block, and the user if it has failed. */
export async function useIn(
  source: Source,
  container: ParentNode,
  used: Pick<Extract<Parameters<typeof act>[0], { kind: 'use' }>, 'blockId' | 'actionId' | 'state'>,
): Promise<ActResult> {
  const result = await act({ kind: 'use', source, ...used, values: collectValues(container) });
  if (!result.ok) warn(explain(result.error));
  return result;
}

/** Asks what an external select offers. */
export async function suggestIn(source: Source, asked: { blockId: string; actionId: string; query: string }) {
  const result = await act({ kind: 'suggest', source, ...asked });
  if (!result.ok) warn(explain(result.error));
  return result.ok ? (result.options ?? []) : [];
}

function renderBody(message: Message, model: Model, article: HTMLElement): HTMLElement[] {
  const nameOf = (id: string) => nameIn(model, id);
  if (message.blocks.length === 0) return folded(renderMrkdwn(message.text, nameOf), message.text);
  const source = { kind: 'message', channel: message.channel, ts: message.ts } as const;
  return renderBlocks(message.blocks, {
    nameOf,
    people: model.people,
    use: (blockId, actionId, state) => void useIn(source, article, { blockId, actionId, state }),
    suggest: (blockId, actionId, query) => suggestIn(source, { blockId, actionId, query }),
  });
}

/** In characters; of a longer message the beginning is shown, as in Slack. */
const LONG_MESSAGE = 1200;

function folded(body: HTMLElement[], text: string): HTMLElement[] {
  if (text.length <= LONG_MESSAGE) return body;
  const fold = h('div', { class: 'folded' }, ...body);
  const unfold = h('button', { type: 'button', class: 'button quiet' }, 'Show more');
  unfold.addEventListener('click', () => {
    fold.classList.remove('folded');
    unfold.remove();
  });
  return [fold, unfold];
}

function renderHead(
  message: Message,
  { name, isApp, model }: { name: string; isApp: boolean; model: Model },
): HTMLElement {
  const badge = isApp ? h('span', { class: 'badge' }, 'App') : null;
  const time = h('time', { datetime: new Date(Number(message.ts) * 1000).toISOString() }, timeOf(message.ts));
  const edited = message.isEdited ? h('span', { class: 'note' }, 'edited') : null;
  const visible = message.isEphemeral ? h('span', { class: 'note' }, icon('eye'), 'Only visible to you') : null;
  const menu = renderMenu(message, model.surfaces.messageShortcuts);
  return h('div', { class: 'head' }, h('strong', {}, name), badge, time, edited, visible, menu);
}

/** Slack offers shortcuts on every message but ephemeral ones. */
function renderMenu(message: Message, shortcuts: readonly Shortcut[]): HTMLElement | null {
  if (message.isEphemeral || shortcuts.length === 0) return null;
  const button = h('button', { type: 'button', class: 'button icon-only', 'aria-label': 'More actions' }, icon('more'));
  const menu = attachMenu(button, () =>
    shortcuts.map(({ callbackId, name }) => ({
      label: name,
      choose: () => void runShortcut(message, callbackId),
    })),
  );
  return h('span', { class: 'message-menu' }, button, menu);
}

async function runShortcut(message: Message, callbackId: string): Promise<void> {
  const { channel, ts } = message;
  const result = await act({ kind: 'message-shortcut', callbackId, channel, ts });
  if (!result.ok) warn(explain(result.error));
}
