import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { createStore } from '../../src/store/store.ts';
import { aReading, fakeDrafting } from '../support/fake-drafting.ts';
import { openWorkspace } from '../support/workspace.ts';

/** Words that occur nowhere but in this letter. */
const CANARIES = ['Zyxarvo', 'Qwilmänen', '010190-123A', 'Blorftie', '+358401234567'];
const LETTER = `Hei, olen ${CANARIES.join(' ')}. Haluan nähdä tietoni.`;
const EVIDENCE = `${CANARIES[0]} haluaa nähdä tietonsa`;

function isTold(text: string): boolean {
  return CANARIES.some((canary) => text.includes(canary) || text.includes(encodeURIComponent(canary)));
}

test('of a letter whose case lives from its opening to its end nothing is in the database, a log or a message', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-canary-'));
  const database = await openDatabase({ url: join(folder, 'seloste.db'), log: { warn: () => {} } });
  const store = createStore(database);
  const named = { handlers: ['U0ANNA', 'U0BEN'], deputy: 'U0BEN', by: 'U0ADMIN', at: '2026-11-20T08:00:00.000Z' };
  await store.handlers.nameHandlers({ team: 'T0TEAM', company: 'nokopa' }, named);
  const read = () => aReading({ kindEvidence: EVIDENCE, rights: [{ right: 'access', evidence: EVIDENCE }] });
  const drafting = fakeDrafting({ read });
  const workspace = await openWorkspace({ store, drafting, defaultCompany: 'nokopa', today: '2026-12-14' });
  await workspace.draftFrom({ text: LETTER, ts: '1795161600.000100' });
  await workspace.submit();
  const [before, acked] = [workspace.sent.length, workspace.acks.length];
  await workspace.press('draft_case');
  await workspace.set('case_received', { day: '2026-11-19' });
  await workspace.submit();
  await workspace.press('case_acknowledge');
  await workspace.press('case_extend');
  await workspace.set('case_reason', { option: 'complex' });
  await workspace.submit();
  await workspace.press('case_hand_over');
  await workspace.set('case_handler', { user: 'U0BEN' });
  await workspace.submit();
  await workspace.runJobs();
  await workspace.press('case_close');
  await workspace.set('case_outcome', { option: 'fulfilled' });
  await workspace.submit();
  await workspace.press('cases_back');
  await workspace.press('cases_export:1');
  await database.close();

  const files = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'latin1')));
  const latin = CANARIES.map((canary) => Buffer.from(canary, 'utf8').toString('latin1'));
  await rm(folder, { recursive: true });
  expect(files.join('')).toContain('T0TEAM');
  expect(latin.filter((canary) => files.some((bytes) => bytes.includes(canary)))).toEqual([]);
  expect(isTold(JSON.stringify([workspace.sent.slice(before), workspace.acks.slice(acked)]))).toBe(false);
  expect(workspace.logLines.filter(isTold)).toEqual([]);
  expect(workspace.sent.length).toBeGreaterThan(before + 8);
});
