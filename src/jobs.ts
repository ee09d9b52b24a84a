import type { Log, LogFields } from './log.ts';

/** Something that is done from time to time without anybody asking. */
export interface Job {
  /** For the log. */
  readonly name: string;
  /** Does what is due now; what is long looks now and then whether it is to stop. */
  run(isStopping?: () => boolean): Promise<void>;
}

interface Jobs {
  /** Begins nothing more and waits for what is under way. */
  stop(): Promise<void>;
}

interface JobOptions {
  readonly everyMs: number;
  readonly log: Log;
  /** Tells what may be logged of an error. */
  readonly factsOf: (error: unknown) => LogFields;
}

/** Runs all jobs one after the other, at once and then again and again. One that fails is tried again the next time. */
export function startJobs(jobs: readonly Job[], { everyMs, log, factsOf }: JobOptions): Jobs {
  const state: { timer?: NodeJS.Timeout; isStopping: boolean } = { isStopping: false };
  const round = async (): Promise<void> => {
    for (const job of jobs) {
      if (state.isStopping) return;
      try {
        await job.run(() => state.isStopping);
      } catch (error) {
        log.warn('job failed', { job: job.name, ...factsOf(error) });
      }
    }
  };
  let running = Promise.resolve();
  const next = (): void => {
    running = round().then(() => {
      if (!state.isStopping) state.timer = setTimeout(next, everyMs);
    });
  };
  next();
  return {
    stop() {
      state.isStopping = true;
      clearTimeout(state.timer);
      return running;
    },
  };
}
