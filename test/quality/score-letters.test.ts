import { describe, expect, it } from 'vitest';
import {
  type JudgedLetter,
  type LabelledLetter,
  measureLetters,
  readLetters,
} from '../../src/quality/score-letters.ts';
import { cleanLetter } from '../../src/requests/clean.ts';
import type { LetterKind } from '../../src/requests/letter-reading.ts';
import type { Right } from '../../src/requests/right.ts';

function judged(wanted: Partial<LabelledLetter>, kind: LetterKind, rights: readonly Right[] = []): JudgedLetter {
  const label: LabelledLetter = {
    id: 'l1',
    company: 'nokopa',
    text: '',
    is_request: true,
    rights: ['access'],
    rights_optional: [],
    received: '2026-01-31',
    reply_lang: 'fi',
    ...wanted,
  };
  const found = rights.map((right) => ({ right, evidence: '' }));
  const reading = { kind, kindEvidence: '', rights: found, flags: [], language: 'fi', replyLang: 'fi' } as const;
  return { label, reading: { ...reading, letter: cleanLetter('') } };
}
const other = { is_request: false, rights: [] };

describe('letters are measured', () => {
  it('by requests found and doubted, and by others taken for requests', () => {
    const letters = [
      judged({}, 'request', ['access']),
      judged({}, 'unsure', ['access']),
      judged({}, 'not_request'),
      judged(other, 'request', ['erasure']),
      judged(other, 'unsure', ['erasure']),
      judged(other, 'not_request'),
    ];
    expect(measureLetters(letters)).toMatchObject({
      requests: 3,
      found: 1,
      doubted: 1,
      others: 3,
      falseAlarms: 1,
      falseDoubts: 1,
    });
  });

  it('by rights, of which optional ones count neither way', () => {
    const figures = measureLetters([
      judged({}, 'request', ['access']),
      judged({ rights_optional: ['information'] }, 'request', ['access', 'information']),
      judged({ rights: ['erasure', 'access'], rights_optional: ['access'] }, 'request', ['erasure', 'objection']),
      judged({ rights: ['erasure'] }, 'request', ['access']),
    ]);
    expect(figures.byRight).toEqual(
      new Map([
        ['access', { hits: 2, extra: 1, missed: 0 }],
        ['erasure', { hits: 1, extra: 0, missed: 1 }],
      ]),
    );
    expect(figures.macroF1).toBeCloseTo((0.8 + 2 / 3) / 2);
    expect(figures.microF1).toBeCloseTo(6 / 9);
  });

  it('by language and dates', () => {
    const figures = measureLetters([
      judged({ id: 'a', reply_lang: 'sv', due: '2026-03-02', due_extended: '2026-04-30' }, 'request'),
      judged({ id: 'b', due: '2026-03-03' }, 'request'),
    ]);
    expect(figures).toMatchObject({ wrongLanguage: ['a'], wrongDate: ['b'] });
  });
});

it('tells letters from questions', () => {
  const { label } = judged({}, 'request');
  expect(readLetters(`${JSON.stringify(label)}\n`)).toEqual([label]);
  expect(readLetters('{"id":"q1","question":"how long?"}')).toBeUndefined();
  expect(() => readLetters(`${JSON.stringify(label)}\n{}`)).toThrow('is_request');
});
