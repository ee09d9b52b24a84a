import type { ExpressionBuilder } from 'kysely';
import { z } from 'zod';
import type { Reminder } from '../cases/reminder-plan.ts';
import type { Claim, ReminderStore } from '../cases/reminder-store.ts';
import type { Database, Queries } from './database.ts';
import type { Tables } from './tables.ts';

const CLAIMED = 'claimed';

/** Keeps in the database which reminders were sent, so that replicas share the work and none sends one twice. */
export function createReminders(database: Database): ReminderStore {
  return {
    claim: (reminder, { token, now, until }) =>
      database.ask(async (queries): Promise<Claim> => {
        const claim = { state: CLAIMED, token, claimedAt: now, leaseUntil: until };
        const fresh = await queries
          .insertInto('reminders')
          .values({ ...rowKey(reminder), team: reminder.team, ...claim })
          .onConflict((conflict) => conflict.columns(KEY).doNothing())
          .returning('token')
          .executeTakeFirst();
        if (fresh !== undefined) return { kind: 'fresh' };
        const row = await rowOf(queries, reminder);
        if (row === undefined) return { kind: 'taken' };
        if (row.state !== CLAIMED) return { kind: 'ended', end: endSchema.parse(row.state) };
        if (row.token === token) return { kind: 'fresh' };
        if (row.leaseUntil > now && !isFromFuture(row.claimedAt, now)) return { kind: 'taken' };
        // Of two who find it cut off, one still finds the token that it had.
        const { numUpdatedRows } = await queries
          .updateTable('reminders')
          .set({ token, leaseUntil: until })
          .where(matches(reminder))
          .where('state', '=', CLAIMED)
          .where('token', '=', row.token)
          .executeTakeFirst();
        return numUpdatedRows === 0n ? { kind: 'taken' } : { kind: 'cut-off', triedAt: row.claimedAt };
      }),
    async end(reminder, { end }) {
      await database.ask((queries) =>
        queries.updateTable('reminders').set({ state: end }).where(matches(reminder)).execute(),
      );
    },
    async passOver(reminders, { team, now }) {
      if (reminders.length === 0) return;
      const passed = { team, state: 'passed-over', token: '', claimedAt: now, leaseUntil: now };
      await database.ask((queries) =>
        queries
          .insertInto('reminders')
          .values(reminders.map((reminder) => ({ ...rowKey(reminder), ...passed })))
          .onConflict((conflict) => conflict.columns(KEY).doNothing())
          .execute(),
      );
    },
    async giveBack(reminder, { token, wasSent }) {
      await database.ask(async (queries) => {
        if (wasSent === 'no') {
          await queries.deleteFrom('reminders').where(matches(reminder)).where('token', '=', token).execute();
          return;
        }
        await queries
          .updateTable('reminders')
          .set({ leaseUntil: '' })
          .where(matches(reminder))
          .where('token', '=', token)
          .execute();
      });
    },
  };
}

/** Clocks of replicas differ by seconds; by more only where one was set wrongly, and its claim would last too long. */
const CLOCK_MARGIN_MS = 10 * 60_000;

function isFromFuture(claimedAt: string, now: string): boolean {
  return Date.parse(claimedAt) - Date.parse(now) > CLOCK_MARGIN_MS;
}

const KEY = ['caseId', 'due', 'days', 'userId'] as const;

function rowKey({ caseId, due, days, user }: Reminder) {
  return { caseId, due, days, userId: user };
}

function rowOf(queries: Queries, reminder: Reminder) {
  return queries
    .selectFrom('reminders')
    .select(['state', 'token', 'claimedAt', 'leaseUntil'])
    .where(matches(reminder))
    .executeTakeFirst();
}

function matches(reminder: Reminder) {
  return (columns: ExpressionBuilder<Tables, 'reminders'>) => columns.and(rowKey(reminder));
}

const endSchema = z.enum(['sent', 'passed-over', 'undeliverable']);
