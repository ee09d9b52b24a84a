import { describe, expect, test } from 'vitest';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { anAnswer, aReply } from '../support/replies.ts';
import { openWorkspace, type Workspace } from '../support/workspace.ts';

const SECRET = 'Matti Meikäläinen 010190-123A';

function broken(): Promise<Workspace> {
  const reply = () => {
    throw new Error(`cannot answer ${SECRET}`);
  };
  return openWorkspace({ knowledge: fakeKnowledge({ reply }) });
}

/** The reference that a message tells. */
function referenceIn(words: string | undefined): string {
  return /: ([0-9A-F]{6})$/u.exec(words ?? '')?.[1] ?? 'none';
}

describe('when something breaks', () => {
  test('the user is told a reference where they stand, and the log has the same', async () => {
    const workspace = await broken();
    const [mentioned] = await workspace.mention(SECRET, { ts: '1800000900.000100' });
    expect(mentioned?.payload).toMatchObject({ channel: 'C0OFFICE', thread_ts: '1800000900.000100' });
    const [written] = await workspace.dm(SECRET);
    expect(written?.payload).toMatchObject({ channel: 'D0ANNA' });
    const [typed] = await workspace.command(SECRET);
    expect(typed).toMatchObject({ method: 'respond', payload: { response_type: 'ephemeral' } });
    for (const told of [mentioned, written, typed]) {
      expect(workspace.logLines.join('\n')).toContain(`reference=${referenceIn(told?.words)}`);
    }
    expect(workspace.logLines.join('\n')).not.toMatch(/Matti|cannot answer/u);
  });

  test('in a thread the user is told in the thread', async () => {
    const [told] = await (await broken()).mention('how long?', { thread: '1800000900.000300' });
    expect(told?.payload).toMatchObject({ thread_ts: '1800000900.000300' });
  });

  test('after a click the user is told to them alone', async () => {
    const reply = () => aReply();
    const showSection = () => {
      throw new Error(SECRET);
    };
    const workspace = await openWorkspace({ knowledge: { ...fakeKnowledge({ reply }), showSection } });
    await workspace.mention('how long?');
    const [told] = await workspace.click('Show the whole section');
    expect(told).toMatchObject({ method: 'respond', payload: { response_type: 'ephemeral' } });
    expect(referenceIn(told?.words)).toMatch(/^[0-9A-F]{6}$/u);
  });

  test('in the Home the user is told directly', async () => {
    const workspace = await openWorkspace();
    await workspace.openHome();
    workspace.fail('views.open', { error: 'expired_trigger_id' });
    const state = { browse_company: 'nokopa', browse_topic: 'cookies' };
    const [told] = await workspace.click('browse_show', { state });
    expect(told).toMatchObject({ method: 'chat.postMessage', payload: { channel: 'U0ANNA' } });
  });

  test('and telling breaks too, the app goes on', async () => {
    const workspace = await openWorkspace();
    workspace.fail('chat.postMessage', { error: 'channel_not_found' }, 2);
    expect(await workspace.mention('how long?')).toEqual([]);
    expect(await workspace.mention('how long?')).toHaveLength(1);
  });

  test('a call that fails for a moment is tried again, and not for ever', async () => {
    const workspace = await openWorkspace();
    workspace.fail('chat.postMessage', { status: 500 }, 2);
    expect((await workspace.mention('how long?'))[0]?.words).toContain('10 vuotta');
    workspace.fail('chat.postMessage', { status: 500 }, 3);
    expect((await workspace.mention('how long?'))[0]?.words).toContain('Sorry, something went wrong');
  });

  test('a button that only opens a link is heard and does nothing', async () => {
    const workspace = await openWorkspace();
    const sent = await workspace.deliver({
      type: 'block_actions',
      user: { id: 'U0ANNA', team_id: 'T0TEAM' },
      team: { id: 'T0TEAM' },
      container: { type: 'message', channel_id: 'C0OFFICE', message_ts: '1.1', is_ephemeral: false },
      actions: [{ type: 'button', action_id: 'open_link', block_id: 'b', url: 'https://a.fi', action_ts: '1.1' }],
    });
    expect(sent).toEqual([]);
    expect(workspace.acks).toEqual([undefined]);
  });
});

describe('the log', () => {
  test('never holds what people write or notices say, on any level', async () => {
    const reply = () => aReply({ answers: [anAnswer({ quote: `${SECRET} lukee tässä` })] });
    const workspace = await openWorkspace({ knowledge: fakeKnowledge({ reply }) });
    await workspace.dm(`how long do we keep data of ${SECRET}?`);
    await workspace.mention(`and ${SECRET}?`);
    await workspace.command(`and ${SECRET}?`);
    await workspace.command(`company ${SECRET}`);
    await workspace.click('share');
    workspace.fail('chat.postMessage', { error: 'invalid_blocks' });
    await workspace.mention(SECRET);
    workspace.fail('chat.postMessage', { status: 500 }, 3);
    await workspace.mention(SECRET);
    expect(workspace.logLines.length).toBeGreaterThan(5);
    expect(workspace.logLines.filter((line) => /Matti|Meikäläinen|010190|xoxb/u.test(line))).toEqual([]);
  });

  test('tells of each reply its kind, topic, language and length', async () => {
    const workspace = await openWorkspace();
    await workspace.mention('how long?');
    expect(workspace.logLines.at(-1)).toMatch(
      /info reply sent surface=mention status=answered states=text topic=retention lang=en answers=1 messages=1$/u,
    );
  });
});
