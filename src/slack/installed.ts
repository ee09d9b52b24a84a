import type { Log } from '../log.ts';
import type { Installation, Installations } from '../store/installations.ts';
import { inTime } from './in-time.ts';
import { createRecent } from './recent.ts';
import { unlessAway } from './unless-away.ts';

/** Which workspaces have installed the app, for everything that arrives from one. */
export interface Installed {
  /**
   * Finds it in the database each time, so that what another replica deleted is gone here too. While the database is
   * away or slow, what was found lately counts. Rejects with `StoreUnavailable` where that is nothing.
   */
  find(team: string): Promise<Installation | undefined>;
  save(installation: Installation): Promise<void>;
  /** Forgets what was found lately. */
  forget(team: string): void;
}

/** Slack waits three seconds in all; the database mostly answers in one thousandth of that. */
const PATIENCE_MS = 500;

/** The database may be away for a while; after that a workspace has had time to take its leave. */
const LATELY_MS = 10 * 60 * 1000;
const LATELY_LIMIT = 1000;

interface Parts {
  readonly installations: Installations;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Finds installations in the database, and remembers them for when it is away. */
export function createInstalled({ installations, log, now }: Parts): Installed {
  const lately = createRecent<Installation>({ limit: LATELY_LIMIT, lifetimeMs: LATELY_MS });
  const told = new Set<string>();

  const fromDatabase = async (team: string): Promise<Installation | undefined> => {
    const found = await installations.find(team);
    if (found === 'unreadable' && !told.has(team)) {
      told.add(team);
      log.warn('installation unreadable: install again', { team });
    }
    if (found === undefined || found === 'unreadable') {
      lately.forget(keyOf(team));
      return undefined;
    }
    lately.remember(keyOf(team), found, now());
    return found;
  };

  return {
    async find(team) {
      const remembered = lately.find(keyOf(team), now());
      if (remembered === undefined) return fromDatabase(team);
      const away = { otherwise: remembered, event: 'installation not read', log };
      const asked = unlessAway(() => fromDatabase(team), away);
      return inTime(asked, { limitMs: PATIENCE_MS, late: remembered });
    },
    async save(installation) {
      await installations.save(installation);
      told.delete(installation.team);
      lately.remember(keyOf(installation.team), installation, now());
    },
    forget: (team) => lately.forget(keyOf(team)),
  };
}

/** So that forgetting one workspace does not forget another whose id begins with the same letters. */
function keyOf(team: string): string {
  return `${team}/`;
}
