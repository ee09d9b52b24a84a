import type { Topic } from '../notices/notice.ts';
import type { Database } from './database.ts';

/** What is counted: how questions ended, and what people thought of answers. */
export const COUNTED = ['answered', 'unanswered', 'helpful', 'not_helpful'] as const;
export type Counted = (typeof COUNTED)[number];

/** What one count is about. Nothing tells who asked or in which words. */
export interface TopicCount {
  readonly team: string;
  /** Slug; undefined where no company was meant. */
  readonly company: string | undefined;
  readonly topic: Topic | 'other' | 'none';
  readonly kind: Counted;
}

/** How often what was asked. Each call rejects with `StoreUnavailable` where the database is away. */
export interface TopicCounts {
  /** `now` in ms since 1970; counts are kept by month. */
  add(count: TopicCount, now: number): Promise<void>;
  /** Lists the counts of one workspace since a month (`yyyy-mm`), the largest first. */
  list(
    team: string,
    since: string,
  ): Promise<readonly { company: string; topic: string; kind: string; count: number }[]>;
}

/** Keeps counts in the database. */
export function createTopicCounts(database: Database): TopicCounts {
  return {
    async add({ team, company = '', topic, kind }, now) {
      const month = new Date(now).toISOString().slice(0, 'yyyy-mm'.length);
      await database.ask((queries) =>
        queries
          .insertInto('topicCounts')
          .values({ team, month, company, topic, kind, count: 1 })
          .onConflict((conflict) =>
            conflict
              .columns(['team', 'month', 'company', 'topic', 'kind'])
              .doUpdateSet((set) => ({ count: set(set.ref('topicCounts.count'), '+', 1) })),
          )
          .execute(),
      );
    },
    list: (team, since) =>
      database.ask((queries) =>
        queries
          .selectFrom('topicCounts')
          .select((columns) => ['company', 'topic', 'kind', columns.fn.sum<number | string>('count').as('count')])
          .where('team', '=', team)
          .where('month', '>=', since)
          .groupBy(['company', 'topic', 'kind'])
          .orderBy('count', 'desc')
          .orderBy('topic')
          .execute()
          // PostgreSQL gives sums as text, for they could be longer than a number.
          .then((rows) => rows.map((row) => ({ ...row, count: Number(row.count) }))),
      ),
  };
}
