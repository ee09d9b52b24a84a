import type { Reply } from '../search/reply.ts';

/** The shape of the contract for `ask` and `section`: one object a question. */
export function replyJson(reply: Reply, { id, ms }: { id: unknown; ms: number }): object {
  return {
    id: id ?? null,
    status: reply.status,
    lang: reply.lang,
    answers: reply.answers.map(({ contact, ...answer }) => ({ ...answer, contact })),
    suggestions: reply.suggestions,
    ...(reply.choices.length === 0 ? {} : { choices: reply.choices }),
    ...(reply.unknownCompany === undefined ? {} : { unknownCompany: reply.unknownCompany }),
    ms,
  };
}
