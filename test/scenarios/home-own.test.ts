import { expect, test } from 'vitest';
import { StoreUnavailable } from '../../src/store/database-failure.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { openInMemory } from '../support/databases.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../support/workspace.ts';

const ANNA = 'U0ANNA';
const team = 'T0TEAM';
const NOW = Date.UTC(2026, 10, 20, 9);

/** A workspace in which Anna handles the requests to a company. */
async function office(options: WorkspaceOptions = {}, company = 'nokopa') {
  const store = createStore(await openInMemory());
  const named = { handlers: [ANNA], by: 'U0ADMIN', at: '2026-11-20T08:00:00.000Z' };
  await store.handlers.nameHandlers({ team, company }, named);
  const workspace = await openWorkspace({ ...options, store });
  await workspace.dm('how long?');
  return { workspace, store };
}

async function published(workspace: Workspace) {
  return (await workspace.openHome()).find(({ method }) => method === 'views.publish');
}

async function homeOf({ workspace }: Awaited<ReturnType<typeof office>>): Promise<string> {
  return (await published(workspace))?.words ?? '';
}

async function openCase(workspace: Workspace): Promise<void> {
  await workspace.command('cases new');
  await workspace.set('case_rights', { tick: 'access' });
  await workspace.set('case_received', { day: '2026-11-19' });
  await workspace.submit();
}

test('the Home of a handler shows the own open cases with the days left, and opens one', async () => {
  const opened = await office();
  await openCase(opened.workspace);
  const words = await homeOf(opened);
  expect(words).toContain('My open requests');
  expect(words).toContain('Monday 21 December 2026, 31 days left');
  const shown = (await opened.workspace.click('case_show')).at(-1);
  expect(shown?.method).toBe('views.open');
  expect(shown?.words).toContain('2026-001');
});

test('a handler of another company sees none of it', async () => {
  const opened = await office();
  await openCase(opened.workspace);
  const { workspace } = await office({}, 'seltimil');
  const home = await published(workspace);
  expect(home?.words).toContain('You have none.');
  expect(home?.words).not.toContain('2026-001');
});

test('a handler sees how old the own notices are, and how much there is to check', async () => {
  const opened = await office();
  expect(await homeOf(opened)).toContain('Nokopa Oy: 7 October 2020, 6 years old; 0 to mend, 0 to check');
});

test('others see nothing of cases, notices and counts', async () => {
  const workspace = await openWorkspace({ store: createStore(await openInMemory()) });
  await workspace.dm('how long?');
  const home = await published(workspace);
  expect(home?.words).not.toContain('My open requests');
  expect(home?.words).not.toContain('The last three months');
});

test('an admin sees what stayed unanswered by topic, and the way to name handlers', async () => {
  const store = createStore(await openInMemory());
  await store.topicCounts.add(
    [
      { team, company: 'nokopa', topic: 'cookies', kind: 'unanswered' },
      { team, company: 'seltimil', topic: 'cookies', kind: 'unanswered' },
      { team, company: undefined, topic: 'none', kind: 'unanswered' },
      { team, company: 'nokopa', topic: 'retention', kind: 'helpful' },
    ],
    NOW,
  );
  const workspace = await openWorkspace({ store, admins: [ANNA] });
  await workspace.dm('how long?');
  const home = await published(workspace);
  expect(home?.words).toContain('Answered 1, unanswered 3; helped 1, did not help 0.');
  expect(home?.words).toContain('Unanswered: cookies (en), 2');
  expect(home?.words).toContain('Unanswered: about no notice, 1');
  expect(home?.words).not.toContain('My open requests');
  expect(home?.words).toContain('Who handles requests');
});

test('a copied button opens no list of cases for somebody who handles none', async () => {
  const opened = await office();
  await openCase(opened.workspace);
  await opened.workspace.openHome();
  const [window] = await opened.workspace.click('home_cases', { user: 'U0EVE' });
  expect(window?.words).not.toContain('2026-001');
  const [handlers] = await opened.workspace.click('case_show', { user: 'U0EVE' });
  expect(handlers?.words).not.toContain('2026-001');
});

test('without its database the Home is drawn, and says so', async () => {
  const store: Store = createStore(await openInMemory());
  const away = () => Promise.reject(new StoreUnavailable('SQLITE_BUSY', undefined));
  const handlers = { ...store.handlers, companiesOf: async () => ['nokopa'] };
  const workspace = await openWorkspace({ store: { ...store, handlers, cases: { ...store.cases, list: away } } });
  await workspace.dm('how long?');
  const home = await published(workspace);
  expect(home?.words).toContain('I could not reach my database');
  expect(home?.words).toContain('Nokopa Oy');
});
