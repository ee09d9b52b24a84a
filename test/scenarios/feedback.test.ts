import { expect, test } from 'vitest';
import { createStore } from '../../src/store/store.ts';
import { openInMemory } from '../support/databases.ts';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { aReply, noAnswer } from '../support/replies.ts';
import { TEAM } from '../support/incoming.ts';
import { openWorkspace } from '../support/workspace.ts';

async function opened(reply = aReply()) {
  const store = createStore(await openInMemory());
  const workspace = await openWorkspace({ store, knowledge: fakeKnowledge({ reply: () => reply }) });
  const counts = async (kind: string) =>
    (await store.topicCounts.list(TEAM, '2026-01')).filter((one) => one.kind === kind);
  return { workspace, counts };
}

test('a thumb up is counted for the topic and company, and thanked for where only the clicker sees it', async () => {
  const { workspace, counts } = await opened();
  await workspace.mention('how long does Matti keep?');
  const [thanks, ...more] = await workspace.click('This helped');
  expect(more).toEqual([]);
  expect(thanks?.method).toBe('chat.postEphemeral');
  expect(thanks?.words).toContain('Thank you.');
  expect(await counts('helpful')).toEqual([{ company: 'nokopa', topic: 'retention', kind: 'helpful', count: 1 }]);
});

test('a thumb down names the register contact and where the vocabulary is', async () => {
  const { workspace, counts } = await opened();
  await workspace.dm('how long?');
  const [said] = await workspace.click('This did not help');
  expect(said?.words).toContain('contact person');
  expect(said?.words).toContain('notices/vocabulary/phrases/retention.yml');
  expect(await counts('not_helpful')).toHaveLength(1);
});

test('a second click of the same person on the same answer counts no more', async () => {
  const { workspace, counts } = await opened();
  await workspace.mention('how long?');
  await workspace.click('This helped');
  await workspace.click('This did not help');
  await workspace.click('This helped', { user: 'U0OTHER' });
  expect((await counts('helpful'))[0]?.count).toBe(2);
  expect(await counts('not_helpful')).toEqual([]);
});

test('a button of a company that is not there counts nothing', async () => {
  const { workspace, counts } = await opened(aReply({ answers: [noAnswer('missing', { company: 'strange' })] }));
  await workspace.mention('how long?');
  expect(await workspace.click('This helped')).toEqual([]);
  expect(await counts('helpful')).toEqual([]);
});

test('an answer that only the asker sees has no thumbs', async () => {
  const { workspace } = await opened();
  const [reply] = await workspace.command('how long?');
  expect(JSON.stringify(reply?.payload)).not.toContain('feedback');
});

test('what was answered and what was not is counted by topic', async () => {
  const { workspace, counts } = await opened(aReply({ status: 'not_in_notice', answers: [noAnswer('empty')] }));
  await workspace.mention('how long?');
  await workspace.mention('how long?', { ts: '1700000001.000200' });
  expect(await counts('unanswered')).toMatchObject([{ company: 'nokopa', count: 2 }]);
  expect(await counts('answered')).toEqual([]);
});
