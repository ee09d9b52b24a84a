import { afterEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { StoreUnavailable } from '../../src/store/database-failure.ts';
import { createInstallations } from '../../src/store/installations.ts';
import { createSeal } from '../../src/store/seal.ts';
import { createStore } from '../../src/store/store.ts';
import { openInMemory } from '../support/databases.ts';
import { fakeDrafting } from '../support/fake-drafting.ts';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { appUninstalled, command, mention, tokensRevoked } from '../support/incoming.ts';
import { callsWith, fromTeam, type ManyApp, startManyApp } from '../support/oauth.ts';
import { servicesFor } from '../support/services-for.ts';
import { openWorkspace } from '../support/workspace.ts';

const CODES = {
  one: { team: 'T0ONE', token: 'xoxb-one' },
  two: { team: 'T0TWO', token: 'xoxb-two' },
  again: { team: 'T0ONE', token: 'xoxb-one-again' },
};

const opened: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

interface Opened {
  readonly app: ManyApp;
  readonly slack: FakeSlack;
  readonly database: Database;
  readonly state: { isAway: boolean };
}

/** Two workspaces, each with a channel that is set to a company. */
async function open(): Promise<Opened> {
  const slack = await startFakeSlack({}, CODES);
  const plain = await openInMemory();
  const state = { isAway: false };
  const away = () => Promise.reject(new StoreUnavailable('08006', undefined));
  const database: Database = {
    ...plain,
    ask: (work, patience) => (state.isAway ? away() : plain.ask(work, patience)),
    transact: (work, patience) => (state.isAway ? away() : plain.transact(work, patience)),
  };
  const knowledge = fakeKnowledge();
  const services = servicesFor({ current: () => knowledge, today: () => '2026-11-20', drafting: () => fakeDrafting() });
  const app = await startManyApp({ slack, services, database });
  opened.push(slack.close, () => plain.close(), app.connected.stop);
  for (const code of ['one', 'two']) await app.comeBack(code);
  for (const team of ['T0ONE', 'T0TWO']) await setCompany(database, team);
  return { app, slack, database: plain, state };
}

function setCompany(database: Database, team: string): Promise<void> {
  return createStore(database).channelSettings.setCompany({ team, channel: 'C0OFFICE' }, 'nokopa-oy');
}

async function rowsOf(database: Database, team: string): Promise<number> {
  const counts = await Promise.all([
    database.ask((queries) => queries.selectFrom('installations').selectAll().where('team', '=', team).execute()),
    database.ask((queries) => queries.selectFrom('channelSettings').selectAll().where('team', '=', team).execute()),
    database.ask((queries) => queries.selectFrom('seenEvents').selectAll().where('team', '=', team).execute()),
  ]);
  return counts.flat().length;
}

const nowSeconds = () => Math.floor(Date.now() / 1000);
const runJobs = async ({ connected }: ManyApp) => {
  for (const job of connected.jobs) await job.run(() => false);
};

describe('a workspace that removes the app', () => {
  it.each([
    ['by uninstalling it', appUninstalled({ at: nowSeconds() })],
    ["by taking the bot's token back", tokensRevoked({ bot: ['UBOTT0ONE'], at: nowSeconds() })],
    ['at a time that is not told', appUninstalled({})],
  ])('%s is forgotten whole, and the other is not', async (_, event) => {
    const { app, database } = await open();
    expect(await rowsOf(database, 'T0ONE')).toBe(2);
    await app.post(fromTeam('T0ONE', event));
    await expect.poll(() => rowsOf(database, 'T0ONE')).toBe(0);
    expect(await rowsOf(database, 'T0TWO')).toBe(2);
    expect(app.logLines.join('\n')).toMatch(/workspace left team=T0ONE channelSettings=1 .*installations=1/u);
  });

  it('gets no answer with its token any more, at once', async () => {
    const { app, slack, database } = await open();
    await app.post(fromTeam('T0ONE', mention('how long?')));
    await slack.next('chat.postMessage');
    await app.post(fromTeam('T0ONE', appUninstalled({ at: nowSeconds() })));
    await expect.poll(() => rowsOf(database, 'T0ONE')).toBe(0);
    const before = callsWith('xoxb-one', slack).length;
    const late = { ...fromTeam('T0ONE', command('how long?')), response_url: slack.responseUrl('1') };
    await app.post(late);
    expect((await slack.next('respond')).words).toMatch(/ei ole enää asennettuna|not installed/u);
    expect(callsWith('xoxb-one', slack)).toHaveLength(before);
  });

  it('may install it again, and begins anew', async () => {
    const { app, slack, database } = await open();
    await app.post(fromTeam('T0ONE', appUninstalled({ at: nowSeconds() })));
    await expect.poll(() => rowsOf(database, 'T0ONE')).toBe(0);
    expect((await app.comeBack('again')).status).toBe(200);
    await app.post(fromTeam('T0ONE', mention('how long?')));
    await slack.next('chat.postMessage');
    expect(callsWith('xoxb-one-again', slack).map(({ method }) => method)).toContain('chat.postMessage');
    const { channelSettings } = createStore(database);
    expect(await channelSettings.findCompany({ team: 'T0ONE', channel: 'C0OFFICE' })).toBeUndefined();
  });

  it('is forgotten later where the database was away when it left', async () => {
    const { app, database, state } = await open();
    state.isAway = true;
    await app.post(fromTeam('T0ONE', appUninstalled({ at: nowSeconds() })));
    await expect.poll(() => app.logLines.join('\n')).toContain('workspace not forgotten yet team=T0ONE');
    state.isAway = false;
    await runJobs(app);
    expect(await rowsOf(database, 'T0ONE')).toBe(0);
    await setCompany(database, 'T0ONE');
    await runJobs(app);
    expect(await rowsOf(database, 'T0ONE')).toBe(1);
  });
});

describe('a leave that arrives late', () => {
  const YESTERDAY = nowSeconds() - 24 * 60 * 60;

  it('does not delete what was installed since', async () => {
    const { app, database } = await open();
    await app.post(fromTeam('T0ONE', appUninstalled({ at: YESTERDAY })));
    await expect.poll(() => app.logLines.join('\n')).toContain('late leave ignored team=T0ONE');
    expect(await rowsOf(database, 'T0ONE')).toBe(2);
  });

  it('deletes all the same where the token is no longer good', async () => {
    const { app, slack, database } = await open();
    slack.revoke('xoxb-one');
    await app.post(fromTeam('T0ONE', appUninstalled({ at: YESTERDAY })));
    await expect.poll(() => rowsOf(database, 'T0ONE')).toBe(0);
  });
});

describe('tokens that are taken back', () => {
  it('of a user change nothing: none is kept', async () => {
    const { app, slack, database } = await open();
    await app.post(fromTeam('T0ONE', tokensRevoked({ oauth: ['U0ANNA'], at: nowSeconds() })));
    await app.post(fromTeam('T0TWO', mention('how long?')));
    await slack.next('chat.postMessage');
    expect(await rowsOf(database, 'T0ONE')).toBe(2);
  });

  it('before the event arrives are told to whoever asks by a command', async () => {
    const { app, slack } = await open();
    slack.revoke('xoxb-one');
    const drafting = { ...fromTeam('T0ONE', command('draft')), response_url: slack.responseUrl('1') };
    expect((await app.post(drafting)).status).toBe(200);
    expect((await slack.next('respond')).words).toMatch(/ei ole enää asennettuna|not installed/u);
  });
});

describe('rows that no key opens', () => {
  it('are told in the log by the workspace, which installs again and is answered', async () => {
    const { app, slack, database } = await open();
    await createInstallations(database, createSeal(['a lost secret'])).save({
      team: 'T0LOST',
      botToken: 'xoxb-lost',
      botId: 'B1',
      botUserId: 'U1',
      installer: 'U2',
      scopes: [],
      installedAt: 0,
    });
    for (const id of ['1', '2']) {
      await app.post({ ...fromTeam('T0LOST', command('list')), response_url: slack.responseUrl(id) });
      expect((await slack.next('respond')).words).toMatch(/ei ole enää asennettuna|not installed/u);
    }
    const told = app.logLines.filter((line) => line.includes('installation unreadable: install again'));
    expect(told).toEqual([expect.stringContaining('team=T0LOST')]);
  });
});

describe('the only workspace', () => {
  it('that removes the app is forgotten too', async () => {
    const store = createStore(await openInMemory());
    await store.channelSettings.setCompany({ team: 'T0TEAM', channel: 'C0OFFICE' }, 'nokopa-oy');
    const workspace = await openWorkspace({ store });
    await workspace.deliver(appUninstalled({ at: nowSeconds() }));
    expect(await store.channelSettings.findCompany({ team: 'T0TEAM', channel: 'C0OFFICE' })).toBeUndefined();
  });
});

describe('two replicas', () => {
  async function openTwo() {
    const one = await open();
    const knowledge = fakeKnowledge();
    const services = servicesFor({
      current: () => knowledge,
      today: () => '2026-11-20',
      drafting: () => fakeDrafting(),
    });
    const other = await startManyApp({ slack: one.slack, services, database: one.database });
    opened.push(other.connected.stop);
    return { ...one, other };
  }

  it('share an installation that begins at one and ends at the other', async () => {
    const { app, other, slack } = await openTwo();
    const { authorize, cookie } = await app.begin();
    const query = new URLSearchParams({ code: 'again', state: authorize.searchParams.get('state') ?? '' });
    expect((await other.visit(`/slack/oauth_redirect?${query}`, { Cookie: cookie })).status).toBe(200);
    await app.post(fromTeam('T0ONE', mention('how long?')));
    await slack.next('chat.postMessage');
    expect(callsWith('xoxb-one-again', slack).map(({ method }) => method)).toContain('chat.postMessage');
  });

  it('both know at once that a workspace has left, though one of them alone was told', async () => {
    const { app, other, slack, database } = await openTwo();
    await other.post(fromTeam('T0ONE', mention('how long?')));
    await slack.next('chat.postMessage');
    await app.post(fromTeam('T0ONE', appUninstalled({ at: nowSeconds() })));
    await expect.poll(() => rowsOf(database, 'T0ONE')).toBe(0);
    const before = callsWith('xoxb-one', slack).length;
    await other.post({ ...fromTeam('T0ONE', command('list')), response_url: slack.responseUrl('1') });
    expect((await slack.next('respond')).words).toMatch(/ei ole enää asennettuna|not installed/u);
    expect(callsWith('xoxb-one', slack)).toHaveLength(before);
  });

  it('answer a question that both are told of once', async () => {
    const { app, other, slack } = await openTwo();
    const asked = fromTeam('T0ONE', mention('how long?'));
    await Promise.all([app.post(asked), other.post({ ...asked, event_id: 'EvOTHER' })]);
    await slack.next('chat.postMessage');
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    expect(callsWith('xoxb-one', slack).filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });
});
