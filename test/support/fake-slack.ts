import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import { outgoing, type Sent } from './outgoing.ts';

export const BOT_TOKEN = 'xoxb-fake';
export const APP_TOKEN = 'xapp-fake';

/** A Slack on a socket of this machine: Web API, Socket Mode, response_url. */
export interface FakeSlack {
  /** For `SLACK_API_URL`. */
  readonly apiUrl: string;
  /** Every call, with the token it came with. */
  readonly calls: readonly { readonly method: string; readonly token: string; readonly sent: Sent }[];
  /** Waits for the next call of a method that nobody waited for yet. */
  next(method: string): Promise<Sent>;
  /** Sends an envelope over the open socket; returns what it was acknowledged with. */
  push(type: 'events_api' | 'slash_commands' | 'interactive', payload: Record<string, unknown>): Promise<unknown>;
  /** Sends anything over the open socket. */
  sendRaw(frame: string): Promise<void>;
  /** Closes the socket as Slack does every few hours, and waits until the app has opened the next. */
  recycleSocket(reason?: 'refresh_requested' | 'warning'): Promise<void>;
  /** Cuts the socket without a word, and waits until the app has opened the next. */
  cutSocket(): Promise<void>;
  /** Makes the next answers to a method another body, or none at all. */
  break(method: string, fault: BrokenAnswer, times: number): void;
  /** A body's `response_url` on this server. */
  responseUrl(name: string): string;
  /** Takes a workspace's token back. */
  revoke(token: string): void;
  readonly close: () => Promise<void>;
}

/** Half an answer, a page, a status; `silent` gives none. */
export type BrokenAnswer = 'silent' | { readonly status?: number; readonly body: string };

/** What Slack gives for a code that it sent a browser back with. */
export interface FakeInstall {
  readonly team: string;
  readonly token: string;
  readonly installer?: string;
  readonly enterprise?: string;
  /** For a whole organisation. */
  readonly isWhole?: boolean;
  /** Whether Slack tells no more than that it was installed. */
  readonly isBare?: boolean;
}

/** The credentials that the fake takes for an exchange. */
export const CLIENT = { id: '111.222', secret: 'client-secret' };

/**
 * Starts a Slack that knows one bot and one app-level token, and the workspaces that install the app, by their codes.
 * `errors` are its answers to the methods they name; they may be changed while it runs.
 */
export async function startFakeSlack(
  errors: Readonly<Record<string, string>> = {},
  installs: Readonly<Record<string, FakeInstall>> = {},
): Promise<FakeSlack> {
  const used = new Set<string>();
  const broken: { method: string; fault: BrokenAnswer }[] = [];
  const revoked = new Set<string>();
  const installed = (token: string): FakeInstall | undefined =>
    Object.values(installs).find((install) => install.token === token && !revoked.has(token));
  const calls: FakeSlack['calls'][number][] = [];
  const taken = new Set<Sent>();
  const waiting: (() => void)[] = [];
  const notify = () => {
    for (const check of waiting.splice(0)) check();
  };
  const http = createServer((request, response) => {
    void (async () => {
      const url = request.url ?? '';
      const sent = outgoing(url, await bodyOf(request), calls.length);
      const token = (request.headers.authorization ?? '').replace('Bearer ', '');
      calls.push({ method: sent.method, token, sent });
      const at = broken.findIndex(({ method }) => method === sent.method);
      const fault = at < 0 ? undefined : broken.splice(at, 1)[0]?.fault;
      response.setHeader('Content-Type', 'application/json');
      if (fault === undefined) response.end(JSON.stringify(answerTo(sent, token)));
      else if (fault !== 'silent') response.writeHead(fault.status ?? 200).end(fault.body);
      notify();
    })();
  });
  const sockets = new WebSocketServer({ server: http });
  const open: { socket?: WebSocket } = {};
  const acks = new Map<string, (payload: unknown) => void>();
  sockets.on('connection', (socket) => {
    open.socket = socket;
    socket.on('message', (data) => {
      if (!Buffer.isBuffer(data)) return;
      const { envelope_id: id, payload } = JSON.parse(data.toString('utf8'));
      acks.get(id)?.(payload);
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    notify();
  });
  const port = await listen(http);

  function answerTo({ method, payload }: Sent, token: string): Record<string, unknown> {
    if (errors[method] !== undefined) return { ok: false, error: errors[method] };
    if (method === 'oauth.v2.access') return exchanged(payload);
    if (revoked.has(token)) return { ok: false, error: 'token_revoked' };
    const install = installed(token);
    const isKnown = token === tokenFor(method) || install !== undefined || method === 'respond';
    if (!isKnown) return { ok: false, error: 'invalid_auth' };
    if (method === 'auth.revoke') revoked.add(token);
    if (install !== undefined && method === 'auth.test') {
      const { team, isBare = false } = install;
      return { ok: true, user_id: `UBOT${team}`, team_id: team, url: 'x', ...(!isBare && { bot_id: `BBOT${team}` }) };
    }
    if (method === 'auth.test') return { ok: true, user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T0TEAM' };
    if (method === 'apps.connections.open') return { ok: true, url: `ws://127.0.0.1:${port}/link` };
    if (method === 'conversations.open') return { ok: true, channel: { id: `D${String(payload['users'])}` } };
    if (method === 'conversations.history') return { ok: true, messages: messagesTo(String(payload['channel'])) };
    return { ok: true, ts: '1800000000.000001' };
  }

  /** What was sent to somebody directly, the last first. */
  function messagesTo(conversation: string): readonly unknown[] {
    const posted = calls.filter(({ method }) => method === 'chat.postMessage').map(({ sent }) => sent.payload);
    return posted.filter((message) => `D${String(message['channel'])}` === conversation).toReversed();
  }

  /** Takes each code once, as Slack does. */
  function exchanged({ code, client_id: id, client_secret: secret }: Sent['payload']): Record<string, unknown> {
    if (id !== CLIENT.id) return { ok: false, error: 'invalid_client_id' };
    if (secret !== CLIENT.secret) return { ok: false, error: 'bad_client_secret' };
    const install = installs[String(code)];
    if (install === undefined || used.has(String(code))) return { ok: false, error: 'invalid_code' };
    used.add(String(code));
    const { team, token, installer = `UADMIN${team}`, enterprise, isWhole = false, isBare = false } = install;
    return {
      ok: true,
      app_id: 'A0APP',
      access_token: token,
      token_type: 'bot',
      scope: 'chat:write,commands',
      bot_user_id: `UBOT${team}`,
      team: isWhole ? null : { id: team, name: `Workspace <${team}>` },
      enterprise: enterprise === undefined ? null : { id: enterprise, name: 'Organisation' },
      authed_user: isBare ? {} : { id: installer },
      is_enterprise_install: isWhole,
    };
  }

  async function until<Found>(find: () => Found | undefined): Promise<Found> {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    }
  }

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    calls,
    async next(method) {
      const call = await until(() => calls.find(({ sent }) => sent.method === method && !taken.has(sent)));
      taken.add(call.sent);
      return call.sent;
    },
    async push(type, payload) {
      const socket = await until(() => open.socket);
      const id = `envelope-${acks.size + 1}`;
      const acked = new Promise((resolve) => {
        acks.set(id, resolve);
      });
      socket.send(JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: true }));
      return acked;
    },
    async sendRaw(frame) {
      const socket = await until(() => open.socket);
      socket.send(frame);
    },
    break: (method, fault, times) => {
      for (let time = 0; time < times; time += 1) broken.push({ method, fault });
    },
    async cutSocket() {
      const before = open.socket;
      before?.terminate();
      await until(() => (open.socket === before ? undefined : open.socket));
    },
    async recycleSocket(reason = 'refresh_requested') {
      const before = open.socket;
      before?.send(JSON.stringify({ type: 'disconnect', reason }));
      await until(() => (open.socket === before ? undefined : open.socket));
    },
    revoke: (token) => void revoked.add(token),
    responseUrl: (name) => `http://127.0.0.1:${port}/response/${name}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
}

/** Posts a body as Slack does over HTTP, signed. `age` makes the signature that many seconds old. */
export async function postSigned(
  url: string,
  body: Record<string, unknown>,
  { secret, age = 0 }: { secret: string; age?: number },
): Promise<Response> {
  const isEvent = body['type'] === 'event_callback' || body['type'] === 'url_verification';
  const text = isEvent
    ? JSON.stringify(body)
    : new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)])).toString();
  const timestamp = String(Math.floor(Date.now() / 1000) - age);
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${text}`).digest('hex')}`;
  return fetch(url, {
    method: 'POST',
    body: text,
    headers: {
      'Content-Type': isEvent ? 'application/json' : 'application/x-www-form-urlencoded',
      'X-Slack-Request-Timestamp': timestamp,
      'X-Slack-Signature': signature,
    },
  });
}

function tokenFor(method: string): string {
  return method === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
