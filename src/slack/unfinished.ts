import type { Job } from '../jobs.ts';
import { copyFor, type Dependencies } from './dependencies.ts';
import { errorFacts } from './error-facts.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import type { Workspaces } from './workspaces.ts';

/** An answer takes seconds at the very most, with all tries again: whoever is at it for longer was killed. */
const TAKEN_FOR_MS = 2 * 60 * 1000;

/** Whom we owe an answer since yesterday has found another way. */
const OWED_FOR_MS = 24 * 60 * 60 * 1000;

/** Longer than Slack repeats events, also late ones. */
const REMEMBERED_FOR_MS = 3 * OWED_FOR_MS;

/**
 * Asks those to ask again whose question was lost with a killed process: of a question we keep where it stood, never
 * its words.
 */
export function tellUnfinished(
  workspaces: Workspaces,
  { store, log, now }: Pick<Dependencies, 'store' | 'log' | 'now'>,
): Job {
  return {
    name: 'tell unfinished',
    async run() {
      const time = now();
      await store.seenEvents.forget(time - REMEMBERED_FOR_MS);
      const times = { takenBefore: time - TAKEN_FOR_MS, oldest: time - OWED_FOR_MS, now: time };
      for (const { team, channel, thread } of await store.seenEvents.takeOver(times)) {
        try {
          const dependencies = workspaces.ofTeam(team);
          const client = await dependencies.client();
          const text = escapeMrkdwn(copyFor(dependencies, '').unfinished);
          await client?.chat.postMessage({ channel, thread_ts: thread, text });
          log.info('unfinished told');
        } catch (error) {
          log.warn('unfinished not told', errorFacts(error));
        }
      }
    },
  };
}
