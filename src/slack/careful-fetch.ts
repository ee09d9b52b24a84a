import type { webApi } from '@slack/bolt';
import { inTime } from './in-time.ts';

interface CarefulOptions {
  readonly apiUrl: string;
  /** How long one try may take. */
  readonly timeoutMs: number;
  /** Before the first try again; each further one waits twice as long. */
  readonly waitMs: number;
  /** How often a `response_url` is tried again; the library does so for everything else. */
  readonly retries: number;
}

/** A question can wait so long for an answer. What Slack puts off for longer is told instead, when Slack lets us. */
const LONGEST_PUT_OFF_S = 30;

/** A window opens within three seconds of the click or never (docs.slack.dev, trigger_id). */
const TRIGGER_LASTS_MS = 3000;
const TRIGGERED = new Set(['views.open', 'views.push']);

/** What would stand there twice if it were sent twice. */
const POSTING = new Set(['chat.postMessage']);

/**
 * Wraps what calls Slack so that no fault of Slack's costs more than it must: nothing waits for ever, nothing that may
 * have been posted is posted again, a `response_url` is tried again as the library does with all else.
 */
export function carefulFetch(fetch: webApi.FetchFunction, options: CarefulOptions): webApi.FetchFunction {
  return (url, init) => {
    const { apiUrl, timeoutMs } = options;
    const method = String(url).startsWith(apiUrl) ? String(url).slice(apiUrl.length) : undefined;
    if (method === undefined) return respond(fetch, { url, init, options });
    return call(fetch, { url, init: { ...init, signal: init?.signal ?? AbortSignal.timeout(timeoutMs) }, method });
  };
}

type Url = Parameters<webApi.FetchFunction>[0];
type Init = Parameters<webApi.FetchFunction>[1];
type Answer = Awaited<ReturnType<webApi.FetchFunction>>;

async function call(
  fetch: webApi.FetchFunction,
  { url, init, method }: { url: Url; init: Init; method: string },
): Promise<Answer> {
  try {
    const calling = fetch(url, init);
    // Not by a second signal: Node 20 keeps hold of signals that were put together.
    const response = TRIGGERED.has(method)
      ? await inTime(calling, { limitMs: TRIGGER_LASTS_MS, late: undefined })
      : await calling;
    return response === undefined ? timedOut() : putOff(response);
  } catch (error) {
    if (POSTING.has(method) && !isUnsent(error)) return timedOut();
    throw error;
  }
}

/** Slack's own word, which the library does not try again. */
function timedOut(): Answer {
  return Response.json({ ok: false, error: 'request_timeout' });
}

/** While Slack's library waits for what was put off, nothing else of the workspace is sent. */
function putOff(response: Answer): Answer {
  if (response.status !== 429) return response;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  if (seconds > LONGEST_PUT_OFF_S) return new Response('', { status: 503 });
  return Number.isInteger(seconds) ? response : new Response('', { status: 429, headers: { 'Retry-After': '1' } });
}

async function respond(
  fetch: webApi.FetchFunction,
  { url, init, options }: { url: Url; init: Init; options: CarefulOptions },
): Promise<Answer> {
  for (let tried = 0; ; tried += 1) {
    const isLast = tried >= options.retries;
    try {
      const signal = init?.signal ?? AbortSignal.timeout(options.timeoutMs);
      const response = await fetch(url, { ...init, signal });
      if (isLast || !(response.status === 429 || response.status >= 500)) return refusedOrTaken(response);
    } catch (error) {
      if (isLast || !isUnsent(error)) throw error;
    }
    await pause(options.waitMs * 2 ** tried);
  }
}

/** It says 200 now and then to what it refuses. */
async function refusedOrTaken(response: Answer): Promise<Answer> {
  if (!response.ok) return response;
  const text = await response.text();
  return new Response(text, { status: /"ok"\s*:\s*false/u.test(text) ? 502 : 200 });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Nobody was reached at all. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function isUnsent(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return UNSENT.has(code) || code === 'UND_ERR_CONNECT_TIMEOUT';
}
