import { readFileSync } from 'node:fs';
import { App } from '@slack/bolt';
import { Ajv } from 'ajv';
import { afterEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ACTIONS, numbered, UNKNOWN_ACTION, UNKNOWN_VIEW, VIEWS } from '../../src/slack/action-ids.ts';
import { openWorkspace } from '../support/workspace.ts';

const manifest = z
  .object({
    features: z.object({
      slash_commands: z.array(z.object({ command: z.string() })),
      shortcuts: z.array(z.object({ callback_id: z.string() })).default([]),
      agent_view: z.unknown(),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
  })
  .parse(parse(read('../../manifest.yml')));

const names = z
  .object({ bot_scopes: z.array(z.string()), bot_events: z.array(z.string()) })
  .parse(JSON.parse(read('../schemas/slack-manifest-names.json')));

afterEach(() => {
  vi.restoreAllMocks();
});

test("the manifest is valid under Slack's schema", () => {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(JSON.parse(read('../schemas/slack-app-manifest-2.0.0.json')));
  validate(parse(read('../../manifest.yml')));
  expect(validate.errors ?? []).toEqual([]);
});

test('the manifest names only scopes and events that Slack knows', () => {
  expect(names.bot_scopes).toEqual(expect.arrayContaining(manifest.oauth_config.scopes.bot));
  expect(names.bot_events).toEqual(expect.arrayContaining(manifest.settings.event_subscriptions.bot_events));
});

test('the app asks for the fewest scopes, and says of each why', () => {
  expect(manifest.oauth_config.scopes.bot).toEqual([
    'app_mentions:read',
    'assistant:write',
    'chat:write',
    'commands',
    'im:history',
    'im:write',
  ]);
  const lines = read('../../manifest.yml').split('\n');
  for (const scope of manifest.oauth_config.scopes.bot) {
    expect(lines[lines.findIndex((line) => line.trim() === `- ${scope}`) - 1]).toMatch(/^\s+# /u);
  }
});

test('every event, command and shortcut of the manifest has a listener, and the reverse', async () => {
  const listeners = await registered();
  const events = [...listeners.events, ...(listeners.hearsMessages ? ['message.im'] : [])];
  expect(events.toSorted()).toEqual(manifest.settings.event_subscriptions.bot_events.toSorted());
  expect(listeners.commands).toEqual(manifest.features.slash_commands.map(({ command }) => command));
  expect(listeners.shortcuts).toEqual(manifest.features.shortcuts.map((shortcut) => shortcut.callback_id));
});

test('every control that the app draws has exactly one listener', async () => {
  const { actions } = await registered();
  const ids = Object.values(ACTIONS).flatMap((name) => [name, numbered(name, 12)]);
  const heardBy = (id: string) => actions.filter((action) => action.test(id));
  expect(ids.filter((id) => heardBy(id).length !== 1)).toEqual([]);
  expect(heardBy('open_link')).toEqual([UNKNOWN_ACTION]);
});

test('every list that searches has a listener for its options', async () => {
  const { options } = await registered();
  const lists = [ACTIONS.chooseListedCompany, ACTIONS.setListedCompany, ACTIONS.browseCompany, ACTIONS.draftCompany];
  expect(lists.filter((name) => options.filter((option) => option.test(name)).length !== 1)).toEqual([]);
});

test('every window that is sent has exactly one listener', async () => {
  const { views } = await registered();
  expect(views.toSorted()).toEqual(Object.values(VIEWS).toSorted());
});

/** What the app registers with Bolt while it is built. */
async function registered() {
  const event = vi.spyOn(App.prototype, 'event');
  const message = vi.spyOn(App.prototype, 'message');
  const command = vi.spyOn(App.prototype, 'command');
  const shortcut = vi.spyOn(App.prototype, 'shortcut');
  const action = vi.spyOn(App.prototype, 'action');
  const options = vi.spyOn(App.prototype, 'options');
  const view = vi.spyOn(App.prototype, 'view');
  await openWorkspace();
  const name = z.string();
  const matcher = z.instanceof(RegExp);
  return {
    events: event.mock.calls.map(([type]) => name.parse(type)),
    hearsMessages: message.mock.calls.length > 0,
    commands: command.mock.calls.map(([typed]) => name.parse(typed)),
    shortcuts: shortcut.mock.calls.map(([id]) => name.parse(id)),
    // Beside them one that takes whatever nobody knows.
    views: view.mock.calls.flatMap(([id]) =>
      id instanceof RegExp && id.source === UNKNOWN_VIEW.source ? [] : [name.parse(id)],
    ),
    actions: action.mock.calls.map(([id]) => matcher.parse(id)),
    options: options.mock.calls.map(([id]) => matcher.parse(id)),
  };
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}
