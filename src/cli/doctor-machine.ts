import { stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Machine } from '../doctor/machine.ts';
import type { PortUse } from '../doctor/port.ts';

const LIMIT_MS = 5000;
const NIGHT_IN_JULY = new Date('2026-07-01T00:00:00Z');

/** Finds out what the machine gives the program. */
export function lookAtMachine(): Machine {
  // Within a container this is the container's share.
  const availableBytes = process.availableMemory();
  const helsinki = localTime('Europe/Helsinki');
  return {
    node: process.versions.node,
    languages: Intl.DateTimeFormat.supportedLocalesOf(['fi', 'sv', 'en']),
    ...(availableBytes > 0 && { availableBytes }),
    ...(helsinki !== undefined && { helsinki }),
  };
}

/** Finds out whether others on this machine may read a file; undefined where there is none, or the system has no such rights. */
export async function isReadableByOthers(file: string): Promise<boolean | undefined> {
  if (process.platform === 'win32') return undefined;
  return stat(file).then(
    ({ mode }) => (mode & 0o044) !== 0,
    () => undefined,
  );
}

/** Undefined where the time zone is not known. */
function localTime(timeZone: string): string | undefined {
  try {
    return NIGHT_IN_JULY.toLocaleString('sv-SE', { timeZone });
  } catch {
    return undefined;
  }
}

/** Finds out what is at a port, by listening on it for a moment. Port 0 is always free. */
export async function lookAtPort(port: number, host?: string): Promise<PortUse> {
  const code = await new Promise<string | undefined>((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen(port, host, () => void server.close(() => resolve(undefined)));
  });
  if (code === undefined) return 'free';
  if (code === 'EACCES') return 'forbidden';
  return (await isSeloste(port)) ? 'seloste' : 'taken';
}

async function isSeloste(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(LIMIT_MS) });
    return response.ok && /^ok\b/u.test(await response.text());
  } catch {
    return false;
  }
}
