import type { Job } from '../jobs.ts';
import type { TakenQuestion } from '../store/seen-events.ts';
import { copyFor, type Dependencies } from './dependencies.ts';
import { errorFacts, slackCode } from './error-facts.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import type { TakenUp } from './take-up.ts';
import type { Workspaces } from './workspaces.ts';

/** An answer takes seconds at the very most, with all tries again: whoever is at it for longer was killed. */
const TAKEN_FOR_MS = 2 * 60 * 1000;

/** Whom we owe an answer since yesterday has found another way. */
const OWED_FOR_MS = 24 * 60 * 60 * 1000;

/** Longer than Slack repeats events, also late ones. */
const REMEMBERED_FOR_MS = 3 * OWED_FOR_MS;

/** Of one run; and after so many failures Slack itself is away. The rest waits for the next run. */
const MOST_AT_ONCE = 200;
const MOST_FAILURES = 3;

/** With these Slack is away; any other word of its is for good: the channel is gone, the app not in it. */
const PASSING = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited']);

interface Parts extends Pick<Dependencies, 'store' | 'log' | 'now'> {
  readonly takenUp: Pick<TakenUp, 'isAtWork' | 'late'>;
}

/**
 * Asks those to ask again whose question was lost: with a killed process, or because Slack was away when it failed. Of
 * a question we keep where it stood, never its words.
 */
export function tellUnfinished(workspaces: Workspaces, { store, log, now, takenUp }: Parts): Job {
  const { seenEvents } = store;

  const tellNoted = async (isStopping: (() => boolean) | undefined): Promise<void> => {
    await takenUp.late.finishLate();
    const time = now();
    await seenEvents.forget(time - REMEMBERED_FOR_MS);
    const times = { takenBefore: time - TAKEN_FOR_MS, oldest: time - OWED_FOR_MS, now: time };
    const owed = await seenEvents.takeOver(times, MOST_AT_ONCE);
    let failures = 0;
    for (const question of owed.filter((one) => !takenUp.isAtWork(one))) {
      if (failures >= MOST_FAILURES || isStopping?.() === true) return;
      const isTold = await tell(workspaces, question, log);
      if (isTold) await seenEvents.finish(question, now());
      else failures += 1;
    }
  };

  return {
    name: 'tell unfinished',
    async run(isStopping) {
      await tellNoted(isStopping);
      for (const question of takenUp.late.takeUnnoted()) {
        if (!(await tell(workspaces, question, log))) takenUp.late.keepUnnoted(question);
      }
    },
  };
}

/** Says whether there is nothing more to be told. */
async function tell(workspaces: Workspaces, { team, channel, thread }: TakenQuestion, log: Parts['log']) {
  try {
    const dependencies = workspaces.ofTeam(team);
    const client = await dependencies.client();
    const text = escapeMrkdwn(copyFor(dependencies, '').unfinished);
    await client?.chat.postMessage({ channel, text, ...(thread !== '' && { thread_ts: thread }) });
    log.info('unfinished told');
    return true;
  } catch (error) {
    log.warn('unfinished not told', errorFacts(error));
    const code = slackCode(error);
    return code !== undefined && !PASSING.has(code);
  }
}
