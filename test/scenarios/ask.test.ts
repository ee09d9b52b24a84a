import { describe, expect, test } from 'vitest';
import { homeOpened } from '../support/incoming.ts';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { anAnswer, aReply, noAnswer, noReply } from '../support/replies.ts';
import { openWorkspace } from '../support/workspace.ts';

const TS = '1800000900.000100';

describe('a question', () => {
  test('in a direct message is answered in its thread with the quote, its heading and the notice’s date', async () => {
    const workspace = await openWorkspace();
    const [reply, ...more] = await workspace.dm('how long do we keep customer data?', { ts: TS });
    expect(more).toEqual([]);
    expect(reply?.payload).toMatchObject({ channel: 'D0ANNA', thread_ts: TS });
    expect(reply?.words).toContain('10 vuotta asiakkuuden päättymisestä lukien.');
    expect(reply?.words).toContain('Nokopa Oy');
    expect(reply?.words).toContain('7 October 2020');
  });

  test('by mention is answered in its thread, or in the thread it stands in', async () => {
    const workspace = await openWorkspace();
    const [reply] = await workspace.mention('how long?', { ts: TS });
    expect(reply?.payload).toMatchObject({ channel: 'C0OFFICE', thread_ts: TS });
    const [inThread] = await workspace.mention('how long?', { thread: TS });
    expect(inThread?.payload).toMatchObject({ thread_ts: TS });
  });

  test('by command is answered so that only the asker sees it', async () => {
    const workspace = await openWorkspace();
    const [reply] = await workspace.command('how long?');
    expect(reply).toMatchObject({ method: 'respond', payload: { response_type: 'ephemeral' } });
    expect(workspace.acks).toEqual([undefined]);
  });

  test('reaches the search as plain words, without mention, entities or links', async () => {
    const knowledge = fakeKnowledge();
    const workspace = await openWorkspace({ knowledge });
    await workspace.mention('what does <https://a.fi|the page> say of A &amp; B?');
    expect(knowledge.questions.map(({ text }) => text)).toEqual(['what does the page say of A & B?']);
  });

  test('is not echoed: what somebody writes pings nobody', async () => {
    const reply = () => noReply('out_of_scope', { unknownCompany: '<!channel> <@U0BOSS> Oy' });
    const workspace = await openWorkspace({ knowledge: fakeKnowledge({ reply }) });
    const [answer] = await workspace.dm('&lt;!channel&gt; how long?');
    expect(answer?.payload['text']).toContain('&lt;!channel&gt; &lt;@U0BOSS&gt; Oy');
  });

  test('about a notice that holds markup shows it letter by letter', async () => {
    const hostile = '<!everyone> <@U0BOSS> *bold* :boom: & <b>';
    const reply = () => aReply({ answers: [anAnswer({ heading: hostile, quote: hostile, section: hostile })] });
    const workspace = await openWorkspace({ knowledge: fakeKnowledge({ reply }) });
    const [answer] = await workspace.mention('how long?');
    expect(answer?.words).toContain(hostile);
    expect(answer?.payload['text']).not.toMatch(/<[!@]/u);
  });

  test('does not unfold links of the notice', async () => {
    const [reply] = await (await openWorkspace()).dm('how long?');
    expect(reply?.payload).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  });

  test('that the notice does not answer is told so, with whom to ask', async () => {
    const reply = () => aReply({ lang: 'sv', status: 'not_in_notice', answers: [noAnswer('missing')] });
    const workspace = await openWorkspace({ knowledge: fakeKnowledge({ reply }) });
    const [answer] = await workspace.dm('hur länge?');
    expect(answer?.words).toContain('dataskyddsbeskrivningen har ingen sådan punkt (retention (sv))');
    expect(answer?.words).toContain('Pertti Salmijärvi');
  });

  test('is answered once where it arrives as a mention and as a direct message', async () => {
    const workspace = await openWorkspace();
    const first = await workspace.dm('how long?', { ts: TS });
    const second = await workspace.mention('how long?', { ts: TS, channel: 'D0ANNA' });
    expect([first.length, second.length]).toEqual([1, 0]);
  });

  test('is answered once where Slack delivers it again', async () => {
    const workspace = await openWorkspace();
    const first = await workspace.mention('how long?', { ts: TS, eventId: 'Ev0SAME' });
    const again = await workspace.mention('how long?', { ts: TS, eventId: 'Ev0SAME' });
    expect([first.length, again.length]).toEqual([1, 0]);
  });

  test('and any other event is taken up once', async () => {
    const workspace = await openWorkspace();
    const event = homeOpened('home');
    const first = await workspace.deliver(event);
    const again = await workspace.deliver(event);
    expect([first.length, again.length]).toEqual([1, 0]);
  });

  test('with a file beside it is answered', async () => {
    const workspace = await openWorkspace();
    expect(await workspace.dm('how long?', { event: { subtype: 'file_share', files: [] } })).toHaveLength(1);
  });
});

describe('nobody is answered', () => {
  test.each([
    ['an edited message', { subtype: 'message_changed', message: { text: 'how long?' } }],
    ['a deleted message', { subtype: 'message_deleted', hidden: true }],
    ['a join', { subtype: 'channel_join' }],
    ['another bot', { bot_id: 'B0OTHER' }],
    ['a bot by subtype', { subtype: 'bot_message', bot_id: 'B0OTHER' }],
    ['a channel’s message without mention', { channel_type: 'channel' }],
    ['a group’s message', { channel_type: 'mpim' }],
  ])('to %s', async (_, event) => {
    const workspace = await openWorkspace();
    expect(await workspace.dm('how long?', { event })).toEqual([]);
  });

  test('to a mention that was edited in, or is a bot’s', async () => {
    const workspace = await openWorkspace();
    expect(await workspace.mention('how long?', { event: { edited: { user: 'U0ANNA', ts: TS } } })).toEqual([]);
    expect(await workspace.mention('how long?', { event: { bot_id: 'B0OTHER' } })).toEqual([]);
  });

  test('to the app’s own message', async () => {
    const workspace = await openWorkspace();
    expect(await workspace.dm('how long?', { user: 'U0BOT' })).toEqual([]);
  });
});

describe('help', () => {
  test('is given where a mention or message says nothing', async () => {
    const workspace = await openWorkspace();
    const [mentioned] = await workspace.mention('');
    const [written] = await workspace.dm('  ');
    expect(mentioned?.words).toContain('/notice help');
    expect(written?.words).toContain('/notice help');
  });

  test('is given by command, in the language of the word or of the last question', async () => {
    const workspace = await openWorkspace({ knowledge: fakeKnowledge({ reply: () => aReply({ lang: 'sv' }) }) });
    expect((await workspace.command('ohje'))[0]?.words).toContain('sanasta sanaan');
    expect((await workspace.command('help'))[0]?.words).toContain('sanasta sanaan');
    await workspace.command('hur länge?');
    expect((await workspace.command(''))[0]?.words).toContain('ordagrant');
  });

  test('lists the notices with their dates', async () => {
    const [list] = await (await openWorkspace()).command('list');
    expect(list?.words).toContain('Nokopa Oy: 7.10.2020, 2 kohtaa');
    expect(list?.words).toContain('Seltimil Oy');
  });
});

test('a question about thousands of companies is answered for the first, and the others are counted', async () => {
  const answers = Array.from({ length: 30 }, (_, at) => anAnswer({ company: `c${at}` }));
  const workspace = await openWorkspace({ knowledge: fakeKnowledge({ reply: () => aReply({ answers, left: 2970 }) }) });
  const sent = await workspace.mention('which of our companies use cookies?');
  expect(sent.map(({ words }) => words).join('\n')).toContain('2980 more companies');
});
