import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../src/bench/random.ts';
import { type FakeSlack, type Posted, startFakeSlack } from '../../src/bench/slack/fake-slack.ts';
import { mentionBody, signedPost } from '../../src/bench/slack/signed-post.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { createStore } from '../../src/store/store.ts';
import { compileProgram, type Program, type Running } from '../support/program.ts';

/** By hand: `FAULTS_KILLS=30 npx vitest run --dir test test/faults/killed-questions.test.ts`. */
const KILLS = Number(process.env['FAULTS_KILLS'] ?? 4);
const SECRET = 'signing-secret';
const UNFINISHED = /I was restarted|käynnistyin|startade om/u;

const built: { program?: Program } = {};
beforeAll(async () => {
  built.program = await compileProgram();
}, 60_000);
afterAll(() => built.program?.remove());

interface Asked {
  readonly id: string;
  readonly kind: 'mention' | 'command' | 'case';
  readonly body: Readonly<Record<string, unknown>>;
  isAcknowledged: boolean;
}

/** What somebody does: most ask, some type commands, some open a case. */
function anAct(number: number, slack: FakeSlack): Asked {
  const id = String(number);
  const question = 'kuinka kauan Nokopa säilyttää tietoja?';
  if (number % 5 === 3) return { id, kind: 'case', body: newCase(id), isAcknowledged: false };
  if (number % 5 === 4) {
    const command = { command: '/notice', text: question, user_id: `U${id}`, channel_id: 'C0OFFICE' };
    const rest = { team_id: 'T0TEAM', trigger_id: `trigger-${id}`, response_url: slack.responseUrl(id) };
    return { id, kind: 'command', body: { ...command, ...rest }, isAcknowledged: false };
  }
  const ts = tsOf(id);
  return { id, kind: 'mention', body: mentionBody({ ts, text: question, channel: 'C0' }), isAcknowledged: false };
}

const tsOf = (id: string) => `1800000000.${id.padStart(6, '0')}`;

function newCase(id: string): Record<string, unknown> {
  const values = {
    case_company: { c: { type: 'static_select', selected_option: { value: 'nokopa' } } },
    case_rights: { c: { type: 'multi_static_select', selected_options: [{ value: 'access' }] } },
    case_received: { c: { type: 'datepicker', selected_date: '2026-11-19' } },
  };
  const list = { status: 'open', whose: 'all', page: 0 };
  const view = { id: `V${id}`, type: 'modal', callback_id: 'case_new_form', blocks: [], state: { values } };
  return {
    type: 'view_submission',
    user: { id: 'U0ANNA', team_id: 'T0TEAM' },
    team: { id: 'T0TEAM' },
    api_app_id: 'A0APP',
    view: { ...view, private_metadata: JSON.stringify({ list, id: `case-${id}` }) },
  };
}

/** Sends it as Slack does; what was not acknowledged is sent again. */
async function send(asked: Asked, url: string): Promise<void> {
  try {
    const { status, text } = await signedPost(url, asked.body, { secret: SECRET, now: Date.now() });
    // Where the register is away, that is told at the field, and whoever filled the form in sends it again.
    asked.isAcknowledged = status === 200 && !text.includes('"errors"');
  } catch {
    // The program was killed meanwhile.
  }
}

async function begin(environment: Record<string, string>): Promise<{ child: Running; url: string }> {
  const child = built.program?.run(environment);
  if (child === undefined) throw new Error('The program is not compiled.');
  const port = /port=(\d+)/u.exec(await child.until(/started mode=http .*\n/u))?.[1];
  return { child, url: `http://127.0.0.1:${port}/slack/events` };
}

const open = (url: string): Promise<Database> => openDatabase({ url, log: { warn: () => {} } });

/** As if the minutes had passed after which a question counts as lost. */
async function letTimePass(url: string): Promise<number> {
  const database = await open(url);
  const at = new Date(Date.now() - 5 * 60_000).toISOString();
  const { numUpdatedRows } = await database.ask((queries) =>
    queries.updateTable('seenEvents').set({ seenAt: at }).where('doneAt', 'is', null).executeTakeFirst(),
  );
  await database.close();
  return Number(numUpdatedRows);
}

test(`of a program that is killed ${KILLS} times under load, nobody is answered twice or forgotten`, async () => {
  const random = createRandom(20_261_120);
  const folder = await mkdtemp(join(tmpdir(), 'seloste-kills-'));
  const posted: Posted[] = [];
  const treat = () => ({ take: true, waitMs: random.below(30) });
  const slack = await startFakeSlack({ onPosted: (one) => posted.push(one), treat });
  const file = join(folder, 'seloste.db');
  const environment = {
    SLACK_BOT_TOKEN: 'xoxb-fake',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    SELOSTE_DATABASE_URL: file,
    SELOSTE_TODAY: '2026-11-20',
    PORT: '0',
  };
  const database = await open(file);
  const named = { handlers: ['U0ANNA'], by: 'U0ADMIN', at: '2026-11-20T08:00:00.000Z' };
  await createStore(database).handlers.nameHandlers({ team: 'T0TEAM', company: 'nokopa' }, named);
  await database.close();

  const all: Asked[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, url } = await begin(environment);
    const sending = all.filter(({ isAcknowledged }) => !isAcknowledged).map((asked) => send(asked, url));
    const end = performance.now() + 50 + random.below(400);
    while (performance.now() < end) {
      const asked = anAct(all.length, slack);
      all.push(asked);
      sending.push(send(asked, url));
      await pause(random.below(12));
    }
    child.stop('SIGKILL');
    await child.ended;
    await Promise.all(sending);
  }
  const owed = await letTimePass(file);
  const { child, url } = await begin(environment);
  for (let left = all; left.length > 0; left = left.filter(({ isAcknowledged }) => !isAcknowledged)) {
    await Promise.all(left.filter(({ isAcknowledged }) => !isAcknowledged).map((asked) => send(asked, url)));
  }
  // What was owed is told, one after the other.
  await expect.poll(() => posted.filter(isUnfinished).length, { timeout: 60_000, interval: 200 }).toBe(owed);
  child.stop('SIGTERM');
  expect(await child.ended).toBe(0);

  const counts = { twice: 0, forgotten: 0, answered: 0, told: 0, both: 0 };
  for (const { id, kind } of all.filter((asked) => asked.kind !== 'case')) {
    const mine = posted.filter(({ channel, thread }) =>
      kind === 'mention' ? thread === tsOf(id) : channel === id || channel === `U${id}`,
    );
    const told = mine.filter(isUnfinished).length;
    const answered = mine.length - told;
    counts.twice += answered > 1 || told > 1 ? 1 : 0;
    counts.forgotten += answered + told === 0 ? 1 : 0;
    counts.answered += answered > 0 ? 1 : 0;
    counts.told += told > 0 ? 1 : 0;
    counts.both += answered > 0 && told > 0 ? 1 : 0;
  }
  const reopened = await open(file);
  const cases = await createStore(reopened).cases.register({}, { offset: 0, limit: 10_000 });
  await reopened.close();
  const wanted = all.filter(({ kind }) => kind === 'case').map(({ id }) => `case-${id}`);
  // Seen by whoever runs it by hand.
  process.stdout.write(`${JSON.stringify({ kills: KILLS, acts: all.length, owed, ...counts, cases: cases.length })}\n`);
  expect(counts).toMatchObject({ twice: 0, forgotten: 0 });
  expect(cases.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
  expect(new Set(cases.map(({ number }) => number)).size).toBe(cases.length);
  await slack.close();
  await rm(folder, { recursive: true });
}, 600_000);

function isUnfinished({ text }: Posted): boolean {
  return UNFINISHED.test(text);
}
