import { expect, it } from 'vitest';
import { openCase } from '../../src/cases/transition.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { aNewCase, anOccasion, done } from '../support/a-case.ts';
import { describeOnDatabases, type TestDatabase } from '../support/databases.ts';
import { stringsUnder } from '../support/payload-rules.ts';
import { openWorkspace, type Workspace } from '../support/workspace.ts';

const HANDLER = 'U0ANNA';

/** Two processes with connections of their own to one database. */
async function stores(database: TestDatabase): Promise<readonly [Store, Store]> {
  return [createStore(await database.open()), createStore(await database.open())];
}

/** A case received on 19 November 2026, to be answered by 21 December. */
async function withCase(store: Store): Promise<void> {
  const named = { handlers: [HANDLER], by: 'U0ADMIN', at: '2026-11-20T08:00:00.000Z' };
  await store.handlers.nameHandlers({ team: 'T0TEAM', company: 'nokopa' }, named);
  const { case: one, event } = done(openCase(aNewCase({ handler: HANDLER }), anOccasion()));
  await store.cases.open(one, event);
}

const reminders = (workspaces: readonly Workspace[]) =>
  workspaces
    .flatMap(({ sent }) => sent)
    .filter(({ method }) => method === 'chat.postMessage')
    .flatMap(({ payload }) => stringsUnder(payload, 'block_id').filter((id) => id.startsWith('reminder:')));

describeOnDatabases('two replicas', (create) => {
  it('that hear the same question at once answer it once, each of twenty', async () => {
    const replicas = await Promise.all((await stores(await create())).map((store) => openWorkspace({ store })));
    for (let number = 0; number < 20; number += 1) {
      const ts = `1800000900.${String(number).padStart(6, '0')}`;
      await Promise.all(
        replicas.map((replica, at) => replica.mention('how long?', { ts, eventId: `Ev${number}${at}` })),
      );
    }
    const threads = replicas.flatMap(({ sent }) => sent).map(({ payload }) => payload['thread_ts']);
    expect(threads).toHaveLength(20);
    expect(new Set(threads).size).toBe(20);
  });

  it('that are to remind of the same case at once remind once', async () => {
    const both = await stores(await create());
    await withCase(both[0]);
    const replicas = await Promise.all(both.map((store) => openWorkspace({ store, today: '2026-12-07' })));
    await Promise.all(replicas.map((replica) => replica.runJobs()));
    await Promise.all(replicas.map((replica) => replica.runJobs()));
    expect(reminders(replicas)).toHaveLength(1);
  });

  it('that find the same question lost tell its asker once', async () => {
    const both = await stores(await create());
    const replicas = await Promise.all(both.map((store) => openWorkspace({ store })));
    const lost = { team: 'T0TEAM', channel: 'C0OFFICE', ts: '1.1', thread: '1.1' };
    await both[0].seenEvents.take(lost, Date.UTC(2026, 10, 20, 8, 50));
    await Promise.all(replicas.map((replica) => replica.runJobs()));
    await Promise.all(replicas.map((replica) => replica.runJobs()));
    expect(replicas.flatMap(({ sent }) => sent)).toHaveLength(1);
  });

  it('whose clocks jump forward and back remind of nothing twice, nor of what is past', async () => {
    const [store] = await stores(await create());
    await withCase(store);
    const workspaces: Workspace[] = [];
    for (const today of ['2026-12-07', '2026-12-14', '2026-12-08', '2026-12-14', '2026-12-07', '2026-12-18']) {
      const workspace = await openWorkspace({ store, today });
      workspaces.push(workspace);
      await workspace.runJobs();
    }
    const sent = reminders(workspaces);
    expect(sent).toHaveLength(3);
    expect(new Set(sent).size).toBe(3);
  });
});
