import { explain, warn } from './announce.ts';
import { createComposer } from './composer.ts';
import { renderCompanyPicker } from './company-picker.ts';
import { act, listenToChanges } from './connection.ts';
import { createConversationList } from './conversations.ts';
import { byId, h, icon } from './dom.ts';
import { renderIntro } from './examples.ts';
import { rememberFocus } from './focus.ts';
import { renderHome } from './home.ts';
import { attachMenu } from './menu.ts';
import { createModals } from './modal.ts';
import { channelOf, type Model, withChange } from './model.ts';
import type { Act, Change, Channel } from './protocol.ts';
import { type Place, renderRail } from './rail.ts';

const rail = byId('rail');
const stage = byId('stage');
const modals = createModals();
const conversations = createConversationList({
  reply: (channel, threadTs, text) => void tell({ kind: 'say', channel, threadTs, text }),
  intro: (model, channel) => renderIntro(model, channel, (text) => sayIn(channel, text)),
});
const unread = new Set<string>();
let model: Model | undefined;
let shown: Place | undefined;

listenToChanges({ onChange: takeIn, onLost: () => document.body.classList.add('lost') });
window.addEventListener('hashchange', () => showPlace());

/** Tells the server what was done, and the user where it has failed. */
async function tell(done: Act): Promise<void> {
  const result = await act(done);
  if (!result.ok) warn(explain(result.error));
}

function sayIn(channel: string, text: string): void {
  void tell({ kind: 'say', channel, threadTs: null, text });
}

function takeIn(change: Change): void {
  document.body.classList.remove('lost');
  if (change.kind === 'snapshot') {
    model = change.snapshot;
    modals.show(model);
    refresh(model);
    return;
  }
  if (model === undefined) return;
  model = withChange(model, change);
  switch (change.kind) {
    case 'message':
      if (change.message.channel !== placeNow(model)) unread.add(change.message.channel);
      conversations.update(model);
      showRail(model);
      showPrompts(model);
      break;
    case 'deletion':
      conversations.update(model);
      break;
    case 'modals':
      modals.show(model);
      break;
    case 'home':
      showHome(model);
      break;
    case 'companies':
      showCompany(model);
      break;
    case 'prompts':
      showPrompts(model);
      break;
    case 'status':
      conversations.showStatus(change);
  }
}

/** The place that the address names: `#home`, `#C0CUSTOMERS`; the first channel where it names none. */
function placeNow(now: Model): Place {
  const named = location.hash.slice(1);
  return named === 'home' ? 'home' : (channelOf(now, named)?.id ?? '');
}

/** Shows the place that the address names. */
function showPlace(): void {
  if (model === undefined) return;
  shown = placeNow(model);
  unread.delete(shown);
  const channel = shown === 'home' ? undefined : channelOf(model, shown);
  if (channel !== undefined) return showChannel(model, channel);
  stage.replaceChildren(header('Home', 'The page that Seloste has in Slack', null), h('div', { id: 'home' }));
  refresh(model);
}

/** Brings the place that is shown up to date; what is being written in it stays. */
function refresh(now: Model): void {
  if (shown !== placeNow(now)) return showPlace();
  showRail(now);
  const channel = now.channels.find(({ id }) => id === shown);
  if (channel === undefined) {
    showHome(now);
    void tell({ kind: 'open-app', tab: 'home' });
    return;
  }
  conversations.showChannel(now, channel.id);
  showCompany(now);
  showPrompts(now);
  if (channel.kind === 'dm') void tell({ kind: 'open-app', tab: 'messages' });
}

function showChannel(now: Model, channel: Channel): void {
  const isDm = channel.kind === 'dm';
  const composer = createComposer({
    label: `Message ${isDm ? '' : '#'}${channel.name}`,
    placeholder: isDm ? 'Ask Seloste, or type /notice' : `Message #${channel.name}, mention @Seloste or type /notice`,
    surfaces: now.surfaces,
    send: (text) => sayIn(channel.id, text),
    tools: composerTools(now, channel, (text) => composer.fill(text)),
  });
  const subtitle = isDm ? 'Direct message' : 'Channel';
  stage.replaceChildren(
    header(isDm ? channel.name : `#${channel.name}`, subtitle, h('div', { id: 'company' })),
    conversations.root,
    h('div', { class: 'foot' }, h('div', { id: 'prompts', class: 'prompts' }), composer.root),
  );
  refresh(now);
  if (window.matchMedia('(hover: hover)').matches) composer.input.focus();
}

function composerTools(now: Model, channel: Channel, fill: (text: string) => void): HTMLElement[] {
  const slash = h('button', { type: 'button', class: 'button quiet', onclick: () => fill('/notice ') }, '/notice');
  const mention = h('button', { type: 'button', class: 'button quiet', onclick: () => fill('@Seloste ') }, '@Seloste');
  return [...(channel.kind === 'dm' ? [] : [mention]), slash, ...shortcutTool(now)];
}

/** Slack shows global shortcuts beside the composer. */
function shortcutTool({ surfaces }: Model): HTMLElement[] {
  if (surfaces.globalShortcuts.length === 0) return [];
  const button = h(
    'button',
    { type: 'button', class: 'button quiet', 'aria-label': 'Shortcuts' },
    icon('bolt'),
    'Shortcuts',
  );
  const menu = attachMenu(button, () =>
    surfaces.globalShortcuts.map(({ callbackId, name }) => ({
      label: name,
      choose: () => void tell({ kind: 'global-shortcut', callbackId }),
    })),
  );
  return [h('span', {}, button, menu)];
}

function header(title: string, subtitle: string, side: HTMLElement | null): HTMLElement {
  return h('header', { class: 'bar' }, h('div', {}, h('h1', {}, title), h('p', {}, subtitle)), side);
}

function showRail(now: Model): void {
  const had = rail.contains(document.activeElement);
  const go = (place: Place) => {
    location.hash = place;
  };
  const reset = () => void tell({ kind: 'reset' });
  rail.replaceChildren(...renderRail(now, { place: placeNow(now), unread, go, reset }));
  const current = rail.querySelector('[aria-current]');
  if (had && current instanceof HTMLElement) current.focus();
}

function showHome(now: Model): void {
  const before = document.getElementById('home');
  if (before === null) return;
  const home = renderHome(now, before);
  const hadFocus = before.contains(document.activeElement);
  const restoreFocus = rememberFocus(before);
  home.id = 'home';
  before.replaceWith(home);
  if (hadFocus && !restoreFocus(home)) home.focus();
}

function showCompany(now: Model): void {
  const before = document.getElementById('company');
  if (before === null) return;
  const channel = placeNow(now);
  const choose = (word: string) => sayIn(channel, `/notice company ${word}`);
  before.replaceChildren(renderCompanyPicker(now, channel, choose));
}

/** Slack offers the app's prompts in its direct messages, until something is said there. */
function showPrompts(now: Model): void {
  const channel = placeNow(now);
  const isDm = now.channels.some(({ id, kind }) => id === channel && kind === 'dm');
  const isOffered = isDm && !now.messages.some((message) => message.channel === channel);
  const buttons = now.prompts.map(({ title, message }) =>
    h('button', { type: 'button', title: message, onclick: () => sayIn(channel, message) }, title),
  );
  document.getElementById('prompts')?.replaceChildren(...(isOffered ? buttons : []));
}
