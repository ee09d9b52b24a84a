import type { SlackSettings } from '../settings.ts';
import type { Checkup } from './checkup.ts';

/** What was found at a port: nothing, our own app, somebody else, or that it may not be opened. */
export type PortUse = 'free' | 'seloste' | 'taken' | 'forbidden';

/** Says whether the port can be listened on; `port` is undefined where none is opened. */
export function checkPort(
  use: PortUse | undefined,
  { port, mode }: { port: number; mode: SlackSettings['mode'] },
): Checkup {
  const code = 'port';
  switch (use) {
    case undefined:
      return {
        code,
        state: 'skipped',
        message: 'Socket Mode without PORT opens no port, so there are no health checks.',
        fix: 'Set PORT for /healthz, /readyz and /metrics.',
      };
    case 'free':
      return { code, state: 'ok', message: `Port ${port} is free.` };
    case 'seloste':
      return { code, state: 'ok', message: `Port ${port} is in use by a Seloste that answers /healthz.` };
    case 'taken': {
      const message = `Port ${port} is in use by another program.`;
      const isEnough = mode === 'playground';
      return { code, state: isEnough ? 'warning' : 'error', message, fix: 'Set PORT to a free one.' };
    }
    case 'forbidden':
      return { code, state: 'error', message: `Port ${port} may not be opened.`, fix: 'Set PORT to one from 1024 on.' };
  }
}
