import { describe, expect, it } from 'vitest';
import { calibrate } from '../../src/quality/calibrate.ts';
import { askThreads, judge, readThreads, tally, type Labelled, type Thread } from '../../src/quality/score.ts';
import type { Reply, Turn } from '../../src/search/reply.ts';
import { anAnswer, aReply, noAnswer, noReply } from '../support/replies.ts';

/** A question of Nokopa's retention that its notice answers; the test names what matters. */
function aLabel(parts: Partial<Labelled> = {}): Labelled {
  return {
    id: 'q1',
    lang: 'en',
    question: 'how long is data kept?',
    company: 'nokopa',
    resolved: 'nokopa',
    status: 'answered',
    topics: ['retention'],
    contains: ['10 vuotta'],
    ...parts,
  };
}

const silent = aReply({ status: 'not_in_notice', answers: [noAnswer('silent')] });

describe('a reply is right', () => {
  it.each<[string, Labelled, Reply]>([
    ['where it quotes the right words', aLabel(), aReply()],
    [
      'where it quotes one of several right pieces, however its white space is broken',
      aLabel({ contains: ['kuusi vuotta', '10 vuotta asiakkuuden'] }),
      aReply({ answers: [anAnswer({ quote: '10\nvuotta  asiakkuuden' })] }),
    ],
    ['where it says no and should', aLabel({ status: 'not_in_notice' }), silent],
    ['where the label accepts this no too', aLabel({ status: 'out_of_scope', also_ok: ['not_in_notice'] }), silent],
    ['where it asks whose notice and should', aLabel({ status: 'needs_company' }), noReply('needs_company')],
    ['where one of its companies says it', aLabel(), aReply({ answers: [anAnswer({ company: 'ivt' }), anAnswer()] })],
  ])('%s', (_, label, reply) => {
    expect(judge(label, reply)).toBeUndefined();
  });
});

describe('a reply is wrong', () => {
  it.each<[string, Labelled, Reply]>([
    ['wrong company', aLabel(), aReply({ answers: [anAnswer({ company: 'seltimil' })] })],
    [
      'wrong company',
      aLabel({ status: 'not_in_notice' }),
      aReply({ answers: [noAnswer('silent', { company: 'ivt' })] }),
    ],
    ['guessed company', aLabel({ status: 'needs_company', resolved: null }), aReply()],
    ['false silence', aLabel(), silent],
    ['false silence', aLabel(), noReply('out_of_scope')],
    ['false answer', aLabel({ status: 'not_in_notice' }), aReply()],
    ['wrong passage', aLabel({ contains: ['kuusi vuotta'] }), aReply()],
    ['wrong no', aLabel({ status: 'out_of_scope' }), silent],
    ['wrong language', aLabel({ replyLang: 'sv' }), aReply()],
  ])('%s', (fault, label, reply) => {
    expect(judge(label, reply)).toBe(fault);
  });

  it('where only another company says the right words', () => {
    const reply = aReply({ answers: [anAnswer({ quote: 'Muuta.' }), anAnswer({ company: 'ivt' })] });
    expect(judge(aLabel(), reply)).toBe('wrong passage');
  });
});

it('counts what share was right, and the faults', () => {
  const label = aLabel();
  const reply = aReply();
  const judged = [undefined, 'wrong passage', 'wrong passage', undefined] as const;
  expect(tally(judged.map((fault) => ({ label, reply, fault })))).toEqual({
    right: 0.5,
    counts: { 'wrong passage': 2 },
  });
  expect(tally([])).toEqual({ right: 0, counts: {} });
});

describe('labelled questions', () => {
  it('are read one a line, alone or as turns of a conversation', () => {
    const lines = [JSON.stringify(aLabel()), JSON.stringify({ id: 't', turns: [aLabel(), aLabel({ id: 'q2' })] })];
    expect(readThreads(`${lines.join('\n')}\n`).map(({ id, turns }) => [id, turns.length])).toEqual([
      ['q1', 1],
      ['t', 2],
    ]);
  });

  it.each(['{}', 'no json', JSON.stringify({ ...aLabel(), status: 'maybe' })])(
    'are refused where they are none: %s',
    (line) => {
      expect(() => readThreads(line)).toThrow(Error);
    },
  );

  it('are asked in conversations, each turn after the one before', () => {
    const previous: (Turn | undefined)[] = [];
    const threads: Thread[] = [
      { id: 'a', turns: [aLabel(), aLabel()] },
      { id: 'b', turns: [aLabel()] },
    ];
    askThreads(threads, (question) => {
      previous.push(question.previous);
      return aReply();
    });
    expect(previous).toEqual([undefined, aReply().turn, undefined]);
  });
});

describe('calibration', () => {
  it('takes the highest threshold that refuses few good questions', async () => {
    const good = { id: 'good', turns: [aLabel()] };
    const bad = { id: 'bad', turns: [aLabel({ question: 'weather', status: 'out_of_scope' })] };
    const { tried, best } = await calibrate([good, bad], async (aboveDecoys) => ({ text }) => {
      const strength = text === 'weather' ? 1 : 3;
      return strength < aboveDecoys ? noReply('out_of_scope') : aReply();
    });
    expect(best?.aboveDecoys).toBeGreaterThan(1);
    expect(best?.aboveDecoys).toBeLessThanOrEqual(3);
    expect(best).toMatchObject({ refusedWrongly: 0, refusedRightly: 1 });
    expect(tried.at(-1)).toMatchObject({ refusedWrongly: 1 });
  });

  it('finds none where all refuse too much', async () => {
    const { best } = await calibrate([{ id: 'good', turns: [aLabel()] }], async () => () => noReply('out_of_scope'));
    expect(best).toBeUndefined();
  });
});
