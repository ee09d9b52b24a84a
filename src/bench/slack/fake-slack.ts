import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message that the app has sent: in a thread, or to a `response_url`. */
export interface Posted {
  /** The channel, or the `response_url`'s last part. */
  readonly channel: string;
  /** `ts` of the thread's first message; empty outside threads. */
  readonly thread: string;
  readonly text: string;
}

/** What Slack does with a call: answers it, or plays dead. `take` is false where it loses the message, too. */
export interface Treatment {
  readonly take: boolean;
  /** In place of the usual answer. */
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether nothing ever comes back. */
  readonly isSilent?: boolean;
  readonly waitMs?: number;
}

export interface FakeSlackOptions {
  readonly onPosted: (posted: Posted) => void;
  /** Decides what becomes of a call by its method (`respond` for a `response_url`). */
  readonly treat?: (method: string) => Treatment;
}

/** The Web API of one workspace on this machine. */
export interface FakeSlack {
  /** For `SLACK_API_URL`. */
  readonly apiUrl: string;
  responseUrl(name: string): string;
  close(): Promise<void>;
}

const TAKEN: Treatment = { take: true };

/** Starts a Slack that takes every token and hears messages; it sends nothing by itself. */
export async function startFakeSlack({ onPosted, treat = () => TAKEN }: FakeSlackOptions): Promise<FakeSlack> {
  const state = { last: 0 };
  const server = createServer((request, response) => {
    void readBody(request).then(async (body) => {
      const url = request.url ?? '';
      const method = url.includes('/response/') ? 'respond' : url.slice(url.lastIndexOf('/') + 1);
      const treatment = treat(method);
      if (treatment.waitMs !== undefined) await pause(treatment.waitMs);
      const posted = treatment.take ? postedIn(method, url, body) : undefined;
      if (posted !== undefined) onPosted(posted);
      state.last += 1;
      answer(response, treatment, answerTo(method, body, state.last));
    });
  });
  server.keepAliveTimeout = 60_000;
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
  });
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    responseUrl: (name) => `http://127.0.0.1:${port}/response/${name}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(response: ServerResponse, treatment: Treatment, usual: object): void {
  if (treatment.isSilent === true) return;
  const { status = 200, headers = {}, body = JSON.stringify(usual) } = treatment;
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body);
}

function postedIn(method: string, url: string, body: string): Posted | undefined {
  if (method === 'respond') {
    return { channel: url.slice(url.lastIndexOf('/') + 1), thread: '', text: body };
  }
  if (method !== 'chat.postMessage') return undefined;
  const fields = new URLSearchParams(body);
  return {
    channel: fields.get('channel') ?? '',
    thread: fields.get('thread_ts') ?? '',
    text: `${fields.get('text') ?? ''} ${fields.get('blocks') ?? ''}`,
  };
}

function answerTo(method: string, body: string, number: number): object {
  switch (method) {
    case 'auth.test':
      return { ok: true, user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T0TEAM' };
    case 'users.info':
      return { ok: false, error: 'missing_scope' };
    case 'conversations.open':
      return { ok: true, channel: { id: new URLSearchParams(body).get('users') ?? '' } };
    case 'conversations.history':
      return { ok: true, messages: [] };
    default:
      return { ok: true, ts: `1800000000.${String(number).padStart(6, '0')}` };
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
