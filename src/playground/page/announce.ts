import { byId, h, icon } from './dom.ts';

const TOAST_MS = 6000;
/** A screen reader reads an announcement from end to end. */
const SPOKEN_CHARACTERS = 1200;

/** Says a text to those who listen to the page. */
export function announce(text: string): void {
  const region = byId('announcer');
  region.replaceChildren(h('p', {}, text.slice(0, SPOKEN_CHARACTERS)));
}

/** Shows for a few seconds that something has gone wrong, and says it. */
export function warn(text: string): void {
  const toast = h('div', { class: 'toast' }, icon('warning'), text);
  byId('toasts').append(toast);
  window.setTimeout(() => toast.remove(), TOAST_MS);
}

/** What Slack's codes mean to the user of the page. */
export function explain(error: string): string {
  if (error === 'operation_timeout') return 'Seloste did not react within three seconds.';
  if (error === 'not_found') return 'That is no longer there.';
  return error;
}
