import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../log.ts';

/**
 * Makes the logger that Bolt and its clients get. On the level DEBUG they write out whole payloads, so that level is
 * never on, whatever `LOG_LEVEL` says; of the others only the fixed beginning of a message is kept, since behind the
 * first colon or bracket there may stand a piece of what somebody wrote.
 */
export function createLibraryLog(log: Log): Logger {
  return {
    debug: () => {},
    info: (...parts) => log.debug('slack library', { says: fixedBeginning(parts[0]) }),
    warn: (...parts) => log.warn('slack library', { says: fixedBeginning(parts[0]) }),
    error: (...parts) => log.error('slack library', { says: fixedBeginning(parts[0]) }),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

function fixedBeginning(part: unknown): string {
  if (part instanceof Error) return part.name;
  return typeof part === 'string' ? (part.split(/[:(`"]/u, 1)[0] ?? '').trim().slice(0, 120) : typeof part;
}
