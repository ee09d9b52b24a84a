import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/search/reply.ts';
import { bundledKnowledge } from '../support/bundled-knowledge.ts';

const knowledge = await bundledKnowledge();

/** Asks the turns of a conversation in one channel; returns the last reply. */
function converse(...turns: readonly string[]): Reply {
  const replies: Reply[] = [];
  for (const text of turns) {
    const previous = replies.at(-1)?.turn;
    replies.push(knowledge.ask({ text, company: 'nokopa', ...(previous === undefined ? {} : { previous }) }));
  }
  const last = replies.at(-1);
  if (last === undefined) throw new Error('Nothing was asked.');
  return last;
}

function said({ answers }: Reply): string[] {
  return answers.map(({ company, topic }) => `${company} ${topic}`);
}

describe('after a message with two questions', () => {
  const two = 'How long do we keep customer data, and who is the contact person?';

  it('a company alone gets the last of them', () => {
    expect(said(converse(two))).toEqual(['nokopa retention', 'nokopa contact']);
    expect(said(converse(two, 'and Seltimil?'))).toEqual(['seltimil contact']);
  });

  it('"the whole section" is that of the last', () => {
    const reply = converse(two, 'show the whole section');
    expect(said(reply)).toEqual(['nokopa contact']);
    expect(reply.wantsWhole).toBe(true);
  });

  it('a language is wanted for the last', () => {
    const { lang, answers } = converse(two, 'på svenska');
    expect([lang, answers.map(({ topic }) => topic)]).toEqual(['sv', ['contact']]);
  });

  it('the last that the notice answers is gone on from', () => {
    const unanswered = 'Kuka on yhteyshenkilö? Kuinka monta vuotta kameratallenteita säilytetään?';
    const { answers, turn } = converse(unanswered);
    const answered = answers.filter(({ state }) => state === 'text').map(({ topic }) => topic);
    expect(answered).toContain(turn.topic);
  });
});

describe('two questions while it is open whose notice is meant', () => {
  const open = knowledge.ask({ text: 'How long do we keep customer data, and who is the contact person?' });

  it('are both answered for the company that is named then', () => {
    expect(open.status).toBe('needs_company');
    expect(said(knowledge.ask({ text: 'Seltimil', previous: open.turn }))).toEqual([
      'seltimil retention',
      'seltimil contact',
    ]);
  });

  it('are both answered for the company that is chosen', () => {
    const { asked } = open;
    if (asked === undefined) throw new Error('Something was asked.');
    expect(said(knowledge.answerFor({ ...asked, company: 'nokopa', lang: 'en' }))).toEqual([
      'nokopa retention',
      'nokopa contact',
    ]);
  });
});

it('after two questions about two companies the next goes on from the second', () => {
  const two = 'How long does Nokopa keep data, and who is the contact person at Seltimil?';
  expect(said(converse(two))).toEqual(['nokopa retention', 'seltimil contact']);
  expect(said(converse(two, 'and his phone number?'))).toEqual(['seltimil contact']);
  expect(said(converse(two, 'entä IVT?'))).toEqual(['ivt-center-turku contact']);
});

describe('a question about all companies', () => {
  const text = 'Mitkä yrityksemme käyttävät evästeitä?';

  it('is answered for as many as are wanted, and the others are counted', () => {
    const reply = knowledge.ask({ text, mostCompanies: 2 });
    expect(new Set(reply.answers.map(({ company }) => company)).size).toBe(2);
    expect(reply.left).toBe(3);
  });

  it('is answered for each where no limit is set', () => {
    const reply = knowledge.ask({ text });
    expect(new Set(reply.answers.map(({ company }) => company)).size).toBe(5);
    expect(reply.left).toBeUndefined();
  });
});
