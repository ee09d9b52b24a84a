import type { Context } from '@slack/bolt';
import { createRecent } from './recent.ts';

/** A signature is good for 5 min in either direction; whoever has caught a request can send it again as long. */
const REPLAY_WINDOW_MS = 10 * 60 * 1000;
const MOST_SIGNATURES = 20_000;

/** Knows which signed requests were taken up. Slack signs each try with its own time, so a true one never comes twice. */
interface Replays {
  /** Says whether this signed request was taken up before, and remembers it. False over a socket, which signs nothing. */
  isReplay(context: Context, now: number): boolean;
}

/** Makes a memory of the signatures of the last minutes, which Bolt has found to be right. */
export function createReplays(): Replays {
  const recent = createRecent<true>({ limit: MOST_SIGNATURES, lifetimeMs: REPLAY_WINDOW_MS });
  return {
    isReplay(context, now) {
      const { signature } = context;
      if (typeof signature !== 'string') return false;
      const isKnown = recent.find(signature, now) !== undefined;
      recent.remember(signature, true, now);
      return isKnown;
    },
  };
}
