import { describe, expect, test } from 'vitest';
import { dayProblem } from '../../src/requests/day-of-receipt.ts';
import { dayOfMessage } from '../../src/slack/letter-day.ts';

const tsOf = (time: string) => `${Date.parse(time) / 1000}.000100`;

describe('the day of a message', () => {
  test('is the one on Finnish clocks, also around midnight and in summer', () => {
    expect(dayOfMessage(tsOf('2026-11-19T22:30:00Z'), '2026-11-20')).toBe('2026-11-20');
    expect(dayOfMessage(tsOf('2026-11-19T21:30:00Z'), '2026-11-20')).toBe('2026-11-19');
    expect(dayOfMessage(tsOf('2026-06-30T21:30:00Z'), '2026-11-20')).toBe('2026-07-01');
  });

  test('is today where it is told otherwise, or cannot be', () => {
    expect(dayOfMessage(undefined, '2026-11-20')).toBe('2026-11-20');
    expect(dayOfMessage('no ts', '2026-11-20')).toBe('2026-11-20');
    expect(dayOfMessage(tsOf('2026-11-25T10:00:00Z'), '2026-11-20')).toBe('2026-11-20');
    expect(dayOfMessage(tsOf('2015-11-25T10:00:00Z'), '2026-11-20')).toBe('2026-11-20');
  });
});

test('a letter cannot come tomorrow, nor before the GDPR', () => {
  expect(['2026-11-21', '2026-11-20', '2018-05-25', '2018-05-24'].map((day) => dayProblem(day, '2026-11-20'))).toEqual([
    'future',
    undefined,
    undefined,
    'past',
  ]);
});
