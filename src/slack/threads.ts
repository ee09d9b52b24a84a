import type { Lang } from '../notices/notice.ts';
import type { Turn } from '../search/reply.ts';
import { createRecent } from './recent.ts';

/** Where a question stands. */
export interface Place {
  readonly channel: string;
  readonly user: string;
  /** `ts` of the message that the thread hangs on; absent outside threads. */
  readonly thread?: string;
}

/** What conversations lean on. Holds companies, topics and languages, no text of anybody. */
export interface Threads {
  /** Finds the turn before: that of the thread, or outside threads the user's last one in the channel. */
  findTurn(place: Place, now: number): Turn | undefined;
  remember(place: Place, turn: Turn, now: number): void;
  /** Finds the language a user last asked in or chose. */
  findLang(user: string, now: number): Lang | undefined;
  rememberLang(user: string, lang: Lang, now: number): void;
}

const THREAD_LIMIT = 5000;
const THREAD_LIFETIME_MS = 24 * 60 * 60 * 1000;

/** Outside threads nothing shows that two questions belong together: after a quarter of an hour they rarely do. */
const LOOSE_LIFETIME_MS = 15 * 60 * 1000;

/** Long enough that the Home is not in another language after a weekend. */
const LANG_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;

/** The conversations of all workspaces. */
export interface AllThreads extends Threads {
  /** Forgets those of a workspace. */
  forget(team: string): void;
}

/** Shows of the conversations of all workspaces those of one. */
export function threadsOf(team: string, all: Threads): Threads {
  const known = (id: string): string => `${team}/${id}`;
  const here = (place: Place): Place => ({ ...place, channel: known(place.channel), user: known(place.user) });
  return {
    findTurn: (place, now) => all.findTurn(here(place), now),
    remember: (place, turn, now) => all.remember(here(place), turn, now),
    findLang: (user, now) => all.findLang(known(user), now),
    rememberLang: (user, lang, now) => all.rememberLang(known(user), lang, now),
  };
}

/** Makes the memory of the conversations of one process. */
export function createThreads(): AllThreads {
  const threads = createRecent<Turn>({ limit: THREAD_LIMIT, lifetimeMs: THREAD_LIFETIME_MS });
  const loose = createRecent<Turn>({ limit: THREAD_LIMIT, lifetimeMs: LOOSE_LIFETIME_MS });
  const langs = createRecent<Lang>({ limit: THREAD_LIMIT, lifetimeMs: LANG_LIFETIME_MS });
  return {
    findTurn: ({ channel, user, thread }, now) =>
      thread === undefined ? loose.find(`${channel}:${user}`, now) : threads.find(`${channel}:${thread}`, now),
    remember({ channel, user, thread }, turn, now) {
      if (thread === undefined) loose.remember(`${channel}:${user}`, turn, now);
      else threads.remember(`${channel}:${thread}`, turn, now);
      langs.remember(user, turn.lang, now);
    },
    findLang: (user, now) => langs.find(user, now),
    rememberLang: (user, lang, now) => langs.remember(user, lang, now),
    forget(team) {
      for (const memory of [threads, loose, langs]) memory.forget(`${team}/`);
    },
  };
}
