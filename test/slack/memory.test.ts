import { describe, expect, test } from 'vitest';
import type { Turn } from '../../src/search/reply.ts';
import { createRecent } from '../../src/slack/recent.ts';
import { createRecentEvents } from '../../src/slack/recent-events.ts';
import { createThreads } from '../../src/slack/threads.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const turn: Turn = { lang: 'fi', companies: ['nokopa'], topic: 'retention', status: 'answered' };

describe('a memory that forgets', () => {
  test('finds what it remembered until its time is over', () => {
    const recent = createRecent<string>({ limit: 10, lifetimeMs: 100 });
    recent.remember('a', 'one', 0);
    expect(recent.find('a', 99)).toBe('one');
    expect(recent.find('a', 100)).toBeUndefined();
  });

  test('forgets the oldest where it is full, and renewing makes young', () => {
    const recent = createRecent<number>({ limit: 2, lifetimeMs: 1000 });
    recent.remember('a', 1, 0);
    recent.remember('b', 2, 1);
    recent.remember('a', 3, 2);
    recent.remember('c', 4, 3);
    expect([recent.find('a', 4), recent.find('b', 4), recent.find('c', 4)]).toEqual([3, undefined, 4]);
  });
});

describe('recent events', () => {
  test('are new once, by any of their names', () => {
    const seen = createRecentEvents();
    expect(seen.areNew(['Ev1', 'C1:1'], 0)).toBe(true);
    expect(seen.areNew(['Ev2', 'C1:1'], 5 * MINUTE)).toBe(false);
    expect(seen.areNew(['Ev2'], 5 * MINUTE)).toBe(false);
    expect(seen.areNew(['Ev3'], 5 * MINUTE)).toBe(true);
  });
});

describe('threads', () => {
  const inThread = { channel: 'C1', user: 'U1', thread: '1.1' };
  const loose = { channel: 'D1', user: 'U1' };

  test('remember for a day what was last spoken of, whoever goes on', () => {
    const threads = createThreads();
    threads.remember(inThread, turn, 0);
    expect(threads.findTurn({ ...inThread, user: 'U2' }, 23 * HOUR)).toEqual(turn);
    expect(threads.findTurn(inThread, 24 * HOUR)).toBeUndefined();
    expect(threads.findTurn({ ...inThread, thread: '1.2' }, 0)).toBeUndefined();
  });

  test('outside threads remember for a quarter of an hour, each user apart', () => {
    const threads = createThreads();
    threads.remember(loose, turn, 0);
    expect(threads.findTurn(loose, 14 * MINUTE)).toEqual(turn);
    expect(threads.findTurn(loose, 15 * MINUTE)).toBeUndefined();
    expect(threads.findTurn({ ...loose, user: 'U2' }, 0)).toBeUndefined();
  });

  test('remember in which language somebody asks', () => {
    const threads = createThreads();
    threads.remember(loose, turn, 0);
    expect(threads.findLang('U1', 48 * HOUR)).toBe('fi');
    threads.rememberLang('U1', 'sv', HOUR);
    expect(threads.findLang('U1', 48 * HOUR)).toBe('sv');
  });
});
