import { describe, expect, test } from 'vitest';
import type { LetterReading } from '../../src/requests/letter-reading.ts';
import { aNotice } from '../support/a-notice.ts';
import { aReading, fakeDrafting } from '../support/fake-drafting.ts';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { aReply } from '../support/replies.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../support/workspace.ts';
import { createStore } from '../../src/store/store.ts';
import { openInMemory } from '../support/databases.ts';

const LETTER = 'Hei, haluan nähdä tietoni. Terveisin Maija';
/** 20 November 2026, 10.00 in Finland. */
const TS = '1795161600.000100';

/** Opens the form from a message, in English. */
async function fromMessage(text = LETTER, options: WorkspaceOptions = {}): Promise<Workspace> {
  const workspace = await openWorkspace(options);
  await workspace.dm('how long?');
  await workspace.draftFrom({ text, ts: TS });
  return workspace;
}

/** Goes on to the draft, of Nokopa. */
async function drafted(options: WorkspaceOptions & { text?: string } = {}): Promise<Workspace> {
  const workspace = await fromMessage(options.text, options);
  await workspace.set('company', { option: 'nokopa' });
  await workspace.submit();
  return workspace;
}

describe('the way from a letter to a draft', () => {
  test('begins in the menu of a message: the window opens with the letter and the day it came', async () => {
    const workspace = await fromMessage();
    const modal = workspace.modal();
    expect(modal.text('letter')).toBe(LETTER);
    expect(modal.chosen('received')).toEqual(['2026-11-20']);
    expect(modal.words).toContain('Nothing is posted in a channel, sent to the customer or stored.');
  });

  test('goes on to what the letter is, the rights, the last day and a draft to edit', async () => {
    const workspace = await drafted();
    const modal = workspace.modal();
    expect(modal.words).toContain('This is a data protection request');
    expect(modal.words).toContain('haluan nähdä tietoni');
    expect(modal.chosen('rights')).toEqual(['access']);
    expect(modal.words).toContain('Last day to answer: Monday 21 December 2026');
    expect(modal.words).toContain('One month from Friday 20 November 2026 ends on Sunday 20 December 2026.');
    expect(modal.text('draft')).toContain('Draft for Nokopa Oy: receipt, in fi, received 2026-11-20.');
    expect(modal.words).toContain('Do not ask for a signature.\n Source: EDPB 01/2022, 50');
    expect(modal.words).toContain('Search all systems.');
    expect(modal.words).toContain('The draft rests on: GDPR Art. 12(3)');
  });

  test('ends with the edited draft in the handler’s own messages, and nowhere else', async () => {
    const workspace = await drafted();
    await workspace.set('draft', { text: 'My own words.' });
    const sent = await workspace.submit();
    expect(sent.map(({ method, payload }) => [method, payload['channel']])).toEqual([['chat.postMessage', 'U0ANNA']]);
    expect(sent[0]?.words).toContain('My own words.');
    expect(sent[0]?.payload['text']).toBe('Draft ready');
    expect(workspace.modal().words).toContain('Sent to your direct messages with me.');
    expect(workspace.modal().text('draft')).toBe('My own words.');
  });

  test('begins beside the composer too, with an empty form for today', async () => {
    const workspace = await openWorkspace();
    await workspace.draftFromNothing();
    expect(workspace.modal().text('letter')).toBe('');
    expect(workspace.modal().chosen('received')).toEqual(['2026-11-20']);
  });

  test('begins by command, for a company or with the letter behind it', async () => {
    const workspace = await openWorkspace();
    const [opened] = await workspace.command('draft seltimil');
    expect(opened?.method).toBe('views.open');
    expect(workspace.modal().chosen('company')).toEqual(['seltimil']);
    await workspace.command(`draft ${LETTER}`);
    expect(workspace.modal().text('letter')).toBe(LETTER);
    await workspace.command('luonnos');
    expect(workspace.modal().words).toContain('Vain sinä näet tämän.');
  });

  test('begins after an answer about a request, with the company that was answered for', async () => {
    const knowledge = fakeKnowledge({ reply: () => aReply({ isRequest: true }) });
    const workspace = await openWorkspace({ knowledge });
    await workspace.dm('a customer wants to see their data');
    const [opened] = await workspace.click('Draft a reply');
    expect(opened?.method).toBe('views.open');
    expect(workspace.modal().chosen('company')).toEqual(['nokopa']);
  });

  test('is not offered after an answer about anything else', async () => {
    const [answer] = await (await openWorkspace()).dm('how long?');
    expect(answer?.words).not.toContain('I can draft a reply');
  });

  test('opens the window before anything is read: no call goes before it', async () => {
    const drafting = fakeDrafting();
    const workspace = await openWorkspace({ drafting });
    const sent = await workspace.draftFrom({ text: LETTER, ts: TS });
    expect(sent.map(({ method }) => method)).toEqual(['views.open']);
    expect(drafting.letters).toEqual([]);
  });
});

describe('the company of a letter', () => {
  test('is the one of the channel', async () => {
    const workspace = await openWorkspace();
    await workspace.command('company seltimil');
    await workspace.draftFrom({ text: `${LETTER}, Nokopa`, ts: TS });
    expect(workspace.modal().chosen('company')).toEqual(['seltimil']);
  });

  test('is the one that the letter names, or that of the settings', async () => {
    const workspace = await openWorkspace({ defaultCompany: 'nokopa' });
    await workspace.draftFrom({ text: 'Hyvä Seltimil, haluan tietoni.', ts: TS });
    expect(workspace.modal().chosen('company')).toEqual(['seltimil']);
    await workspace.draftFrom({ text: LETTER, ts: TS });
    expect(workspace.modal().chosen('company')).toEqual(['nokopa']);
  });

  test('is not waited for where the store hangs: the window would not open any more', async () => {
    const never = new Promise<never>(() => {});
    const channelSettings = { findCompany: () => never, setCompany: () => never };
    const store = { ...createStore(await openInMemory()), channelSettings };
    const workspace = await openWorkspace({ store, defaultCompany: 'nokopa' });
    const [opened] = await workspace.draftFrom({ text: LETTER, ts: TS });
    expect(opened?.method).toBe('views.open');
    expect(workspace.modal().chosen('company')).toEqual(['nokopa']);
  });

  test('is open where nothing tells it', async () => {
    const workspace = await fromMessage();
    expect(workspace.modal().chosen('company')).toEqual([]);
    await expect(workspace.submit()).rejects.toThrow('A field is missing.');
  });

  test('is searched among thousands, in the form and beside the draft', async () => {
    const notices = Array.from({ length: 3000 }, (_, index) => aNotice({ name: `Yritys ${index + 1} Oy` }));
    const workspace = await fromMessage(LETTER, { knowledge: fakeKnowledge({ notices }) });
    await workspace.set('company', { option: 'yritys-2999' });
    await workspace.submit();
    expect(workspace.modal().text('draft')).toContain('Draft for Yritys 2999 Oy');
    await workspace.set('company', { option: 'yritys-2998' });
    expect(workspace.modal().text('draft')).toContain('Draft for Yritys 2998 Oy');
  });
});

describe('what is wrong with the form is told at its field', () => {
  test('a day that has not come, or lies before the GDPR', async () => {
    const workspace = await fromMessage();
    await workspace.set('company', { option: 'nokopa' });
    await workspace.set('received', { day: '2026-11-21' });
    await workspace.submit();
    expect(workspace.modal().errors).toEqual({ received: 'This day has not come yet.' });
    await workspace.set('received', { day: '2018-05-24' });
    await workspace.submit();
    expect(workspace.modal().errors).toEqual({ received: 'The GDPR applies from 25 May 2018 on.' });
  });

  test('a letter of nothing but white space', async () => {
    const workspace = await openWorkspace({ defaultCompany: 'nokopa' });
    await workspace.draftFromNothing();
    await workspace.set('letter', { text: ' \n ' });
    await workspace.submit();
    expect(workspace.modal().errors).toEqual({ letter_1: 'Tässä ei ole kirjettä.' });
  });

  test('a company whose notice has gone meanwhile', async () => {
    const workspace = await fromMessage(LETTER, {
      knowledge: fakeKnowledge({ notices: Array.from({ length: 101 }, (_, n) => aNotice({ name: `Yritys ${n} Oy` })) }),
    });
    await workspace.set('company', { option: 'nokopa' });
    await workspace.submit();
    expect(workspace.modal().errors).toEqual({
      company: 'There is no notice of this company any more. Choose another.',
    });
  });

  test('and what was filled in stays', async () => {
    const workspace = await fromMessage();
    await workspace.set('company', { option: 'nokopa' });
    await workspace.set('received', { day: '2027-01-01' });
    await workspace.submit();
    expect(workspace.modal().text('letter')).toBe(LETTER);
    expect(workspace.modal().chosen('company')).toEqual(['nokopa']);
  });
});

describe('the form', () => {
  test('takes a letter longer than a field, whole', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `Lause numero ${index} on tässä.`).join('\n\n');
    const drafting = fakeDrafting();
    const workspace = await drafted({ text: long, drafting });
    expect(long.length).toBeGreaterThan(20_000);
    expect(drafting.letters).toEqual([long]);
    expect(workspace.modal().text('letter')).toBe(long);
  });

  test('makes room for a letter that is pasted in pieces', async () => {
    const drafting = fakeDrafting();
    const workspace = await openWorkspace({ defaultCompany: 'nokopa', drafting });
    await workspace.draftFromNothing();
    await workspace.set('letter', { text: 'Ensimmäinen osa.' });
    await workspace.press('draft_more_room');
    expect(workspace.modal().text('letter')).toBe('Ensimmäinen osa.');
    await workspace.set('letter', { text: 'Toinen osa.', at: 1 });
    await workspace.submit();
    expect(drafting.letters).toEqual(['Ensimmäinen osa.\nToinen osa.']);
  });

  test('switches its language and keeps what is in it', async () => {
    const workspace = await fromMessage();
    await workspace.set('letter', { text: 'Mina egna ord' });
    await workspace.press('På svenska');
    expect(workspace.modal().words).toContain('Bara du ser det här.');
    expect(workspace.modal().text('letter')).toBe('Mina egna ord');
  });

  test('tells of files that could not be read, also after its language was switched', async () => {
    const workspace = await openWorkspace();
    await workspace.draftFrom({ text: 'Liitteenä kirje', ts: TS, files: [{ name: 'kirje.pdf' }] });
    expect(workspace.modal().words).toContain('Viestissä on tiedosto, josta en näe mitään');
    await workspace.press('In English');
    expect(workspace.modal().words).toContain('There is a file on the message');
  });

  test('tells that a letter beyond all measure goes on', async () => {
    const workspace = await fromMessage('sana '.repeat(9000));
    expect(workspace.modal().words).toContain('longer than 40000 characters');
    await workspace.draftFrom({ text: 'слово '.repeat(6000), ts: TS });
    expect(workspace.modal().words).toMatch(/longer than 23\d{3} characters/u);
  });
});

describe('a letter that is no request', () => {
  const noRequest = (): LetterReading =>
    aReading({ kind: 'not_request', kindEvidence: 'Hana vuotaa yhä', rights: [], flags: [] });

  test('is told so, with the words that show it', async () => {
    const workspace = await drafted({ drafting: fakeDrafting({ read: noRequest }) });
    expect(workspace.modal().words).toContain('This does not look like a data protection request');
    expect(workspace.modal().words).toContain('It is rather about this:\nHana vuotaa yhä');
    expect(workspace.modal().text('draft')).toBe('');
  });

  test('is drafted for all the same where the handler wants it', async () => {
    const workspace = await drafted({ drafting: fakeDrafting({ read: noRequest }) });
    expect(workspace.modal().submit).toBe('Draft all the same');
    await workspace.submit();
    expect(workspace.modal().text('draft')).toContain('Draft for Nokopa Oy: receipt');
    expect(workspace.modal().chosen('kind')).toEqual(['receipt']);
  });

  test('and one that may be a request says so', async () => {
    const workspace = await drafted({ drafting: fakeDrafting({ read: () => aReading({ kind: 'unsure' }) }) });
    expect(workspace.modal().words).toContain('This may be a data protection request');
    expect(workspace.modal().text('draft')).toContain('clarification');
  });
});
