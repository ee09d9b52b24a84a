import { describe, expect, test } from 'vitest';
import { aNotice, aSection } from '../support/a-notice.ts';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { command, DIRECT } from '../support/incoming.ts';
import { stringsUnder } from '../support/payload-rules.ts';
import { anAnswer, aReply } from '../support/replies.ts';
import { openWorkspace } from '../support/workspace.ts';

const paragraph = 'Rekisterinpitäjä säilyttää henkilötietoja asiakasrekisterissä, kunnes asiakkuus päättyy.';

function longSection(paragraphs: number) {
  const text = Array.from({ length: paragraphs }, (_, index) => `${index + 1}. ${paragraph}`).join('\n\n');
  const knowledge = fakeKnowledge({ notices: [aNotice({ sections: [aSection({ text })] })] });
  return { text, knowledge };
}

describe('a section by command', () => {
  test('is shown whole to the asker alone, with its source', async () => {
    const workspace = await openWorkspace();
    const [section] = await workspace.command('cookies nokopa');
    expect(section).toMatchObject({ method: 'respond', payload: { response_type: 'ephemeral' } });
    expect(section?.words).toContain('Käytämme evästeitä.');
    expect(section?.words).toContain('privacy notice of Nokopa Oy');
  });

  test('that the notice does not have is said to be missing', async () => {
    const [section] = await (await openWorkspace()).command('complaint nokopa');
    expect(section?.words).toContain('the privacy notice has no section on this (complaint (en))');
  });

  test('asks whose where none is named or set, and shows it on a click', async () => {
    const workspace = await openWorkspace();
    const [question] = await workspace.command('cookies');
    expect(question?.words).toContain('Which company’s privacy notice do you mean? (cookies (en))');
    const [section] = await workspace.click('Seltimil Oy');
    expect(section).toMatchObject({ method: 'respond', payload: { response_type: 'ephemeral' } });
    expect(section?.words).toContain('Seltimil Oy');
    expect(section?.words).toContain('Käytämme evästeitä.');
  });

  test('asks nobody whose where there is one notice', async () => {
    const workspace = await openWorkspace({ knowledge: fakeKnowledge({ notices: [aNotice()] }) });
    expect((await workspace.command('cookies'))[0]?.words).toContain('Käytämme evästeitä.');
  });

  test('takes the company of the settings where none is named', async () => {
    const workspace = await openWorkspace({ defaultCompany: 'seltimil' });
    expect((await workspace.command('cookies'))[0]?.words).toContain('Seltimil Oy');
  });

  test('too long for one message arrives in parts, nothing lost', async () => {
    const { text, knowledge } = longSection(200);
    const parts = await (await openWorkspace({ knowledge })).command('retention');
    expect(parts.length).toBeGreaterThan(1);
    const shown = parts.flatMap(({ payload }) => stringsUnder(payload['blocks'], 'text')).join(' ');
    expect(text.split('\n\n').filter((one) => !shown.includes(one))).toEqual([]);
    expect(shown).toContain(`Osa 1/${parts.length}`.replace('Osa 1/', 'Part 1 of '));
  });

  test('too long for a command’s answer goes to the asker’s direct messages', async () => {
    const { text, knowledge } = longSection(700);
    const sent = await (await openWorkspace({ knowledge })).command('retention');
    const direct = sent.filter(({ method }) => method === 'chat.postMessage');
    expect(direct.every(({ payload }) => payload['channel'] === 'U0ANNA')).toBe(true);
    const shown = direct.map(({ words }) => words).join(' ');
    expect(text.split('\n\n').filter((one) => !shown.includes(one))).toEqual([]);
    expect(sent.at(-1)?.payload).toMatchObject({ response_type: 'ephemeral' });
    expect(sent.at(-1)?.words).toContain('direct messages');
  });
});

describe('the whole section behind an answer', () => {
  test('comes at once where the question asks for it', async () => {
    const knowledge = fakeKnowledge({ reply: () => aReply({ wantsWhole: true }) });
    const [section] = await (await openWorkspace({ knowledge })).dm('show the whole thing');
    expect(section?.words).toContain('Laskut säilytetään kirjanpitolain mukaan.');
  });

  test('comes on a click, in the thread', async () => {
    const workspace = await openWorkspace();
    await workspace.mention('how long?', { ts: '1800000900.000100' });
    const [section] = await workspace.click('Show the whole section');
    expect(section?.payload).toMatchObject({ channel: 'C0OFFICE', thread_ts: '1800000900.000100' });
    expect(section?.words).toContain('Laskut säilytetään kirjanpitolain mukaan.');
  });

  test('comes to the asker alone after a command', async () => {
    const workspace = await openWorkspace();
    await workspace.command('how long?');
    const [section] = await workspace.click('Show the whole section');
    expect(section).toMatchObject({ method: 'respond', payload: { response_type: 'ephemeral' } });
  });

  test('comes to the asker alone after a command in the direct conversation', async () => {
    const workspace = await openWorkspace();
    const body = command('how long?', { channel: DIRECT });
    await workspace.deliver(body);
    const [section] = await workspace.click('Show the whole section', { channel: DIRECT });
    expect(section).toMatchObject({ method: 'respond', payload: { response_type: 'ephemeral' } });
  });

  test('is found by its printed heading where its topic is none of the template', async () => {
    const sections = [
      aSection({ topic: 'other', heading: 'Kameravalvonta', text: 'Eteisessä on kamera. Se tallentaa.' }),
    ];
    const answer = anAnswer({ topic: 'other', heading: 'Kameravalvonta', quote: 'Eteisessä on kamera.' });
    const knowledge = fakeKnowledge({
      notices: [aNotice({ sections })],
      reply: () => aReply({ answers: [answer] }),
    });
    const workspace = await openWorkspace({ knowledge });
    await workspace.dm('cameras?');
    expect((await workspace.click('Show the whole section'))[0]?.words).toContain('Se tallentaa.');
  });

  test('is said to be gone where the company’s notice was taken away meanwhile', async () => {
    const knowledge = fakeKnowledge({ reply: () => aReply({ answers: [anAnswer({ company: 'gone' })] }) });
    const workspace = await openWorkspace({ knowledge });
    await workspace.dm('how long?');
    expect((await workspace.click('Show the whole section'))[0]?.words).toContain('no longer in the notices');
  });

  test('is said to be gone where the button is of another version', async () => {
    const workspace = await openWorkspace();
    const [reply] = await workspace.dm('how long?');
    const button = { type: 'button', action_id: 'show_section:1', value: '{"v":0}', block_id: 'b', action_ts: '1.1' };
    const [answer] = await workspace.deliver({
      type: 'block_actions',
      user: { id: 'U0ANNA', team_id: 'T0TEAM' },
      team: { id: 'T0TEAM' },
      channel: { id: 'D0ANNA' },
      container: { type: 'message', channel_id: 'D0ANNA', message_ts: reply?.ts, is_ephemeral: false },
      response_url: 'https://hooks.slack.test/response/1',
      actions: [button],
    });
    expect(answer?.words).toContain('no longer in the notices');
  });
});
