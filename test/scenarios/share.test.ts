import { expect, test } from 'vitest';
import { aNotice, aSection } from '../support/a-notice.ts';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { anAnswer, aReply, noAnswer } from '../support/replies.ts';
import { openWorkspace } from '../support/workspace.ts';

const facetAnswer = anAnswer({ facet: 'retention.main' });

test('a shared answer shows the channel the quote, its source and who shared it', async () => {
  const knowledge = fakeKnowledge({
    reply: () => aReply({ answers: [facetAnswer], suggestions: [{ topic: 'cookies', company: 'nokopa' }] }),
    answerFor: () => aReply({ answers: [facetAnswer], suggestions: [{ topic: 'cookies', company: 'nokopa' }] }),
  });
  const workspace = await openWorkspace({ knowledge });
  await workspace.command('how long?');
  const [shared, ...more] = await workspace.click('Share in the channel');
  expect(more).toEqual([]);
  expect(shared).toMatchObject({
    method: 'respond',
    payload: { response_type: 'in_channel', replace_original: false },
  });
  expect(shared?.words).toContain('10 vuotta asiakkuuden päättymisestä lukien.');
  expect(shared?.words).toContain('privacy notice of Nokopa Oy, 7 October 2020');
  expect(JSON.stringify(shared?.payload)).toContain('"user_id":"U0ANNA"');
  expect(shared?.words).not.toContain('cookies');
});

test('the button carries where the answer stands, none of its words', async () => {
  const workspace = await openWorkspace({
    knowledge: fakeKnowledge({ reply: () => aReply({ answers: [facetAnswer] }) }),
  });
  const [reply] = await workspace.command('how long does Matti keep?');
  const values = [...JSON.stringify(reply?.payload['blocks']).matchAll(/"value":"(\{.*?\})"/gu)].map(([, value]) =>
    JSON.parse(JSON.parse(`"${value}"`)),
  );
  expect(values).toEqual([
    { company: 'nokopa', topic: 'retention', lang: 'en' },
    {
      company: 'nokopa',
      topic: 'retention',
      lang: 'en',
      facet: 'retention.main',
      quote: expect.stringMatching(/^[\w-]{8}$/u),
    },
  ]);
});

test('where the answer cannot be given again as it was seen, the whole section is shared', async () => {
  const other = anAnswer({ facet: 'retention.main', quote: 'Laskut säilytetään kirjanpitolain mukaan.' });
  const knowledge = fakeKnowledge({
    reply: () => aReply({ answers: [facetAnswer] }),
    answerFor: () => aReply({ answers: [other] }),
  });
  const workspace = await openWorkspace({ knowledge });
  await workspace.command('how long?');
  const [shared] = await workspace.click('Share in the channel');
  expect(shared?.words).toContain('10 vuotta asiakkuuden päättymisestä lukien.');
  expect(shared?.words).toContain('Laskut säilytetään kirjanpitolain mukaan.');
});

test('that a section does not say what was asked is shared only where it can be asked again', async () => {
  const knowledge = fakeKnowledge({
    reply: () => aReply({ status: 'not_in_notice', answers: [noAnswer('silent')] }),
  });
  const [reply] = await (await openWorkspace({ knowledge })).command('how long?');
  expect(JSON.stringify(reply?.payload)).not.toContain('share');
});

test('a whole section is shared whole', async () => {
  const workspace = await openWorkspace();
  await workspace.command('cookies nokopa');
  const [shared] = await workspace.click('Share in the channel');
  expect(shared?.payload).toMatchObject({ response_type: 'in_channel' });
  expect(shared?.words).toContain('Käytämme evästeitä.');
});

test('a section of many messages is not poured into a channel', async () => {
  const text = Array.from({ length: 700 }, (_, index) => `${index} ${'sana '.repeat(20)}`).join('\n\n');
  const knowledge = fakeKnowledge({ notices: [aNotice({ sections: [aSection({ text })] })] });
  const workspace = await openWorkspace({ knowledge });
  await workspace.command('how long?');
  const [answer, ...more] = await workspace.click('share');
  expect(more).toEqual([]);
  expect(answer?.payload).toMatchObject({ response_type: 'ephemeral' });
  expect(answer?.words).toContain('too long to share');
});

test('the section behind a shared answer is shown to the one who clicks', async () => {
  const knowledge = fakeKnowledge({
    reply: () => aReply({ answers: [facetAnswer] }),
    answerFor: () => aReply({ answers: [facetAnswer] }),
  });
  const workspace = await openWorkspace({ knowledge });
  await workspace.command('how long?');
  await workspace.click('Share in the channel');
  const [section] = await workspace.click('Show the whole section', { user: 'U0BERTTA' });
  expect(section).toMatchObject({ method: 'respond', payload: { response_type: 'ephemeral' } });
});
