import { createLog } from '../../src/log.ts';
import { connect, type Connected, type ConnectOptions } from '../../src/slack/connect.ts';
import { createStore } from '../../src/store/store.ts';
import { createVitals } from '../../src/vitals.ts';
import { openInMemory } from './databases.ts';
import { fakeDrafting } from './fake-drafting.ts';
import { fakeKnowledge } from './fake-knowledge.ts';
import { servicesFor } from './services-for.ts';

/** Connects the app, over made-up notices and a database in memory, to a Slack that stands at an address. */
export async function connectApp(slack: ConnectOptions['slack'], slackApiUrl: string, port = 0): Promise<Connected> {
  const knowledge = fakeKnowledge();
  return connect({
    slack,
    slackApiUrl,
    port,
    services: servicesFor({ current: () => knowledge, today: () => '2026-11-20', drafting: () => fakeDrafting() }),
    store: createStore(await openInMemory()),
    vitals: createVitals(),
    topicName: (topic) => topic,
    log: createLog({ level: 'error', write: () => {}, now: () => 0 }),
    now: () => Date.now(),
  });
}
