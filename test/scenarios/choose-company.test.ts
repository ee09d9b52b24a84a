import { describe, expect, test } from 'vitest';
import type { Knowledge } from '../../src/services.ts';
import { aNotice } from '../support/a-notice.ts';
import { fakeDrafting } from '../support/fake-drafting.ts';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { anAnswer, aReply, noReply } from '../support/replies.ts';
import { servicesFor } from '../support/services-for.ts';
import { openWorkspace } from '../support/workspace.ts';

const asked = { topic: 'retention', facet: 'retention.main' } as const;

const answerFor: Knowledge['answerFor'] = ({ company, facet, lang }) =>
  aReply({ lang, answers: [anAnswer({ company, quote: `${facet} of ${company}` })] });

function manyCompanies(count: number) {
  return Array.from({ length: count }, (_, index) => aNotice({ name: `Yritys ${index + 1} Oy` }));
}

describe('a question without a company', () => {
  test('is asked back, and answered in the thread for the company that is clicked', async () => {
    const knowledge = fakeKnowledge({ reply: () => noReply('needs_company', { asked }), answerFor });
    const workspace = await openWorkspace({ knowledge });
    await workspace.mention('how long?', { ts: '1800000900.000100' });
    const [answer] = await workspace.click('Seltimil Oy');
    expect(answer?.words).toContain('retention.main of seltimil');
    expect(answer?.payload).toMatchObject({ thread_ts: '1800000900.000100' });
    expect(knowledge.questions).toHaveLength(1);
  });

  test('is not taken for one about a company whose notice was taken away meanwhile', async () => {
    const reply = () => noReply('needs_company', { asked });
    const now = { knowledge: fakeKnowledge({ reply }) };
    const services = servicesFor({ current: () => now.knowledge, today: () => '2026-11-20', drafting: fakeDrafting });
    const workspace = await openWorkspace({ services });
    await workspace.dm('how long?', { ts: '1800000900.000100' });
    now.knowledge = fakeKnowledge({ notices: [aNotice()], reply });
    const [answer] = await workspace.click('Seltimil Oy');
    expect(answer?.words).toContain('I have no privacy notice of “seltimil”');
    await workspace.dm('and why?', { thread: '1800000900.000100' });
    expect(JSON.stringify(now.knowledge.questions.at(-1))).not.toContain('seltimil');
  });

  test('among dozens of companies is answered by a list', async () => {
    const reply = () => noReply('needs_company', { asked });
    const knowledge = fakeKnowledge({ notices: manyCompanies(40), reply, answerFor });
    const workspace = await openWorkspace({ knowledge });
    await workspace.dm('how long?');
    const [answer] = await workspace.choose('choose_listed_company', 'yritys-31');
    expect(answer?.words).toContain('retention.main of yritys-31');
  });

  test('among thousands is answered by a list that searches', async () => {
    const reply = () => noReply('needs_company', { asked });
    const knowledge = fakeKnowledge({ notices: manyCompanies(3000), reply, answerFor });
    const workspace = await openWorkspace({ knowledge });
    await workspace.dm('how long?');
    expect(await workspace.typeInto('choose_listed_company', 'yritys 2999')).toEqual(['Yritys 2999 Oy']);
    const [answer] = await workspace.choose('choose_listed_company', 'yritys-2999');
    expect(answer?.words).toContain('retention.main of yritys-2999');
  });

  test('asks two things at once, and both are answered for the company that is chosen', async () => {
    const both = { ...asked, also: ['contact.who'] };
    const knowledge = fakeKnowledge({
      notices: manyCompanies(40),
      reply: () => noReply('needs_company', { asked: both }),
      answerFor: ({ company, facet, also = [], lang }) =>
        aReply({ lang, answers: [facet, ...also].map((one) => anAnswer({ company, quote: `${one} of ${company}` })) }),
    });
    const workspace = await openWorkspace({ knowledge });
    await workspace.dm('how long, and who?');
    const [answer] = await workspace.choose('choose_listed_company', 'yritys-31');
    expect(answer?.words).toContain('retention.main of yritys-31');
    expect(answer?.words).toContain('contact.who of yritys-31');
  });

  test('of which nothing was understood goes on about the company that is clicked', async () => {
    const knowledge = fakeKnowledge({ reply: () => noReply('needs_company') });
    const workspace = await openWorkspace({ knowledge });
    await workspace.dm('hmm?');
    const [answer] = await workspace.click('Seltimil Oy');
    expect(answer?.words).toContain('Seltimil Oy it is. What would you like to know');
    await workspace.dm('how long?', { thread: String(answer?.payload['thread_ts']) });
    expect(knowledge.questions.at(-1)?.previous?.companies).toEqual(['seltimil']);
  });

  test('takes the company of the settings', async () => {
    const knowledge = fakeKnowledge();
    await (await openWorkspace({ knowledge, defaultCompany: 'seltimil' })).dm('how long?');
    expect(knowledge.questions[0]?.company).toBe('seltimil');
  });
});

describe('the company of a channel', () => {
  test('is set by command, stands before that of the settings, and is forgotten again', async () => {
    const knowledge = fakeKnowledge();
    const workspace = await openWorkspace({ knowledge, defaultCompany: 'seltimil' });
    const [done] = await workspace.command('company Nokopa');
    expect(done?.words).toContain('Nokopa Oy');
    await workspace.mention('how long?');
    await workspace.mention('how long?', { channel: 'C0OTHER' });
    await workspace.command('company none');
    await workspace.mention('how long?');
    expect(knowledge.questions.map(({ company }) => company)).toEqual(['nokopa', 'seltimil', 'seltimil']);
  });

  test('is told, and can be chosen by a click', async () => {
    const knowledge = fakeKnowledge();
    const workspace = await openWorkspace({ knowledge });
    expect((await workspace.command('company'))[0]?.words).toContain('Tälle kanavalle ei ole asetettu yritystä.');
    await workspace.click('Seltimil Oy');
    expect((await workspace.command('company'))[0]?.words).toContain('tämän yrityksen selosteesta: Seltimil Oy.');
    await workspace.mention('how long?');
    expect(knowledge.questions[0]?.company).toBe('seltimil');
  });

  test('can be chosen from thousands', async () => {
    const knowledge = fakeKnowledge({ notices: manyCompanies(3000) });
    const workspace = await openWorkspace({ knowledge });
    await workspace.command('company');
    expect(await workspace.typeInto('set_listed_company', 'ritys 1234')).toEqual(['Yritys 1234 Oy']);
    const [done] = await workspace.choose('set_listed_company', 'yritys-1234');
    expect(done?.words).toContain('Yritys 1234 Oy');
    await workspace.mention('how long?');
    expect(knowledge.questions[0]?.company).toBe('yritys-1234');
  });

  test('cannot be one without a notice', async () => {
    const workspace = await openWorkspace();
    const [answer] = await workspace.command('company <!channel>');
    expect(answer?.words).toContain('Minulla ei ole yrityksen ”@channel” tietosuojaselostetta.');
  });

  test('is not set by a question that begins with the word', async () => {
    const knowledge = fakeKnowledge();
    await (await openWorkspace({ knowledge })).command('company that keeps our data');
    expect(knowledge.questions[0]?.text).toBe('company that keeps our data');
  });
});
