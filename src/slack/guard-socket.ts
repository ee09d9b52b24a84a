import type { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../log.ts';
import { errorFacts } from './error-facts.ts';

/** What the library tells itself of each message on the socket. */
const MESSAGE = 'ws_message';

/**
 * Keeps a message that is none of Slack's from ending the process: the library leaves the error that it makes of one to
 * nobody (seen in socket-mode 3.1.0 with `null`, and with an event without a payload).
 */
export function guardSocket(client: SocketModeReceiver['client'], log: Log): void {
  const takers = client.listeners(MESSAGE);
  client.removeAllListeners(MESSAGE);
  client.on(MESSAGE, (...message: unknown[]) => {
    for (const take of takers) {
      // Typed to return nothing, they return promises, which this one then is.
      const work = async (): Promise<void> => take.apply(client, message);
      work().catch((error: unknown) => log.warn('socket message not understood', errorFacts(error)));
    }
  });
}
