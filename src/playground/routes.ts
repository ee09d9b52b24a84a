import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Log } from '../log.ts';
import { isLocalHost, isSameOrigin } from './guard.ts';
import type { ActResult, Change } from './page/protocol.ts';
import { answerVitals, type Vitals } from '../vitals.ts';
import type { PageFile } from './page-files.ts';
import { actSchema, perform } from './slack/acts.ts';
import type { Stage } from './slack/stage.ts';
import { parsedJson } from '../parsed-json.ts';

/** More than the longest letter that can be pasted. */
const BODY_LIMIT_BYTES = 256 * 1024;
const HEARTBEAT_MS = 25_000;

/** Everything from the own server, nothing from elsewhere, no script or style in the page itself. */
const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** What the page's server serves. */
interface Site {
  readonly stage: Stage;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly log: Log;
  readonly vitals: Vitals;
}

/**
 * Answers the page's requests: its files, `GET /changes` (server-sent events), `POST /act`, `GET /healthz`,
 * `GET /readyz` and `GET /metrics`. Whatever was addressed to another name than this machine's is refused.
 */
export function createRoutes(site: Site): RequestListener {
  return (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (!isLocalHost(request.headers, request.socket.localPort ?? 0)) return end(response, 403, 'Unknown host.');
    // Not `new URL`, which throws at `//`.
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (request.method === 'POST' && path === '/act') {
      answerAct(site, request, response).catch((error: unknown) => fail(site, response, error));
      return;
    }
    if (request.method !== 'GET') return end(response, 405, 'Method not allowed.');
    if (path === '/changes') return streamChanges(site, response);
    if (answerVitals(request, response, site.vitals)) return;
    const file = site.files.get(path);
    if (file === undefined) return end(response, 404, 'Not found.');
    response.writeHead(200, { 'Content-Type': file.type }).end(file.content);
  };
}

async function answerAct(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isSameOrigin(request.headers)) return end(response, 403, 'Unknown origin.');
  if (request.headers['content-type'] !== 'application/json') return end(response, 415, 'JSON expected.');
  const body = await readBody(request);
  if (body === undefined) return end(response.setHeader('Connection', 'close'), 413, 'Too long.');
  const act = actSchema.safeParse(parsedJson(body));
  if (!act.success) return end(response, 400, 'Not an act of the page.');
  const result: ActResult = await perform(site.stage, act.data);
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(result));
}

/** Reads the whole body; undefined where it is longer than the limit. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > BODY_LIMIT_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function streamChanges({ stage }: Site, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  const send = (change: Change) => response.write(`data: ${JSON.stringify(change)}\n\n`);
  send({ kind: 'snapshot', snapshot: stage.workspace.snapshot() });
  const unsubscribe = stage.workspace.subscribe(send);
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  response.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
}

function fail(site: Site, response: ServerResponse, error: unknown): void {
  site.log.error('playground act failed', { error: error instanceof Error ? error.name : typeof error });
  if (!response.headersSent) end(response, 500, 'The playground failed; its log says more.');
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}
