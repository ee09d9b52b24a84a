import { expect, it } from 'vitest';
import { createChannelSettings } from '../../src/store/channel-settings.ts';
import { describeOnDatabases } from '../support/databases.ts';

describeOnDatabases('the settings of channels', (create) => {
  const key = { team: 'T1', channel: 'C1' };

  it('remember the company of a channel, and the last one that was set', async () => {
    const settings = createChannelSettings(await (await create()).open());
    expect(await settings.findCompany(key)).toBeUndefined();
    await settings.setCompany(key, 'nokopa');
    await settings.setCompany(key, 'letale');
    expect(await settings.findCompany(key)).toBe('letale');
  });

  it('forget it', async () => {
    const settings = createChannelSettings(await (await create()).open());
    await settings.setCompany(key, 'nokopa');
    await settings.setCompany(key, undefined);
    expect(await settings.findCompany(key)).toBeUndefined();
  });

  it('keep channels and workspaces apart', async () => {
    const settings = createChannelSettings(await (await create()).open());
    await settings.setCompany(key, 'nokopa');
    expect(await settings.findCompany({ ...key, team: 'T2' })).toBeUndefined();
    expect(await settings.findCompany({ ...key, channel: 'C2' })).toBeUndefined();
  });

  it('outlive a restart, and are seen by another replica', async () => {
    const database = await create();
    const first = await database.open();
    await createChannelSettings(first).setCompany(key, 'nokopa');
    const second = await database.open();
    expect(await createChannelSettings(second).findCompany(key)).toBe('nokopa');
    await first.close();
    expect(await createChannelSettings(await database.open()).findCompany(key)).toBe('nokopa');
  });
});
