import type { TakenQuestion } from '../store/seen-events.ts';
import type { Dependencies } from './dependencies.ts';
import { unlessAway } from './unless-away.ts';

/**
 * Answers a question unless it was taken up before: by this process, or by another replica. While the database is away
 * only this process is asked: an answer that may come twice is better than none.
 */
export async function answerOnce(
  { recentEvents, store, log, now }: Dependencies,
  question: TakenQuestion,
  answer: () => Promise<void>,
): Promise<void> {
  if (!recentEvents.areNew([`${question.team}/${question.channel}:${question.ts}`], now())) return;
  const noted = { event: 'question not noted', log };
  const isOurs = await unlessAway(() => store.seenEvents.take(question, now()), { ...noted, otherwise: true });
  if (!isOurs) return;
  try {
    await answer();
  } finally {
    await unlessAway(() => store.seenEvents.finish(question, now()), { ...noted, otherwise: undefined });
  }
}
