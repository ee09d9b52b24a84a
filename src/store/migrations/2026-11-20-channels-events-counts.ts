import type { Kysely, Migration } from 'kysely';

/** Settings of channels, events that were seen, counts of topics. */
export const channelsEventsCounts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('channel_settings')
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('company', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('channel_settings_key', ['team', 'channel'])
      .execute();
    await db.schema
      .createTable('seen_events')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('seen_at', 'text', (column) => column.notNull())
      .addColumn('channel', 'text')
      .addColumn('thread', 'text')
      .addColumn('done_at', 'text')
      .execute();
    await db.schema.createIndex('seen_events_at').on('seen_events').column('seen_at').execute();
    await db.schema
      .createTable('topic_counts')
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('month', 'text', (column) => column.notNull())
      .addColumn('company', 'text', (column) => column.notNull())
      .addColumn('topic', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull().defaultTo(0))
      .addPrimaryKeyConstraint('topic_counts_key', ['team', 'month', 'company', 'topic', 'kind'])
      .execute();
  },
};
