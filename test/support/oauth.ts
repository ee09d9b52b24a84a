import { createLog } from '../../src/log.ts';
import type { Services } from '../../src/services.ts';
import { connect, type Connected } from '../../src/slack/connect.ts';
import type { Database } from '../../src/store/database.ts';
import { createInstallations } from '../../src/store/installations.ts';
import { createSeal } from '../../src/store/seal.ts';
import { createStore } from '../../src/store/store.ts';
import { createVitals } from '../../src/vitals.ts';
import { CLIENT, type FakeSlack, postSigned } from './fake-slack.ts';
import type { Sent } from './outgoing.ts';

const SIGNING_SECRET = 'signing-secret';

/** An address that a browser has opened. */
interface Visited {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
}

/** The app in many workspaces, over HTTP. */
export interface ManyApp {
  readonly connected: Connected;
  readonly url: string;
  readonly logLines: readonly string[];
  /** Opens an address of the app in a browser. */
  visit(path: string, headers?: Record<string, string>): Promise<Visited>;
  /** Begins to install: the address at Slack that the button leads to, and the browser's cookie. */
  begin(): Promise<{ readonly authorize: URL; readonly cookie: string }>;
  /** Comes back from Slack with a code. */
  comeBack(code: string, lang?: string): Promise<Visited>;
  /** Posts a body as Slack does. */
  post(body: Record<string, unknown>): Promise<Response>;
}

interface ManyAppOptions {
  readonly slack: FakeSlack;
  readonly services: Services;
  readonly database: Database;
  readonly secrets?: readonly [string, ...string[]];
  readonly now?: () => number;
}

/** Starts the app for many workspaces on any free port. */
export async function startManyApp(options: ManyAppOptions): Promise<ManyApp> {
  const { slack, services, database, secrets = ['a secret'], now = Date.now } = options;
  const logLines: string[] = [];
  const log = createLog({ level: 'debug', write: (line) => logLines.push(line), now });
  const connected = await connect({
    slack: {
      mode: 'oauth',
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      stateSecret: 'state-secret',
      signingSecret: SIGNING_SECRET,
      encryptionSecrets: secrets,
      scopes: ['chat:write', 'commands'],
      installations: createInstallations(database, createSeal(secrets)),
    },
    slackApiUrl: slack.apiUrl,
    port: 0,
    services,
    store: createStore(database),
    topicName: (topic) => topic,
    log,
    vitals: createVitals(),
    now,
  });
  const url = `http://127.0.0.1:${connected.port}`;
  const visit: ManyApp['visit'] = async (path, headers = {}) => {
    const response = await fetch(url + path, { headers, redirect: 'manual' });
    return { status: response.status, html: await response.text(), headers: response.headers };
  };
  const begin: ManyApp['begin'] = async () => {
    const page = await visit('/slack/install');
    const address = /href="([^"]*)"/u.exec(page.html)?.[1] ?? '';
    const authorize = new URL(address.replaceAll(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code))));
    return { authorize, cookie: (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  };
  return {
    connected,
    url,
    logLines,
    visit,
    begin,
    async comeBack(code, lang = 'en') {
      const { authorize, cookie } = await begin();
      const query = new URLSearchParams({ code, state: authorize.searchParams.get('state') ?? '' });
      return visit(`/slack/oauth_redirect?${query}`, { Cookie: cookie, 'Accept-Language': lang });
    },
    post: (body) => postSigned(`${url}/slack/events`, body, { secret: SIGNING_SECRET }),
  };
}

/** The same body as if it had come from another workspace. */
export function fromTeam(team: string, body: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(body).replaceAll('T0TEAM', team));
}

/** What left the app with a token. */
export function callsWith(token: string, { calls }: FakeSlack): Sent[] {
  return calls.flatMap((call) => (call.token === token ? [call.sent] : []));
}
