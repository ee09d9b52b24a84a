import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { createInstallations } from '../../src/store/installations.ts';
import { createSeal } from '../../src/store/seal.ts';
import { anInstallation } from '../support/an-installation.ts';
import { describeOnDatabases } from '../support/databases.ts';

const seal = createSeal(['a secret of this test']);

describeOnDatabases('installations', (create) => {
  const open = async () => createInstallations(await (await create()).open(), seal);

  it('are found by their workspace, and after a restart', async () => {
    const made = await create();
    const one = anInstallation({ team: 'T1', enterprise: 'E1' });
    await createInstallations(await made.open(), seal).save(one);
    const restarted = createInstallations(await made.open(), seal);
    expect(await restarted.find('T1')).toEqual(one);
    expect(await restarted.find('T2')).toBeUndefined();
  });

  it('are replaced when a workspace installs again', async () => {
    const installations = await open();
    await installations.save(anInstallation({ botToken: 'xoxb-before' }));
    await installations.save(anInstallation({ botToken: 'xoxb-after' }));
    expect(await installations.find('T0TEAM')).toMatchObject({ botToken: 'xoxb-after' });
  });

  it('do not open for another workspace, though somebody exchanges the rows', async () => {
    const database = await (await create()).open();
    const installations = createInstallations(database, seal);
    await installations.save(anInstallation({ team: 'T1' }));
    await database.ask((queries) =>
      queries.updateTable('installations').set({ team: 'T2' }).where('team', '=', 'T1').execute(),
    );
    expect(await installations.find('T2')).toBe('unreadable');
  });

  it('that no key opens are told, and do not stand in the way of others', async () => {
    const database = await (await create()).open();
    await createInstallations(database, createSeal(['lost'])).save(anInstallation({ team: 'T1' }));
    const installations = createInstallations(database, seal);
    await installations.save(anInstallation({ team: 'T2' }));
    expect(await installations.find('T1')).toBe('unreadable');
    expect(await installations.find('T2')).toMatchObject({ team: 'T2' });
    expect(await installations.reseal()).toEqual({ installations: 2, resealed: 0, unreadable: ['T1'] });
  });

  it('get the new key once, and then no longer need the old one', async () => {
    const database = await (await create()).open();
    const before = createInstallations(database, createSeal(['old']));
    const teams = Array.from({ length: 150 }, (_, at) => `T${at}`);
    for (const team of teams) await before.save(anInstallation({ team }));
    const both = createInstallations(database, createSeal(['new', 'old']));
    expect(await both.find('T7')).toMatchObject({ team: 'T7' });
    expect(await both.reseal()).toEqual({ installations: 150, resealed: 150, unreadable: [] });
    expect(await both.reseal()).toMatchObject({ resealed: 0 });
    const after = createInstallations(database, createSeal(['new']));
    for (const team of teams) expect(await after.find(team)).toMatchObject({ team });
  });
});

it('a token lies nowhere in the database in the open', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-installations-'));
  const url = join(folder, 'seloste.db');
  const database = await openDatabase({ url, log: { warn: () => {} } });
  await createInstallations(database, seal).save(
    anInstallation({ botToken: 'xoxb-canary-token', installer: 'U0CANARY' }),
  );
  await database.close();
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name));
    for (const canary of ['xoxb-canary', 'U0CANARY', 'a secret of this test'])
      expect(bytes.includes(canary)).toBe(false);
  }
  await rm(folder, { recursive: true });
});
