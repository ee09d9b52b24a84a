import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadServices } from '../../src/living-services.ts';
import type { Services } from '../../src/services.ts';
import { LOG_FORMATS, LOG_LEVELS } from '../../src/settings.ts';
import { openDatabase } from '../../src/store/database.ts';
import { createStore } from '../../src/store/store.ts';
import type { Sent } from '../support/outgoing.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../support/workspace.ts';

/** Words that occur nowhere but in what people write here: name, identity code, phone, address; and the token. */
const CANARIES = ['Zyxarvo', 'Qwilmänen', '010190-123A', '0401239876', 'Blorftie', 'zyx@qwil.example', 'xoxb-test'];
const [NAME, FAMILY, CODE, PHONE, STREET, MAIL] = CANARIES;
const WHO = `${NAME} ${FAMILY}, ${CODE}, ${PHONE}, ${STREET} 7, ${MAIL}`;
const LETTER = `Hei, olen ${WHO}. Haluan nähdä tietoni. Nokopa Oy on lähettänyt minulle laskun.`;
const [HANDLER, COLLEAGUE] = ['U0ANNA', 'U0BEN'];

const state: { services?: Services } = {};
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const loaded = await loadServices({ notices: 'notices', company: 'nokopa', today: '2026-11-20' }, 'notices');
  if (loaded.kind === 'problems') throw new Error('The notices cannot be loaded.');
  state.services = loaded.value;
}, 30_000);

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface Journey {
  readonly run: (workspace: Workspace) => Promise<void>;
  /** Where their own words may come back to whoever wrote them; nowhere by default. */
  readonly mayHold?: (sent: Sent) => boolean;
}

/** To the person alone: their window, or what only they see. */
const inOwnWindow = ({ method, payload }: Sent) =>
  ['views.open', 'views.update', 'views.push'].includes(method) ||
  (method === 'chat.postMessage' && payload['channel'] === HANDLER);
/** The one reply, in the thread or to the person alone: it may say whom nobody knows. */
const inReply = ({ method, payload }: Sent) =>
  method === 'respond' ? payload['response_type'] === 'ephemeral' : method === 'chat.postMessage';

async function openOne(workspace: Workspace): Promise<void> {
  await workspace.command('cases new');
  await workspace.set('case_rights', { tick: 'access' });
  await workspace.set('case_received', { day: '2026-11-19' });
  await workspace.submit();
}

const JOURNEYS: Readonly<Record<string, Journey>> = {
  'ask directly': {
    run: async (at) => void (await at.dm(`kuinka kauan säilytätte tietoja? ${WHO}`)),
    mayHold: inReply,
  },
  'ask by a mention': { run: async (at) => void (await at.mention(`what cookies? ${WHO}`)), mayHold: inReply },
  'ask by the command': { run: async (at) => void (await at.command(`retention of ${WHO}?`)), mayHold: inReply },
  'ask of an unknown company': {
    run: async (at) => void (await at.mention(`kuinka kauan ${NAME} ${FAMILY} Oy säilyttää tietoja?`)),
    mayHold: inReply,
  },
  'name an unknown company for the channel': {
    run: async (at) => void (await at.command(`company ${NAME}`)),
    mayHold: inReply,
  },
  'ask on the Home': {
    async run(at) {
      await at.openHome();
      await at.choose('home_ask', `kuinka kauan? ${WHO}`, { state: { browse_company: 'nokopa' } });
    },
    mayHold: inOwnWindow,
  },
  'share an answer, say that it helped': {
    async run(at) {
      await at.command('how long does Nokopa keep customer data?');
      await at.click('share');
      await at.mention(`how long does Nokopa keep customer data? ${WHO}`);
      await at.click('feedback');
    },
    mayHold: inReply,
  },
  compare: { run: async (at) => void (await at.command(`compare retention ${NAME}`)), mayHold: inReply },
  'search in lists': {
    async run(at) {
      await at.openHome();
      await at.deliver({
        type: 'block_suggestion',
        user: { id: HANDLER },
        team: { id: 'T0TEAM' },
        action_id: 'browse_company',
        block_id: 'b',
        value: WHO,
      });
    },
  },
  'draft from a message, revise and send': {
    async run(at) {
      await at.draftFrom({ text: LETTER, ts: '1795161600.000100' });
      await at.submit();
      await at.set('lang', { option: 'en' });
      await at.set('add_right', { option: 'erasure' });
      await at.set('received', { day: '2026-11-19' });
      await at.submit();
    },
    mayHold: inOwnWindow,
  },
  'draft from nothing': {
    async run(at) {
      await at.draftFromNothing();
      await at.set('letter', { text: LETTER });
      await at.submit();
      await at.press('draft_reread');
    },
    mayHold: inOwnWindow,
  },
  'draft by the command': {
    async run(at) {
      await at.command(`draft ${LETTER}`);
      await at.submit();
    },
    mayHold: inOwnWindow,
  },
  'open a case from a letter': {
    async run(at) {
      await at.draftFrom({ text: LETTER, ts: '1795161600.000100' });
      await at.submit();
      await at.press('draft_case');
      await at.submit();
    },
    mayHold: inOwnWindow,
  },
  'a case from its opening to its close, handed over, exported': {
    async run(at) {
      await openOne(at);
      await at.press('case_acknowledge');
      await at.press('case_extend');
      await at.set('case_reason', { option: 'complex' });
      await at.submit();
      await at.press('case_hand_over');
      await at.set('case_handler', { user: COLLEAGUE });
      await at.submit();
      await at.press('case_close');
      await at.set('case_outcome', { option: 'fulfilled' });
      await at.submit();
      await at.command('cases');
      await at.deliver(exporting());
      await at.runJobs();
    },
  },
  'a case whose forms were filled with words': {
    async run(at) {
      const values = { case_outcome: { c: { type: 'radio_buttons', selected_option: { value: WHO } } } };
      const view = {
        id: 'V',
        type: 'modal',
        callback_id: 'case_close_form',
        private_metadata: LETTER,
        state: { values },
      };
      const signed = { user: { id: HANDLER, team_id: 'T0TEAM' }, team: { id: 'T0TEAM' } };
      await at.deliver({ ...signed, type: 'view_submission', view: { ...view, blocks: [] } });
      await at.deliver({
        ...signed,
        type: 'block_actions',
        actions: [{ action_id: WHO, block_id: LETTER, value: WHO }],
      });
      await at.command(`cases ${NAME}`);
      await at.command(`handlers ${NAME}`);
    },
    mayHold: inReply,
  },
  'name handlers': {
    async run(at) {
      await at.command('handlers nokopa');
      await at.press('handlers_remove:2');
    },
  },
  'what Slack should never send': {
    async run(at) {
      await at.deliver({ type: 'event_callback', team_id: 'T0TEAM', event: { type: LETTER, text: [LETTER] } });
      await at.deliver({ command: LETTER, text: LETTER, user_id: LETTER, team_id: 'T0TEAM' });
      await at.deliver({
        type: 'view_submission',
        user: { id: 'U' },
        team: { id: 'T0TEAM' },
        view: { callback_id: LETTER },
      });
    },
    mayHold: ({ payload }) => payload['channel'] === LETTER,
  },
};

/** A click on the button that gives the register away. */
function exporting(): Record<string, unknown> {
  const list = { status: 'all', whose: 'all', page: 0 };
  const view = {
    id: 'V',
    type: 'modal',
    callback_id: 'case_list',
    private_metadata: JSON.stringify({ list }),
    blocks: [],
  };
  const action = { type: 'button', action_id: 'cases_export', block_id: 'b', value: 'csv' };
  const signed = { user: { id: HANDLER, team_id: 'T0TEAM' }, team: { id: 'T0TEAM' } };
  return { ...signed, type: 'block_actions', trigger_id: 'trigger', view, actions: [action] };
}

interface Stage {
  readonly workspace: Workspace;
  /** All that lies on the disk. */
  readonly onDisk: () => Promise<string>;
}

async function open(logged: NonNullable<WorkspaceOptions['logged']>): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-canary-'));
  closing.push(() => rm(folder, { recursive: true }));
  const database = await openDatabase({ url: join(folder, 'seloste.db'), log: { warn: () => {} } });
  closing.push(() => database.close());
  const store = createStore(database);
  const named = { handlers: [HANDLER, COLLEAGUE], deputy: COLLEAGUE, by: 'U0ADMIN', at: '2026-11-20T08:00:00.000Z' };
  await store.handlers.nameHandlers({ team: 'T0TEAM', company: 'nokopa' }, named);
  const services = state.services === undefined ? {} : { services: state.services };
  const workspace = await openWorkspace({ ...services, store, admins: [HANDLER], logged });
  const onDisk = async () => {
    const files = (await readdir(folder)).map((name) => readFile(join(folder, name)));
    return Buffer.concat(await Promise.all(files)).toString('utf8');
  };
  return { workspace, onDisk };
}

function canariesIn(text: string): string[] {
  const spellings = (canary: string) => [canary, encodeURIComponent(canary), JSON.stringify(canary).slice(1, -1)];
  const folded = text.toLowerCase();
  return CANARIES.filter((canary) => spellings(canary).some((one) => folded.includes(one.toLowerCase())));
}

async function expectNoneIn({ workspace, onDisk }: Stage, mayHold: NonNullable<Journey['mayHold']>): Promise<void> {
  const elsewhere = workspace.sent.filter((sent) => !mayHold(sent)).map(({ payload }) => payload);
  expect({
    log: canariesIn(workspace.logLines.join('\n')),
    metrics: canariesIn(await workspace.metrics.print()),
    disk: canariesIn(await onDisk()),
    sent: canariesIn(JSON.stringify(elsewhere)),
    // Nothing that anybody sees holds a token.
    tokens: canariesIn(JSON.stringify([workspace.sent, workspace.acks])).filter((canary) => canary.startsWith('xoxb')),
  }).toEqual({ log: [], metrics: [], disk: [], sent: [], tokens: [] });
}

/** Each level, in turn as text and as JSON. */
const WAYS = LOG_LEVELS.map((level, at) => ({ level, format: LOG_FORMATS[at % LOG_FORMATS.length] ?? 'text' }));
const NOWHERE = () => false;

describe.each(WAYS)('with the log at $level as $format, no word and no token gets out when people', (logged) => {
  test.each(Object.entries(JOURNEYS))('%s', async (_, { run, mayHold = NOWHERE }) => {
    const stage = await open(logged);
    await run(stage.workspace);
    await expectNoneIn(stage, mayHold);
  });
});

/** Also what is broken may hold words: Slack repeats what it was sent. */
const FAULTS = [{ error: 'invalid_blocks' }, { status: 500 }, { body: `<html>${LETTER}</html>` }];

describe('while Slack fails, no word and no token gets out when people', () => {
  test.each(Object.entries(JOURNEYS))('%s', async (_, { run, mayHold = NOWHERE }) => {
    for (const fault of FAULTS) {
      const stage = await open({ level: 'debug', format: 'json' });
      for (const method of [
        'chat.postMessage',
        'respond',
        'views.open',
        'views.update',
        'views.push',
        'views.publish',
      ]) {
        stage.workspace.fail(method, fault, 2);
      }
      // Without a window or a message the journey ends early.
      await run(stage.workspace).catch(() => undefined);
      await expectNoneIn(stage, mayHold);
    }
  });
});

test('the canaries would be found: they do stand in the reply and in the window', async () => {
  const { workspace } = await open({ level: 'debug', format: 'text' });
  await JOURNEYS['draft from a message, revise and send']?.run(workspace);
  expect(canariesIn(JSON.stringify(workspace.sent)).length).toBeGreaterThan(3);
});
