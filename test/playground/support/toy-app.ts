import { App, LogLevel, type types } from '@slack/bolt';
import type { Surfaces } from '../../../src/playground/page/protocol.ts';
import { type AppConnection, type Playground, servePlayground } from '../../../src/playground/serve.ts';
import { createVitals } from '../../../src/vitals.ts';
import { BOT_TOKEN, COLLEAGUE, CUSTOMER_CHANNEL } from '../../../src/playground/slack/people.ts';
import { NO_SCRIPTS, SILENT } from './playground.ts';

const TOY_SURFACES: Surfaces = {
  commands: [
    { command: '/toy', usageHint: '[anything]', description: 'Plays', completions: [] },
    { command: '/deaf', usageHint: '', description: 'Never answers', completions: [] },
  ],
  messageShortcuts: [{ callbackId: 'draft_reply', name: 'Draft a reply' }],
  globalShortcuts: [{ callbackId: 'draft_reply_global', name: 'Draft a reply' }],
};

/** Serves a playground around a small app that uses every surface which Slack has and Seloste may use. */
export function serveToy(options: { scripts?: URL; extend?: (app: App) => void } = {}): Promise<Playground> {
  return servePlayground({
    port: 0,
    log: SILENT,
    vitals: createVitals(),
    scripts: options.scripts ?? NO_SCRIPTS,
    ackLimitMs: 100,
    setup: {
      surfaces: TOY_SURFACES,
      companies: [],
      opening: (nextTs) => [
        {
          channel: CUSTOMER_CHANNEL.id,
          ts: nextTs(),
          threadTs: null,
          user: COLLEAGUE.id,
          text: 'A letter',
          blocks: [],
          isEphemeral: false,
          isEdited: false,
        },
      ],
    },
    async buildApp(connection) {
      const app = createToyApp(connection);
      options.extend?.(app);
      await app.init();
    },
  });
}

function createToyApp({ receiver, clientOptions }: AppConnection): App {
  const app = new App({
    token: BOT_TOKEN,
    receiver,
    clientOptions,
    deferInitialization: true,
    // Some tests make mistakes that Bolt would warn of.
    logLevel: LogLevel.ERROR,
  });
  app.command('/toy', async ({ ack, command }) => {
    await ack({ response_type: 'in_channel', text: `played ${command.text} in ${command.channel_name}` });
  });
  app.shortcut('draft_reply', async ({ ack, shortcut, client }) => {
    await ack();
    const text = shortcut.type === 'message_action' ? (shortcut.message.text ?? '') : '';
    await client.views.open({ trigger_id: shortcut.trigger_id, view: letterView(text) });
  });
  app.shortcut('draft_reply_global', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: letterView('') });
  });
  app.action('help', async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'block_actions' || body.view === undefined) return;
    const explained = { type: 'section' as const, text: plain('Paste the whole letter.') };
    const { blocks, ...view } = letterView('another text');
    await client.views.update({ view_id: body.view.id, view: { ...view, blocks: [explained, ...blocks] } });
  });
  app.options('company', async ({ ack, options }) => {
    const names = ['Nokopa Oy', 'Seltimil Oy'].filter((name) => name.toLowerCase().includes(options.value));
    await ack({ options: names.map(option) });
  });
  app.view('letter', async ({ ack, view, client, body }) => {
    const letter = view.state.values['letter']?.['text']?.value ?? '';
    if (letter.includes('nothing'))
      return ack({ response_action: 'errors', errors: { letter: 'There is no letter.' } });
    if (letter.includes('second')) return ack({ response_action: 'push', view: letterView('pushed') });
    await ack();
    const { values } = view.state;
    await client.chat.postMessage({
      channel: body.user.id,
      text: `${view.private_metadata}: ${JSON.stringify(values)}`,
    });
  });
  app.view({ callback_id: 'letter', type: 'view_closed' }, async ({ ack, client, body }) => {
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: 'closed' });
  });
  return app;
}

/** A form with every kind of input. */
export function letterView(text: string): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'letter',
    private_metadata: 'meta',
    notify_on_close: true,
    title: plain('Draft a reply'),
    submit: plain('Draft'),
    close: plain('Cancel'),
    blocks: [
      {
        type: 'actions',
        block_id: 'help',
        elements: [{ type: 'button', action_id: 'help', text: plain('What is this?') }],
      },
      {
        type: 'input',
        block_id: 'letter',
        label: plain('Letter'),
        hint: plain('It is stored nowhere.'),
        element: { type: 'plain_text_input', action_id: 'text', multiline: true, initial_value: text },
      },
      {
        type: 'input',
        block_id: 'company',
        label: plain('Company'),
        element: {
          type: 'external_select',
          action_id: 'company',
          min_query_length: 0,
          placeholder: plain('Choose one'),
        },
      },
      {
        type: 'input',
        block_id: 'received',
        label: plain('Received'),
        element: { type: 'datepicker', action_id: 'day', initial_date: '2026-11-20' },
      },
      {
        type: 'input',
        block_id: 'rights',
        optional: true,
        label: plain('Rights'),
        element: { type: 'checkboxes', action_id: 'ticked', options: [option('Access'), option('Erasure')] },
      },
      {
        type: 'input',
        block_id: 'kind',
        optional: true,
        label: plain('Kind'),
        element: { type: 'radio_buttons', action_id: 'kind', options: [option('Receipt'), option('Extension')] },
      },
    ],
  };
}

function option(text: string): types.PlainTextOption {
  return { text: plain(text), value: text };
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text };
}
