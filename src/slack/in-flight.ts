/** Work that was begun and is not done. */
export interface InFlight {
  /** Counts a piece of work until it is done, well or badly. */
  track<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Waits until nothing is under way; says whether that came within the time. */
  settle(timeoutMs: number): Promise<boolean>;
}

/** Makes a counter: Bolt does not wait for its listeners when it stops. */
export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    async track(work) {
      const promise = work();
      running.add(promise);
      try {
        return await promise;
      } finally {
        running.delete(promise);
      }
    },
    async settle(timeoutMs) {
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<boolean>((resolve) => {
        timer = setTimeout(resolve, timeoutMs, false);
      });
      const isSettled = await Promise.race([allDone(running), timeout]);
      clearTimeout(timer);
      return isSettled;
    },
  };
}

/** What was received a moment ago reaches its listener only in the next turn of the event loop. */
async function allDone(running: ReadonlySet<Promise<unknown>>): Promise<true> {
  do {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    await Promise.allSettled(running);
  } while (running.size > 0);
  return true;
}
