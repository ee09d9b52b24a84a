/** https://docs.slack.dev/interactivity/handling-user-interaction: a trigger id lives three seconds, for one use. */
const TRIGGER_LIFE_MS = 3000;
/** The same page: a response_url takes five messages within thirty minutes. */
const RESPONSE_URL_LIFE_MS = 30 * 60 * 1000;
const RESPONSE_URL_USES = 5;
export const RESPONSE_URL_START = 'https://hooks.slack.com/actions/T0PLAYGROUND/';
const TICKETS_KEPT = 200;

/** Where the messages sent to a response_url go. */
export interface ResponseTarget {
  readonly channel: string;
  readonly threadTs: string | null;
  /** Of the message whose element was used; null after a command or a shortcut. */
  readonly originalTs: string | null;
}

/** The permissions that Slack hands out with a payload: to open a modal, and to answer it later. */
export interface Tickets {
  issueTrigger(): string;
  /** Spends a trigger id; says Slack's error code where it is unknown, spent or too old. */
  spendTrigger(triggerId: string): 'ok' | 'invalid_trigger_id' | 'exchanged_trigger_id' | 'expired_trigger_id';
  issueResponseUrl(target: ResponseTarget): string;
  /** Spends one use of a response_url; undefined where it is unknown, used up or too old. */
  spendResponseUrl(url: string): ResponseTarget | undefined;
}

/** Creates the tickets of one workspace. */
export function createTickets(): Tickets {
  const triggers = new Map<string, { readonly issued: number; spent: boolean }>();
  const urls = new Map<string, { readonly issued: number; usesLeft: number; readonly target: ResponseTarget }>();
  let issuedCount = 0;
  const nextNumber = () => String((issuedCount += 1)).padStart(6, '0');

  return {
    issueTrigger() {
      const id = `${Date.now()}.${nextNumber()}`;
      keep(triggers, id, { issued: Date.now(), spent: false });
      return id;
    },
    spendTrigger(id) {
      const trigger = triggers.get(id);
      if (trigger === undefined) return 'invalid_trigger_id';
      if (trigger.spent) return 'exchanged_trigger_id';
      if (Date.now() - trigger.issued > TRIGGER_LIFE_MS) return 'expired_trigger_id';
      trigger.spent = true;
      return 'ok';
    },
    issueResponseUrl(target) {
      const url = `${RESPONSE_URL_START}${nextNumber()}`;
      keep(urls, url, { issued: Date.now(), usesLeft: RESPONSE_URL_USES, target });
      return url;
    },
    spendResponseUrl(url) {
      const ticket = urls.get(url);
      if (ticket === undefined || ticket.usesLeft === 0) return undefined;
      if (Date.now() - ticket.issued > RESPONSE_URL_LIFE_MS) return undefined;
      ticket.usesLeft -= 1;
      return ticket.target;
    },
  };
}

function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= TICKETS_KEPT) return;
    map.delete(oldest);
  }
}
