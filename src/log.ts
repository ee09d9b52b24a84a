import { LOG_LEVELS, type LogFormat, type LogLevel } from './settings.ts';

/** Beside an entry: ids, kinds, counts, durations. Never a person's words, letter or name, never a token. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Takes what happened as a short fixed phrase (`reply sent`), and facts about it. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

interface LogOptions {
  readonly level: LogLevel;
  /** `text` where absent. */
  readonly format?: LogFormat;
  /** Takes one line without its line break. */
  readonly write: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Makes a log of one line an entry: time, level, event, then `name=value`; or all of it as one JSON object.
 */
export function createLog({ level, format = 'text', write, now }: LogOptions): Log {
  const entry =
    (entryLevel: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      if (LOG_LEVELS.indexOf(entryLevel) < LOG_LEVELS.indexOf(level)) return;
      const time = new Date(now()).toISOString();
      if (format === 'json') {
        const head = { time, level: entryLevel, event };
        write(JSON.stringify(Object.assign({ ...head }, fields, head)));
        return;
      }
      const facts = Object.entries(fields).filter(([, value]) => value !== undefined);
      const printed = facts.map(([name, value]) => `${name}=${printable(String(value))}`);
      write([time, entryLevel, event, ...printed].join(' '));
    };
  return { debug: entry('debug'), info: entry('info'), warn: entry('warn'), error: entry('error') };
}

/** One entry stays one line, whatever a value holds. */
function printable(value: string): string {
  return /^[\w.:/@+-]+$/u.test(value) ? value : JSON.stringify(value);
}
