import { describe, expect, test } from 'vitest';
import { createLog } from '../src/log.ts';
import { LOG_LEVELS, type LogFormat, type LogLevel } from '../src/settings.ts';

function written(level: LogLevel, format: LogFormat = 'text'): string[] {
  const lines: string[] = [];
  const log = createLog({ level, format, write: (line) => lines.push(line), now: () => Date.UTC(2026, 10, 20, 9) });
  for (const name of LOG_LEVELS)
    log[name]('reply sent', { topic: 'retention', of: undefined, says: 'two words\nlines' });
  return lines;
}

describe('a line of the log', () => {
  test('has time, level, event and facts, whatever they hold', () => {
    expect(written('error')).toEqual([
      String.raw`2026-11-20T09:00:00.000Z error reply sent topic=retention says="two words\nlines"`,
    ]);
  });

  test('is an object where a program reads it', () => {
    const [line = '', ...more] = written('error', 'json');
    expect(more).toEqual([]);
    expect(JSON.parse(line)).toEqual({
      time: '2026-11-20T09:00:00.000Z',
      level: 'error',
      event: 'reply sent',
      topic: 'retention',
      says: 'two words\nlines',
    });
  });

  test.each(LOG_LEVELS.map((level, index) => [level, LOG_LEVELS.length - index] as const))(
    'is written from the level %s on',
    (level, count) => {
      expect(written(level)).toHaveLength(count);
    },
  );
});
