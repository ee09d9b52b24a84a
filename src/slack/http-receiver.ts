import { HTTPReceiver, type HTTPReceiverOptions } from '@slack/bolt';
import type { Log } from '../log.ts';
import { answerVitals, type Vitals, VITALS_PATHS } from '../vitals.ts';
import { createLibraryLog } from './library-log.ts';

/** Where Slack posts to. */
const ENDPOINT = '/slack/events';

/** A window with the longest letter comes back in some 150 kB; Bolt would read 4 MB. */
const BODY_LIMIT_BYTES = 1024 * 1024;

/** Slack itself waits 3 s for an answer. Whoever takes longer to ask holds a connection open on purpose. In ms. */
export const SERVER_LIMITS = { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 1000 };

export type ServerLimits = typeof SERVER_LIMITS;

/** As far as a signature may be dated back (docs.slack.dev, verifying requests); Bolt lets the future be any. */
const FARTHEST_AHEAD_MS = 5 * 60 * 1000;

interface HttpReceiverParts {
  readonly log: Log;
  readonly vitals: Vitals;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Makes what hears Slack over HTTP, within bounds, and tells of the app's health at the same port. Start it with
 * `SERVER_LIMITS`.
 */
export function createHttpReceiver(
  options: Omit<HTTPReceiverOptions, 'endpoints' | 'bodyLimit' | 'logger' | 'customRoutes'>,
  { log, vitals, now }: HttpReceiverParts,
): HTTPReceiver {
  const receiver = new HTTPReceiver({
    ...options,
    endpoints: ENDPOINT,
    bodyLimit: BODY_LIMIT_BYTES,
    logger: createLibraryLog(log),
    customPropertiesExtractor: ({ headers }) => ({ signature: headers['x-slack-signature'] }),
    customRoutes: VITALS_PATHS.map((path) => ({
      path,
      method: ['GET', 'HEAD'],
      handler: (request, response) => void answerVitals(request, response, vitals),
    })),
  });
  const listen = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    const sentAt = Number(request.headers['x-slack-request-timestamp'] ?? 0) * 1000;
    if (sentAt - now() > FARTHEST_AHEAD_MS) {
      log.warn('request from the future refused');
      response.writeHead(401, { Connection: 'close' }).end();
      return;
    }
    listen(request, response);
  };
  return receiver;
}
