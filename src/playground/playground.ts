import type { TopicName } from '../copy/copy.ts';
import type { Log } from '../log.ts';
import type { Services } from '../services.ts';
import { createApp } from '../slack/app.ts';
import type { ChannelSettings } from '../store/channel-settings.ts';
import type { Store } from '../store/store.ts';
import type { Vitals } from '../vitals.ts';
import { openingMessages } from './opening.ts';
import { type Playground, servePlayground } from './serve.ts';
import { BOT_TOKEN, ME, TEAM } from './slack/people.ts';
import type { Workspace } from './slack/workspace.ts';
import { listSurfaces } from './surfaces.ts';

export type { Playground } from './serve.ts';

/** Where a new page is served if nothing is said. */
const DEFAULT_PORT = 3000;

interface PlaygroundOptions {
  /** The next free one is taken where this one is not. */
  readonly port?: number;
  readonly log: Log;
  readonly topicName: TopicName;
  readonly vitals: Vitals;
  /** Lasts as long as the playground. */
  readonly store: Store;
  /** Directory of the page's compiled scripts; the build's where absent. */
  readonly scripts?: URL;
}

/**
 * Starts a page on this machine on which one talks to the very app that Slack gets, with a Slack of its own in the
 * process: no account, no network, nothing kept.
 */
export async function startPlayground(services: Services, options: PlaygroundOptions): Promise<Playground> {
  const { log, topicName, vitals } = options;
  const knowledge = services.shared().current();
  return servePlayground({
    port: options.port ?? DEFAULT_PORT,
    log,
    vitals,
    ...(options.scripts === undefined ? {} : { scripts: options.scripts }),
    setup: {
      surfaces: listSurfaces(knowledge),
      companies: knowledge.catalog.notices.map(({ company: { slug, name } }) => ({ slug, name })),
      opening: openingMessages,
    },
    async buildApp({ receiver, clientOptions, workspace }) {
      // Whoever starts over finds no case and no handler of before.
      await options.store.workspaceData.forget(TEAM.id);
      const store = { ...options.store, channelSettings: pageSettings(workspace) };
      const connection = { token: BOT_TOKEN, receiver, clientOptions };
      // Whoever tries it may name handlers, themselves above all, and open cases.
      const admins = [ME.id];
      const { app } = createApp({ services, store, topicName, log, vitals, admins, now: () => Date.now(), connection });
      await app.init();
    },
  });
}

/** Settings of channels that the page shows, and forgets with everything else. */
function pageSettings(workspace: Workspace): ChannelSettings {
  return {
    findCompany: async ({ channel }) => workspace.snapshot().channelCompanies[channel],
    async setCompany({ channel }, company) {
      const { [channel]: _, ...others } = workspace.snapshot().channelCompanies;
      const channelCompanies = company === undefined ? others : { ...others, [channel]: company };
      workspace.apply({ kind: 'companies', channelCompanies });
    },
  };
}
