import type { HandlerStore } from '../cases/case-store.ts';
import type { Database } from './database.ts';

/** Keeps in the database who handles the requests to which company. */
export function createHandlers(database: Database): HandlerStore {
  return {
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
