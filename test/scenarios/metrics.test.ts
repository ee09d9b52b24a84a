import { expect, test } from 'vitest';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { mention } from '../support/incoming.ts';
import { anAnswer, aReply } from '../support/replies.ts';
import { openWorkspace } from '../support/workspace.ts';

test('questions are counted by what came of them', async () => {
  const workspace = await openWorkspace();
  await workspace.mention('how long?');
  await workspace.dm('how long?');
  await workspace.command('how long?');
  const printed = await workspace.metrics.print();
  expect(printed).toContain('seloste_answers_total{lang="en",status="answered"} 3\n');
  for (const kind of ['app_mention', 'message', 'command']) {
    expect(printed).toContain(`seloste_events_total{kind="${kind}",outcome="done"} 1\n`);
    expect(printed).toContain(`seloste_event_seconds_count{kind="${kind}"} 1\n`);
  }
  expect(printed).toContain('seloste_slack_calls_total{method="chat.postMessage",result="ok"} 2\n');
  expect(printed).toContain('seloste_slack_calls_total{method="response_url",result="ok"} 1\n');
});

test('an event that comes twice, and one that fails, are counted as such', async () => {
  const reply = () => {
    throw new Error('broken');
  };
  const workspace = await openWorkspace({ knowledge: fakeKnowledge({ reply }) });
  const event = mention('how long?');
  await workspace.deliver(event);
  await workspace.deliver(event);
  const printed = await workspace.metrics.print();
  expect(printed).toContain('seloste_events_total{kind="app_mention",outcome="failed"} 1\n');
  expect(printed).toContain('seloste_events_total{kind="app_mention",outcome="repeated"} 1\n');
  expect(printed).not.toContain('outcome="done"');
});

test('what Slack refuses is counted, each try', async () => {
  const workspace = await openWorkspace();
  workspace.fail('chat.postMessage', { status: 500 }, 2);
  await workspace.mention('how long?');
  workspace.fail('chat.postMessage', { error: 'channel_not_found' });
  await workspace.mention('how long?');
  const printed = await workspace.metrics.print();
  expect(printed).toContain('{method="chat.postMessage",result="failed"} 2\n');
  expect(printed).toContain('{method="chat.postMessage",result="refused"} 1\n');
});

test('drafts are counted once, by what the letter was taken for', async () => {
  const workspace = await openWorkspace({ defaultCompany: 'nokopa' });
  await workspace.draftFrom({ text: 'Haluan nähdä tietoni.', ts: '1795161600.000100' });
  await workspace.submit();
  await workspace.set('lang', { option: 'sv' });
  expect(await workspace.metrics.print()).toContain('seloste_drafts_total{lang="fi",letter="request"} 1\n');
});

test('the metrics hold nobody’s words, name, company, channel or user', async () => {
  const reply = () => aReply({ answers: [anAnswer({ quote: 'Zyxarvo lukee tässä' })] });
  const workspace = await openWorkspace({ knowledge: fakeKnowledge({ reply }), defaultCompany: 'nokopa' });
  await workspace.mention('how long is Zyxarvo kept?');
  await workspace.command('company nokopa');
  await workspace.draftFrom({ text: 'Olen Zyxarvo. Haluan nähdä tietoni.', ts: '1795161600.000100' });
  await workspace.submit();
  expect(await workspace.metrics.print()).not.toMatch(/zyxarvo|nokopa|U0ANNA|C0OFFICE|T0TEAM/iu);
});
