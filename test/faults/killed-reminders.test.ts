import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCase } from '../../src/cases/transition.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { createStore } from '../../src/store/store.ts';
import { aNewCase, anOccasion, done } from '../support/a-case.ts';
import { APP_TOKEN, BOT_TOKEN, type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { stringsUnder } from '../support/payload-rules.ts';
import { compileProgram, type Program } from '../support/program.ts';

const CASES = 20;
const HANDLERS = ['U0ANNA', 'U0BEN'] as const;

const built: { program?: Program } = {};
beforeAll(async () => {
  built.program = await compileProgram();
}, 60_000);
afterAll(() => built.program?.remove());

/** The reminders that reached Slack, by the names that their messages carry. */
function remindersAt(slack: FakeSlack): string[] {
  const posted = slack.calls.filter(({ method }) => method === 'chat.postMessage');
  return posted.flatMap(({ sent }) =>
    stringsUnder(sent.payload, 'block_id').filter((id) => id.startsWith('reminder:')),
  );
}

async function open(url: string): Promise<Database> {
  return openDatabase({ url, log: { warn: () => {} } });
}

async function fill(url: string): Promise<void> {
  const database = await open(url);
  const { cases, handlers } = createStore(database);
  const named = { handlers: HANDLERS, by: 'U0ADMIN', at: '2026-11-20T08:00:00.000Z' };
  await handlers.nameHandlers({ team: 'T0TEAM', company: 'nokopa' }, named);
  for (let count = 0; count < CASES; count += 1) {
    const { case: opened, event } = done(openCase(aNewCase({ deputy: 'U0BEN' }), anOccasion()));
    await cases.open(opened, event);
  }
  await database.close();
}

/** As if the five minutes had passed for which a reminder belongs to whoever began to send it. */
async function letClaimsEnd(url: string): Promise<void> {
  const database = await open(url);
  await database.ask((queries) =>
    queries.updateTable('reminders').set({ leaseUntil: '' }).where('state', '=', 'claimed').execute(),
  );
  await database.close();
}

test(
  'a program that is killed again and again while it reminds sends each reminder once',
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seloste-killed-'));
    const slack = await startFakeSlack();
    const environment = {
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.apiUrl,
      SELOSTE_DATABASE_URL: join(folder, 'seloste.db'),
      SELOSTE_TODAY: '2026-12-07',
    };
    await fill(environment.SELOSTE_DATABASE_URL);
    for (const killedAfter of [1, 13, 30]) {
      const child = built.program?.run(environment);
      while (remindersAt(slack).length < killedAfter) await slack.next('chat.postMessage');
      child?.stop('SIGKILL');
      await child?.ended;
      await letClaimsEnd(environment.SELOSTE_DATABASE_URL);
    }
    const last = built.program?.run(environment);
    await last?.until(/info reminders /u);
    last?.stop('SIGTERM');
    expect(await last?.ended).toBe(0);
    const arrived = remindersAt(slack);
    expect(new Set(arrived).size).toBe(CASES * HANDLERS.length);
    expect(arrived).toHaveLength(CASES * HANDLERS.length);
    await slack.close();
    await rm(folder, { recursive: true });
  },
);
