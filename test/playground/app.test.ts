import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT, CUSTOMER_CHANNEL, DM, SLACKBOT } from '../../src/playground/slack/people.ts';
import { type FakeKnowledge, fakeKnowledge } from '../support/fake-knowledge.ts';
import { openPlayground, type Visitor, wordsOf } from './support/playground.ts';

describe('the playground around the real app', () => {
  let visitor: Visitor;
  let knowledge: FakeKnowledge;
  beforeEach(async () => {
    knowledge = fakeKnowledge();
    visitor = await openPlayground({ knowledge });
  });
  afterEach(() => visitor.stop());

  const say = (channel: string, text: string, threadTs: string | null = null) =>
    visitor.act({ kind: 'say', channel, threadTs, text });
  const fromApp = () => visitor.waitFor((message) => message.user === BOT.id);

  it('answers a direct message in its thread, with the quote', async () => {
    await say(DM.id, 'How long is data kept?');
    const answer = await fromApp();
    const [question] = (await visitor.look()).messages.filter((message) => message.channel === DM.id);
    expect(answer.threadTs).toBe(question?.ts);
    expect(wordsOf(answer)).toContain('10 vuotta asiakkuuden päättymisestä lukien.');
  });

  it('answers a mention in a channel, and hears nothing else said there', async () => {
    await say(CUSTOMER_CHANNEL.id, 'lunch?');
    await say(CUSTOMER_CHANNEL.id, '@Seloste how long is data kept?');
    const answer = await fromApp();
    const { messages } = await visitor.look();
    expect(messages.filter((message) => message.user === BOT.id)).toHaveLength(1);
    expect(messages.find((message) => message.ts === answer.threadTs)?.text).toBe(
      `<@${BOT.id}> how long is data kept?`,
    );
  });

  it('shows what /notice answers to the user alone, until it is shared', async () => {
    await say(CUSTOMER_CHANNEL.id, '/notice how long is data kept?');
    const answer = await fromApp();
    expect(answer.isEphemeral).toBe(true);
    const share = await press(visitor, answer, 'share');
    expect(share).toEqual({ ok: true });
    const shared = await visitor.waitFor((message) => message.user === BOT.id && !message.isEphemeral);
    expect(shared.channel).toBe(CUSTOMER_CHANNEL.id);
    expect(wordsOf(shared)).toContain('10 vuotta');
  });

  it('shows the whole section at the press of a button', async () => {
    await say(DM.id, 'How long is data kept?');
    const answer = await fromApp();
    await press(visitor, answer, 'show_section');
    const section = await visitor.waitFor((message) => message.user === BOT.id && message.ts !== answer.ts);
    expect(wordsOf(section)).toContain('Laskut säilytetään kirjanpitolain mukaan.');
  });

  it('shows which company is set for a channel', async () => {
    await say(CUSTOMER_CHANNEL.id, '/notice company Seltimil');
    await fromApp();
    expect((await visitor.look()).channelCompanies).toEqual({ [CUSTOMER_CHANNEL.id]: 'seltimil' });
    await say(CUSTOMER_CHANNEL.id, '/notice company none');
    await expect.poll(async () => (await visitor.look()).channelCompanies).toEqual({});
  });

  it('draws the Home tab and opens a section from it in a window', async () => {
    await visitor.act({ kind: 'open-app', tab: 'home' });
    await expect.poll(async () => (await visitor.look()).home?.blocks.length).toBeGreaterThan(3);
    const { home } = await visitor.look();
    const block = home?.blocks.find((one) => one.type === 'actions' && JSON.stringify(one).includes('browse_show'));
    const options = { type: 'plain_text', text: 'Nokopa Oy' } as const;
    await visitor.act({
      kind: 'use',
      source: { kind: 'view', viewId: home?.id ?? '' },
      blockId: block?.block_id ?? '',
      actionId: 'browse_show',
      state: { type: 'button' },
      values: {
        [block?.block_id ?? '']: {
          browse_company: { type: 'static_select', selected_option: { text: options, value: 'nokopa' } },
          browse_topic: { type: 'static_select', selected_option: { text: options, value: 'cookies' } },
        },
      },
    });
    await expect.poll(async () => (await visitor.look()).modals.length).toBe(1);
    expect(JSON.stringify((await visitor.look()).modals)).toContain('Käytämme evästeitä.');
  });

  it('offers the prompts of the app in its messages', async () => {
    await visitor.act({ kind: 'open-app', tab: 'messages' });
    await expect.poll(async () => (await visitor.look()).prompts.length).toBe(4);
  });

  it('runs no commands in threads and knows only its own, as Slack', async () => {
    await say(DM.id, '/weather');
    await say(DM.id, '/notice help', '1.000001');
    const { messages } = await visitor.look();
    expect(messages.filter((message) => message.user === SLACKBOT.id)).toHaveLength(2);
    expect(messages.filter((message) => message.user === BOT.id)).toHaveLength(0);
  });

  it('keeps what people write from being parsed as a ping', async () => {
    await say(DM.id, '<!channel> & <@U1>');
    const [question] = (await visitor.look()).messages.filter((message) => message.channel === DM.id);
    expect(question?.text).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;');
  });

  it('starts over, with nothing remembered', async () => {
    await say(CUSTOMER_CHANNEL.id, '/notice company Seltimil');
    await say(DM.id, 'How long is data kept?');
    await visitor.waitFor((message) => message.user === BOT.id && message.channel === DM.id);
    await visitor.act({ kind: 'reset' });
    const { messages, channelCompanies } = await visitor.look();
    expect(messages.every((message) => message.channel === CUSTOMER_CHANNEL.id)).toBe(true);
    expect(channelCompanies).toEqual({});
    await say(DM.id, 'How long is data kept?');
    await fromApp();
    expect(knowledge.questions.map(({ previous }) => previous)).toEqual([undefined, undefined]);
  });

  it('remembers the company and topic of a conversation until then', async () => {
    await say(DM.id, 'How long is data kept?');
    const answer = await fromApp();
    await say(DM.id, 'and cookies?', answer.threadTs);
    await expect.poll(() => knowledge.questions.length).toBe(2);
    expect(knowledge.questions[1]?.previous).toMatchObject({ companies: ['nokopa'] });
  });
});

/** Presses the first button of a message whose action id begins so. */
function press(visitor: Visitor, { channel, ts, blocks }: Awaited<ReturnType<Visitor['waitFor']>>, action: string) {
  const buttons = blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.map((element) => ({ blockId: block.block_id ?? '', actionId: element.action_id ?? '' }))
      : [],
  );
  const button = buttons.find(({ actionId }) => actionId.startsWith(action));
  if (button === undefined) throw new Error(`The message has no button ${action}.`);
  const source = { kind: 'message', channel, ts } as const;
  return visitor.act({ kind: 'use', source, ...button, state: { type: 'button' }, values: {} });
}
