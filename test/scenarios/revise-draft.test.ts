import { describe, expect, test } from 'vitest';
import { RIGHTS } from '../../src/requests/right.ts';
import { aDraft, aReading, fakeDrafting } from '../support/fake-drafting.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../support/workspace.ts';

const TS = '1795161600.000100';

/** Goes from a letter to its draft, of Nokopa, in English. */
async function drafted(options: WorkspaceOptions = {}): Promise<Workspace> {
  const workspace = await openWorkspace({ defaultCompany: 'nokopa', ...options });
  await workspace.dm('how long?');
  await workspace.draftFrom({ text: 'Haluan nähdä tietoni.', ts: TS });
  await workspace.submit();
  return workspace;
}

describe('choosing otherwise draws the draft anew', () => {
  test.each([
    [
      'another company',
      'company',
      { option: 'seltimil' },
      'Draft for Seltimil Oy: receipt, in fi, received 2026-11-20.',
    ],
    ['another day', 'received', { day: '2026-11-02' }, 'Draft for Nokopa Oy: receipt, in fi, received 2026-11-02.'],
    ['another language', 'lang', { option: 'sv' }, 'Draft for Nokopa Oy: receipt, in sv, received 2026-11-20.'],
    ['another kind', 'kind', { option: 'extension' }, 'Draft for Nokopa Oy: extension, in fi, received 2026-11-20.'],
    ['one more right', 'add_right', { option: 'erasure' }, 'Rights: access, erasure.'],
    ['no right', 'rights', { untick: 'access' }, 'Rights: .'],
  ] as const)('%s', async (_, field, change, text) => {
    const workspace = await drafted();
    await workspace.set(field, change);
    expect(workspace.modal().text('draft')).toContain(text);
  });

  test('one choice after the other, none is forgotten', async () => {
    const workspace = await drafted();
    await workspace.set('lang', { option: 'en' });
    await workspace.set('received', { day: '2026-11-19' });
    await workspace.set('add_right', { option: 'complaint' });
    await workspace.set('kind', { option: 'clarification' });
    const draft = workspace.modal().text('draft');
    expect(draft).toContain('clarification, in en, received 2026-11-19.');
    expect(draft).toContain('Rights: access, complaint.');
  });

  test('and back to what the letter says', async () => {
    const workspace = await drafted();
    await workspace.set('lang', { option: 'en' });
    await workspace.set('lang', { option: 'auto' });
    expect(workspace.modal().text('draft')).toContain('in fi');
  });

  test('with the last day counted anew', async () => {
    const workspace = await drafted();
    await workspace.set('received', { day: '2026-10-01' });
    expect(workspace.modal().words).toContain('Last day to answer: Monday 2 November 2026');
    expect(workspace.modal().words).toContain('passed 18 days ago');
  });

  test('a day that has not come changes nothing and is told', async () => {
    const workspace = await drafted();
    await workspace.set('received', { day: '2026-11-21' });
    expect(workspace.modal().words).toContain('That day cannot be. Friday 20 November 2026 still counts.');
    expect(workspace.modal().text('draft')).toContain('received 2026-11-20');
  });

  test('a letter that was corrected is read again', async () => {
    const drafting = fakeDrafting();
    const workspace = await drafted({ drafting });
    await workspace.set('letter', { text: 'Poistakaa tietoni.' });
    await workspace.press('Read the letter again');
    expect(drafting.letters.at(-1)).toBe('Poistakaa tietoni.');
    expect(workspace.modal().text('letter')).toBe('Poistakaa tietoni.');
  });

  test('a letter that was corrected decides anew what it asks for', async () => {
    const read = (letter: string) => {
      const right = letter.includes('Poistakaa') ? ('erasure' as const) : ('access' as const);
      return aReading({ rights: [{ right, evidence: letter }] });
    };
    const workspace = await drafted({ drafting: fakeDrafting({ read }) });
    await workspace.set('add_right', { option: 'complaint' });
    await workspace.set('letter', { text: 'Poistakaa tietoni.' });
    await workspace.press('Read the letter again');
    expect(workspace.modal().chosen('rights')).toEqual(['erasure']);
    expect(workspace.modal().text('draft')).toContain('Rights: erasure.');
  });
});

describe('the boxes of the rights', () => {
  test('keep a right that was added and unticked again', async () => {
    const workspace = await drafted();
    await workspace.set('add_right', { option: 'erasure' });
    await workspace.set('rights', { untick: 'erasure' });
    expect(workspace.modal().offered('rights')).toEqual(['access', 'erasure']);
    expect(workspace.modal().chosen('rights')).toEqual(['access']);
  });

  test('can be all eleven', async () => {
    const workspace = await drafted();
    for (const right of RIGHTS.filter((one) => one !== 'access')) await workspace.set('add_right', { option: right });
    expect(workspace.modal().chosen('rights')).toEqual([...RIGHTS]);
    await workspace.set('rights', { untick: 'information' });
    expect(workspace.modal().text('draft')).toContain(`Rights: ${RIGHTS.slice(0, -1).join(', ')}.`);
  });

  test('as they were drawn correct nothing: what is doubtful stays so', async () => {
    const drafting = fakeDrafting({ read: () => aReading({ kind: 'unsure' }) });
    const workspace = await drafted({ drafting });
    await workspace.set('lang', { option: 'en' });
    expect(drafting.requests.at(-1)).not.toHaveProperty('rights');
    await workspace.set('rights', { untick: 'access' });
    expect(drafting.requests.at(-1)?.rights).toEqual([]);
  });
});

describe('edits by hand', () => {
  test('are kept where a choice asks for another draft, and the handler is told', async () => {
    const workspace = await drafted();
    await workspace.set('draft', { text: 'My own words.' });
    await workspace.set('lang', { option: 'sv' });
    expect(workspace.modal().text('draft')).toBe('My own words.');
    expect(workspace.modal().words).toContain('The draft below has your edits and does not follow your last choices.');
    await workspace.set('kind', { option: 'extension' });
    expect(workspace.modal().text('draft')).toBe('My own words.');
  });

  test('are replaced where the handler says so', async () => {
    const workspace = await drafted();
    await workspace.set('draft', { text: 'My own words.' });
    await workspace.set('lang', { option: 'sv' });
    await workspace.press('Replace with a new draft');
    expect(workspace.modal().text('draft')).toContain('receipt, in sv');
    expect(workspace.modal().words).not.toContain('has your edits');
    await workspace.set('lang', { option: 'en' });
    expect(workspace.modal().text('draft')).toContain('receipt, in en');
  });

  test('outlive sending, and a choice after that', async () => {
    const workspace = await drafted();
    await workspace.set('draft', { text: 'My own words.' });
    await workspace.submit();
    await workspace.set('lang', { option: 'sv' });
    expect(workspace.modal().text('draft')).toBe('My own words.');
  });

  test('outlive a corrected letter that turns out to be no request', async () => {
    const read = (letter: string) => aReading(letter.includes('hana') ? { kind: 'not_request', rights: [] } : {});
    const workspace = await drafted({ drafting: fakeDrafting({ read }) });
    await workspace.set('draft', { text: 'My own words.' });
    await workspace.set('letter', { text: 'Vuotava hana.' });
    await workspace.press('Read the letter again');
    expect(workspace.modal().text('draft')).toBe('My own words.');
    expect(workspace.modal().words).toContain('This does not look like a data protection request');
  });

  test('a draft that nobody touched is not taken for edited', async () => {
    const workspace = await drafted();
    await workspace.submit();
    await workspace.set('lang', { option: 'sv' });
    expect(workspace.modal().words).not.toContain('has your edits');
  });
});

describe('a long draft', () => {
  const paragraphs = Array.from({ length: 80 }, (_, index) => `Kappale ${index + 1} ${'sanoja '.repeat(14).trim()}.`);
  const long = paragraphs.join('\n\n');
  const drafting = () => fakeDrafting({ draft: (request) => aDraft(request, { text: long }) });

  test('stands in several fields, split between paragraphs, and is sent whole', async () => {
    const workspace = await drafted({ drafting: drafting() });
    expect(workspace.modal().text('draft')).toBe(long);
    const sent = await workspace.submit();
    const words = sent.map((message) => message.words).join('\n');
    expect(paragraphs.filter((paragraph) => !words.includes(paragraph))).toEqual([]);
    expect(sent.every(({ payload }) => payload['text'] === 'Draft ready')).toBe(true);
  });
});

describe('where Slack fails', () => {
  test('to keep what it drew until somebody touches it, nothing is lost', async () => {
    const workspace = await drafted({ isForgetful: true });
    await workspace.set('lang', { option: 'sv' });
    expect(workspace.modal().text('letter')).toBe('Haluan nähdä tietoni.');
    expect(workspace.modal().text('draft')).toContain('receipt, in sv, received 2026-11-20.');
    await workspace.set('received', { day: '2026-11-19' });
    expect(workspace.modal().text('draft')).toContain('receipt, in sv, received 2026-11-19.');
    const sent = await workspace.submit();
    expect(sent[0]?.words).toContain('receipt, in sv, received 2026-11-19.');
  });

  test('to take the draft, the handler is told at the field and keeps it', async () => {
    const workspace = await drafted();
    await workspace.set('draft', { text: 'My own words.' });
    workspace.fail('chat.postMessage', { error: 'channel_not_found' });
    expect(await workspace.submit()).toEqual([]);
    expect(Object.values(workspace.modal().errors)).toEqual([
      'Slack did not take it in time. See in your direct messages whether it came, else try again.',
    ]);
    expect(workspace.modal().text('draft')).toBe('My own words.');
    expect(await workspace.submit()).toHaveLength(1);
  });

  test('to update a window that was closed meanwhile, nobody is bothered', async () => {
    const workspace = await drafted();
    workspace.fail('views.update', { error: 'not_found' });
    expect(await workspace.set('lang', { option: 'sv' })).toEqual([]);
    expect(workspace.logLines.filter((line) => line.includes(' error '))).toEqual([]);
  });

  test('and a drafting that breaks tells its reference directly', async () => {
    const draft = () => {
      throw new Error('Haluan nähdä');
    };
    const workspace = await openWorkspace({ defaultCompany: 'nokopa', drafting: fakeDrafting({ draft }) });
    await workspace.draftFrom({ text: 'Haluan nähdä tietoni.', ts: TS });
    const [told] = await workspace.submit();
    expect(told).toMatchObject({ method: 'chat.postMessage', payload: { channel: 'U0ANNA' } });
    expect(told?.words).toContain('Jokin meni vikaan');
  });

  test('a window of another version is closed without harm', async () => {
    const workspace = await openWorkspace();
    const view = { id: 'V0', type: 'modal', callback_id: 'draft_result', private_metadata: '{}', blocks: [] };
    const sent = await workspace.deliver({
      type: 'view_submission',
      user: { id: 'U0ANNA', team_id: 'T0TEAM' },
      team: { id: 'T0TEAM' },
      view: { ...view, state: { values: {} } },
    });
    expect(sent).toEqual([]);
    expect(workspace.acks).toEqual([undefined]);
  });
});
