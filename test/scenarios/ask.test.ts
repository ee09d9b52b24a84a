import { expect, test } from 'vitest';
import { openWorkspace } from '../support/workspace.ts';

test('a direct message is answered in its thread with the quote, its heading and the date of the notice', async () => {
  const workspace = await openWorkspace();
  const [reply] = await workspace.dm('how long do we keep customer data?', { ts: '1800000009.000100' });
  expect(reply?.method).toBe('chat.postMessage');
  expect(reply?.payload).toMatchObject({ channel: 'D0ANNA', thread_ts: '1800000009.000100' });
  expect(reply?.words).toContain('10 vuotta asiakkuuden päättymisestä lukien.');
  expect(reply?.words).toContain('Nokopa Oy');
  expect(reply?.words).toContain('7 October 2020');
});

test('a mention is answered in its thread', async () => {
  const workspace = await openWorkspace();
  const [reply] = await workspace.mention('how long?', { ts: '1800000009.000200' });
  expect(reply?.payload).toMatchObject({ channel: 'C0OFFICE', thread_ts: '1800000009.000200' });
});

test('only the asker sees the answer to a command', async () => {
  const workspace = await openWorkspace();
  const [reply] = await workspace.command('how long?');
  expect(reply).toMatchObject({ method: 'respond', payload: { response_type: 'ephemeral' } });
});
