import type { HandlerStore } from '../cases/case-store.ts';
import type { ExpressionBuilder } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Keeps in the database who handles the requests to which company. */
export function createHandlers(database: Database): HandlerStore {
  return {
    ...createNaming(database),
    async handlersOf({ team, company }) {
      const rows = await database.ask((queries) =>
        queries
          .selectFrom('caseHandlers')
          .select(['userId', 'role'])
          .where('team', '=', team)
          .where('company', '=', company)
          .orderBy('userId')
          .execute(),
      );
      const deputy = rows.find(({ role }) => role === 'deputy')?.userId;
      return { handlers: rows.map(({ userId }) => userId), ...(deputy !== undefined && { deputy }) };
    },
    async companiesOf({ team, user }) {
      const rows = await database.ask((queries) =>
        queries
          .selectFrom('caseHandlers')
          .select('company')
          .where('team', '=', team)
          .where('userId', '=', user)
          .orderBy('company')
          .execute(),
      );
      return rows.map(({ company }) => company);
    },
  };
}

function createNaming(database: Database): Omit<HandlerStore, 'handlersOf' | 'companiesOf'> {
  return {
    async addHandler({ team, company }, { user, by, at }) {
      const row = { team, company, userId: user, role: 'handler' as const, namedBy: by, namedAt: at };
      await database.ask((queries) =>
        queries
          .insertInto('caseHandlers')
          .values(row)
          .onConflict((conflict) => conflict.columns(['team', 'company', 'userId']).doNothing())
          .execute(),
      );
    },
    async removeHandler(key, user) {
      await database.ask((queries) => queries.deleteFrom('caseHandlers').where(ofCompany(key, user)).execute());
    },
    async setDeputy(key, user) {
      await database.transact(async (queries) => {
        await queries.updateTable('caseHandlers').set({ role: 'handler' }).where(ofCompany(key)).execute();
        if (user === undefined) return;
        await queries.updateTable('caseHandlers').set({ role: 'deputy' }).where(ofCompany(key, user)).execute();
      });
    },
    async nameHandlers({ team, company }, { handlers, deputy, by, at }) {
      await database.transact(async (queries) => {
        await queries.deleteFrom('caseHandlers').where('team', '=', team).where('company', '=', company).execute();
        const users = [...new Set(handlers)];
        if (users.length === 0) return;
        const rows = users.map((userId) => ({
          team,
          company,
          userId,
          role: userId === deputy ? ('deputy' as const) : ('handler' as const),
          namedBy: by,
          namedAt: at,
        }));
        await queries.insertInto('caseHandlers').values(rows).execute();
      });
    },
  };
}

function ofCompany({ team, company }: { team: string; company: string }, userId?: string) {
  const wanted = { team, company, ...(userId !== undefined && { userId }) };
  return (columns: ExpressionBuilder<Tables, 'caseHandlers'>) => columns.and(wanted);
}
