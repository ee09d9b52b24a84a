import type { Copies } from '../copy/copies.ts';
import type { Copy } from '../copy/copy.ts';
import type { Log } from '../log.ts';
import type { Catalog } from '../notices/catalog.ts';
import { LANGS, type Lang } from '../notices/notice.ts';
import type { Knowledge, Services } from '../services.ts';
import type { ChannelKey, ChannelSettings } from '../store/channel-settings.ts';
import type { Scene } from './blocks/scene.ts';
import type { SeenEvents } from './seen-events.ts';
import type { Threads } from './threads.ts';

/** What every listener works with. */
export interface Dependencies {
  readonly services: Services;
  readonly channelSettings: ChannelSettings;
  readonly copies: Copies;
  readonly threads: Threads;
  readonly seenEvents: SeenEvents;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Puts together what blocks are built with. */
export function sceneOf(
  { copies }: Dependencies,
  { knowledge, lang, isPrivate }: { knowledge: Knowledge; lang: Lang; isPrivate: boolean },
): Scene {
  return { copy: copies[lang], catalog: knowledge.catalog, isPrivate };
}

/** Says in which language to write to somebody whose own words do not show it: the last one, else the notices'. */
export function langOf({ threads, services, now }: Dependencies, user: string): Lang {
  return threads.findLang(user, now()) ?? commonLang(services.current().catalog);
}

/** Finds the words for somebody whose own words do not show the language. */
export function copyFor(dependencies: Dependencies, user: string): Copy {
  return dependencies.copies[langOf(dependencies, user)];
}

/** Finds the company that is meant where none is named: the channel's, else the one of the settings. */
export async function findDefaultCompany(
  { channelSettings, services }: Dependencies,
  { knowledge, key }: { knowledge: Knowledge; key: ChannelKey },
): Promise<string | undefined> {
  const set = await channelSettings.findCompany(key);
  // A notice may have gone since the channel's company was set.
  return [set, services.defaultCompany].find((slug) => slug !== undefined && knowledge.catalog.bySlug.has(slug));
}

function commonLang({ notices }: Catalog): Lang {
  const count = (lang: Lang) => notices.filter((notice) => notice.language === lang).length;
  return LANGS.toSorted((a, b) => count(b) - count(a))[0] ?? 'fi';
}
