import { expect, test } from 'vitest';
import { aReading, fakeDrafting } from '../support/fake-drafting.ts';
import { openWorkspace } from '../support/workspace.ts';

/** Words that occur nowhere but in this letter. */
const CANARIES = ['Zyxarvo', 'Qwilmänen', '010190-123A', 'Blorftie'];
const LETTER = `Hei, olen ${CANARIES[0]} ${CANARIES[1]}, ${CANARIES[2]}. Haluan nähdä tietoni. ${CANARIES[3]} 7`;

/** Whether a text holds a word of the letter. */
function isTold(text: string): boolean {
  return CANARIES.some((canary) => text.includes(canary) || text.includes(encodeURIComponent(canary)));
}

test('a letter’s words appear nowhere but in the handler’s own window', async () => {
  const evidence = `${CANARIES[0]} haluaa nähdä tietonsa`;
  const read = () => aReading({ kindEvidence: evidence, rights: [{ right: 'access', evidence }] });
  const workspace = await openWorkspace({ defaultCompany: 'nokopa', drafting: fakeDrafting({ read }) });
  await workspace.draftFrom({ text: LETTER, ts: '1795161600.000100' });
  await workspace.press('draft_more_room');
  await workspace.press('In English');
  await workspace.set('received', { day: '2099-01-01' });
  await workspace.submit();
  await workspace.set('received', { day: '2026-11-19' });
  await workspace.submit();
  await workspace.set('lang', { option: 'en' });
  await workspace.set('add_right', { option: 'erasure' });
  await workspace.set('kind', { option: 'extension' });
  await workspace.press('draft_reread');
  const views = workspace.sent.map(({ payload }) => payload['view']);
  expect(workspace.sent.every(({ method }) => method.startsWith('views.'))).toBe(true);
  expect(isTold(JSON.stringify(views))).toBe(true);

  const [message] = await workspace.submit();
  workspace.fail('views.update', { status: 500 }, 3);
  await workspace.set('lang', { option: 'sv' });
  workspace.fail('chat.postMessage', { error: 'invalid_blocks' });
  await workspace.submit();

  const metadata = workspace.sent.map(({ payload }) => valuesUnder(payload, 'private_metadata'));
  const values = workspace.sent.map(({ payload }) => valuesUnder(payload, 'value'));
  const ids = workspace.sent.map(({ payload }) => [
    ...valuesUnder(payload, 'block_id'),
    ...valuesUnder(payload, 'action_id'),
  ]);
  const titles = workspace.sent.map(({ payload }) => JSON.stringify([payload['text'], valuesUnder(payload, 'title')]));
  expect(isTold(JSON.stringify([metadata, values, ids, titles]))).toBe(false);
  expect(isTold(JSON.stringify(message))).toBe(false);
  const posted = workspace.sent.filter(({ method }) => !method.startsWith('views.'));
  expect(posted.every(({ payload }) => payload['channel'] === 'U0ANNA')).toBe(true);
  expect(workspace.logLines.length).toBeGreaterThan(5);
  expect(workspace.logLines.filter(isTold)).toEqual([]);
});

test('what a window knows of itself is company, day, language, kind and rights', async () => {
  const workspace = await openWorkspace({ defaultCompany: 'nokopa' });
  await workspace.draftFrom({ text: LETTER, ts: '1795161600.000100' });
  expect(workspace.modal().metadata).toBe('{}');
  await workspace.submit();
  await workspace.set('lang', { option: 'sv' });
  expect(JSON.parse(workspace.modal().metadata)).toEqual({
    company: 'nokopa',
    received: '2026-11-20',
    lang: 'sv',
    listed: ['access'],
    ticked: ['access'],
    boxes: 1,
    drafts: 2,
  });
});

test('the log tells of a draft its kinds and counts', async () => {
  const workspace = await openWorkspace({ defaultCompany: 'nokopa' });
  await workspace.draftFrom({ text: LETTER, ts: '1795161600.000100' });
  await workspace.submit();
  expect(workspace.logLines.at(-1)).toMatch(
    /info draft made letter=request kind=receipt rights=access lang=fi company=nokopa$/u,
  );
});

function valuesUnder(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === name ? [inner] : valuesUnder(inner, name)));
}
