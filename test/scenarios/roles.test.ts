import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openCase, transition } from '../../src/cases/transition.ts';
import { ACTIONS, SHORTCUTS, VIEWS } from '../../src/slack/action-ids.ts';
import { createStore } from '../../src/store/store.ts';
import { aNewCase, anOccasion, done } from '../support/a-case.ts';
import { openInMemory } from '../support/databases.ts';
import * as roles from '../support/role-acts.ts';
import { openWorkspace, type WorkspaceOptions } from '../support/workspace.ts';

/** Guests, strangers and bots are admins and handlers by name here: what they are counts, not who named them. */
const NAMED = [roles.ANNA, roles.DORA, roles.BOSS, roles.GUEST, roles.STRANGER, roles.BOT];
const ADMINS = [roles.ADMIN, roles.BOSS, roles.GUEST, roles.STRANGER, roles.BOT];
const everybody = {
  [roles.ANNA]: {},
  [roles.DORA]: {},
  [roles.CIA]: {},
  [roles.EVE]: {},
  [roles.ADMIN]: {},
  [roles.BOSS]: {},
};
const outsiders = {
  [roles.GUEST]: { is_restricted: true },
  [roles.STRANGER]: { is_stranger: true, team_id: 'T0EXTERNAL' },
  [roles.BOT]: { is_bot: true },
};

const ROLES: Readonly<Record<string, WorkspaceOptions & { readonly speaksAs?: string }>> = {
  staff: { user: roles.EVE },
  handler: { user: roles.ANNA },
  'other handler': { user: roles.CIA },
  admin: { user: roles.ADMIN },
  'admin and handler': { user: roles.BOSS },
  guest: { user: roles.GUEST },
  external: { user: roles.STRANGER, userTeam: 'T0EXTERNAL' },
  bot: { user: roles.BOT },
  'other workspace': { user: roles.BOSS, speaksAs: 'T0OTHER' },
};

/** The table of the page: for each act the roles that may. */
const page = readFileSync('.docs/roles.md', 'utf8');
const [head = [], , ...rows] = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const table = Object.fromEntries(
  rows.map(([act = '', ...cells]) => [act, Object.fromEntries(head.slice(1).map((role, at) => [role, cells[at]]))]),
);

async function scene(role: string, isBot: boolean): Promise<roles.RoleScene> {
  const { speaksAs, ...options } = ROLES[role] ?? {};
  const store = createStore(await openInMemory());
  const by = { by: roles.ADMIN, at: '2026-11-20T08:00:00.000Z' };
  await store.handlers.nameHandlers(roles.NOKOPA, { handlers: NAMED, deputy: roles.ANNA, ...by });
  await store.handlers.nameHandlers({ ...roles.NOKOPA, company: 'seltimil' }, { handlers: [roles.CIA], ...by });
  const ids: string[] = [];
  for (const id of ['open', 'closed']) {
    const wanted = aNewCase({ handler: options.user === roles.BOSS ? roles.BOSS : roles.ANNA, id });
    const { case: one, event } = done(openCase(wanted, anOccasion({ handlers: NAMED })));
    const opened = await store.cases.open(one, event);
    ids.push(opened.id);
    if (id === 'open') continue;
    const closing = done(transition(opened, { kind: 'close', outcome: 'fulfilled' }, anOccasion({ handlers: NAMED })));
    await store.cases.save(closing.case, closing.event);
  }
  const people = { ...everybody, ...outsiders };
  const workspace = await openWorkspace({ ...options, store, admins: ADMINS, people, defaultCompany: 'nokopa' });
  if (speaksAs !== undefined) workspace.speakAs(speaksAs);
  const [open = '', closed = ''] = ids;
  // Some window stands open, so that another can come in its place.
  await workspace.draftFromNothing();
  const from = { sent: workspace.sent.length, acks: workspace.acks.length };
  return { workspace, store, open, closed, before: await roles.keptIn(store), isBot, from };
}

describe.each(Object.keys(ROLES))('what is for a person who is: %s', (role) => {
  test.each(Object.entries(roles.ROLE_ACTS))('%s', async (name, { act, worked }) => {
    const stage = await scene(role, role === 'bot');
    await act(stage);
    expect((await worked(stage)) ? 'yes' : 'no').toBe(table[name]?.[role]);
  });
});

test('the table has each role and each act, and no other', () => {
  expect(head.slice(1)).toEqual(Object.keys(ROLES));
  expect(Object.keys(table)).toEqual(Object.keys(roles.ROLE_ACTS));
});

test('whatever the app draws stands for an act of the table, or is for whoever asks', () => {
  const tried = Object.values(roles.ROLE_ACTS).flatMap(({ ids }) => ids);
  const all = [ACTIONS, VIEWS, SHORTCUTS].flatMap((names) => Object.values<string>(names));
  expect(all.filter((id) => !tried.includes(id) && !roles.FOR_WHOEVER_ASKS.includes(id))).toEqual([]);
});
