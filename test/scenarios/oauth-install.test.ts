import { afterEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { StoreUnavailable } from '../../src/store/database-failure.ts';
import { createInstallations } from '../../src/store/installations.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openInMemory } from '../support/databases.ts';
import { fakeDrafting } from '../support/fake-drafting.ts';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { CLIENT, type FakeInstall, type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { command, mention } from '../support/incoming.ts';
import { callsWith, fromTeam, type ManyApp, startManyApp } from '../support/oauth.ts';
import { servicesFor } from '../support/services-for.ts';

const ONE: FakeInstall = { team: 'T0ONE', token: 'xoxb-one' };
const TWO: FakeInstall = { team: 'T0TWO', token: 'xoxb-two' };
const CODES = { one: ONE, two: TWO, again: { ...ONE, token: 'xoxb-one-again' } };

const opened: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

interface Opened {
  readonly app: ManyApp;
  readonly slack: FakeSlack;
  readonly database: Database;
}

async function open(
  options: {
    installs?: Record<string, FakeInstall>;
    errors?: Record<string, string>;
    wrap?: (database: Database) => Database;
  } = {},
): Promise<Opened> {
  const slack = await startFakeSlack(options.errors ?? {}, options.installs ?? CODES);
  const plain = await openInMemory();
  const database = options.wrap?.(plain) ?? plain;
  const knowledge = fakeKnowledge();
  const services = servicesFor({
    current: () => knowledge,
    today: () => '2026-11-20',
    drafting: () => fakeDrafting(),
  });
  const app = await startManyApp({ slack, services, database });
  opened.push(slack.close, () => plain.close(), app.connected.stop);
  return { app, slack, database };
}

describe('the page on which a workspace begins', () => {
  it("leads to Slack's own page of consent, with the app's id, its scopes and a state", async () => {
    const { app, slack } = await open();
    const { authorize } = await app.begin();
    expect(authorize.href.startsWith(slack.apiUrl.replace('/api/', '/oauth/v2/authorize?'))).toBe(true);
    expect(authorize.searchParams.get('client_id')).toBe(CLIENT.id);
    expect(authorize.searchParams.get('scope')).toBe('chat:write,commands');
    expect(authorize.searchParams.get('state')).toMatch(/^\S{40,}$/u);
    expect(authorize.searchParams.has('user_scope')).toBe(false);
  });

  it('speaks three languages, and cannot be framed, kept or made to load anything', async () => {
    const { app } = await open();
    const { html, headers, status } = await app.visit('/slack/install');
    expect(status).toBe(200);
    for (const words of ['Add to Slack', 'Lisää Slackiin', 'Lägg till i Slack']) expect(html).toContain(words);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toMatch(/HttpOnly/u);
  });
});

describe('a workspace that installs the app', () => {
  it('is told that it is done, in the language of the browser, and its name is only a name', async () => {
    const { app } = await open();
    const { status, html } = await app.comeBack('one', 'sv-FI,sv;q=0.9,en;q=0.8');
    expect(status).toBe(200);
    expect(html).toContain('Seloste är installerad');
    expect(html).toContain('Workspace &#60;T0ONE&#62;');
    expect(html).toContain('https://app.slack.com/client/T0ONE');
  });

  it('is answered with its own token from then on, and others with theirs', async () => {
    const { app, slack } = await open();
    await app.comeBack('one');
    await app.comeBack('two');
    for (const team of ['T0ONE', 'T0TWO']) {
      expect((await app.post(fromTeam(team, mention('how long?')))).status).toBe(200);
      await slack.next('chat.postMessage');
    }
    for (const token of ['xoxb-one', 'xoxb-two']) {
      expect(callsWith(token, slack).filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
    }
  });

  it('keeps no more than is needed, and nothing in the open', async () => {
    const { app, database } = await open();
    await app.comeBack('one');
    const rows = await database.ask((queries) => queries.selectFrom('installations').selectAll().execute());
    expect(rows).toMatchObject([{ team: 'T0ONE' }]);
    expect(JSON.stringify(rows)).not.toMatch(/xoxb|UADMIN|Workspace/u);
    const found = await createInstallations(database, createSeal(['a secret'])).find('T0ONE');
    expect(found).toEqual({
      team: 'T0ONE',
      botToken: 'xoxb-one',
      botId: 'BBOTT0ONE',
      botUserId: 'UBOTT0ONE',
      installer: 'UADMINT0ONE',
      scopes: ['chat:write', 'commands'],
      installedAt: expect.any(Number),
    });
  });

  it('is answered though Slack told neither who installed it nor the bot', async () => {
    const { app, slack } = await open({ installs: { bare: { ...ONE, isBare: true } } });
    expect((await app.comeBack('bare')).status).toBe(200);
    await app.post(fromTeam('T0ONE', mention('how long?')));
    expect((await slack.next('chat.postMessage')).words).toContain('10 vuotta');
  });

  it('may install again, and is answered with the new token', async () => {
    const { app, slack } = await open();
    await app.comeBack('one');
    await app.comeBack('again');
    await app.post(fromTeam('T0ONE', mention('how long?')));
    await slack.next('chat.postMessage');
    expect(callsWith('xoxb-one-again', slack).map(({ method }) => method)).toContain('chat.postMessage');
  });

  it('leaves no token, code or secret in the log', async () => {
    const { app, slack } = await open();
    await app.comeBack('one');
    await app.comeBack('one');
    await app.post(fromTeam('T0ONE', mention('how long?')));
    await slack.next('chat.postMessage');
    const secrets = /xoxb|client-secret|state-secret|signing-secret|a secret|code=one|eyJ/u;
    expect(app.logLines.filter((line) => secrets.test(line))).toEqual([]);
    expect(app.logLines.some((line) => line.includes('workspace installed team=T0ONE'))).toBe(true);
  });
});

describe('an installation that comes to nothing', () => {
  async function redirected(app: ManyApp, query: Record<string, string>, cookie = '') {
    return app.visit(`/slack/oauth_redirect?${new URLSearchParams(query)}`, {
      Cookie: cookie,
      'Accept-Language': 'fi',
    });
  }
  const isEmpty = async (database: Database) =>
    (await database.ask((queries) => queries.selectFrom('installations').selectAll().execute())).length === 0;

  it('because somebody said no says that nothing was kept', async () => {
    const { app, database } = await open();
    const page = await redirected(app, { error: 'access_denied', state: 'x' });
    expect([page.status, page.html]).toEqual([403, expect.stringContaining('Mitään ei asennettu')]);
    expect(await isEmpty(database)).toBe(true);
  });

  it.each([
    ['without a state', (_state: string, cookie: string) => ({ state: undefined, cookie })],
    ['with a state that was made up', (_state: string, cookie: string) => ({ state: 'made-up', cookie })],
    ["with a state of somebody else's browser", (state: string) => ({ state, cookie: '' })],
    ['with a cookie that fits, but was not signed', () => ({ state: 'x.y.z', cookie: 'slack-app-oauth-state=x.y.z' })],
  ])('because the browser comes back %s asks to begin again, and Slack is asked nothing', async (_, change) => {
    const { app, slack, database } = await open();
    const begun = await app.begin();
    const { state, cookie } = change(begun.authorize.searchParams.get('state') ?? '', begun.cookie);
    const page = await redirected(app, { code: 'one', ...(state !== undefined && { state }) }, cookie);
    expect([page.status, page.html]).toEqual([400, expect.stringContaining('toisessa selaimessa')]);
    expect(slack.calls).toEqual([]);
    expect(await isEmpty(database)).toBe(true);
  });

  it('because a code is used a second time says so, and leaves the first as it is', async () => {
    const { app, slack } = await open();
    await app.comeBack('one');
    const page = await app.comeBack('one', 'fi');
    expect([page.status, page.html]).toEqual([400, expect.stringContaining('se kelpaa kerran')]);
    await app.post(fromTeam('T0ONE', mention('how long?')));
    await slack.next('chat.postMessage');
    expect(callsWith('xoxb-one', slack).map(({ method }) => method)).toContain('chat.postMessage');
  });

  it('because the database is away says honestly that Seloste does not answer yet; later it works', async () => {
    const state = { isAway: true };
    const { app } = await open({
      wrap: (database) => ({
        ...database,
        ask: (work, patience) =>
          state.isAway ? Promise.reject(new StoreUnavailable('SQLITE_BUSY', undefined)) : database.ask(work, patience),
      }),
    });
    const page = await app.comeBack('one', 'fi');
    expect([page.status, page.html]).toEqual([503, expect.stringContaining('Seloste ei vielä vastaa')]);
    state.isAway = false;
    expect((await app.comeBack('again')).status).toBe(200);
  });

  it('because it was for a whole organisation says so, gives the token back and keeps nothing', async () => {
    const whole: FakeInstall = { team: 'T0ONE', token: 'xoxb-org', enterprise: 'E0ORG', isWhole: true };
    const { app, slack, database } = await open({ installs: { whole } });
    const page = await app.comeBack('whole');
    expect([page.status, page.html]).toEqual([400, expect.stringContaining('Not for a whole organisation')]);
    expect(callsWith('xoxb-org', slack).map(({ method }) => method)).toContain('auth.revoke');
    expect(await isEmpty(database)).toBe(true);
  });

  it.each([
    ['bad_client_secret', 500, 'Seloste is not set up right'],
    ['invalid_code', 400, 'Please begin again'],
    ['internal_error', 502, 'Slack did not answer'],
    ['something_new', 500, 'That did not work'],
  ])('because Slack answers %s shows a page that says what to do', async (error, status, words) => {
    const { app } = await open({ errors: { 'oauth.v2.access': error } });
    const page = await app.comeBack('one');
    expect([page.status, page.html]).toEqual([status, expect.stringContaining(words)]);
    expect(app.logLines.some((line) => line.includes('installation failed'))).toBe(true);
  });
});

describe('a workspace of an organisation', () => {
  it('installs for itself', async () => {
    const { app, database } = await open({ installs: { one: { ...ONE, enterprise: 'E0ORG' } } });
    expect((await app.comeBack('one')).status).toBe(200);
    const found = await createInstallations(database, createSeal(['a secret'])).find('T0ONE');
    expect(found).toMatchObject({ team: 'T0ONE', enterprise: 'E0ORG' });
  });
});

describe('a workspace that has not installed the app', () => {
  it('is told so where that can be told, and its events are taken without an answer', async () => {
    const { app, slack } = await open();
    const body = { ...fromTeam('T0NOBODY', command('how long?')), response_url: slack.responseUrl('1') };
    expect((await app.post(body)).status).toBe(200);
    expect((await slack.next('respond')).words).toMatch(/not installed|ei ole enää asennettuna/u);
    expect((await app.post(fromTeam('T0NOBODY', mention('how long?')))).status).toBe(200);
    expect(slack.calls.map(({ method }) => method)).toEqual(['respond']);
    expect(app.logLines.filter((line) => line.includes('workspace not installed team=T0NOBODY'))).toHaveLength(2);
  });

  it('gets health checks and nothing else at other addresses', async () => {
    const { app } = await open();
    const statuses = await Promise.all(['/healthz', '/readyz', '/', '/slack/events'].map((path) => app.visit(path)));
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 404, 404]);
  });
});

describe('while the database is away', () => {
  it('others are told so where that can be told', async () => {
    const { app, slack } = await open({
      wrap: (database) => ({ ...database, ask: () => Promise.reject(new StoreUnavailable('08006', undefined)) }),
    });
    await app.post({ ...fromTeam('T0ONE', command('list')), response_url: slack.responseUrl('1') });
    expect((await slack.next('respond')).words).not.toMatch(/ei ole enää asennettuna|not installed/u);
    expect(app.logLines.some((line) => line.includes('listener failed') && line.includes('StoreUnavailable'))).toBe(
      true,
    );
  });

  it('workspaces that were answered lately are answered', async () => {
    const state = { isAway: false };
    const { app, slack } = await open({
      wrap: (database) => ({
        ...database,
        ask: (work, patience) =>
          state.isAway ? Promise.reject(new StoreUnavailable('08006', undefined)) : database.ask(work, patience),
      }),
    });
    await app.comeBack('one');
    state.isAway = true;
    await app.post(fromTeam('T0ONE', mention('how long?')));
    expect((await slack.next('chat.postMessage')).words).toContain('10 vuotta');
  });
});
