import { type Receiver, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { SlackSettings } from '../settings.ts';
import type { Job } from '../jobs.ts';
import type { Installations } from '../store/installations.ts';
import { API_TIMEOUT_MS, createApp, DEFAULT_API_URL, RETRIES, type SlackApp, type SlackAppOptions } from './app.ts';
import type { Readiness } from '../readiness.ts';
import type { Vitals } from '../vitals.ts';
import { guardSocket } from './guard-socket.ts';
import { createHttpReceiver, SERVER_LIMITS, type ServerLimits } from './http-receiver.ts';
import { createInstalled, type Installed } from './installed.ts';
import { installerOptions } from './installer.ts';
import { createLibraryLog } from './library-log.ts';
import { portFailure, StartFailure, tokenFailure } from './start-failure.ts';

/** What one workspace is connected with. */
type WorkspaceSettings = Extract<SlackSettings, { mode: 'socket' | 'http' }>;

/** What many workspaces are connected with. */
export type ManyWorkspaces = Extract<SlackSettings, { mode: 'oauth' }> & {
  /** What each is asked for. */
  readonly scopes: readonly string[];
  readonly installations: Installations;
};

export interface ConnectOptions extends Omit<SlackAppOptions, 'connection' | 'installed'> {
  readonly slack: WorkspaceSettings | ManyWorkspaces;
  readonly slackApiUrl?: string;
  readonly vitals: Vitals;
  /** For HTTP; 0 takes any that is free. */
  readonly port: number;
  /** Other than `SERVER_LIMITS`, to wait less in tests. */
  readonly serverLimits?: ServerLimits;
}

/** The app at work. */
export interface Connected {
  /** Whether Slack's events arrive. */
  readonly isReady: () => boolean;
  /** Where HTTP listens; absent in Socket Mode. */
  readonly port?: number;
  /** What is to be done from time to time. */
  readonly jobs: readonly Job[];
  /** Takes no more events and lets the ones at work finish; says whether all did within `STOP_TIMEOUT_MS`. */
  readonly stop: () => Promise<boolean>;
}

/** A wrong app-level token makes Bolt try for ever (facts of 5.1): a start that takes longer has failed. */
const START_TIMEOUT_MS = 30_000;

const STOP_TIMEOUT_MS = 10_000;

/**
 * Slack closes a socket every few hours, and the client waits this long before it opens the next: 5 s by default,
 * in which commands fail. It is also how long a pong may take.
 */
const RECONNECT_MS = 1000;

/** Opening sockets is tried for ever: the library lets the process die of the first try that gives up. */
const SOCKET_RETRIES = { forever: true, minTimeout: 1000, factor: 1.5, maxTimeout: 30_000 };

/** Connects the app to its workspaces and starts it. Rejects with a `StartFailure` that a person can act upon. */
export async function connect(options: ConnectOptions): Promise<Connected> {
  const { slack, slackApiUrl, vitals } = options;
  const { readiness } = vitals;
  const api = slackApiUrl === undefined ? {} : { slackApiUrl };
  const apiUrl = slackApiUrl ?? DEFAULT_API_URL;
  const { receiver, ...reach } = reachOf(options, { api, apiUrl });
  const slackApp = createApp({
    ...options,
    ...('installed' in reach && { installed: reach.installed }),
    connection: { receiver, clientOptions: { ...api }, ...('token' in reach && { token: reach.token }) },
  });
  await inTime(checkTokens(slackApp, slack, apiUrl), apiUrl);
  const listening = await startListening(slackApp, options, apiUrl);
  readiness.set('not connected', false);
  return {
    ...listening,
    jobs: slackApp.jobs,
    isReady: () => readiness.obstacle() === undefined,
    async stop() {
      readiness.set('stopping', true);
      await slackApp.app.stop();
      return slackApp.inFlight.settle(STOP_TIMEOUT_MS);
    },
  };
}

interface Api {
  readonly api: Pick<webApi.WebClientOptions, 'slackApiUrl'>;
  readonly apiUrl: string;
}

/** How Slack reaches the app, and with which tokens the app reaches Slack. */
type Reach = { readonly receiver: Receiver } & ({ readonly token: string } | { readonly installed: Installed });

function reachOf({ slack, log, vitals, now }: ConnectOptions, { api, apiUrl }: Api): Reach {
  const { readiness } = vitals;
  if (slack.mode === 'socket') {
    return { receiver: socketReceiver({ appToken: slack.appToken, api, log, readiness }), token: slack.botToken };
  }
  const { signingSecret } = slack;
  if (slack.mode === 'http') {
    return { receiver: createHttpReceiver({ signingSecret }, { log, vitals, now }), token: slack.botToken };
  }
  const { scopes, installations } = slack;
  const installed = createInstalled({ installations, log, now });
  const clientOptions = { logger: createLibraryLog(log), retryConfig: RETRIES, timeout: API_TIMEOUT_MS, ...api };
  const installer = installerOptions({ slack, scopes, installed, apiUrl, clientOptions, log, now });
  return { receiver: createHttpReceiver({ signingSecret, ...installer }, { log, vitals, now }), installed };
}

/** The library types the result of any receiver as a server; only HTTP gives one. */
async function startListening(
  { app }: SlackApp,
  { slack, port, serverLimits = SERVER_LIMITS }: ConnectOptions,
  apiUrl: string,
) {
  try {
    const server = await inTime(slack.mode === 'socket' ? app.start() : app.start(port, serverLimits), apiUrl);
    const address = slack.mode === 'socket' ? null : server.address();
    return typeof address === 'object' && address !== null ? { port: address.port } : {};
  } catch (error) {
    throw slack.mode === 'socket' ? error : portFailure(error, port);
  }
}

/** Asks Slack about each token first: Bolt alone would start with a wrong one and die, or wait for ever. */
async function checkTokens({ app }: SlackApp, slack: ConnectOptions['slack'], apiUrl: string): Promise<void> {
  try {
    await app.init();
  } catch (error) {
    throw tokenFailure(error, 'SLACK_BOT_TOKEN', apiUrl);
  }
  if (slack.mode !== 'socket') return;
  try {
    await app.client.apps.connections.open({ token: slack.appToken });
  } catch (error) {
    throw tokenFailure(error, 'SLACK_APP_TOKEN', apiUrl);
  }
}

interface SocketParts {
  readonly appToken: string;
  readonly api: Pick<webApi.WebClientOptions, 'slackApiUrl'>;
  readonly log: ConnectOptions['log'];
  readonly readiness: Readiness;
}

function socketReceiver({ appToken, api, log, readiness }: SocketParts): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: createLibraryLog(log),
    clientPingTimeout: RECONNECT_MS,
    // Without a limit a Slack that says nothing would be waited for, for ever.
    installerOptions: { clientOptions: { ...api, retryConfig: SOCKET_RETRIES, timeout: API_TIMEOUT_MS } },
  });
  guardSocket(receiver.client, log);
  receiver.client.on('connected', () => {
    readiness.set('socket closed', false);
    log.info('socket open');
  });
  receiver.client.on('close', () => {
    readiness.set('socket closed', true);
    log.info('socket closed');
  });
  return receiver;
}

async function inTime<Result>(work: Promise<Result>, apiUrl: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    const said = `${apiUrl} did not let the app start within ${START_TIMEOUT_MS / 1000} seconds. Try again later.`;
    timer = setTimeout(() => reject(new StartFailure(said)), START_TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
