import type { App, Receiver } from '@slack/bolt';
import type { Payload } from './payloads.ts';

/** https://docs.slack.dev/interactivity: what the user did has failed where the app is silent for three seconds. */
const ACK_LIMIT_MS = 3000;

/** What came of a payload: `response` is what the app acknowledged it with, undefined where with nothing. */
type Delivery = { readonly kind: 'acknowledged'; readonly response: unknown } | { readonly kind: 'timeout' };

/** A Bolt receiver without a network, and the way to hand it payloads. */
export interface LocalReceiver extends Receiver {
  /** Hands a payload to the app and resolves at its acknowledgement; the listener may go on working after it. */
  deliver(payload: Payload): Promise<Delivery>;
}

/** Creates a receiver; `onFailure` is told what the app has thrown and not caught. */
export function createReceiver(options: { onFailure: (error: unknown) => void; ackLimitMs?: number }): LocalReceiver {
  let app: App | undefined;
  return {
    init(boltApp) {
      app = boltApp;
    },
    async start() {},
    async stop() {},
    deliver(payload) {
      if (app === undefined) throw new Error('The Bolt app has not been given this receiver.');
      return deliverTo(app, { payload, ackLimitMs: options.ackLimitMs ?? ACK_LIMIT_MS, onFailure: options.onFailure });
    },
  };
}

function deliverTo(
  app: App,
  { payload, ackLimitMs, onFailure }: { payload: Payload; ackLimitMs: number; onFailure: (error: unknown) => void },
): Promise<Delivery> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'timeout' }), ackLimitMs);
    const ack = async (response?: unknown) => {
      clearTimeout(timer);
      resolve({ kind: 'acknowledged', response });
    };
    app.processEvent({ body: payload, ack }).catch(onFailure);
  });
}
