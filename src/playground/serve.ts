import type { webApi } from '@slack/bolt';
import type { Log } from '../log.ts';
import type { Vitals } from '../vitals.ts';
import { loadPageFiles } from './page-files.ts';
import { createRoutes } from './routes.ts';
import { listenLocally } from './server.ts';
import { createReceiver, type LocalReceiver } from './slack/receiver.ts';
import type { Stage } from './slack/stage.ts';
import { createTickets } from './slack/tickets.ts';
import { createSlackFetch } from './slack/web-api.ts';
import { createWorkspace, type Workspace, type WorkspaceSetup } from './slack/workspace.ts';

/** What the Bolt app must be built with to live in the page's Slack. */
export interface AppConnection {
  readonly receiver: LocalReceiver;
  readonly clientOptions: webApi.WebClientOptions;
  readonly workspace: Workspace;
}

/** How a playground is served. */
interface ServeOptions {
  /** Builds the Bolt app, its listeners registered, and initialises it; anew each time the user starts over. */
  readonly buildApp: (connection: AppConnection) => Promise<void>;
  readonly setup: WorkspaceSetup;
  /** Where the next ones are tried if it is taken; 0 takes any. */
  readonly port: number;
  readonly log: Log;
  readonly vitals: Vitals;
  /** Directory of the page's compiled scripts. */
  readonly scripts?: URL;
  readonly ackLimitMs?: number;
}

/** A playground that is up. */
export interface Playground {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves a page on which a Bolt app is talked to, on this machine alone. */
export async function servePlayground(options: ServeOptions): Promise<Playground> {
  const { log } = options;
  const workspace = createWorkspace(options.setup);
  const slack = { workspace, tickets: createTickets() };
  const receiver = createReceiver({
    onFailure: (error) => log.error('playground listener failed', { error: nameOf(error) }),
    ...(options.ackLimitMs === undefined ? {} : { ackLimitMs: options.ackLimitMs }),
  });
  // Bolt changes the options it is given, so that each app gets its own.
  const build = () => options.buildApp({ receiver, clientOptions: { fetch: createSlackFetch(slack) }, workspace });
  await build();

  const stage: Stage = {
    ...slack,
    surfaces: options.setup.surfaces,
    deliver: (payload) => receiver.deliver(payload),
    async startOver() {
      await build();
      workspace.reset();
    },
  };
  const files = await loadPageFiles(options.scripts);
  const server = await listenLocally(createRoutes({ stage, files, log, vitals: options.vitals }), {
    port: options.port,
    onTaken: (port) => log.warn('port is taken, trying the next one', { port }),
  });
  options.vitals.readiness.set('not connected', false);
  const url = `http://127.0.0.1:${server.port}`;
  return { url, stop: () => server.stop() };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
