import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import type { StateValues } from '../../src/playground/page/protocol.ts';
import { BOT, CUSTOMER_CHANNEL, DM, ME } from '../../src/playground/slack/people.ts';
import { visit, type Visitor } from './support/playground.ts';
import { letterView, serveToy } from './support/toy-app.ts';

const open: Visitor[] = [];
afterEach(() => Promise.all(open.splice(0).map((visitor) => visitor.stop())));

async function enter(extend?: (app: App) => void): Promise<Visitor> {
  const visitor = visit(await serveToy(extend === undefined ? {} : { extend }));
  open.push(visitor);
  return visitor;
}

const say = (visitor: Visitor, text: string, channel: string = DM.id) =>
  visitor.act({ kind: 'say', channel, threadTs: null, text });
const fromApp = (visitor: Visitor) => visitor.waitFor((message) => message.user === BOT.id);

/** Has a modal opened from the letter in the channel. */
async function openLetter(visitor: Visitor): Promise<string> {
  const [letter] = (await visitor.look()).messages;
  const ts = letter?.ts ?? '';
  await visitor.act({ kind: 'message-shortcut', callbackId: 'draft_reply', channel: CUSTOMER_CHANNEL.id, ts });
  await expect.poll(async () => (await visitor.look()).modals.length).toBe(1);
  return (await visitor.look()).modals[0]?.id ?? '';
}

function letterValues(text: string): StateValues {
  return { letter: { text: { type: 'plain_text_input', value: text } } };
}

describe('commands', () => {
  it('shows what a command is acknowledged with', async () => {
    const visitor = await enter();
    await say(visitor, '/toy  with  words', CUSTOMER_CHANNEL.id);
    const reply = await fromApp(visitor);
    expect(reply).toMatchObject({ text: 'played with  words in asiakaspalvelu', isEphemeral: false });
  });

  it('tells the user when the app is silent', async () => {
    const visitor = await enter();
    expect(await say(visitor, '/deaf')).toEqual({ ok: false, error: 'operation_timeout' });
    expect((await visitor.look()).messages.at(-1)?.text).toContain('operation_timeout');
  });
});

describe('modals', () => {
  it('opens one from a message, with its whole text', async () => {
    const visitor = await enter();
    await openLetter(visitor);
    expect(JSON.stringify((await visitor.look()).modals[0]?.blocks)).toContain('"initial_value":"A letter"');
  });

  it('hands its values and metadata to the app and closes it', async () => {
    const visitor = await enter();
    const viewId = await openLetter(visitor);
    expect(await visitor.act({ kind: 'submit', viewId, values: letterValues('Dear all') })).toEqual({ ok: true });
    expect((await visitor.look()).modals).toEqual([]);
    expect((await fromApp(visitor)).text).toBe(`meta: ${JSON.stringify(letterValues('Dear all'))}`);
  });

  it('returns errors for the fields and stays open', async () => {
    const visitor = await enter();
    const viewId = await openLetter(visitor);
    const result = await visitor.act({ kind: 'submit', viewId, values: letterValues('nothing') });
    expect(result).toEqual({ ok: true, errors: { letter: 'There is no letter.' } });
    expect((await visitor.look()).modals).toHaveLength(1);
  });

  it('stacks another on top, and comes back to the first', async () => {
    const visitor = await enter();
    const viewId = await openLetter(visitor);
    await visitor.act({ kind: 'submit', viewId, values: letterValues('second') });
    const [first, second] = (await visitor.look()).modals;
    expect(first?.id).toBe(viewId);
    await visitor.act({ kind: 'close', viewId: second?.id ?? '', values: {} });
    expect((await visitor.look()).modals.map(({ id }) => id)).toEqual([viewId]);
  });

  it('tells the app that one was closed', async () => {
    const visitor = await enter();
    await visitor.act({ kind: 'close', viewId: await openLetter(visitor), values: {} });
    expect((await fromApp(visitor)).text).toBe('closed');
  });

  it('lists what an external select offers', async () => {
    const visitor = await enter();
    const viewId = await openLetter(visitor);
    const result = await visitor.act({
      kind: 'suggest',
      source: { kind: 'view', viewId },
      blockId: 'company',
      actionId: 'company',
      query: 'selt',
    });
    expect(result).toEqual({
      ok: true,
      options: [{ text: { type: 'plain_text', text: 'Seltimil Oy' }, value: 'Seltimil Oy' }],
    });
  });
});

describe('the Web API', () => {
  /** Runs something with the app's client and tells what came back: the result's or the error's code. */
  const attempt = async (call: (client: App['client']) => Promise<unknown>): Promise<unknown> => {
    const outcome: { of?: Promise<unknown> } = {};
    await enter((app) => {
      outcome.of = Promise.resolve()
        .then(() => call(app.client))
        .catch((error: { data?: { error?: string } }) => error.data?.error);
    });
    return outcome.of;
  };

  it('says who the app is', async () => {
    expect(await attempt((client) => client.auth.test())).toMatchObject({ ok: true, user_id: BOT.id });
  });

  it.each([
    ['unknown_method', (client: App['client']) => client.apiCall('team.billing')],
    ['unknown_method', (client: App['client']) => client.apiCall('constructor')],
    ['channel_not_found', (client: App['client']) => client.chat.postMessage({ channel: 'C404', text: 'hi' })],
    ['no_text', (client: App['client']) => client.chat.postMessage({ channel: DM.id, text: '' })],
    ['message_not_found', (client: App['client']) => client.chat.update({ channel: DM.id, ts: '1.1', text: 'hi' })],
    ['invalid_trigger_id', (client: App['client']) => client.views.open({ trigger_id: 'x', view: letterView('') })],
    ['not_found', (client: App['client']) => client.views.update({ view_id: 'V404', view: letterView('') })],
    ['invalid_arguments', (client: App['client']) => client.apiCall('chat.update', {})],
  ])('answers %s as Slack does', async (code, call) => {
    expect(await attempt(call)).toBe(code);
  });

  it('changes and deletes what the app has posted, and nothing else', async () => {
    const results = await attempt(async (client) => {
      const { ts = '' } = await client.chat.postMessage({ channel: DM.id, text: 'one' });
      const changed = await client.chat.update({ channel: DM.id, ts, text: 'two' });
      const deleted = await client.chat.delete({ channel: DM.id, ts });
      const again = await client.chat.delete({ channel: DM.id, ts }).catch(() => 'gone');
      return [changed.ok, deleted.ok, again];
    });
    expect(results).toEqual([true, true, 'gone']);
  });

  it('shows a message for one user as such', async () => {
    const visitor = await enter((app) => {
      app.message(async ({ client, message }) => {
        await client.chat.postEphemeral({ channel: message.channel, user: ME.id, text: 'psst' });
      });
    });
    await say(visitor, 'hello');
    expect(await fromApp(visitor)).toMatchObject({ text: 'psst', isEphemeral: true });
  });

  it('opens a modal once per trigger', async () => {
    const codes: unknown[] = [];
    const visitor = await enter((app) => {
      app.command('/deaf', async ({ ack, command: { trigger_id }, client }) => {
        await ack();
        await client.views.open({ trigger_id, view: letterView('') });
        await client.views.open({ trigger_id, view: letterView('') }).catch((error: { data: { error: string } }) => {
          codes.push(error.data.error);
        });
      });
    });
    await say(visitor, '/deaf');
    await expect.poll(() => codes).toEqual(['exchanged_trigger_id']);
  });
});

describe('answers to a press', () => {
  const buttons = [
    {
      type: 'actions' as const,
      block_id: 'row',
      elements: [
        {
          type: 'button' as const,
          action_id: 'press',
          text: { type: 'plain_text' as const, text: 'Press' },
          value: 'v',
        },
      ],
    },
  ];
  /** Has the app post a button and answer its press. */
  const pressed = async (
    answer: Parameters<Parameters<App['action']>[1]>[0]['respond'] extends (m: infer M) => unknown ? M : never,
    where: 'public' | 'private',
  ) => {
    const seen: unknown[] = [];
    const visitor = await enter((app) => {
      app.message(async ({ client, message }) => {
        const post = { channel: message.channel, text: 'here', blocks: buttons };
        await (where === 'public'
          ? client.chat.postMessage(post)
          : client.chat.postEphemeral({ ...post, user: ME.id }));
      });
      app.action('press', async ({ ack, respond, action, body }) => {
        await ack();
        seen.push(action, body);
        await respond(answer);
      });
    });
    await say(visitor, 'hello');
    const { channel, ts } = await fromApp(visitor);
    const source = { kind: 'message', channel, ts } as const;
    await visitor.act({
      kind: 'use',
      source,
      blockId: 'row',
      actionId: 'press',
      state: { type: 'button' },
      values: {},
    });
    return { visitor, seen, ts };
  };

  it('carry the value of the button, and the message where it is kept', async () => {
    const { seen } = await pressed({ text: 'x' }, 'public');
    expect(seen).toMatchObject([{ value: 'v', block_id: 'row' }, { message: { text: 'here' } }]);
    const hidden = await pressed({ text: 'x' }, 'private');
    expect(hidden.seen[1]).not.toHaveProperty('message');
  });

  it('replace the message that holds it', async () => {
    const { visitor, ts } = await pressed({ replace_original: true, text: 'pressed' }, 'private');
    const changed = await visitor.waitFor((message) => message.text === 'pressed');
    expect(changed).toMatchObject({ ts, isEphemeral: true });
  });

  it('take the message away', async () => {
    const { visitor, ts } = await pressed({ delete_original: true }, 'private');
    await expect.poll(async () => (await visitor.look()).messages.some((message) => message.ts === ts)).toBe(false);
  });

  it('are shown to everybody where the app says so', async () => {
    const { visitor } = await pressed({ response_type: 'in_channel', text: 'shared' }, 'private');
    expect(await visitor.waitFor((message) => message.text === 'shared')).toMatchObject({ isEphemeral: false });
  });

  it('are missed by the user where the app does not listen', async () => {
    const visitor = await enter((app) => {
      app.message(async ({ client, message }) => {
        await client.chat.postMessage({ channel: message.channel, text: 'here', blocks: buttons });
      });
    });
    await say(visitor, 'hello');
    const { channel, ts } = await fromApp(visitor);
    const source = { kind: 'message', channel, ts } as const;
    const use = { kind: 'use', source, blockId: 'row', state: { type: 'button' }, values: {} } as const;
    expect(await visitor.act({ ...use, actionId: 'press' })).toEqual({ ok: false, error: 'operation_timeout' });
    expect(await visitor.act({ ...use, actionId: 'other' })).toEqual({ ok: false, error: 'not_found' });
  });
});
