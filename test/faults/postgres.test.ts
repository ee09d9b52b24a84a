import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createChannelSettings } from '../../src/store/channel-settings.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { StoreUnavailable } from '../../src/store/database-failure.ts';
import { createStore } from '../../src/store/store.ts';
import { createOwnPostgres, type OwnPostgres, postgresPrograms } from '../support/own-postgres.ts';
import { openWorkspace } from '../support/workspace.ts';

const programs = await postgresPrograms();
const key = { team: 'T0TEAM', channel: 'C0OFFICE' };
const state: { server?: OwnPostgres; opened: Database[] } = { opened: [] };

function server(): OwnPostgres {
  if (state.server === undefined) throw new Error('There is no PostgreSQL.');
  return state.server;
}

async function open(startPatienceMs?: number): Promise<Database> {
  const patience = startPatienceMs === undefined ? {} : { startPatienceMs };
  const database = await openDatabase({ url: server().url, log: { warn: () => {} }, ...patience });
  state.opened.push(database);
  return database;
}

describe.skipIf(programs === undefined)(
  `a PostgreSQL${programs === undefined ? ' (skipped: it is not installed)' : ''}`,
  { timeout: 60_000 },
  () => {
    beforeAll(async () => {
      state.server = await createOwnPostgres(programs ?? '');
    }, 60_000);
    afterEach(async () => {
      await Promise.all(state.opened.splice(0).map((database) => database.close().catch(() => undefined)));
    });
    afterAll(() => state.server?.remove());

    test('that is restarted costs no setting: the write waits until it is back', async () => {
      const settings = createChannelSettings(await open());
      await settings.setCompany(key, 'nokopa');
      await server().stop();
      const written = settings.setCompany(key, 'seltimil');
      await server().start();
      await written;
      expect(await settings.findCompany(key)).toBe('seltimil');
    });

    test('that is away costs no answer, and what was set counts again when it is back', async () => {
      const database = await open();
      const workspace = await openWorkspace({ store: createStore(database) });
      await workspace.command('company nokopa');
      await server().stop();
      expect((await workspace.mention('how long?')).map(({ words }) => words)).toEqual([
        expect.stringContaining('10 vuotta'),
      ]);
      const [told] = await workspace.command('company seltimil');
      expect(told?.words).toMatch(/database|tietokan/u);
      await server().start();
      expect(await createChannelSettings(database).findCompany(key)).toBe('nokopa');
      expect(await workspace.mention('how long?')).toHaveLength(1);
    });

    test('that is away when the app starts is waited for', async () => {
      await server().stop();
      const opening = open(20_000);
      await pause(3500);
      await server().start();
      expect((await opening).kind).toBe('postgres');
    });

    test('that stays away is told in a word at the start', async () => {
      await server().stop();
      await expect(open(300)).rejects.toBeInstanceOf(StoreUnavailable);
      await server().start();
    });

    test('that cuts a connection within a transaction leaves nothing half done, and the app lives', async () => {
      const database = await open();
      let tries = 0;
      await database.transact(async (queries) => {
        tries += 1;
        const row = { team: 'T1', company: `try-${tries}` };
        await queries.deleteFrom('channelSettings').where('team', '=', 'T1').execute();
        await queries
          .insertInto('channelSettings')
          .values({ ...row, channel: 'C1' })
          .execute();
        if (tries === 1) {
          await cutAll();
          // The end of the connection is heard while nothing is asked.
          await pause(50);
        }
        await queries
          .insertInto('channelSettings')
          .values({ ...row, channel: 'C2' })
          .execute();
      });
      const rows = await database.ask((queries) =>
        queries.selectFrom('channelSettings').select(['channel', 'company']).where('team', '=', 'T1').execute(),
      );
      expect(rows).toEqual([
        { channel: 'C1', company: 'try-2' },
        { channel: 'C2', company: 'try-2' },
      ]);
    });

    test('in which two change the same at once lets both happen', async () => {
      const [one, two] = [await open(), await open()];
      const change = (database: Database, [first, second]: readonly [string, string]) =>
        database.transact(async (queries) => {
          for (const channel of [first, second]) {
            await queries
              .insertInto('channelSettings')
              .values({ team: 'T2', channel, company: first })
              .onConflict((conflict) => conflict.columns(['team', 'channel']).doUpdateSet({ company: first }))
              .execute();
            await pause(50);
          }
        });
      // Each waits for the other: PostgreSQL ends one of them, which is done again.
      await Promise.all([change(one, ['C1', 'C2']), change(two, ['C2', 'C1'])]);
      const { rows } = await one.ask((queries) =>
        sql<{ company: string }>`select distinct company from channel_settings where team = 'T2'`.execute(queries),
      );
      expect(rows).toHaveLength(1);
    });
  },
);

async function cutAll(): Promise<void> {
  const client = new Client({ connectionString: server().url });
  await client.connect();
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()');
  await client.end();
}
