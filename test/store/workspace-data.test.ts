import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createInstallations } from '../../src/store/installations.ts';
import { createSeal } from '../../src/store/seal.ts';
import { createStore } from '../../src/store/store.ts';
import { anInstallation } from '../support/an-installation.ts';
import { describeOnDatabases, openInMemory } from '../support/databases.ts';
import { nameHandler } from '../support/handlers.ts';

const NOW = Date.UTC(2026, 10, 20, 9);

describeOnDatabases("a workspace's data", (create) => {
  it('is deleted from every table, and that of others is not', async () => {
    const database = await (await create()).open();
    const store = createStore(database);
    const installations = createInstallations(database, createSeal(['secret']));
    for (const team of ['T1', 'T2']) {
      await installations.save(anInstallation({ team }));
      await store.channelSettings.setCompany({ team, channel: 'C1' }, 'nokopa');
      await store.seenEvents.take({ team, channel: 'C1', ts: '1.0', thread: '1.0' }, NOW);
      await nameHandler(database, { team, company: 'nokopa', user: 'U1' });
    }
    const deleted = await store.workspaceData.forget('T1');
    expect(deleted).toMatchObject({ installations: 1, channelSettings: 1, seenEvents: 1, caseHandlers: 1, cases: 0 });
    expect(await installations.find('T1')).toBeUndefined();
    expect(await store.channelSettings.findCompany({ team: 'T1', channel: 'C1' })).toBeUndefined();
    expect(await installations.find('T2')).toMatchObject({ team: 'T2' });
    expect(await store.channelSettings.findCompany({ team: 'T2', channel: 'C1' })).toBe('nokopa');
    expect(await store.workspaceData.forget('T1')).toMatchObject({ installations: 0, channelSettings: 0 });
  });
});

it('every table is of workspaces, so that forgetting one forgets all', async () => {
  const database = await openInMemory();
  const tables = await database.ask((queries) =>
    sql<{ name: string; sql: string }>`select name, sql from sqlite_master where type = 'table'`.execute(queries),
  );
  const own = tables.rows.filter(({ name }) => !/^(?:kysely_|sqlite_)/u.test(name));
  expect(own.filter((table) => !table.sql.includes('"team" text')).map(({ name }) => name)).toEqual([]);
  const forgotten = Object.keys(await createStore(database).workspaceData.forget('T1'));
  const named = forgotten.map((name) => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`));
  expect(named.toSorted()).toEqual(own.map(({ name }) => name).toSorted());
});
