import { expect, test } from 'vitest';
import { aNotice, aSection } from '../support/a-notice.ts';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { controlsOf } from '../support/outgoing.ts';
import { aReply, noAnswer } from '../support/replies.ts';
import { openWorkspace } from '../support/workspace.ts';

const state = { browse_company: 'seltimil', browse_topic: 'cookies' };

test('the Home says what the app does and whose notices it knows', async () => {
  const workspace = await openWorkspace();
  const [home] = await workspace.openHome();
  expect(home).toMatchObject({ method: 'views.publish', payload: { user_id: 'U0ANNA' } });
  expect(home?.words).toContain('lainaamalla niitä sanasta sanaan');
  expect(home?.words).toContain('Seltimil Oy: 7.10.2020, 2 kohtaa');
});

test('the Home switches its language, and remembers it', async () => {
  const workspace = await openWorkspace();
  await workspace.openHome();
  expect((await workspace.click('På svenska'))[0]?.words).toContain('Se efter i en dataskyddsbeskrivning');
  expect((await workspace.openHome())[0]?.words).toContain('Se efter i en dataskyddsbeskrivning');
});

test('the Home opens any section in a window', async () => {
  const workspace = await openWorkspace();
  await workspace.openHome();
  await workspace.click('In English');
  const [window] = await workspace.click('browse_show', { state });
  expect(window).toMatchObject({ method: 'views.open', payload: { trigger_id: expect.stringContaining('trigger') } });
  expect(window?.words).toContain('Käytämme evästeitä.');
  expect(window?.words).toContain('privacy notice of Seltimil Oy');
});

test('a window has no buttons: a click in it has no conversation to be answered in', async () => {
  const nearest = { topic: 'cookies', heading: 'Evästeet', quote: 'Käytämme.' } as const;
  const showSection = () => aReply({ status: 'not_in_notice', answers: [noAnswer('missing', { nearest })] });
  const workspace = await openWorkspace({ knowledge: { ...fakeKnowledge(), showSection } });
  await workspace.openHome();
  const [window] = await workspace.click('browse_show', { state });
  expect(window?.words).toContain('Käytämme.');
  expect(window === undefined ? [] : controlsOf(window)).toEqual([]);
});

test('the Home says of a section that is not there that it is missing', async () => {
  const workspace = await openWorkspace();
  await workspace.openHome();
  const [window] = await workspace.click('browse_show', { state: { ...state, browse_topic: 'complaint' } });
  expect(window?.words).toContain('tietosuojaselosteessa ei ole tällaista kohtaa');
});

test('a long section begins in the window and comes whole to the direct messages', async () => {
  const text = Array.from({ length: 300 }, (_, index) => `${index}. ${'sana '.repeat(10)}`).join('\n\n');
  const knowledge = fakeKnowledge({ notices: [aNotice({ sections: [aSection({ text })] })] });
  const workspace = await openWorkspace({ knowledge });
  await workspace.openHome();
  const [window, ...direct] = await workspace.click('browse_show', {
    state: { browse_company: 'nokopa', browse_topic: 'retention' },
  });
  expect(window?.words).toContain('yksityisviesteinä');
  expect(direct.map(({ words }) => words).join(' ')).toContain('299. sana');
});

test('choosing in the lists of the Home is heard', async () => {
  const workspace = await openWorkspace();
  await workspace.openHome();
  await workspace.choose('browse_topic', 'cookies');
  await workspace.choose('browse_company', 'nokopa');
  expect(workspace.acks.slice(-2)).toEqual([undefined, undefined]);
  expect(workspace.acks).toHaveLength(3);
});

test('the Home of thousands of companies is one that Slack takes', async () => {
  const notices = Array.from({ length: 3000 }, (_, index) => aNotice({ name: `Yritys ${index + 1} Oy` }));
  const workspace = await openWorkspace({ knowledge: fakeKnowledge({ notices }) });
  const [home] = await workspace.openHome();
  expect(home?.words).toContain('ja 2960 muuta');
  expect(await workspace.typeInto('browse_company', 'ritys 2999')).toEqual(['Yritys 2999 Oy']);
});

test('without any notice the Home offers none to read', async () => {
  const workspace = await openWorkspace({ knowledge: fakeKnowledge({ notices: [] }) });
  const [home] = await workspace.openHome();
  expect(home === undefined ? [] : controlsOf(home).map(({ id }) => id)).toEqual([
    'home_language:1',
    'home_language:2',
  ]);
});

test('under Messages questions are suggested, outside any thread', async () => {
  const workspace = await openWorkspace();
  const [prompts] = await workspace.openHome('messages');
  expect(prompts).toMatchObject({ method: 'assistant.threads.setSuggestedPrompts', payload: { channel_id: 'D0ANNA' } });
  expect(prompts?.payload).not.toHaveProperty('thread_ts');
});

test('where Slack knows no suggestions nobody is told', async () => {
  const workspace = await openWorkspace();
  workspace.fail('assistant.threads.setSuggestedPrompts', { error: 'unknown_method' });
  expect(await workspace.openHome('messages')).toEqual([]);
});

const asking = { state: { browse_company: 'seltimil' } };

test('a question on the Home is answered in a window, for the company that is chosen there', async () => {
  const asked: unknown[] = [];
  const knowledge = { ...fakeKnowledge(), ask: (question: unknown) => (asked.push(question), aReply()) };
  const workspace = await openWorkspace({ knowledge });
  await workspace.openHome();
  const [window, ...more] = await workspace.choose('home_ask', 'how long?', asking);
  expect(asked).toEqual([{ text: 'how long?', company: 'seltimil', mostCompanies: 100 }]);
  expect(window).toMatchObject({ method: 'views.open' });
  expect(window?.words).toContain('10 vuotta asiakkuuden päättymisestä lukien.');
  expect(window === undefined ? [] : controlsOf(window)).toEqual([]);
  expect(more).toEqual([]);
});

test('an empty question on the Home opens nothing', async () => {
  const workspace = await openWorkspace();
  await workspace.openHome();
  expect(await workspace.choose('home_ask', '  ', asking)).toEqual([]);
});

test('a company that is not there any more is not asked', async () => {
  const asked: unknown[] = [];
  const knowledge = { ...fakeKnowledge(), ask: (question: unknown) => (asked.push(question), aReply()) };
  const workspace = await openWorkspace({ knowledge });
  await workspace.openHome();
  await workspace.choose('home_ask', 'how long?', { state: { browse_company: 'gone' } });
  expect(asked).toEqual([{ text: 'how long?', mostCompanies: 100 }]);
});
