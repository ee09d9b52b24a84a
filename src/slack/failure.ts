import { randomBytes } from 'node:crypto';
import type { App, Context, webApi } from '@slack/bolt';
import { z } from 'zod';
import { StoreUnavailable } from '../store/database-failure.ts';
import { copyFor } from './dependencies.ts';
import { errorFacts, innerError } from './error-facts.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import type { Workspaces } from './workspaces.ts';

/** How a `response_url` is posted to, and with which client everything else goes. */
export interface FailureRoutes {
  readonly fetch: webApi.FetchFunction;
}

/**
 * Takes every error of every listener: logs its kind and a short reference, never the payload, and tells the user the
 * reference where they stand.
 */
export function registerFailure(app: App, workspaces: Workspaces, { fetch }: FailureRoutes): void {
  app.error(async ({ error, body, context }: Failed) => {
    const reference = randomBytes(3).toString('hex').toUpperCase();
    const dependencies = workspaces.of(context);
    dependencies.log.error('listener failed', { reference, ...errorFacts(error) });
    const where = whereSchema.safeParse(body).data;
    if (where === undefined) return;
    try {
      const user = where.user_id ?? where.user?.id ?? where.event?.user ?? '';
      const copy = copyFor(dependencies, user);
      const isStoreAway = innerError(error) instanceof StoreUnavailable;
      const text = escapeMrkdwn(isStoreAway ? copy.storeAway : copy.failure(reference));
      await tell({ text, where, client: app.client, token: context.botToken, fetch });
    } catch (secondError) {
      dependencies.log.warn('failure not told', { reference, ...errorFacts(secondError) });
    }
  });
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
  const { response_url: responseUrl, event, user, type } = where;
  const sender = token === undefined ? {} : { token };
  if (responseUrl !== undefined && responseUrl !== '') {
    const message = { response_type: 'ephemeral', replace_original: false, text };
    await fetch(responseUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message),
    });
  } else if (event?.channel !== undefined && event.ts !== undefined) {
    await client.chat.postMessage({ channel: event.channel, thread_ts: event.thread_ts ?? event.ts, text, ...sender });
  } else if (type !== undefined && IN_WINDOWS.has(type) && user !== undefined) {
    await client.chat.postMessage({ channel: user.id, text, ...sender });
  }
}
