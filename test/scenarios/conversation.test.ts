import { expect, test } from 'vitest';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { aReply, noReply } from '../support/replies.ts';
import { openWorkspace } from '../support/workspace.ts';

const MINUTE = 60_000;
const TS = '1800000900.000100';

test('in a thread a question leans on the one before, without any of its words', async () => {
  const knowledge = fakeKnowledge();
  const workspace = await openWorkspace({ knowledge });
  await workspace.mention('how long does Nokopa keep data?', { ts: TS });
  await workspace.mention('and Seltimil?', { thread: TS });
  await workspace.mention('and elsewhere?');
  const [first, second, third] = knowledge.questions;
  expect(first?.previous).toBeUndefined();
  expect(second?.previous).toEqual({ lang: 'en', status: 'answered', companies: ['nokopa'], topic: 'retention' });
  expect(third?.previous).toBeUndefined();
});

test('direct messages go on from each other for a quarter of an hour, in and outside threads', async () => {
  const knowledge = fakeKnowledge();
  const workspace = await openWorkspace({ knowledge });
  await workspace.dm('how long?', { ts: TS });
  workspace.pass(14 * MINUTE);
  await workspace.dm('and Seltimil?');
  workspace.pass(15 * MINUTE);
  await workspace.dm('and Seltimil?');
  await workspace.dm('and Seltimil?', { thread: TS });
  expect(knowledge.questions.map(({ previous }) => previous !== undefined)).toEqual([false, true, false, true]);
});

test('a thank-you in between does not make the thread forget', async () => {
  const knowledge = fakeKnowledge({
    reply: ({ text }) => (text === 'thanks' ? noReply('out_of_scope', { smallTalk: 'thanks' }) : aReply()),
  });
  const workspace = await openWorkspace({ knowledge });
  await workspace.mention('how long?', { ts: TS });
  await workspace.mention('thanks', { thread: TS });
  await workspace.mention('and Seltimil?', { thread: TS });
  expect(knowledge.questions.at(-1)?.previous?.topic).toBe('retention');
});

test('commands of one user in a channel go on from each other', async () => {
  const knowledge = fakeKnowledge();
  const workspace = await openWorkspace({ knowledge });
  await workspace.command('how long?');
  await workspace.command('and Seltimil?');
  await workspace.command('and Seltimil?', { user: 'U0BERTTA' });
  expect(knowledge.questions.map(({ previous }) => previous !== undefined)).toEqual([false, true, false]);
});

test('a suggestion is answered in the thread, and the next question leans on it', async () => {
  const knowledge = fakeKnowledge({
    reply: () => aReply({ suggestions: [{ topic: 'cookies', company: 'nokopa' }] }),
  });
  const workspace = await openWorkspace({ knowledge });
  await workspace.mention('how long?', { ts: TS });
  const [answer] = await workspace.click('cookies (en)');
  expect(answer?.payload).toMatchObject({ channel: 'C0OFFICE', thread_ts: TS });
  expect(answer?.words).toContain('Käytämme evästeitä.');
  await workspace.mention('and Seltimil?', { thread: TS });
  expect(knowledge.questions.at(-1)?.previous?.topic).toBe('cookies');
});
