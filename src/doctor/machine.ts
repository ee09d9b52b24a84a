import type { Checkup } from './checkup.ts';

/** What was found about the machine. */
export interface Machine {
  /** `20.20.0` */
  readonly node: string;
  /** Memory that the process may still take; undefined where the system does not say. */
  readonly availableBytes?: number;
  /** What 2026-07-01T00:00Z is in Helsinki: `2026-07-01 03:00:00`; undefined without time zone data. */
  readonly helsinki?: string;
  /** Languages of the app whose letters and dates Node knows. */
  readonly languages: readonly string[];
}

const OLDEST_NODE = [20, 19] as const;
const MIB = 1024 * 1024;
/** The app takes 150 MB with five notices (README); a reload needs some more. */
const LEAST_BYTES = 256 * MIB;

/** Checks whether the program can run here. */
export function checkMachine({ node, availableBytes, helsinki, languages }: Machine): readonly Checkup[] {
  return [checkNode(node), checkMemory(availableBytes), checkTimeZone(helsinki, languages)];
}

function checkNode(version: string): Checkup {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNew = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (isNew) return { code: 'node', state: 'ok', message: `Node ${version}.` };
  const wanted = OLDEST_NODE.join('.');
  return {
    code: 'node',
    state: 'error',
    message: `Node ${version} is older than ${wanted}.`,
    fix: 'Install Node 22 from nodejs.org.',
  };
}

function checkMemory(bytes: number | undefined): Checkup {
  const code = 'memory';
  if (bytes === undefined)
    return { code, state: 'skipped', message: 'The system does not say how much memory there is.' };
  const message = `${Math.round(bytes / MIB)} MB of memory can be had.`;
  if (bytes >= LEAST_BYTES) return { code, state: 'ok', message };
  const fix = `Give the app at least ${LEAST_BYTES / MIB} MB; thousands of notices need up to 400 MB.`;
  return { code, state: 'warning', message, fix };
}

function checkTimeZone(helsinki: string | undefined, languages: readonly string[]): Checkup {
  const code = 'time-zone';
  const fix = 'Use a Node with full ICU data: the one of nodejs.org, not one built with --with-intl=none or small-icu.';
  if (helsinki !== '2026-07-01 03:00:00') {
    return {
      code,
      state: 'error',
      message: 'The time zone Europe/Helsinki is not known: due dates would be wrong.',
      fix,
    };
  }
  const missing = ['fi', 'sv', 'en'].filter((lang) => !languages.includes(lang));
  if (missing.length === 0)
    return { code, state: 'ok', message: 'The time zone Europe/Helsinki and all three languages are known.' };
  return { code, state: 'warning', message: `Node does not know the dates of ${missing.join(', ')}.`, fix };
}
