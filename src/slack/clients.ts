import { type App, webApi } from '@slack/bolt';
import type { Installed } from './installed.ts';

/** Finds what speaks to a workspace when nothing of it has just arrived; undefined where the app is not installed. */
export type ClientFor = (team: string) => Promise<webApi.WebClient | undefined>;

interface ClientParts {
  readonly app: App;
  /** Of many workspaces; absent where the app has one token. */
  readonly installed: Pick<Installed, 'find'> | undefined;
  readonly clientOptions: webApi.WebClientOptions;
}

/** Makes clients of workspaces. */
export function createClients({ app, installed, clientOptions }: ClientParts): ClientFor {
  return async (team) => {
    if (installed === undefined) return app.client;
    const installation = await installed.find(team);
    // The library changes the options that it is given.
    return installation === undefined ? undefined : new webApi.WebClient(installation.botToken, { ...clientOptions });
  };
}
