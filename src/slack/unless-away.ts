import type { Log } from '../log.ts';
import { StoreUnavailable } from '../store/database-failure.ts';

/** Asks the database; goes on with another value where it is away, and logs that under `event`. */
export async function unlessAway<Result, Otherwise>(
  ask: () => Promise<Result>,
  { otherwise, event, log }: { otherwise: Otherwise; event: string; log: Log },
): Promise<Result | Otherwise> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    log.warn(event, { code: error.code });
    return otherwise;
  }
}
