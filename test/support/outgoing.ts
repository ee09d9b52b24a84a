import { payloadProblems, stringsUnder } from './payload-rules.ts';

/** A call that left the app: a Web API method, or `respond` for a post to a `response_url`. */
export interface Sent {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** What people read of it, in order. */
  readonly words: string;
  /** The `ts` that the message gets. */
  readonly ts: string;
  readonly responseUrl?: string;
}

/** A button or a list in a message. */
export interface Control {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly value?: string;
  readonly blockId: string;
  readonly sent: Sent;
}

/** Reads a call of the Web API or a post to a `response_url`. */
export function outgoing(url: string, body: unknown, number: number): Sent {
  const ts = `17000000${String(number).padStart(2, '0')}.000100`;
  if (url.includes('/response/')) {
    const payload = asRecord(JSON.parse(String(body)));
    return { method: 'respond', payload, words: wordsOf(payload), ts, responseUrl: url };
  }
  const fields = [...new URLSearchParams(String(body))].map(([name, value]) => [name, parsed(name, value)] as const);
  const payload = asRecord(Object.fromEntries(fields));
  return { method: url.slice(url.lastIndexOf('/') + 1), payload, words: wordsOf(payload), ts };
}

/** Tells what Slack would refuse in a call. */
export function problemsOf({ method, payload }: Sent): string[] {
  switch (method) {
    case 'chat.postMessage':
    case 'chat.postEphemeral':
    case 'respond':
      return payloadProblems('message', payload);
    case 'views.publish':
      return payloadProblems('home', payload['view']);
    case 'views.open':
    case 'views.update':
    case 'views.push':
      return payloadProblems('modal', payload['view']);
    case 'assistant.threads.setSuggestedPrompts':
      return payloadProblems('suggestedPrompts', payload);
    case 'users.info':
    case 'auth.test':
    case 'conversations.open':
    case 'conversations.history':
      return [];
    default:
      return [`The workspace does not know ${method}.`];
  }
}

/** Finds the controls of a message, Home or window. */
export function controlsOf(sent: Sent): Control[] {
  const view = asRecord(sent.payload['view'] ?? {});
  return blocksOf(sent.payload['blocks'] ?? view['blocks']).flatMap((block, index) => {
    const rows = ['actions', 'context_actions'].includes(String(block['type']))
      ? blocksOf(block['elements'])
      : block['type'] === 'input'
        ? [asRecord(block['element'])]
        : block['accessory'] === undefined
          ? []
          : [asRecord(block['accessory'])];
    const elements = rows.flatMap(thumbsOrItself);
    return elements.map((element): Control => {
      const value = element['value'];
      const blockId = block['block_id'];
      return {
        id: String(element['action_id']),
        label: stringsUnder(element['text'] ?? element['placeholder'], 'text')[0] ?? '',
        type: String(element['type']),
        blockId: typeof blockId === 'string' ? blockId : `block-${index}`,
        sent,
        ...(typeof value === 'string' && { value }),
      };
    });
  });
}

/** Two controls of one element, with one id. */
function thumbsOrItself(element: Record<string, unknown>): Record<string, unknown>[] {
  if (element['type'] !== 'feedback_buttons') return [element];
  const { action_id: id, type } = element;
  return ['positive_button', 'negative_button'].map((thumb) => ({ ...asRecord(element[thumb]), action_id: id, type }));
}

function wordsOf(payload: Readonly<Record<string, unknown>>): string {
  const content = payload['blocks'] ?? payload['view'] ?? payload['text'];
  return typeof content === 'string' ? content : stringsUnder(content, 'text').join('\n');
}

function parsed(name: string, value: string): unknown {
  return ['blocks', 'view', 'prompts'].includes(name) ? JSON.parse(value) : value;
}

function blocksOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(asRecord) : [];
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
