import { vi } from 'vitest';
import type { Log } from '../../../src/log.ts';
import type { Act, ActResult, Change, Message, Snapshot } from '../../../src/playground/page/protocol.ts';
import { type Playground, startPlayground } from '../../../src/playground/playground.ts';
import type { Drafting, Knowledge } from '../../../src/services.ts';
import { createStore } from '../../../src/store/store.ts';
import { createVitals } from '../../../src/vitals.ts';
import { openInMemory } from '../../support/databases.ts';
import { fakeDrafting } from '../../support/fake-drafting.ts';
import { fakeKnowledge } from '../../support/fake-knowledge.ts';
import { servicesFor } from '../../support/services-for.ts';

/** No script is compiled there: enough for those who do not look at the page. */
export const NO_SCRIPTS = new URL('../', import.meta.url);
export const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** A page's view of a playground, without the page. */
export interface Visitor {
  readonly url: string;
  act(done: Act): Promise<ActResult>;
  /** What the page would show now. */
  look(): Promise<Snapshot>;
  /** The messages of a channel, once there is one that fits. */
  waitFor(fits: (message: Message) => boolean): Promise<Message>;
  stop(): Promise<void>;
}

/** Opens the playground of the real app with a fake search behind it, on any port. */
export async function openPlayground(
  options: { knowledge?: Knowledge; drafting?: Drafting; scripts?: URL; log?: Log } = {},
): Promise<Visitor> {
  const knowledge = options.knowledge ?? fakeKnowledge();
  const drafting = options.drafting ?? fakeDrafting();
  const services = servicesFor({ current: () => knowledge, today: () => '2026-11-20', drafting: () => drafting });
  return visit(
    await startPlayground(services, {
      port: 0,
      log: options.log ?? SILENT,
      topicName: (topic, lang) => knowledge.topicName(topic, lang),
      vitals: createVitals(),
      store: createStore(await openInMemory()),
      scripts: options.scripts ?? NO_SCRIPTS,
    }),
  );
}

/** Looks at a playground as the page does. */
export function visit(playground: Playground): Visitor {
  const { url } = playground;
  const look = () => firstChange(url);
  return {
    url,
    look,
    async act(done) {
      const response = await fetch(`${url}/act`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: url },
        body: JSON.stringify(done),
      });
      if (!response.ok) throw new Error(await response.text());
      const result: ActResult = await response.json();
      return result;
    },
    waitFor: (fits) =>
      vi.waitFor(async () => {
        const found = (await look()).messages.find(fits);
        if (found === undefined) throw new Error('There is no such message.');
        return found;
      }),
    stop: () => playground.stop(),
  };
}

/** The snapshot with which each stream of changes begins. */
async function firstChange(url: string): Promise<Snapshot> {
  const controller = new AbortController();
  const response = await fetch(`${url}/changes`, { signal: controller.signal });
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes('\n\n')) break;
  }
  controller.abort();
  const change: Change = JSON.parse(text.slice('data: '.length, text.indexOf('\n\n')));
  if (change.kind !== 'snapshot') throw new Error('The stream begins with something else.');
  return change.snapshot;
}

/** Everything written in the blocks of a message, and in its fallback text. */
export function wordsOf(message: Message): string {
  return JSON.stringify([message.text, message.blocks]);
}
