import type { Lang } from '../notices/notice.ts';
import type { Asked } from './answer.ts';
import type { Answer, Reply, Suggestion, Turn } from './reply.ts';

/** Most that is suggested after an answer. */
export const MOST_SUGGESTIONS = 3;

/** Makes the reply of answers: `answered` where one of them is text. */
export function replyWith({
  lang,
  answers,
  asked,
  suggestions = [],
  isRequest = false,
}: {
  lang: Lang;
  answers: readonly Answer[];
  asked?: Asked;
  suggestions?: readonly Suggestion[];
  isRequest?: boolean;
}): Reply {
  const status = answers.some(({ state }) => state === 'text') ? 'answered' : 'not_in_notice';
  const topic = answers[0]?.topic;
  return {
    status,
    lang,
    answers,
    suggestions: suggestions.slice(0, MOST_SUGGESTIONS),
    choices: [],
    isRequest,
    turn: {
      lang,
      status,
      companies: [...new Set(answers.map(({ company }) => company))],
      ...(topic === undefined ? {} : { topic }),
      ...(asked === undefined ? {} : turnOf(asked)),
    },
  };
}

/** Finds what the next question leans on: of several the one that was answered last, since that was read last. */
export function lastAnswered(asked: readonly Asked[], answers: readonly Answer[]): Asked | undefined {
  const isAnswered = ({ facet }: Asked): boolean =>
    answers.some((answer) => answer.state === 'text' && answer.facet === facet.id);
  return asked.findLast(isAnswered) ?? asked.at(-1);
}

/** What the next question of a conversation may lean on. */
export function turnOf({ facet, others }: Asked): Pick<Turn, 'topic' | 'facet' | 'others'> {
  return {
    topic: facet.topic,
    facet: facet.id,
    others: others.map(({ facet: { id }, behind }) => ({ facet: id, behind })),
  };
}

/** Makes a reply that has no answer in it. */
export function replyWithout(
  status: 'needs_company' | 'out_of_scope',
  { lang, ...rest }: { lang: Lang } & Partial<Omit<Reply, 'status' | 'lang'>>,
): Reply {
  return {
    status,
    lang,
    answers: [],
    suggestions: [],
    choices: [],
    isRequest: false,
    turn: { lang, status, companies: [] },
    ...rest,
  };
}
