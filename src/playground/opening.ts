import type { Message } from './page/protocol.ts';
import { COLLEAGUE, CUSTOMER_CHANNEL } from './slack/people.ts';

/** What stands in the channel before anything is said: a customer's letter that a colleague has passed on. */
const LETTER = `Hei,

olen ollut asiakkaanne muutaman vuoden. Haluaisin tietää, mitä tietoja teillä on minusta ja kenelle niitä on annettu. Poistakaa myös markkinointilupani, en halua enää mainoksia.

Ystävällisin terveisin
Maija Esimerkki`;

/** Writes the messages that a new workspace begins with. */
export function openingMessages(nextTs: () => string): Message[] {
  const say = (text: string): Message => ({
    channel: CUSTOMER_CHANNEL.id,
    ts: nextTs(),
    threadTs: null,
    user: COLLEAGUE.id,
    text,
    blocks: [],
    isEphemeral: false,
    isEdited: false,
  });
  return [say(LETTER)];
}
