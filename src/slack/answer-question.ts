import { sceneOf, findDefaultCompany, type Dependencies } from './dependencies.ts';
import type { Reply } from '../search/reply.ts';
import type { Knowledge } from '../services.ts';
import type { TopicCount } from '../store/topic-counts.ts';
import { replyMessages } from './blocks/reply.ts';
import { noNoticesMessage } from './no-notices.ts';
import type { Outlet } from './outlet.ts';
import type { Place } from './threads.ts';
import { unlessAway } from './unless-away.ts';

/** Twenty are shown; among so many, those that say something of their own come first. A few milliseconds' work. */
export const MOST_COMPANIES = 100;

/** A question as it reached us. */
export interface Asked {
  readonly text: string;
  readonly place: Place;
  /** Where the next question may lean on this one, beside the place itself. */
  readonly alsoAt?: Place;
  /** For the log. */
  readonly surface: string;
}

/** Answers a question and remembers, without its words, what it was about. */
export async function answerQuestion(dependencies: Dependencies, asked: Asked, outlet: Outlet): Promise<void> {
  const { services, threads, now } = dependencies;
  const { text, place } = asked;
  const knowledge = services.current();
  const company = await findDefaultCompany(dependencies, {
    knowledge,
    key: { team: dependencies.team, channel: place.channel },
  });
  const previous = threads.findTurn(place, now());
  const reply = knowledge.ask({
    text,
    mostCompanies: MOST_COMPANIES,
    ...(company !== undefined && { company }),
    ...(previous !== undefined && { previous }),
  });
  const nothing = noNoticesMessage(dependencies, reply.lang);
  if (nothing !== undefined) return outlet.send(nothing, dependencies.copies[reply.lang]);
  await sendReply(dependencies, { reply, knowledge, asked }, outlet);
}

/** Sends a reply however it came about, and remembers its turn for the next question. */
export async function sendReply(
  dependencies: Dependencies,
  { reply, knowledge, asked }: { reply: Reply; knowledge: Knowledge; asked: Omit<Asked, 'text'> },
  outlet: Outlet,
): Promise<void> {
  rememberTurn(dependencies, reply, asked);
  const scene = sceneOf(dependencies, { knowledge, lang: reply.lang, isPrivate: outlet.isPrivate });
  const messages = replyMessages(reply, scene);
  await outlet.send(messages, scene.copy);
  dependencies.metrics.count('seloste_answers_total', { status: reply.status, lang: reply.lang });
  dependencies.log.info('reply sent', {
    surface: asked.surface,
    status: reply.status,
    states: [...new Set(reply.answers.map(({ state }) => state))].join('+') || undefined,
    topic: reply.answers[0]?.topic,
    lang: reply.lang,
    answers: reply.answers.length,
    messages: messages.length,
  });
  await countTopics(dependencies, reply);
}

/** Counts what was answered and what was not, by topic alone. A count is not worth a failure. */
export async function countTopics({ team, store, log, now }: Dependencies, reply: Reply): Promise<void> {
  const away = { otherwise: undefined, event: 'topics not counted', log };
  await unlessAway(() => store.topicCounts.add(countedIn(reply, team), now()), away);
}

function countedIn({ status, answers }: Reply, team: string): TopicCount[] {
  if (status === 'out_of_scope') return [{ team, company: undefined, topic: 'none', kind: 'unanswered' }];
  return answers.map(({ company, topic, state }) => ({
    team,
    company,
    topic,
    kind: state === 'text' ? 'answered' : 'unanswered',
  }));
}

/** "Thanks" in between does not make the conversation forget what it was about. */
function rememberTurn({ threads, now }: Dependencies, reply: Reply, asked: Pick<Asked, 'place' | 'alsoAt'>): void {
  threads.rememberLang(asked.place.user, reply.lang, now());
  if (reply.status === 'out_of_scope') return;
  threads.remember(asked.place, reply.turn, now());
  if (asked.alsoAt !== undefined) threads.remember(asked.alsoAt, reply.turn, now());
}
