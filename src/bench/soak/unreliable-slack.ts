import type { webApi } from '@slack/bolt';
import type { Random } from '../random.ts';

/** A message as it arrived: where, and its words. */
export interface Arrived {
  /** The thread, else the `response_url`'s last part, else the user. */
  readonly place: string;
  readonly text: string;
}

export const SLACK_FAULTS = [
  'busy',
  'busy for an hour',
  'busy without a time',
  'broken',
  'silent',
  'silent after taking',
  'unreachable',
  'a page',
  'half an answer',
  'nothing',
  'an unknown word',
] as const;
export type SlackFaultName = (typeof SLACK_FAULTS)[number];

/** A Slack that fails now and then, or altogether. */
export interface SoakSlack {
  /** What a process reaches it with; nothing comes back to one that is dead. */
  fetchFor(process: { readonly isDead: boolean }): webApi.FetchFunction;
  readonly counts: Readonly<Record<string, number>>;
  setShare(share: number): void;
}

export function createSoakSlack(random: Random, onArrived: (arrived: Arrived) => void): SoakSlack {
  const state = { share: 0, last: 0 };
  const counts: Record<string, number> = {};
  return {
    counts,
    setShare: (share) => void (state.share = share),
    fetchFor: (process) => async (url, init) => {
      if (process.isDead) return never();
      const fault = random.next() < state.share ? random.pick(SLACK_FAULTS) : undefined;
      if (fault !== undefined) counts[fault] = (counts[fault] ?? 0) + 1;
      await turn();
      const arrived = arrivedIn(String(url), init?.body);
      if (arrived !== undefined && (fault === undefined || isTaken(fault, String(url)))) onArrived(arrived);
      if (process.isDead) return never();
      state.last += 1;
      if (fault === undefined)
        return Response.json({ ok: true, ts: `1800000000.${state.last}`, channel: { id: 'D1' } });
      return failed(fault, init?.signal);
    },
  };
}

/** A `response_url` that says 200 has taken it, whatever else it says. */
function isTaken(fault: SlackFaultName, url: string): boolean {
  if (fault === 'silent after taking') return true;
  return url.includes('/response/') && (fault === 'half an answer' || fault === 'nothing');
}

function failed(fault: SlackFaultName, signal: AbortSignal | null | undefined): Response | Promise<Response> {
  const status = (code: number, headers = {}) => new Response('', { status: code, headers });
  switch (fault) {
    case 'busy':
      return status(429, { 'Retry-After': '0' });
    case 'busy for an hour':
      return status(429, { 'Retry-After': '3600' });
    case 'busy without a time':
      // With a time to wait the library waits it out in full; there is a test for that.
      return status(503);
    case 'broken':
      return status(500);
    case 'unreachable':
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) });
    case 'silent':
    case 'silent after taking':
      return new Promise((_, reject) => {
        if (signal?.aborted === true) reject(signal.reason);
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    case 'a page':
      return new Response('<html>Service Unavailable</html>', { status: 502 });
    case 'half an answer':
      return new Response('{"ok": tr');
    case 'nothing':
      return new Response('');
    case 'an unknown word':
      return Response.json({ ok: false, error: 'internal_error' });
  }
}

function arrivedIn(url: string, body: unknown): Arrived | undefined {
  if (url.includes('/response/')) return { place: url.slice(url.lastIndexOf('/') + 1), text: String(body) };
  if (!url.endsWith('/chat.postMessage')) return undefined;
  const fields = new URLSearchParams(String(body));
  const place = fields.get('thread_ts') ?? fields.get('channel') ?? '';
  return { place, text: `${fields.get('text') ?? ''} ${fields.get('blocks') ?? ''}` };
}

function never(): Promise<never> {
  return new Promise(() => {});
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
