import { announce } from './announce.ts';
import { createComposer } from './composer.ts';
import { h, icon } from './dom.ts';
import { rememberFocus } from './focus.ts';
import { renderMessage } from './message.ts';
import { channelOf, type Conversation, conversationsIn, type Model } from './model.ts';
import type { Message } from './protocol.ts';

/** The messages of the channel that is looked at. */
interface ConversationList {
  readonly root: HTMLElement;
  /** Shows a channel anew. */
  showChannel(model: Model, channel: string): void;
  /** Brings the shown channel up to date after a change, touching only what is new. */
  update(model: Model): void;
  showStatus(status: { channel: string; threadTs: string; text: string }): void;
}

/** Creates the list; `reply` sends a message into a thread, `intro` stands above the first message of a channel. */
export function createConversationList(options: {
  reply: (channel: string, threadTs: string, text: string) => void;
  intro: (model: Model, channel: string) => HTMLElement;
}): ConversationList {
  const root = h('div', { class: 'log', role: 'log', 'aria-live': 'off', 'aria-label': 'Messages', tabindex: 0 });
  let channel = '';
  const shown = new Map<string, Shown>();

  const update = (model: Model, isFirst: boolean) => {
    const conversations = conversationsIn(model, channel);
    const kept = new Set(conversations.map(({ message }) => message.ts));
    for (const [ts, old] of shown) if (!kept.has(ts)) forget(shown, ts, old);
    for (const conversation of conversations) {
      const { ts } = conversation.message;
      const known = shown.get(ts);
      const view = known ?? createShown(conversation.message, model, options.reply);
      if (known === undefined) {
        shown.set(ts, view);
        root.append(view.root);
      }
      const fresh = updateShown(view, conversation, model);
      if (!isFirst) bringIntoView(root, fresh, model);
    }
    // Who has said nothing yet sees from the top what can be done.
    const hasSpoken = model.messages.some((message) => message.channel === channel && message.user === model.me);
    if (isFirst) root.scrollTo({ top: hasSpoken ? root.scrollHeight : 0, behavior: 'instant' });
  };
  return {
    root,
    showChannel(model, id) {
      channel = id;
      shown.clear();
      root.replaceChildren(options.intro(model, id));
      update(model, true);
    },
    update: (model) => update(model, false),
    showStatus: ({ channel: of, threadTs, text }) => {
      if (of === channel) shown.get(threadTs)?.status.replaceChildren(text === '' ? '' : `Seloste ${text}`);
    },
  };
}

/** One conversation on the page: its messages by `ts`, each with what it was rendered from. */
interface Shown {
  readonly root: HTMLElement;
  readonly first: HTMLElement;
  readonly replies: HTMLElement;
  readonly status: HTMLElement;
  readonly rendered: Map<string, { readonly message: Message; readonly element: HTMLElement }>;
}

function createShown(
  message: Message,
  model: Model,
  reply: (channel: string, ts: string, text: string) => void,
): Shown {
  const first = h('div', {});
  const replies = h('div', { class: 'replies' });
  const status = h('p', { class: 'status', role: 'status' });
  const send = (text: string) => reply(message.channel, message.ts, text);
  const foot = message.isEphemeral ? null : replyFoot(message, model, send);
  const root = h('div', { class: 'conversation' }, first, h('div', { class: 'thread' }, replies, status, foot));
  return { root, first, replies, status, rendered: new Map() };
}

/** A button that makes room to write in the thread. */
function replyFoot({ channel }: Message, model: Model, send: (text: string) => void): HTMLElement {
  const open = h('button', { type: 'button', class: 'button quiet' }, icon('reply'), 'Reply in thread');
  const foot = h('div', { class: 'reply-foot' }, open);
  open.addEventListener('click', () => {
    const label = 'Reply in thread';
    const isDm = channelOf(model, channel)?.kind === 'dm';
    const placeholder = isDm ? 'Reply…' : 'Reply, mention @Seloste to ask it';
    const composer = createComposer({ label, placeholder, surfaces: model.surfaces, send });
    composer.root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      foot.replaceChildren(open);
      open.focus();
    });
    foot.replaceChildren(composer.root);
    composer.input.focus();
  });
  return foot;
}

/** Renders what is new or changed and returns the new elements. */
function updateShown(view: Shown, { message, replies }: Conversation, model: Model): readonly Fresh[] {
  const wanted = [message, ...replies];
  const kept = new Set(wanted.map(({ ts }) => ts));
  for (const [ts, { element }] of view.rendered) {
    if (kept.has(ts)) continue;
    element.remove();
    view.rendered.delete(ts);
  }
  return wanted.flatMap((one) => {
    const known = view.rendered.get(one.ts);
    // Messages are replaced as a whole when they change, so that the same object means the same message.
    if (known !== undefined && isUnchanged(known.message, one)) return [];
    const element = renderMessage(one, model);
    const hadFocus = known?.element.contains(document.activeElement) === true;
    const restoreFocus = rememberFocus(known?.element ?? element);
    if (known === undefined) (one === message ? view.first : view.replies).append(element);
    else known.element.replaceWith(element);
    if (hadFocus && !restoreFocus(element)) element.focus();
    view.rendered.set(one.ts, { message: one, element });
    return [{ message: one, element }];
  });
}

interface Fresh {
  readonly message: Message;
  readonly element: HTMLElement;
}

function isUnchanged(one: Message, other: Message): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function forget(shown: Map<string, Shown>, ts: string, view: Shown): void {
  view.root.remove();
  shown.delete(ts);
}

/** Shows new messages: from its first line on where a message is longer than the window. */
function bringIntoView(log: HTMLElement, fresh: readonly Fresh[], model: Model): void {
  for (const { message, element } of fresh) {
    const isLong = element.offsetHeight > log.clientHeight;
    element.scrollIntoView({ block: isLong ? 'start' : 'nearest' });
    if (message.user !== model.me) announce(`${element.getAttribute('aria-label')}: ${bodyOf(element)}`);
  }
  const last = log.lastElementChild;
  const isAtEnd = fresh.some(({ element }) => last?.contains(element) && element.offsetHeight <= log.clientHeight);
  if (isAtEnd) log.scrollTop = log.scrollHeight;
}

function bodyOf(message: HTMLElement): string {
  const body = message.querySelector('.body');
  return body instanceof HTMLElement ? body.innerText : '';
}
