import { h, icon } from './dom.ts';
import type { Model } from './model.ts';
import { avatar } from './message.ts';

/** What the page can show: a channel by its id, or the app's Home tab. */
export type Place = 'home' | (string & {});

/** Renders the list of places, the one that is shown marked. */
export function renderRail(
  model: Model,
  {
    place,
    unread,
    go,
    reset,
  }: { place: Place; unread: ReadonlySet<string>; go: (place: Place) => void; reset: () => void },
): HTMLElement[] {
  const entry = (target: Place, name: string, mark: Element) => railEntry(target, { name, mark, place, unread, go });
  const app = model.people.find((person) => person.id === model.app);
  const directs = model.channels.filter((channel) => channel.kind === 'dm');
  const channels = model.channels.filter((channel) => channel.kind === 'channel');
  return [
    h(
      'div',
      { class: 'brand' },
      avatar(app, 'Seloste'),
      h('div', {}, h('strong', {}, 'Seloste'), h('span', {}, 'Playground')),
    ),
    h(
      'ul',
      {},
      ...directs.map(({ id, name }) => entry(id, name, icon('chat'))),
      ...channels.map(({ id, name }) => entry(id, name, icon('hash'))),
      entry('home', 'Home', icon('home')),
    ),
    h(
      'div',
      { class: 'rail-foot' },
      h('button', { type: 'button', class: 'button quiet', onclick: reset }, icon('reset'), 'Start over'),
      h('p', {}, 'The real app in a Slack that exists on this computer only. Nothing is sent, nothing is stored.'),
    ),
  ];
}

function railEntry(
  target: Place,
  {
    name,
    mark,
    place,
    unread,
    go,
  }: { name: string; mark: Element; place: Place; unread: ReadonlySet<string>; go: (place: Place) => void },
): HTMLElement {
  const isUnread = unread.has(target);
  const button = h(
    'button',
    { type: 'button', 'aria-current': target === place ? 'page' : null, onclick: () => go(target) },
    mark,
    h('span', { class: 'name' }, name),
    isUnread ? h('span', { class: 'unread' }, h('span', { class: 'visually-hidden' }, 'new messages')) : null,
  );
  return h('li', {}, button);
}
