import type { Kysely, Migration } from 'kysely';

/** Cases with their numbers, history, handlers and reminders. */
export const registerOfRequests: Migration = {
  async up(db: Kysely<unknown>) {
    await createCases(db);
    await createEvents(db);
    await createHandlers(db);
    await createReminders(db);
  },
};

async function createCases(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('cases')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('company', 'text', (column) => column.notNull())
    .addColumn('rights', 'text', (column) => column.notNull())
    .addColumn('received', 'text', (column) => column.notNull())
    .addColumn('due', 'text', (column) => column.notNull())
    .addColumn('extended_due', 'text')
    .addColumn('extension_reason', 'text')
    .addColumn('extended_on', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('handler', 'text', (column) => column.notNull())
    .addColumn('deputy', 'text')
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .addColumn('handler_since', 'text', (column) => column.notNull())
    .addColumn('deputy_since', 'text')
    .addColumn('acknowledged_at', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('last_day', 'text', (column) => column.notNull())
    .addColumn('remind_on', 'text')
    .addUniqueConstraint('cases_number', ['team', 'number'])
    .execute();
  await db.schema.createIndex('cases_list').on('cases').columns(['team', 'company', 'last_day']).execute();
  await db.schema.createIndex('cases_remind_on').on('cases').columns(['remind_on', 'id']).execute();
  await db.schema.createIndex('cases_closed_at').on('cases').column('closed_at').execute();
  await db.schema
    .createTable('case_numbers')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('year', 'text', (column) => column.notNull())
    .addColumn('last', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_numbers_key', ['team', 'year'])
    .execute();
}

async function createEvents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('case_events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addUniqueConstraint('case_events_version', ['case_id', 'version'])
    .execute();
}

async function createHandlers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('case_handlers')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('company', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('named_by', 'text', (column) => column.notNull())
    .addColumn('named_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_handlers_key', ['team', 'company', 'user_id'])
    .execute();
  await db.schema.createIndex('case_handlers_user').on('case_handlers').columns(['team', 'user_id']).execute();
}

async function createReminders(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reminders')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('due', 'text', (column) => column.notNull())
    .addColumn('days', 'integer', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull())
    .addColumn('claimed_at', 'text', (column) => column.notNull())
    .addColumn('lease_until', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reminders_key', ['case_id', 'due', 'days', 'user_id'])
    .execute();
}
