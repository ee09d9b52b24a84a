import type { webApi } from '@slack/bolt';
import type { Copies } from '../copy/copies.ts';
import type { Copy } from '../copy/copy.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Catalog } from '../notices/catalog.ts';
import { LANGS, type Lang } from '../notices/notice.ts';
import type { Knowledge, TeamServices } from '../services.ts';
import type { ChannelKey } from '../store/channel-settings.ts';
import type { Store } from '../store/store.ts';
import type { Admins } from './admins.ts';
import type { Scene } from './blocks/scene.ts';
import type { People } from './people.ts';
import type { RecentEvents } from './recent-events.ts';
import type { Threads } from './threads.ts';
import { unlessAway } from './unless-away.ts';

/** What every listener works with: of one workspace, and nothing of another. `Workspaces` puts it together. */
export interface Dependencies {
  /** The workspace that speaks; Slack's id. All that is kept is kept under it. */
  readonly team: string;
  readonly services: TeamServices;
  readonly store: Store;
  readonly copies: Copies;
  readonly threads: Threads;
  readonly recentEvents: RecentEvents;
  readonly admins: Admins;
  readonly people: People;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Finds what speaks to the workspace when nothing of it has just arrived; undefined where it is not installed. */
  readonly client: () => Promise<webApi.WebClient | undefined>;
  /** When this workspace installed the app, in ms since 1970; undefined where it did not by OAuth. */
  readonly installedAt: () => Promise<number | undefined>;
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

/**
 * Finds the company that is meant where none is named: the channel's, else the one of the settings. None where the
 * channel's cannot be read now: the question goes back to the asker rather than to another company.
 */
export async function findDefaultCompany(
  { store, services, log }: Dependencies,
  { knowledge, key }: { knowledge: Knowledge; key: ChannelKey },
): Promise<string | undefined> {
  const away = { otherwise: undefined, event: 'channel company not read', log };
  const set = await unlessAway(async () => ({ company: await store.channelSettings.findCompany(key) }), away);
  if (set === undefined) return undefined;
  // A notice may have gone since the channel's company was set.
  const { bySlug } = knowledge.catalog;
  return [set.company, services.defaultCompany].find((slug) => slug !== undefined && bySlug.has(slug));
}

function commonLang({ notices }: Catalog): Lang {
  const count = (lang: Lang) => notices.filter((notice) => notice.language === lang).length;
  return LANGS.toSorted((a, b) => count(b) - count(a))[0] ?? 'fi';
}
