import type { Topic } from '../notices/notice.ts';
import type { Database } from './database.ts';

/** What is counted: how questions ended, and what people thought of answers. */
const COUNTED = ['answered', 'unanswered', 'helpful', 'not_helpful'] as const;
type Counted = (typeof COUNTED)[number];

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
  add(counted: readonly TopicCount[], now: number): Promise<void>;
  /** Lists the counts of one workspace since a month (`yyyy-mm`), the largest first. */
  list(
    team: string,
    since: string,
  ): Promise<readonly { company: string; topic: string; kind: string; count: number }[]>;
}

/** Keeps counts in the database. */
export function createTopicCounts(database: Database): TopicCounts {
  return {
    async add(counted, now) {
      const month = new Date(now).toISOString().slice(0, 'yyyy-mm'.length);
      const rows = merged(counted);
      if (rows.length === 0) return;
      await database.ask((queries) =>
        queries
          .insertInto('topicCounts')
          .values(rows.map(({ company = '', ...row }) => ({ ...row, company, month })))
          .onConflict((conflict) =>
            conflict
              .columns(['team', 'month', 'company', 'topic', 'kind'])
              .doUpdateSet((set) => ({ count: set(set.ref('topicCounts.count'), '+', set.ref('excluded.count')) })),
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

/** One statement may touch a row only once. */
function merged(counted: readonly TopicCount[]): (TopicCount & { readonly count: number })[] {
  const counts = new Map<string, TopicCount & { readonly count: number }>();
  for (const one of counted) {
    const key = JSON.stringify(one);
    counts.set(key, { ...one, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
