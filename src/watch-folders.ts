import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Stops watching. */
export interface Watching {
  stop(): void;
}

/** Writers make several changes in a row: so long nothing may happen before they are looked at, in milliseconds. */
const QUIET_MS = 200;
/** Who writes without end is looked at after so long. */
const MOST_WAIT_MS = 2_000;
/** How often a folder is looked at itself: it may be gone, or another one of the same name. */
const FOLDER_LOOK_MS = 5_000;
/** Network drives and some containers tell nothing of what changes within a file: then this is how late it is seen. */
const LOOK_ANYWAY_MS = 60_000;

/** How often to look at a folder itself; every 5 s where nothing is said. In milliseconds. */
export interface LookingOften {
  readonly folderLookMs?: number;
}

interface Watch extends LookingOften {
  /** Asked anew at each look: there may be others since. */
  readonly folders: () => readonly string[];
  readonly onChange: () => void;
}

interface Watched {
  /** Which folder it is; empty where there is none. */
  readonly identity: string;
  /** When a file in it was last made, renamed or deleted. */
  readonly changedAt: number;
  readonly watcher?: FSWatcher;
}

/**
 * Calls `onChange` once at the start, and after something may have changed in one of the folders (not in folders
 * within them). The folders may be missing, vanish and come back. Keeps no process running.
 */
export function watchFolders({ folders, onChange, folderLookMs = FOLDER_LOOK_MS }: Watch): Watching {
  const watched = new Map<string, Watched>();
  let quiet: NodeJS.Timeout | undefined;
  let firstChange: number | undefined;
  let isStopped = false;

  /** Watches the folders that are there. Says whether another folder, or another list of files, was seen. */
  const look = async (): Promise<boolean> => {
    let isChanged = false;
    for (const folder of folders()) {
      const { identity, changedAt } = await factsOf(folder);
      const before = watched.get(folder);
      if (isStopped) return false;
      isChanged ||= before?.identity !== identity || before.changedAt !== changedAt;
      const isAnother = before?.identity !== identity;
      if (isAnother) before?.watcher?.close();
      const watcher = isAnother ? watchOne(folder, changed) : before.watcher;
      watched.set(folder, { identity, changedAt, ...(watcher === undefined ? {} : { watcher }) });
    }
    return isChanged;
  };
  const lookAround = async (): Promise<void> => {
    if (await look()) changed();
  };
  const tell = async (): Promise<void> => {
    firstChange = undefined;
    await look();
    if (!isStopped) onChange();
  };
  function changed(): void {
    if (isStopped) return;
    firstChange ??= performance.now();
    const left = firstChange + MOST_WAIT_MS - performance.now();
    clearTimeout(quiet);
    quiet = setTimeout(() => void tell(), Math.max(0, Math.min(QUIET_MS, left))).unref();
  }

  const timers = [setInterval(() => void lookAround(), folderLookMs), setInterval(changed, LOOK_ANYWAY_MS)];
  for (const timer of timers) timer.unref();
  void lookAround();
  return {
    stop() {
      isStopped = true;
      clearTimeout(quiet);
      for (const timer of timers) clearInterval(timer);
      for (const { watcher } of watched.values()) watcher?.close();
    },
  };
}

async function factsOf(folder: string): Promise<{ identity: string; changedAt: number }> {
  const facts = await stat(folder).catch(() => undefined);
  return facts === undefined
    ? { identity: '', changedAt: 0 }
    : { identity: `${facts.dev} ${facts.ino}`, changedAt: facts.mtimeMs };
}

/** Undefined where it cannot be watched: missing, or more are watched than the system lets. The looks go on. */
function watchOne(folder: string, onEvent: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, onEvent);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
