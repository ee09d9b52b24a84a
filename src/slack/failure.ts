import { randomBytes } from 'node:crypto';
import type { App, Context, webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Copy } from '../copy/copy.ts';
import { INSTALL_COPIES } from '../copy/install-copy.ts';
import { StoreUnavailable } from '../store/database-failure.ts';
import { copyFor } from './dependencies.ts';
import { errorFacts, innerError } from './error-facts.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { isNotInstalled, NotInstalled } from './not-installed.ts';
import type { Workspaces } from './workspaces.ts';

/** How a `response_url` is posted to, and with which client everything else goes. */
interface FailureRoutes {
  readonly fetch: webApi.FetchFunction;
  /** Hears what was sent by somebody who could not be told. */
  readonly onUntold: (body: unknown) => void;
}

/**
 * Takes every error of every listener: logs its kind and a short reference, never the payload, and tells the user the
 * reference where they stand.
 */
export function registerFailure(app: App, workspaces: Workspaces, { fetch, onUntold }: FailureRoutes): void {
  app.error(async ({ error, body, context }: Failed) => {
    const reference = randomBytes(3).toString('hex').toUpperCase();
    const where = whereSchema.safeParse(body).data;
    const inner = innerError(error);
    // An event of a workspace that could not be found has no context yet.
    const unknown = inner instanceof NotInstalled ? inner.team : undefined;
    const dependencies = unknown === undefined ? workspaces.of(context) : workspaces.ofTeam(unknown);
    const isExpected = isNotInstalled(inner);
    if (isExpected) dependencies.log.warn('workspace not installed', { team: dependencies.team, ...errorFacts(error) });
    else dependencies.log.error('listener failed', { reference, ...errorFacts(error) });
    // Without a token only a `response_url` can be answered to.
    if (where === undefined || (isExpected && (where.response_url ?? '') === '')) return;
    try {
      const user = where.user_id ?? where.user?.id ?? where.event?.user ?? '';
      const text = escapeMrkdwn(wordsFor(inner, copyFor(dependencies, user), reference));
      await tell({ text, where, client: app.client, token: context.botToken, fetch });
    } catch (secondError) {
      onUntold(body);
      dependencies.log.warn('failure not told', { reference, ...errorFacts(secondError) });
    }
  });
}

function wordsFor(error: Error, copy: Copy, reference: string): string {
  if (isNotInstalled(error)) return INSTALL_COPIES[copy.lang].notInstalled;
  return error instanceof StoreUnavailable ? copy.storeAway : copy.failure(reference);
}

/** What Bolt hands over with `extendedErrorHandler`; it does not export the type. */
interface Failed {
  readonly error: Error;
  readonly body: unknown;
  readonly context: Context;
}

const whereSchema = z.object({
  response_url: z.string().optional(),
  user_id: z.string().optional(),
  user: z.object({ id: z.string() }).optional(),
  type: z.string().optional(),
  event: z
    .object({
      type: z.string(),
      channel: z.string().optional(),
      user: z.string().optional(),
      ts: z.string().optional(),
      thread_ts: z.string().optional(),
    })
    .optional(),
});
type Where = z.output<typeof whereSchema>;

/** Payloads of windows and of shortcuts outside messages: there is no message to answer to. */
const IN_WINDOWS = new Set(['block_actions', 'view_submission', 'shortcut']);

interface Telling {
  readonly text: string;
  readonly where: Where;
  readonly client: webApi.WebClient;
  readonly token: string | undefined;
  readonly fetch: webApi.FetchFunction;
}

async function tell({ text, where, client, token, fetch }: Telling): Promise<void> {
  const { response_url: responseUrl, event, type } = where;
  const sender = token === undefined ? {} : { token };
  const user = where.user?.id ?? where.user_id;
  if (responseUrl !== undefined && responseUrl !== '') {
    const isTold = await respondWith(text, { responseUrl, fetch });
    if (isTold) return;
    if (user === undefined || token === undefined) throw new UntoldFailure();
    await client.chat.postMessage({ channel: user, text, ...sender });
  } else if (event?.channel !== undefined && event.ts !== undefined) {
    await client.chat.postMessage({ channel: event.channel, thread_ts: event.thread_ts ?? event.ts, text, ...sender });
  } else if (type !== undefined && IN_WINDOWS.has(type) && user !== undefined) {
    await client.chat.postMessage({ channel: user, text, ...sender });
  }
}

/** Neither where they stood nor directly could somebody be told. */
class UntoldFailure extends Error {
  override readonly name = 'UntoldFailure';
}

/** A `response_url` may be over, or Slack fail at it: then a direct message tells. */
async function respondWith(
  text: string,
  { responseUrl, fetch }: { responseUrl: string; fetch: webApi.FetchFunction },
): Promise<boolean> {
  try {
    const { ok } = await fetch(responseUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text }),
    });
    return ok;
  } catch {
    return false;
  }
}
